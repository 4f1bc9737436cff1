// SPDX-License-Identifier: Apache-2.0

/// Bytes being written, least significant byte of a number first.
struct ByteWriter: Sendable {
    var bytes: [UInt8] = []

    mutating func uint8(_ value: UInt8) { bytes.append(value) }

    mutating func uint16LE(_ value: UInt16) {
        bytes.append(UInt8(truncatingIfNeeded: value))
        bytes.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func int16LE(_ value: Int16) { uint16LE(UInt16(bitPattern: value)) }

    mutating func uint32LE(_ value: UInt32) {
        uint16LE(UInt16(truncatingIfNeeded: value))
        uint16LE(UInt16(truncatingIfNeeded: value >> 16))
    }

    /// A number of a section in one byte.
    mutating func uint8(_ value: Int, _ section: Int, _ field: String) throws(SCPECGError) {
        guard let byte = UInt8(exactly: value) else {
            throw .valueOutOfRange(section: section, field: field, value: value)
        }
        bytes.append(byte)
    }

    /// A number of a section in two bytes.
    mutating func uint16LE(_ value: Int, _ section: Int, _ field: String) throws(SCPECGError) {
        guard let word = UInt16(exactly: value) else {
            throw .valueOutOfRange(section: section, field: field, value: value)
        }
        uint16LE(word)
    }

    /// A number of a section in four bytes.
    mutating func uint32LE(_ value: Int, _ section: Int, _ field: String) throws(SCPECGError) {
        guard let word = UInt32(exactly: value) else {
            throw .valueOutOfRange(section: section, field: field, value: value)
        }
        uint32LE(word)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How the frame of a record is laid out: as the standard says, or as one family of devices writes it.
public enum Dialect: String, Sendable, Hashable, CaseIterable {
    /// EN 1064: checksums little-endian from 0xFFFF, pointers counted from 1.
    case standard
    /// Heal Force and Prince handhelds: checksums from 0, big-endian but in some sections, the words of the record length swapped, pointers
    /// counted from 0, the acquisition year big-endian, rhythm data packed in 12-bit items.
    case healForce

    /// What the first byte of a record is called in a pointer.
    var pointerBase: Int { self == .healForce ? 0 : 1 }

    /// The checksum over the bytes that follow the checksum field.
    func checksum(_ bytes: ArraySlice<UInt8>) -> UInt16 {
        Checksum.ccitt(bytes, start: self == .healForce ? 0 : 0xFFFF)
    }

    /// A checksum as its two bytes in the file give it, or the reverse.
    func ordered(_ littleEndian: UInt16) -> UInt16 { self == .healForce ? littleEndian.byteSwapped : littleEndian }

    /// A record length as its four bytes in the file give it, or the reverse.
    func ordered(length: UInt32) -> UInt32 { self == .healForce ? length << 16 | length >> 16 : length }
}

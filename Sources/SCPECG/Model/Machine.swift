// SPDX-License-Identifier: Apache-2.0

/// The identification block of a device, tags 14 and 15.
///
/// Blocks of real devices end early; what is missing is zero or empty.
/// - Source: EN 1064, 5.4.5.
public struct Machine: Sendable, Hashable {
    /// Number of the institution.
    public var institution: UInt16 = 0
    /// Number of the department.
    public var department: UInt16 = 0
    /// Number of the device.
    public var device: UInt16 = 0
    /// 0 a cart, 1 a system or host.
    public var type: UInt8 = 0
    /// Code of the manufacturer; 100 and 255 say to see the name.
    public var manufacturer: UInt8 = 255
    /// The model, at most 5 characters of ASCII by the standard; 6 bytes occur.
    public var model: String = ""
    /// Revision of the protocol, times ten.
    public var protocolRevision: UInt8 = 20
    /// Conformance category: 0x90 I, 0xA0 II, 0xB0 III, 0xC0 IV.
    public var category: UInt8 = 0xA0
    /// The set of the record's texts.
    public var language: LanguageCode = .utf8
    /// Bit 4 prints, bit 5 interprets, bit 6 stores, bit 7 acquires.
    public var capabilities: UInt8 = 0
    /// 0 unspecified, 1 50 Hz, 2 60 Hz.
    public var mains: UInt8 = 0
    /// Revision of the analysing program, serial number, device software, implementation, manufacturer: raw texts.
    public var strings: [[UInt8]] = []

    /// Makes the block of a device not specified.
    public init() {}

    /// Reads a block; nil when it ends before the language code.
    init?(_ block: [UInt8]) {
        guard block.count >= 17 else { return nil }
        func word(_ offset: Int) -> UInt16 { UInt16(block[offset]) | UInt16(block[offset + 1]) << 8 }
        (institution, department, device) = (word(0), word(2), word(4))
        (type, manufacturer) = (block[6], block[7])
        model = String(String.UnicodeScalarView(block[8..<14].prefix { $0 != 0 }.map { Unicode.Scalar($0) }))
        (protocolRevision, category, language) = (block[14], block[15], LanguageCode(rawValue: block[16]))
        capabilities = block.count > 17 ? block[17] : 0
        mains = block.count > 18 ? block[18] : 0
        guard block.count > 36 else { return }
        strings = block[36...].split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false).prefix(5).map(
            Array.init)
    }

    /// The block, with five strings and the length of the first.
    ///
    /// - Throws: ``SCPECGError/valueOutOfRange(section:field:value:)`` for a model of more than 6 bytes or a first
    ///   string of more than 254.
    public func serialized() throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        for word in [institution, department, device] { writer.uint16LE(word) }
        writer.bytes += [type, manufacturer] + (try modelBytes()) + [protocolRevision, category, language.rawValue]
        writer.bytes += [capabilities, mains] + Array(repeating: 0, count: 16)
        let first = strings.first?.count ?? 0
        guard first < 255 else { throw .valueOutOfRange(section: 1, field: "program revision", value: first) }
        writer.bytes.append(UInt8(first + 1))
        for index in 0..<5 { writer.bytes += (strings.indices.contains(index) ? strings[index] : []) + [0] }
        return writer.bytes
    }

    private func modelBytes() throws(SCPECGError) -> [UInt8] {
        let scalars = model.unicodeScalars
        guard scalars.count <= 6, scalars.allSatisfy({ $0.value < 256 }) else {
            throw .valueOutOfRange(section: 1, field: "model", value: scalars.count)
        }
        return scalars.map { UInt8(truncatingIfNeeded: $0.value) } + Array(repeating: 0, count: 6 - scalars.count)
    }

    /// The manufacturer by its code; nil where the code says to see the name, or is not assigned.
    public var manufacturerName: String? {
        (1...Self.manufacturers.count).contains(Int(manufacturer)) ? Self.manufacturers[Int(manufacturer) - 1] : nil
    }

    private static let manufacturers = [
        "Burdick", "Cambridge", "Compumed", "Datamed", "Fukuda", "Hewlett-Packard", "Marquette", "Mortara",
        "Nihon Kohden", "Okin", "Quinton", "Siemens", "Spacelabs", "Telemed", "Hellige", "ESAOTE", "Schiller",
        "Picker-Schwarzer", "et medical devices", "Zwönitz",
    ]
}

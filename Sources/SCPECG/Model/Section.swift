// SPDX-License-Identifier: Apache-2.0

/// One entry of section 0: where a section should be.
///
/// - Source: EN 1064, 5.3.
public struct Pointer: Sendable, Hashable {
    /// The section's id.
    public let section: Int
    /// The section's length in bytes, its header included; 0 when the section is absent.
    public let length: Int
    /// The position of the section's first byte as written: 1-based, 0 when absent (0-based in ``Dialect/healForce``).
    public let index: Int
    /// 0-based offset of the entry in the record.
    public let offset: Int
}

/// The 16 bytes every section begins with.
///
/// - Source: EN 1064, 5.2.
public struct SectionHeader: Sendable, Hashable {
    /// The checksum as stored; it covers the rest of the section.
    public let checksum: UInt16
    /// The section's id.
    public let section: Int
    /// The section's length in bytes, this header included.
    public let length: Int
    /// Version of the section, times ten: 20 is 2.0. Old devices leave garbage.
    public let sectionVersion: UInt8
    /// Version of the protocol, times ten.
    public let protocolVersion: UInt8
    /// Six reserved bytes; `SCPECG` in section 0.
    public let reserved: [UInt8]

    /// How many bytes a header takes.
    public static let byteCount = 16
}

/// One section of a record: what its pointer and header say and where its bytes are.
public struct Section: Sendable, Hashable {
    /// The id under which section 0 lists it.
    public let id: Int
    /// The entry of section 0.
    public let pointer: Pointer
    /// The header as stored; nil when fewer than 16 bytes are there.
    public let header: SectionHeader?
    /// The section's bytes in the record, header included, as far as they are there.
    public let range: Range<Int>
    /// The checksum over the bytes that are there.
    public let computedChecksum: UInt16

    /// The bytes after the header.
    public var contentRange: Range<Int> {
        min(range.lowerBound + SectionHeader.byteCount, range.upperBound)..<range.upperBound
    }

    /// Whether the stored checksum is that of the bytes.
    public var isChecksumValid: Bool { header?.checksum == computedChecksum }

    /// What the standard calls a section; nil for ids it leaves open.
    public static func name(_ id: Int) -> String? { names.indices.contains(id) ? names[id] : nil }

    private static let names = [
        "Pointers", "Patient and acquisition data", "Huffman tables", "Lead definitions", "QRS locations",
        "Reference beat 0", "Rhythm data", "Global measurements", "Textual diagnosis", "Manufacturer data",
        "Lead measurements", "Universal statement codes", "Long-term rhythm", "Stress tests and trials",
        "Selected ECG sequences", "Beat-by-beat measurements", "Selected beats", "Pacemaker spikes",
        "Other annotations",
    ]
}

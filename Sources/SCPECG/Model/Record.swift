// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import Findings

/// One SCP-ECG record: its bytes, its sections and what they hold.
///
/// Reading keeps every byte; ``serialized()`` of a record not changed gives the same bytes. Samples are decoded on
/// demand by ``rhythm(_:)`` and ``referenceBeat(_:)``.
/// - Source: EN 1064:2005+A1:2007 (ISO 11073-91064), versions 1.x and 2.x; EN 1064:2020 in outline.
public struct Record: Sendable, Hashable {
    /// All bytes, also those behind the record's end.
    public let bytes: [UInt8]
    /// How the frame is laid out.
    public let dialect: Dialect
    /// The record's checksum as stored; it covers the rest of the record.
    public let storedChecksum: UInt16
    /// The checksum over the bytes that are there.
    public let computedChecksum: UInt16
    /// The record's length in bytes as stored.
    public let declaredLength: Int
    /// The entries of section 0, in their order.
    public let pointers: [Pointer]
    /// The sections found, in the order of their pointers; one a pointer that leads somewhere.
    public let sections: [Section]

    /// Section 1, empty when absent.
    public internal(set) var demographics = Demographics()
    /// Section 2.
    public internal(set) var huffman = HuffmanCoding.absent
    /// Section 3.
    public internal(set) var leads: LeadDefinitions?
    /// Section 4.
    public internal(set) var locations: QRSLocations?
    /// Section 5 without its samples.
    public internal(set) var beatData: SignalData?
    /// Section 6 without its samples.
    public internal(set) var rhythmData: SignalData?
    /// Section 7.
    public internal(set) var globalMeasurements: GlobalMeasurements?
    /// Section 8: the interpretation as text.
    public internal(set) var report: StatementList?
    /// Section 10.
    public internal(set) var leadMeasurements: LeadMeasurements?
    /// Section 11: the interpretation as universal statements.
    public internal(set) var statements: StatementList?
    /// How the texts of sections 1, 8 and 11 are read.
    public internal(set) var text = TextCoder(encoding: .latin1, declared: nil)
    /// How the record was read; an edited one is read again in the same way.
    let options: ReadingOptions
    /// What reading found wrong or unusual; ``findings(_:)`` has these and the checks of content.
    public internal(set) var readingFindings: [Finding] = []

    /// The section of that id; the first when a broken file lists several.
    public func section(_ id: Int) -> Section? { sections.first { $0.id == id } }

    /// The bytes of a section after its header; nil when the record does not have it.
    public func content(_ id: Int) -> ArraySlice<UInt8>? { section(id).map { bytes[$0.contentRange] } }

    /// The protocol's version times ten, as section 0 says: 13, 20, 30.
    public var version: Int { section(0)?.header.map { Int($0.protocolVersion) } ?? 0 }

    /// Whether the stored checksum of the record is that of its bytes.
    public var isChecksumValid: Bool { storedChecksum == computedChecksum }

    /// The record as bytes: those it was read from.
    public func serialized() -> [UInt8] { bytes }
}

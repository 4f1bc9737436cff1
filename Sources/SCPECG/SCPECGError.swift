// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// Why bytes are no record, why samples could not be decoded, or why a value could not be written.
///
/// Offsets are 0-based bytes of the record; sections carry their ids. No case carries content.
public enum SCPECGError: Error, Hashable, Sendable {
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// The bytes end where the record header or section 0 must still go on.
    case truncated(section: Int, offset: Int, needed: Int)
    /// What stands at `offset` cannot be the pointer section of a record.
    case notARecord(offset: Int)
    /// The record has no such section, or nothing of it lies inside the file.
    case noSection(Int)
    /// A section that must be decoded breaks off before its fixed fields, at `offset`.
    case sectionTooShort(section: Int, offset: Int)
    /// More samples than the limit.
    case tooManySamples(limit: Int)
    /// A difference coding that the standard does not have.
    case unknownCoding(section: Int, offset: Int, value: UInt8)
    /// Bimodal data whose two sampling intervals have no usable ratio.
    case badDecimation(rhythmMicroseconds: Int, beatMicroseconds: Int)

    /// A sample that does not fit the 16 bits of the coding chosen; `lead` and `sample` are 0-based.
    case sampleOutOfRange(lead: Int, sample: Int, value: Int)
    /// The Huffman tables have no code for a value; `lead` and `sample` are 0-based.
    case noHuffmanCode(lead: Int, sample: Int, value: Int)
    /// The data of a lead takes more bytes than its 16-bit length field can say.
    case leadTooLong(lead: Int, bytes: Int, limit: Int)
    /// A number that does not fit its field of a section.
    case valueOutOfRange(section: Int, field: String, value: Int)
    /// The beat cannot be subtracted from this rhythm: other leads, another unit or another interval.
    case unlikeReferenceBeat
    /// The value of a tag does not fit its 16-bit length.
    case valueTooLong(section: Int, tag: Int, bytes: Int, limit: Int)
    /// A character of a text is not in the set that the language code names.
    case unencodable(section: Int, CharacterEncoding, position: Int)
    /// A required tag of section 1 has no value.
    case missingTag(UInt8)
    /// Two sections share bytes, so that neither can be replaced alone.
    case overlappingSections(Int, Int)
    /// The pointer table cannot take another entry, or the section cannot be changed.
    case fixedSection(Int)

    /// CSV that is no signal: 1-based line and column.
    case badCSV(line: Int, column: Int)
    /// JSON that is no record: the way to what is missing or wrong.
    case badJSON(path: String)
    /// Two signals that cannot be compared since their sampling intervals differ.
    case differentIntervals
    /// Two signals that cannot be compared since one has no amplitude unit.
    case noAmplitudeUnit
}

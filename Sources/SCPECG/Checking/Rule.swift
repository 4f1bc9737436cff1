// SPDX-License-Identifier: Apache-2.0

public import Findings

/// A rule that records are held against; its raw value is the code of the findings, `group.rule`.
///
/// The group `dialect` names habits of device families rather than faults.
/// - Source: EN 1064, section 5, and the habits of files in circulation.
public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The record's checksum is not that of its bytes.
    case recordChecksum = "record.checksum"
    /// The record is longer than the file, or its length is too small for a header.
    case recordLength = "record.length"
    /// Bytes follow the end of the record.
    case recordTail = "record.trailing-bytes"
    /// Sections share bytes.
    case recordOverlap = "record.overlap"
    /// The protocol has a version nobody published.
    case recordVersion = "record.version"

    /// Section 0 does not have the text `SCPECG`.
    case signature = "section0.signature"
    /// Section 0 does not list all of the sections 0 to 11.
    case pointerMissing = "section0.pointer-missing"
    /// Section 0 lists a section twice.
    case pointerRepeated = "section0.pointer-repeated"
    /// A pointer leads out of the file.
    case pointerOutside = "section0.pointer-outside"
    /// A pointer leads to a section that calls itself otherwise.
    case pointerID = "section0.pointer-id"
    /// Pointer and section header differ in the length.
    case pointerLength = "section0.pointer-length"
    /// Section 0 lists an id that is reserved.
    case pointerReserved = "section0.reserved-id"
    /// A pointer without length has an index.
    case pointerIndex = "section0.index-without-length"

    /// A section's checksum is not that of its bytes.
    case sectionChecksum = "section.checksum"
    /// A section, or the data of a lead, has an odd number of bytes.
    case sectionLength = "section.odd-length"
    /// A section has a version nobody published.
    case sectionVersion = "section.version"
    /// A section ends before its content does.
    case sectionTruncated = "section.truncated"
    /// Bytes follow the content of a section.
    case sectionSurplus = "section.surplus-bytes"

    /// A section that must be there is not.
    case sectionMissing = "presence.section"
    /// A required tag is not there.
    case tagMissing = "presence.tag"
    /// The conformance category is none, or the data it promises is not there.
    case categoryMissing = "presence.category"

    /// A value is shorter than its layout.
    case tagLength = "tag.length"
    /// A value is out of its range.
    case tagRange = "tag.range"
    /// A text has no NUL at its end.
    case tagTerminator = "tag.no-terminator"
    /// Bytes follow the NUL of a text.
    case tagBehindTerminator = "tag.bytes-after-terminator"
    /// A text is longer than the standard allows.
    case tagTooLong = "tag.text-too-long"
    /// A tag that stands once stands again.
    case tagRepeated = "tag.repeated"
    /// Tag 255 is not there.
    case tagNoEnd = "tag.no-end"
    /// A tag is reserved.
    case tagReserved = "tag.reserved"
    /// Texts are not in the character set declared.
    case textEncoding = "text.encoding"
    /// Texts cannot be read in any set tried.
    case textUndecodable = "text.undecodable"
    /// The language code names no character set.
    case textLanguage = "text.language-code"

    /// Section 2 has no tables, or a table no codes.
    case huffmanCount = "huffman.count"
    /// A code has impossible numbers of bits.
    case huffmanBits = "huffman.bits"
    /// A code is neither a value nor a switch.
    case huffmanMode = "huffman.mode"
    /// A code of a table begins with another.
    case huffmanOverlap = "huffman.not-prefix-free"
    /// A code switches to a table that is not there.
    case huffmanSwitch = "huffman.switch-target"

    /// Section 3 has no leads, or fewer than it says.
    case leadCount = "leads.count"
    /// The sample numbers of a lead cannot be.
    case leadRange = "leads.range"
    /// A lead code is not assigned.
    case leadID = "leads.id"
    /// A lead stands twice.
    case leadRepeated = "leads.repeated"
    /// A reserved flag is set.
    case leadFlags = "leads.flags"
    /// What is said of simultaneous leads is not true.
    case leadSimultaneous = "leads.simultaneous"

    /// Subtraction is flagged, but what was subtracted is not there.
    case subtractionIncomplete = "subtraction.incomplete"
    /// A subtraction zone cannot be.
    case subtractionZone = "subtraction.zone"
    /// A fiducial point lies outside.
    case subtractionFiducial = "subtraction.fiducial"
    /// Complexes are not in the order of time.
    case subtractionOrder = "subtraction.order"
    /// Protected zones are missing or cannot be.
    case protectedZone = "subtraction.protected-zone"
    /// Bimodal data cannot be spread to the full rate.
    case decimation = "subtraction.decimation"

    /// The amplitude unit is 0.
    case amplitude = "signal.amplitude"
    /// The sampling interval is 0.
    case interval = "signal.interval"
    /// The difference coding or compression mode is unknown.
    case coding = "signal.coding"
    /// The data of a lead runs out of its section.
    case byteLength = "signal.byte-length"
    /// Fewer or more samples are stored than declared.
    case sampleCount = "signal.sample-count"
    /// The bits of a lead end before its samples.
    case bitsShort = "signal.bits-short"
    /// Bits begin no code of the tables.
    case badCode = "signal.bad-code"
    /// Samples do not fit 16 bits.
    case sampleRange = "signal.range"

    /// Measurements of fewer leads or complexes than there are, or than they say.
    case measurementCount = "measurements.count"
    /// A wave ends before it begins.
    case measurementOrder = "measurements.order"
    /// A measurement is out of its range.
    case measurementRange = "measurements.range"
    /// The date or time of an interpretation cannot be.
    case statementDate = "statements.date"
    /// The status of an interpretation is unknown.
    case statementStatus = "statements.status"
    /// Statements are not in the order of their numbers.
    case statementOrder = "statements.sequence"
    /// A statement of section 11 has an unknown type.
    case statementType = "statements.type"
    /// A statement has no NUL at its end.
    case statementText = "statements.no-terminator"

    /// The frame of Heal Force and Prince handhelds.
    case healForce = "dialect.heal-force"
    /// The high-pass filter of Burdick and Spacelabs carts, in units of 0.0001 Hz.
    case burdick = "dialect.burdick"
    /// A draft of version 3, as one open writer makes it.
    case draft3 = "dialect.draft-3"
    /// Section 7 diverges after its blocks, as in version 1.
    case version1Measurements = "dialect.version-1-measurements"
    /// Leads of more samples than their 16-bit lengths can say.
    case widerLeads = "dialect.wider-leads"
    /// Lengths of section 10 count the head of each lead.
    case countedHeader = "dialect.counted-header"

    /// The part of the standard, or kind of check, that the rule belongs to: the code up to the dot.
    public var group: String { String(rawValue.prefix { $0 != "." }) }

    /// How bad a breach is.
    public var severity: Finding.Severity {
        switch self {
        case .recordTail, .pointerIndex, .sectionVersion, .sectionSurplus, .tagBehindTerminator, .healForce, .burdick,
            .draft3, .version1Measurements, .statementOrder, .recordVersion:
            .info
        case .recordChecksum, .recordLength, .pointerMissing, .pointerOutside, .pointerID, .sectionChecksum,
            .sectionTruncated, .sectionMissing, .tagMissing, .textUndecodable, .huffmanCount, .huffmanBits,
            .huffmanMode, .huffmanOverlap, .huffmanSwitch, .subtractionIncomplete, .decimation, .coding, .byteLength,
            .bitsShort, .badCode, .sampleRange, .recordOverlap, .leadCount, .protectedZone:
            .error
        default: .warning
        }
    }
}

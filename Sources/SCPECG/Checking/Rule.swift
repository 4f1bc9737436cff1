// SPDX-License-Identifier: Apache-2.0

public import Findings

/// A rule that records are held against; its raw value is the code of the findings, `group.rule`.
///
/// The group `dialect` names habits of device families rather than faults.
/// - Source: EN 1064, section 5, and the habits of files in circulation.
public enum Rule: String, Sendable, Hashable, CaseIterable {
    case recordChecksum = "record.checksum"
    case recordLength = "record.length"
    case recordTail = "record.trailing-bytes"
    case recordOverlap = "record.overlap"
    case recordVersion = "record.version"

    case signature = "section0.signature"
    case pointerMissing = "section0.pointer-missing"
    case pointerRepeated = "section0.pointer-repeated"
    case pointerOutside = "section0.pointer-outside"
    case pointerID = "section0.pointer-id"
    case pointerLength = "section0.pointer-length"
    case pointerReserved = "section0.reserved-id"
    case pointerIndex = "section0.index-without-length"

    case sectionChecksum = "section.checksum"
    case sectionLength = "section.odd-length"
    case sectionVersion = "section.version"
    case sectionTruncated = "section.truncated"
    case sectionSurplus = "section.surplus-bytes"

    case sectionMissing = "presence.section"
    case tagMissing = "presence.tag"
    case categoryMissing = "presence.category"

    case tagLength = "tag.length"
    case tagRange = "tag.range"
    case tagTerminator = "tag.no-terminator"
    case tagBehindTerminator = "tag.bytes-after-terminator"
    case tagTooLong = "tag.text-too-long"
    case tagRepeated = "tag.repeated"
    case tagNoEnd = "tag.no-end"
    case tagReserved = "tag.reserved"
    case textEncoding = "text.encoding"
    case textUndecodable = "text.undecodable"
    case textLanguage = "text.language-code"

    case huffmanCount = "huffman.count"
    case huffmanBits = "huffman.bits"
    case huffmanMode = "huffman.mode"
    case huffmanOverlap = "huffman.not-prefix-free"
    case huffmanSwitch = "huffman.switch-target"

    case leadCount = "leads.count"
    case leadRange = "leads.range"
    case leadID = "leads.id"
    case leadRepeated = "leads.repeated"
    case leadFlags = "leads.flags"
    case leadSimultaneous = "leads.simultaneous"

    case subtractionIncomplete = "subtraction.incomplete"
    case subtractionZone = "subtraction.zone"
    case subtractionFiducial = "subtraction.fiducial"
    case subtractionOrder = "subtraction.order"
    case protectedZone = "subtraction.protected-zone"
    case decimation = "subtraction.decimation"

    case amplitude = "signal.amplitude"
    case interval = "signal.interval"
    case coding = "signal.coding"
    case byteLength = "signal.byte-length"
    case sampleCount = "signal.sample-count"
    case bitsShort = "signal.bits-short"
    case badCode = "signal.bad-code"
    case sampleRange = "signal.range"

    case measurementCount = "measurements.count"
    case measurementOrder = "measurements.order"
    case measurementRange = "measurements.range"
    case statementDate = "statements.date"
    case statementStatus = "statements.status"
    case statementOrder = "statements.sequence"
    case statementType = "statements.type"
    case statementText = "statements.no-terminator"

    case healForce = "dialect.heal-force"
    case burdick = "dialect.burdick"
    case draft3 = "dialect.draft-3"
    case version1Measurements = "dialect.version-1-measurements"
    case widerLeads = "dialect.wider-leads"
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

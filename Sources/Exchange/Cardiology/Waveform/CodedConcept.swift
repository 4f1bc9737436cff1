// SPDX-License-Identifier: Apache-2.0

import DICOM
import SCPECG

/// A code of a coding scheme with its meaning.
///
/// - Source: DICOM PS3.3, section 8; PS3.16, CID 3001 (leads), CID 3228, 3229 and TID 3713 (measurements). Concepts that
///   only SCP-ECG has are under `SCPECG`, with the number of the clause, the field and the byte.
struct CodedConcept: Hashable {
    let value: String
    let scheme: String
    var meaning: String = ""

    init(_ value: String, _ scheme: String, _ meaning: String) {
        (self.value, self.scheme, self.meaning) = (value, scheme, meaning)
    }

    /// Reads the first item of a code sequence.
    init?(_ sequence: DataElement?) {
        guard let item = sequence?.items.first, let value = item[.codeValue]?.string else { return nil }
        self.value = value
        scheme = item[.codingScheme]?.string ?? ""
        meaning = item[.codeMeaning]?.string ?? ""
    }

    /// Whether it is the same concept, however its meaning is worded.
    func isSame(as other: CodedConcept) -> Bool { value == other.value && scheme == other.scheme }

    static let microvolt = CodedConcept("uV", "UCUM", "microvolt")
    static let millisecond = CodedConcept("ms", "UCUM", "millisecond")
    static let perMinute = CodedConcept("/min", "UCUM", "per minute")
    static let degree = CodedConcept("deg", "UCUM", "degree")
    static let one = CodedConcept("1", "UCUM", "no units")
    static let electrodePlacement = CodedConcept("5.4.5-33-1", "SCPECG", "Electrode Placement")

    static func lead(_ id: LeadID) -> CodedConcept {
        guard id.isAssigned else { return CodedConcept("5.6.3-9-\(id.rawValue)", "SCPECG", id.name) }
        return CodedConcept("2:\(id.rawValue)", "MDC", "Lead \(id.name)")
    }

    /// The lead, by its code under MDC or SCPECG; nil for any other concept.
    var lead: LeadID? {
        let prefixes = [("MDC", "2:"), ("SCPECG", "5.6.3-9-"), ("MDC", "")]
        for (scheme, prefix) in prefixes where self.scheme == scheme && value.hasPrefix(prefix) {
            guard let number = Int(value.dropFirst(prefix.count)) else { continue }
            // Without a partition the code counts from 2 × 65536.
            let code = prefix.isEmpty ? number - 131_072 : number
            return UInt8(exactly: code).map(LeadID.init(rawValue:))
        }
        return nil
    }
}

/// A data set of UTF-8 text in the making.
extension DataSet {
    static var unicode: DataSet { DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"])) }

    mutating func put(_ tag: DICOM.Tag, _ vr: VR, _ text: String) throws(DICOMError) {
        try set(tag, vr, strings: text.isEmpty ? [] : [text])
    }

    mutating func put(_ tag: DICOM.Tag, words: [UInt16]) throws(DICOMError) {
        try set(tag, .unsignedShort, bytes: words.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] })
    }

    mutating func put(_ tag: DICOM.Tag, long: UInt32) throws(DICOMError) {
        let bytes = stride(from: UInt32(0), to: 32, by: 8).map { UInt8(truncatingIfNeeded: long >> $0) }
        try set(tag, .unsignedLong, bytes: bytes)
    }

    mutating func put(_ tag: DICOM.Tag, _ concept: CodedConcept) throws(DICOMError) {
        var item = DataSet.unicode
        try item.put(.codeValue, .shortString, concept.value)
        try item.put(.codingScheme, .shortString, concept.scheme)
        try item.put(.codeMeaning, .longString, concept.meaning)
        try set(tag, items: [item])
    }
}

/// Decimal numbers as DICOM text.
enum DecimalText {
    /// A number of thousandths.
    static func thousandths(_ number: Int) -> String { scaled(number, digits: 3) }

    /// A number that is not negative, with up to nine decimals and at most 16 characters below a million.
    static func of(_ number: Double) -> String {
        guard number >= 0, number < 1e6 else { return String(Int(clamping: Int64(number < 1e15 ? number : 1e15))) }
        return scaled(Int((number * 1e9).rounded()), digits: 9)
    }

    private static func scaled(_ number: Int, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { product, _ in product * 10 }
        let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        let sign = number < 0 ? "-" : ""
        guard rest > 0 else { return sign + String(whole) }
        var decimals = Moment.padded(Int(rest), digits)
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(whole).\(decimals)"
    }
}

// SPDX-License-Identifier: Apache-2.0

extension XPN {
    /// The name in its customary order; empty where nothing is said.
    ///
    /// A name in Chinese characters begins with the family name and has no blanks: 王小明. Any other begins with the
    /// prefix and the given names. The name assembly order, where written, overrides both.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    /// - Source: HL7 v2.5.1, section 2.A.88; tables 0465 (representation) and 0444 (assembly order).
    public func fullName() throws(HL7v2Error) -> String {
        let name = PersonName(
            prefix: try text(.prefix), family: try familyName?.text(.surname), given: try text(.givenName),
            further: try text(.secondAndFurtherGivenNames), suffix: try text(.suffix))
        return name.text(
            representation: try text(.nameRepresentationCode), assemblyOrder: try text(.nameAssemblyOrder))
    }
}

extension XCN {
    /// The name in its customary order, as ``XPN/fullName()`` has it.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` with the offset in the message.
    public func fullName() throws(HL7v2Error) -> String {
        let name = PersonName(
            prefix: try text(.prefix), family: try familyName?.text(.surname), given: try text(.givenName),
            further: try text(.secondAndFurtherGivenNames), suffix: try text(.suffix))
        return name.text(
            representation: try text(.nameRepresentationCode), assemblyOrder: try text(.nameAssemblyOrder))
    }
}

/// The parts of a name that are spoken.
struct PersonName {
    var prefix: String?
    var family: String?
    var given: String?
    var further: String?
    var suffix: String?

    func text(representation: String?, assemblyOrder: String?) -> String {
        let isFamilyFirst =
            switch assemblyOrder {
            case "F": true
            case "G": false
            default: representation == "I" || (representation == nil && isEastAsian)
            }
        let parts =
            isFamilyFirst ? [prefix, family, given, further, suffix] : [prefix, given, further, family, suffix]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.reduce("", Self.join)
    }

    private var isEastAsian: Bool {
        let names = [family, given].compactMap { $0?.unicodeScalars.first }
        return !names.isEmpty && names.allSatisfy(Self.isEastAsian)
    }

    private static func join(_ left: String, _ right: String) -> String {
        guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return left + right }
        return isEastAsian(last) && isEastAsian(first) ? left + right : left + " " + right
    }

    /// Chinese characters, kana, Hangul, and the dot inside names of minorities.
    private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xE000...0xF8FF,
            0xF900...0xFAFF, 0x20000...0x323AF:
            true
        default: false
        }
    }
}

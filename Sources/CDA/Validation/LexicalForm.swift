// SPDX-License-Identifier: Apache-2.0

/// How the value of an attribute is written.
///
/// - Source: HL7 v3 data types, XML ITS: `bl`, `cs`, `st`, `uid`, `ts`, `int`, `real`; XML Schema for the others.
enum LexicalForm: Sendable, Hashable {
    case flag, boolean, base64, text, token, identifier, time, integer, real, id, idReference, idReferences, any
    /// A code of a vocabulary.
    case code(Int)
    /// Codes of a vocabulary between blanks.
    case codes(Int)

    init(named name: String) {
        self =
            switch name {
            case "bl": .flag
            case "boolean": .boolean
            case "bin": .base64
            case "st": .text
            case "cs": .token
            case "uid": .identifier
            case "ts": .time
            case "int": .integer
            case "real": .real
            case "ID": .id
            case "IDREF": .idReference
            case "IDREFS": .idReferences
            default: .any
            }
    }

    /// What the form is called in messages.
    var words: String {
        switch self {
        case .flag: "true or false"
        case .boolean: "true, false, 1 or 0"
        case .base64: "base 64"
        case .text: "a text that is not empty"
        case .token: "a code without blanks"
        case .identifier: "an OID, a UUID or a name"
        case .time: "a time YYYYMMDDHHMMSS, cut at any place, +ZZZZ behind it"
        case .integer: "a whole number"
        case .real: "a number"
        case .id, .idReference, .idReferences: "a name"
        case .code, .codes: "a code of the vocabulary"
        case .any: "a text"
        }
    }

    /// Whether a value is written so.
    func admits(_ value: ArraySlice<UInt8>, _ vocabularies: [[UInt64]]) -> Bool {
        switch self {
        case .any: return true
        case .text: return !value.isEmpty
        case .time: return Self.isTime(value)
        case .base64: return Base64.decode(value) != nil
        default: break
        }
        let value = Self.trimmed(value)
        return switch self {
        case .flag: value.elementsEqual("true".utf8) || value.elementsEqual("false".utf8)
        case .boolean: ["true", "false", "1", "0"].contains { value.elementsEqual($0.utf8) }
        case .token: !value.isEmpty && !value.contains(where: Self.isBlank)
        case .identifier: Self.isIdentifier(value)
        case .integer: Self.isInteger(value)
        case .real: Self.isReal(value)
        case .id, .idReference: Self.isName(value)
        case .idReferences: value.split(whereSeparator: Self.isBlank).allSatisfy(Self.isName) && !value.isEmpty
        case .code(let set): vocabularies[set].contains(Self.hash(value))
        case .codes(let set):
            value.split(whereSeparator: Self.isBlank).allSatisfy { vocabularies[set].contains(Self.hash($0)) }
        case .any, .text, .time, .base64: true
        }
    }

    /// FNV-1a: telling codes apart, no more.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }

    static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = value.first, let last = value.last, isBlank(first) || isBlank(last) else { return value }
        let front = value.drop(while: isBlank)
        return front.prefix((front.lastIndex { !isBlank($0) } ?? front.startIndex - 1) + 1 - front.startIndex)
    }
}

// MARK: Numbers, times and identifiers

extension LexicalForm {
    private static func unsigned(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        value.first == 0x2B || value.first == 0x2D ? value.dropFirst() : value
    }

    private static func isInteger(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = unsigned(value)
        return !digits.isEmpty && digits.allSatisfy(isDigit)
    }

    /// A decimal number with or without an exponent. `INF` and `NaN`, which the schema takes, mean nothing here.
    private static func isReal(_ value: ArraySlice<UInt8>) -> Bool {
        let mark = value.firstIndex { $0 == 0x45 || $0 == 0x65 }
        let mantissa = unsigned(value[..<(mark ?? value.endIndex)])
        let pieces = mantissa.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
        guard mantissa.contains(where: isDigit), pieces.allSatisfy({ $0.allSatisfy(isDigit) }) else { return false }
        guard let mark else { return true }
        return isInteger(value[(mark + 1)...]) && Double(String(decoding: value, as: UTF8.self))?.isFinite == true
    }

    /// `[0-9]{1,8}|([0-9]{9,14}|[0-9]{14}\.[0-9]+)([+\-][0-9]{1,4})?`
    private static func isTime(_ value: ArraySlice<UInt8>) -> Bool {
        let digits = value.prefix(while: isDigit)
        guard (1...14).contains(digits.count) else { return false }
        var rest = value.dropFirst(digits.count)
        if rest.isEmpty { return true }
        if rest.first == 0x2E {
            let fraction = rest.dropFirst().prefix(while: isDigit)
            guard digits.count == 14, !fraction.isEmpty else { return false }
            rest = rest.dropFirst(1 + fraction.count)
            if rest.isEmpty { return true }
        }
        guard digits.count > 8, rest.first == 0x2B || rest.first == 0x2D else { return false }
        let zone = rest.dropFirst()
        return (1...4).contains(zone.count) && zone.allSatisfy(isDigit)
    }

    private static func isIdentifier(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first else { return false }
        if isOID(value) { return true }
        if isLetter(first), value.allSatisfy({ isLetter($0) || isDigit($0) || $0 == 0x2D }) { return true }
        let parts = value.split(separator: 0x2D, omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.joined().allSatisfy { isLetter($0) || isDigit($0) }
    }

    private static func isOID(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, (0x30...0x32).contains(first) else { return false }
        var (length, startsWithZero, place) = (1, false, value.startIndex + 1)
        while place < value.endIndex {
            let byte = value[place]
            if byte == 0x2E {
                guard length > 0 else { return false }
                (length, startsWithZero) = (0, false)
            } else {
                guard isDigit(byte), !startsWithZero, place > value.startIndex + 1 else { return false }
                startsWithZero = length == 0 && byte == 0x30
                length += 1
            }
            place += 1
        }
        return length > 0
    }

    /// A name of XML without a colon; characters beyond ASCII are taken.
    private static func isName(_ value: ArraySlice<UInt8>) -> Bool {
        guard let first = value.first, isLetter(first) || first == 0x5F || first >= 0x80 else { return false }
        return value.allSatisfy { isLetter($0) || isDigit($0) || [0x5F, 0x2D, 0x2E].contains($0) || $0 >= 0x80 }
    }
}

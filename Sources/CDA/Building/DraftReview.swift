// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a draft, collected.
struct DraftReview {
    private(set) var problems: [BuildProblem] = []

    mutating func add(_ path: String, _ fault: BuildProblem.Fault, _ standing: Standing = .verified) {
        problems.append(BuildProblem(path: path, fault: fault, standing: standing))
    }

    /// A text that must be there.
    mutating func required(_ path: String, _ text: String) {
        if text.isEmpty { return add(path, .missing) }
        if Placeholder.isPlaceholder(text) { return add(path, .placeholder) }
        optional(path, text)
    }

    /// A text that may be empty.
    mutating func optional(_ path: String, _ text: String) {
        if text.unicodeScalars.contains(where: { !Self.isCharacter($0.value) }) { add(path, .badCharacter) }
    }

    /// A number or code, which holds no blank.
    mutating func token(_ path: String, _ text: String) {
        if text.unicodeScalars.contains(where: { $0.properties.isWhitespace || !Self.isCharacter($0.value) }) {
            add(path, .badCharacter)
        }
    }

    /// - Source: XML 1.0, production 2 (Char).
    private static func isCharacter(_ value: UInt32) -> Bool {
        value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : value == 0x09 || value == 0x0A || value == 0x0D
    }

    /// A time that may be empty.
    mutating func time(_ path: String, _ text: String) {
        if !text.isEmpty, PointInTime.Parts(text) == nil { add(path, .badTime) }
    }

    /// A decimal number that may be empty.
    mutating func number(_ path: String, _ text: String) {
        if !text.isEmpty, !Self.isDecimal(text) { add(path, .badNumber) }
    }

    /// Digits, with a sign before and a point between them at most.
    static func isDecimal(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let pieces = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return pieces.count <= 2 && pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// A code of a table that may be empty.
    mutating func code(_ path: String, _ code: String, in oid: String) {
        guard !code.isEmpty else { return }
        token(path, code)
        guard let set = ValueSet(oid: oid), set.entry(for: code) == nil else { return }
        switch set.extent {
        case .complete: add(path, .codeNotInTable(oid: oid), set.standing)
        case .partial: add(path, .codeNotInTable(oid: oid), .assumed)
        case .unlisted: break
        }
    }

    /// An OID.
    mutating func oid(_ path: String, _ text: String) {
        let arcs = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isOID =
            arcs.count > 1
            && arcs.allSatisfy { arc in
                !arc.isEmpty && arc.allSatisfy { (0x30...0x39).contains($0) } && (arc.count == 1 || arc.first != 0x30)
            }
        if !isOID { add(path, .badOID) }
    }
}

/// The tables that codes of the header are taken from.
enum HeaderTable {
    static let sex = ChinaModel.root + ".2.3.3.4"
    static let ethnicGroup = ChinaModel.root + ".2.3.3.3"
    static let nationality = ChinaModel.root + ".2.3.3.1"
    static let maritalStatus = ChinaModel.root + ".2.3.3.5"
    static let education = ChinaModel.root + ".2.3.3.6"
    static let relation = ChinaModel.root + ".2.3.3.8"
    static let occupation = ChinaModel.root + ".2.3.3.13"
    static let position = ChinaModel.root + ".2.3.1.209"
    static let patientType = ChinaModel.root + ".2.3.1.271"
    static let route = ChinaModel.root + ".2.3.1.158"
    static let form = ChinaModel.root + ".2.3.1.211"
    static let operation = ChinaModel.root + ".2.3.3.12"
}

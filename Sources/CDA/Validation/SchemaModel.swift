// SPDX-License-Identifier: Apache-2.0

/// The classes of CDA R2, compiled for checking: names are numbers, look-ups are positions in arrays.
struct SchemaModel: Sendable {
    static let shared = SchemaModel(SchemaReader(SchemaTable.text))

    let classes: [SchemaClass]
    /// Vocabularies as hashes of their codes.
    let vocabularies: [[UInt64]]
    let classNumbers: [String: Int]
    private(set) var names: [String: Int] = [:]
    private let memberTable: [UInt8]
    private let attributeTable: [UInt8]
    private static let absent: UInt8 = 255

    init(_ reader: SchemaReader) {
        var names: [String: Int] = [:]
        func number(_ name: String) -> Int {
            if let known = names[name] { return known }
            names[name] = names.count
            return names.count - 1
        }
        let drafts = reader.drafts
        let numbers = Dictionary(drafts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let sets = reader.vocabularies.keys.sorted()
        let setNumbers = Dictionary(uniqueKeysWithValues: sets.enumerated().map { ($1, $0) })
        classes = drafts.map { draft in
            SchemaClass(
                draft, base: numbers[draft.base] ?? -1, members: Self.members(draft, numbers, number),
                attributes: draft.attributes.map { Self.attribute($0, setNumbers, number) },
                family: Self.family(draft.name, drafts, numbers))
        }
        classNumbers = numbers
        vocabularies = sets.map { (reader.vocabularies[$0] ?? []).map { LexicalForm.hash($0.utf8) } }
        self.names = names
        memberTable = Self.table(classes.map { $0.members.map(\.name) }, names.count)
        attributeTable = Self.table(classes.map { $0.attributes.map(\.name) }, names.count)
    }

    /// The member of a class with a name; nil for none.
    func member(_ schemaClass: Int, _ name: Int) -> Int? {
        let place = memberTable[schemaClass * names.count + name]
        return place == Self.absent ? nil : Int(place)
    }

    /// The attribute of a class with a name; nil for none.
    func attribute(_ schemaClass: Int, _ name: Int) -> Int? {
        let place = attributeTable[schemaClass * names.count + name]
        return place == Self.absent ? nil : Int(place)
    }

    /// Whether a class is another or derives from it.
    func derives(_ schemaClass: Int, from base: Int) -> Bool {
        var next = schemaClass
        while next >= 0 {
            if next == base { return true }
            next = classes[next].base
        }
        return false
    }

    private static func members(
        _ draft: SchemaDraft, _ numbers: [String: Int], _ number: (String) -> Int
    ) -> [SchemaClass.Member] {
        draft.groups.enumerated().flatMap { place, group in
            group.members.compactMap { words in
                numbers[words[1]].map {
                    .init(name: number(words[0]), schemaClass: $0, group: place, isChinese: words.count > 2)
                }
            }
        }
    }

    private static func attribute(
        _ words: [String], _ sets: [String: Int], _ number: (String) -> Int
    ) -> SchemaClass.Attribute {
        let set = sets[String(words[1].dropFirst())] ?? 0
        let form: LexicalForm =
            switch words[1].first {
            case "=": .code(set)
            case "+": .codes(set)
            default: LexicalForm(named: words[1])
            }
        let fixed = words[3] == "-" ? nil : words[3]
        return .init(name: number(words[0]), form: form, isRequired: words[2] == "r", fixed: fixed)
    }

    private static func family(
        _ name: String, _ drafts: [SchemaDraft], _ numbers: [String: Int]
    ) -> SchemaClass.Family {
        switch name {
        case "II": return .identifier
        case "CD": return .concept
        case "IVL_TS": return .timeInterval
        case "EN": return .name
        case "TEL": return .telecom
        case "StrucDoc.LinkHtml": return .link
        case "Section": return .section
        case "Observation": return .observation
        case "Procedure": return .procedure
        case "SubstanceAdministration": return .drug
        case "InfrastructureRoot.typeId", "CS": return .none
        default: break
        }
        guard let draft = numbers[name], let base = numbers[drafts[draft].base] else { return .none }
        return family(drafts[base].name, drafts, numbers)
    }

    private static func table(_ names: [[Int]], _ count: Int) -> [UInt8] {
        var table = [UInt8](repeating: absent, count: names.count * count)
        for (number, held) in names.enumerated() {
            for (place, name) in held.enumerated() where table[number * count + name] == absent {
                table[number * count + name] = UInt8(truncatingIfNeeded: place)
            }
        }
        return table
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Reads ``SchemaTable``: lines of words between blanks. The first word says what a line is:
/// - `T` a class: name, the class it derives from or `-`, `m` for text between its elements and `a` for abstract;
/// - `I` the first three elements that most classes have: realmCode, typeId, templateId;
/// - `G` a place in the order of children: least and greatest number (`*` for any), then `name:class`, several for a
///   choice; a `c` at the end for an addition of the Chinese documents;
/// - `A` an attribute: name, form, `r` for required, the only value or `-`;
/// - `V` a vocabulary and its codes, which attributes name as `=name`, or `+name` for a list.
struct SchemaReader {
    private(set) var drafts: [SchemaDraft] = []
    private(set) var vocabularies: [String: [String]] = [:]

    init(_ text: String) {
        for line in text.utf8.split(separator: 0x0A) {
            read(line.split(separator: 0x20).map { String(Substring($0)) })
        }
    }

    private mutating func read(_ words: [String]) {
        guard let kind = words.first, words.count > 1 || kind == "I" else { return }
        switch kind {
        case "T": drafts.append(SchemaDraft(words))
        case "V": vocabularies[words[1]] = Array(words.dropFirst(2))
        case "I":
            for line in ["0 * realmCode:CS", "0 1 typeId:InfrastructureRoot.typeId", "0 * templateId:II"] {
                add(group: line.split(separator: " ").map(String.init))
            }
        case "G": add(group: Array(words.dropFirst()))
        case "A": drafts[drafts.count - 1].attributes.append(Array(words.dropFirst()))
        default: break
        }
    }

    private mutating func add(group words: [String]) {
        let members = words.dropFirst(2).map { $0.split(separator: ":").map(String.init) }
        let names = members.map { $0[0] }.joined(separator: " or ")
        let group = SchemaClass.Group(least: Int(words[0]) ?? 0, most: Int(words[1]), names: names)
        drafts[drafts.count - 1].groups.append((group, members))
    }
}

/// A class as it was read, names not yet numbered.
struct SchemaDraft {
    let name: String
    let base: String
    let isMixed: Bool
    let isAbstract: Bool
    var groups: [(group: SchemaClass.Group, members: [[String]])] = []
    var attributes: [[String]] = []

    init(_ words: [String]) {
        name = words[1]
        base = words[2]
        isMixed = words[3].contains("m")
        isAbstract = words[3].contains("a")
    }
}

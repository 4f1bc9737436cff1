// SPDX-License-Identifier: Apache-2.0

/// A node of a ``DocumentTree``: cheap to copy, and everything is read on demand.
public struct Node: Sendable {
    /// The document.
    public let tree: DocumentTree
    /// The 0-based position in document order.
    let index: Int32

    init(_ tree: DocumentTree, _ index: Int32) {
        self.tree = tree
        self.index = index
    }

    var record: NodeRecord { tree.records[Int(index)] }

    /// The 0-based position in document order; the document is 0.
    public var position: Int { Int(index) }

    /// What the node is.
    public var kind: NodeKind { record.kind }

    /// The line on which the node, or an element's start tag, ends; from 1.
    public var line: Int { Int(record.line) }

    /// How deep the node lies; the root element is 1.
    public var depth: Int { Int(record.depth) }

    // MARK: Names

    /// The name of an element, or the target of an instruction.
    public var name: XMLName {
        let number = record.name
        return number < 0 ? XMLName("") : tree.names.names[Int(number)]
    }

    /// The number of the name among ``DocumentTree/allNames``; -1 for none.
    public var nameNumber: Int { Int(record.name) }

    /// The local part of the name.
    public var localName: String { name.local }

    /// The prefix as written; empty for none.
    public var prefix: String { name.prefix }

    /// The namespace name; empty for none.
    public var namespace: String { name.namespace }

    // MARK: Text

    /// All character data below, joined, without comments and instructions; of a comment or instruction its data.
    public var text: String { String(decoding: textBytes, as: UTF8.self) }

    /// ``text`` in UTF-8.
    public var textBytes: ArraySlice<UInt8> {
        let record = record
        if record.kind.isMarkup {
            let data = tree.attributes[Int(record.firstAttribute)]
            return tree.values[Int(data.start)..<Int(data.end)]
        }
        return tree.characters[Int(record.textStart)..<Int(record.textEnd)]
    }

    /// Whether there is any character data below but blanks.
    public var hasText: Bool { textBytes.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } }

    /// ``text`` without the blanks of XML around it.
    public var trimmedText: String {
        let bytes = textBytes
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }),
            let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}

extension NodeKind {
    /// A comment or an instruction.
    var isMarkup: Bool { self == .comment || self == .instruction }
}

extension Node: Hashable {
    /// Nodes are equal when they stand at the same place of the same reading.
    public static func == (first: Node, second: Node) -> Bool {
        first.index == second.index && first.tree === second.tree
    }

    /// Hashes the place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(index)
        hasher.combine(ObjectIdentifier(tree))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A section of a document type.
///
/// - Source: WS/T 500, part of the document, clause 6 (文档体规范).
public struct SectionTemplate: Sendable, Hashable {
    /// The code: LOINC, or a data element (`DE…`); empty for a section known by its label alone.
    public let code: String
    /// A code that other senders write, or a label for a section without a code; empty for none.
    public let alternate: String
    /// The label in the template.
    public let label: String
    /// How well it is known that the document has this section.
    public let standing: Standing
    /// How often it may be there; nil where no source says. Never better known than ``Standing/seenOnce``.
    public let cardinality: Cardinality?
    /// What is asked of the sender; nil where no source says.
    public let requirement: Requirement?
    /// The number of entries in the template; no limit.
    public let entryCount: Int
    /// The entries of the template, in order.
    public let entries: [EntryTemplate]

    init(_ fields: Fields, entries: [EntryTemplate]) {
        code = fields[1]
        standing = Standing(letter: fields[2])
        entryCount = Int(fields[3]) ?? 0
        cardinality = Int(fields[4]).map { Cardinality($0, Int(fields[5])) }
        requirement = Requirement(rawValue: fields[6])
        alternate = fields[7]
        label = fields[8]
        self.entries = entries
    }

    /// Whether a section with this code and label is one of this template.
    ///
    /// A section without a code is known by its label, with or without 章节 behind it.
    public func covers(code: String, displayName: String) -> Bool {
        guard self.code.isEmpty else { return code == self.code || !code.isEmpty && code == alternate }
        return code.isEmpty && (isLabel(label, in: displayName) || isLabel(alternate, in: displayName))
    }

    private func isLabel(_ label: String, in name: String) -> Bool {
        !label.isEmpty && (name.hasPrefix(label) || name.hasSuffix(label))
    }

    /// The data elements of all entries and their parts, in order, once each.
    public var dataElements: [String] {
        var found: [String] = []
        func visit(_ entries: [EntryTemplate]) {
            for entry in entries {
                if !entry.dataElement.isEmpty, !found.contains(entry.dataElement) { found.append(entry.dataElement) }
                visit(entry.parts)
            }
        }
        visit(entries)
        return found
    }
}

// SPDX-License-Identifier: Apache-2.0

/// An element of the header and how often it stands there.
///
/// - Source: WS/T 482-2016 and WS/T 500, clause 5 (文档头规范), as public templates follow them.
public struct HeaderElement: Sendable, Hashable {
    /// The names of the elements from `ClinicalDocument` down, such as `["author", "time"]`.
    public let path: [String]
    /// How often it stands in its parent.
    public let cardinality: Cardinality
    /// How well that is known: verified is in all templates of two public sets.
    public let standing: Standing

    /// All elements in the order of the header; an element comes before those inside it.
    public static var all: [HeaderElement] { ChinaModel.shared.header }

    init(_ fields: Fields) {
        path = fields[1].split(separator: "/").map(String.init)
        cardinality = Cardinality(Int(fields[2]) ?? 0, Int(fields[3]))
        standing = Standing(letter: fields[4])
    }
}

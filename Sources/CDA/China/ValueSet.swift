// SPDX-License-Identifier: Apache-2.0

/// A table of codes that values are taken from (值域代码表).
///
/// - Source: WS 364-2011 (arcs `2.16.156.10011.2.3.1`), tables of the shared documents (`.2.3.2`), national and
///   international tables (`.2.3.3`).
public struct ValueSet: Sendable, Hashable {
    /// How much of the table is here.
    public enum Extent: String, Sendable, Hashable {
        /// All codes.
        case complete = "c"
        /// Some codes, or codes on which sources or editions differ.
        case partial = "p"
        /// No code: the table is too large, or none of its codes is known.
        case unlisted = "u"
    }

    /// A code and what it means.
    public struct Entry: Sendable, Hashable {
        /// The code as the table has it.
        public let code: String
        /// The meaning in Chinese.
        public let display: String
    }

    /// The OID by which values name the table (`codeSystem`).
    public let oid: String
    /// The number of the table, such as `CV04.50.005` or `GB/T 2261.1`; empty where not known.
    public let table: String
    /// The name in Chinese.
    public let name: String
    /// The name in English, our own words.
    public let englishName: String
    /// How much of the table is here.
    public let extent: Extent
    /// How well its codes are known.
    public let standing: Standing
    /// The codes in the order of the table.
    public let entries: [Entry]
    private let index: [String: Int]

    /// All value sets by OID.
    public static var all: [ValueSet] { ChinaModel.shared.valueSets }

    /// The value set with an OID.
    public init?(oid: String) {
        guard let place = ChinaModel.shared.valueSetIndex[oid] else { return nil }
        self = ChinaModel.shared.valueSets[place]
    }

    init(_ fields: Fields, entries: [Entry]) {
        oid = ChinaModel.oid(fields[1])
        table = fields[2]
        standing = Standing(letter: fields[3])
        extent = Extent(rawValue: fields[4]) ?? .unlisted
        name = fields[5]
        englishName = fields[6]
        self.entries = entries
        var index: [String: Int] = [:]
        for (place, entry) in entries.enumerated() {
            index[entry.code] = place
            let short = String(entry.code.drop { $0 == "0" })
            if index[short] == nil { index[short] = place }
        }
        self.index = index
    }

    /// Whether the table has the code, written just so.
    public func contains(_ code: String) -> Bool { display(code) != nil }

    /// What a code means; nil for a code that the table does not have written just so.
    public func display(_ code: String) -> String? {
        guard let place = index[code], entries[place].code == code else { return nil }
        return entries[place].display
    }

    /// The entry that a code stands for, leading zeros aside: systems lose them on the way through spreadsheets.
    public func entry(for code: String) -> Entry? {
        if let place = index[code], entries[place].code == code { return entries[place] }
        return index[String(code.drop { $0 == "0" })].map { entries[$0] }
    }

    /// Whether a code is certainly foreign to the table: all its codes are known, well, and this is none of them.
    public func excludes(_ code: String) -> Bool {
        extent == .complete && standing.isVerified && entry(for: code) == nil
    }
}

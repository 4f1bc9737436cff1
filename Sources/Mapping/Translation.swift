// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
public import SQLite

/// A code to translate to, with what is known of it.
public struct Target: Sendable, Hashable {
    /// The code.
    public let code: String
    /// Its official name in the target edition, or what the map says; empty when neither names it.
    public let name: String
    /// The FHIR relationship of source to target, `equivalent` unless the map says otherwise.
    public let relationship: String
}

/// What became of one code.
public struct Translation: Sendable, Hashable {
    /// The four outcomes, never confused.
    public enum Result: String, Sendable, Hashable {
        /// One target.
        case mapped
        /// Several targets; a person or a rule must choose.
        case ambiguous
        /// Approved: the target system has nothing for it.
        case noMap = "no-map"
        /// Nobody has looked at this code yet.
        case unmapped
    }

    /// The outcome.
    public let result: Result
    /// All targets.
    public let targets: [Target]
    /// The map asked.
    public let map: String
    /// The system the targets are codes of.
    public let system: CodeSystem
}

/// A code that came in a message and has no target.
public struct UnmappedCode: Sendable, Hashable {
    /// What it was used for.
    public let use: CodeUse
    /// The institution that sent it (MSH-4).
    public let facility: String
    /// The coding system the message named.
    public let system: String
    /// The code.
    public let code: String
    /// The text sent with it.
    public let text: String
    /// `unmapped` or `ambiguous`.
    public let result: Translation.Result
    /// How often it came.
    public let count: Int64
}

/// What an import did.
public struct ImportReport: Sendable, Hashable {
    /// Rows stored.
    public var stored = 0
    /// Rows that said the same as another; stored once.
    public var repeated = 0
    /// Notes on rows: line, code, what was seen.
    public var notes: [Note] = []

    /// One remark on one row.
    public struct Note: Sendable, Hashable {
        /// The line in the file, from 1.
        public let line: Int
        /// A stable identifier of the remark: `empty-source`, `stray-blank`, `unknown-target`, `several-targets`.
        public let code: String
        /// One English sentence.
        public let message: String
        /// Whether the row could not be stored.
        public let isError: Bool
    }
}

/// Why the maps refused.
public enum MappingError: Error, Hashable, Sendable {
    /// The database failed.
    case store(StoreError)
    /// The file is no table with the columns needed.
    case table(DelimitedTable.Fault)
    /// There is no map of that name.
    case unknownMap(String)
    /// The map exists between other systems.
    case otherSystems(map: String, from: CodeSystem, to: CodeSystem)
}

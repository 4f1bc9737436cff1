// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
public import SQLite

/// A code to translate to, with what is known of it and of the row that says so.
public struct Target: Sendable, Hashable {
    /// The code.
    public var code: String
    /// Its official name in the target edition, or what the map says; empty when neither names it.
    public var name: String
    /// The relationship of the code asked to this one.
    public var relationship: Relationship
    /// When the row holds.
    public var condition = Condition()
    /// The row's number in the store.
    public var row: Int64 = 0
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
    public var result: Result
    /// All targets.
    public var targets: [Target]
    /// The map asked; several, joined with ` > `, when it took several steps.
    public var map: String
    /// The map's release; empty when it has none.
    public var version = ""
    /// The system the targets are codes of.
    public var system: CodeSystem
    /// What was lost on the way, a sentence each; empty for a single step.
    public var losses: [String] = []
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
    /// The map neither begins nor ends at the system reached.
    case noWay(map: String, at: CodeSystem)
    /// There is no code list of that system.
    case unknownSystem(CodeSystem)
    /// The map has no such row.
    case unknownRow(source: String, target: String)
    /// The JSON is no ConceptMap; what is wrong, and where.
    case notConceptMap(String)
    /// No OID.
    case badOID(String)
    /// The library of digests failed.
    case noDigest
    /// A list of decisions that cannot be read, at this element from 1.
    case badDecision(Int)
}

extension UnmappedCode {
    /// A code to be counted.
    public init(
        use: CodeUse, facility: String, system: String, code: String, text: String, result: Translation.Result
    ) {
        self.init(
            use: use, facility: facility, system: system, code: code, text: text, result: result, count: 1)
    }
}

extension Translation {
    /// What rows that hold amount to: the targets of the lowest priority among them.
    init(_ candidates: [Candidate], map: String, version: String, system: CodeSystem) {
        self.map = map
        self.version = version
        self.system = system
        let chosen = Candidate.chosen(candidates)
        targets = Self.unique(chosen.map(\.target).filter { !$0.code.isEmpty })
        switch (chosen.count, targets.count) {
        case (0, _): result = .unmapped
        case (_, 0): result = .noMap
        case (_, 1): result = .mapped
        default: result = .ambiguous
        }
    }

    /// Rows under several conditions may lead to the same code.
    private static func unique(_ targets: [Target]) -> [Target] {
        var seen: Set<String> = []
        return targets.filter { seen.insert(CodeSystem.key($0.code)).inserted }
    }
}

/// A row that may hold.
struct Candidate {
    let target: Target
    let priority: Int
    /// Whether its condition holds; nil when the context does not tell.
    let holds: Bool?

    /// Rows whose condition surely holds come before those without one; what may hold is never dropped.
    static func chosen(_ all: [Candidate]) -> [Candidate] {
        let possible = all.filter { $0.holds != false }
        let sure = possible.filter { $0.holds == true && !$0.target.condition.isEmpty }
        if possible.contains(where: { $0.holds == nil }) { return sure.isEmpty ? possible : sure + unsure(possible) }
        let pool = sure.isEmpty ? possible : sure
        guard let first = pool.map(\.priority).min() else { return [] }
        return pool.filter { $0.priority == first }
    }

    private static func unsure(_ all: [Candidate]) -> [Candidate] { all.filter { $0.holds == nil } }
}

// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// The predicates and conformance statements of a profile.
///
/// - Source: ConformanceContext.xsd of NIST's v2-validation.
public struct ConformanceContext: Sendable {
    private(set) var constraints = ContextTable<Constraint>()
    private(set) var predicates = ContextTable<Predicate>()
    private(set) var patterns: [PatternList] = []

    /// A context that says nothing.
    public init() {}

    /// Reads a context.
    ///
    /// - Throws: ``ProfileError`` with the line of what cannot be read.
    public init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ProfileError) {
        let root = try XMLElement(parsing: bytes, limits)
        guard root.name == "ConformanceContext" else { throw .unknownRoot(name: root.name, line: root.line) }
        for part in root.elements(named: "Predicates") {
            try predicates.add(part, "Predicate") { (element) throws(ProfileError) in try Predicate(element) }
        }
        for part in root.elements(named: "Constraints") {
            try constraints.add(part, "Constraint") { (element) throws(ProfileError) in try Constraint(element) }
        }
        for part in root.elements(named: "CoConstraints") {
            try constraints.add(part, "CoConstraint") { (element) throws(ProfileError) in
                try Constraint(coConstraint: element)
            }
        }
        for part in root.elements(named: "OrderIndifferent") {
            for element in part.elements(named: "Context") { patterns.append(try PatternList(element)) }
        }
    }

    /// How many constraints it has, co-constraints among them.
    public var constraintCount: Int { constraints.count }
    /// How many predicates it has.
    public var predicateCount: Int { predicates.count }

    mutating func add(_ other: ConformanceContext) {
        constraints.add(other.constraints)
        predicates.add(other.predicates)
        patterns += other.patterns
    }
}

/// A conformance statement.
struct Constraint: Sendable {
    let id: String
    let description: String
    let expression: Expression
    let severity: Severity
    /// The element it is about, where it says so.
    let target: ElementPath?

    /// How bad it is to break it.
    enum Severity: Sendable { case error, warning, info }
}

/// A condition on which the usage of an element depends.
struct Predicate: Sendable {
    let id: String
    let description: String
    let target: ElementPath
    let condition: Expression
    let trueUsage: ElementUsage
    let falseUsage: ElementUsage
}

/// Elements that may come in any order, told apart by what they hold.
struct PatternList: Sendable {
    /// One kind of them.
    struct Entry: Sendable {
        let message: String
        let trigger: Expression
        /// How many of them must be there.
        let count: Int
        let constraints: [Constraint]
        let inner: [PatternList]
    }

    let path: ElementPath
    let entries: [Entry]
}

/// What is said of datatypes, segments, groups and messages, each by name and by id.
struct ContextTable<Statement: Sendable>: Sendable {
    /// What statements are about.
    enum Kind: String, Sendable, CaseIterable {
        case datatype = "Datatype"
        case segment = "Segment"
        case group = "Group"
        case message = "Message"
    }

    private struct Key: Hashable {
        let kind: Kind
        let isID: Bool
        let text: String
    }

    private var statements: [Key: [Statement]] = [:]

    var isEmpty: Bool { statements.isEmpty }
    var count: Int { statements.values.reduce(0) { $0 + $1.count } }

    func statements(_ kind: Kind, name: String, id: String) -> [Statement] {
        (statements[Key(kind: kind, isID: false, text: name)] ?? [])
            + (statements[Key(kind: kind, isID: true, text: id)] ?? [])
    }

    mutating func add(_ other: ContextTable) { statements.merge(other.statements) { $0 + $1 } }

    mutating func add(
        _ part: XMLElement, _ statement: String, _ read: (XMLElement) throws(ProfileError) -> Statement
    ) throws(ProfileError) {
        for element in part.elements {
            guard let kind = Kind(rawValue: element.name) else {
                throw .unexpectedElement(element.name, in: part.name, line: element.line)
            }
            for context in element.elements {
                guard context.name == "ByName" || context.name == "ByID" else {
                    throw .unexpectedElement(context.name, in: element.name, line: context.line)
                }
                let isID = context.name == "ByID"
                let key = Key(kind: kind, isID: isID, text: try context.required(isID ? "ID" : "Name"))
                for inner in context.elements(named: statement) {
                    statements[key, default: []].append(try read(inner))
                }
            }
        }
    }
}

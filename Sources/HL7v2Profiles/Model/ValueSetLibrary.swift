// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// The value sets a profile binds its elements to.
///
/// - Source: ValueSets.xsd of NIST's v2-validation.
public struct ValueSetLibrary: Sendable {
    /// The value sets by their binding identifiers.
    public private(set) var valueSets: [String: ValueSet] = [:]
    /// Value sets that are not to be checked.
    public private(set) var notValidated: Set<String> = []

    /// A library without value sets.
    public init() {}

    /// Reads a library.
    ///
    /// - Throws: ``ProfileError`` with the line of what cannot be read.
    public init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ProfileError) {
        let root = try XMLElement(parsing: bytes, limits)
        guard root.name == "ValueSetLibrary" else { throw .unknownRoot(name: root.name, line: root.line) }
        for identifier in root.first("NoValidation")?.elements(named: "BindingIdentifier") ?? [] {
            notValidated.insert(identifier.text.trimmed)
        }
        for group in root.elements(named: "ValueSetDefinitions") {
            for definition in group.elements(named: "ValueSetDefinition") { try insert(ValueSet(definition)) }
        }
    }

    mutating func add(_ other: ValueSetLibrary) throws(ProfileError) {
        for set in other.valueSets.values.sorted(by: { $0.line < $1.line }) { try insert(set) }
        notValidated.formUnion(other.notValidated)
    }

    private mutating func insert(_ set: ValueSet) throws(ProfileError) {
        if let first = valueSets[set.id] {
            throw .duplicate(element: "ValueSetDefinition", id: set.id, line: set.line, firstLine: first.line)
        }
        valueSets[set.id] = set
    }
}

/// One value set.
public struct ValueSet: Sendable {
    /// Whether its codes may change.
    public enum Stability: String, Sendable, Hashable {
        /// They stay.
        case fixed = "Static"
        /// They may change.
        case dynamic = "Dynamic"
        /// Nothing is said.
        case undefined = "Undefined"
    }

    /// Whether sites may add codes.
    public enum Extensibility: String, Sendable, Hashable {
        /// They may.
        case open = "Open"
        /// They may not.
        case closed = "Closed"
        /// Nothing is said.
        case undefined = "Undefined"
    }

    /// The name elements are bound to it by.
    public let id: String
    /// Whether its codes may change.
    public let stability: Stability
    /// Whether sites may add codes.
    public let extensibility: Extensibility
    /// How many codes it lists.
    public var codeCount: Int { codes.values.reduce(patterns.count) { $0 + $1.count } }

    let line: Int
    private let codes: [String: [Code]]
    private let patterns: [(pattern: Pattern, code: Code)]

    /// One code.
    struct Code: Sendable, Hashable {
        let system: String?
        /// Whether the profile takes the code out.
        let isExcluded: Bool
        /// Whether it is merely permitted.
        let isPermitted: Bool
    }

    init(_ element: XMLElement) throws(ProfileError) {
        id = try element.required("BindingIdentifier")
        line = element.line
        stability = try element.choice("Stability", .undefined)
        extensibility = try element.choice("Extensibility", .undefined)
        var (codes, patterns) = ([String: [Code]](), [(pattern: Pattern, code: Code)]())
        for value in element.elements(named: "ValueElement") {
            let code = try Code(value)
            if let source = value[attribute: "CodePattern"], !source.isEmpty {
                patterns.append((try value.pattern("CodePattern"), code))
            } else {
                codes[try value.required("Value"), default: []].append(code)
            }
        }
        (self.codes, self.patterns) = (codes, patterns)
    }

    /// Whether it lists no code at all.
    var isEmpty: Bool { codes.isEmpty && patterns.isEmpty }

    /// All entries of a code.
    func entries(_ code: String) -> [Code] {
        if let found = codes[code] { return found }
        return patterns.filter { $0.pattern.matches(code) == true }.map(\.code)
    }
}

extension ValueSet.Code {
    init(_ element: XMLElement) throws(ProfileError) {
        let system = element[attribute: "CodeSystem"] ?? ""
        let usage = element[attribute: "Usage"] ?? "R"
        guard ["R", "P", "E", "X"].contains(usage) else {
            throw .badValue("Usage", of: element.name, value: usage, line: element.line)
        }
        self.init(
            system: system.isEmpty ? nil : system, isExcluded: usage == "E" || usage == "X", isPermitted: usage == "P")
    }
}

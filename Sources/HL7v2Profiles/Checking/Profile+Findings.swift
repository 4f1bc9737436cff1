// SPDX-License-Identifier: Apache-2.0

public import Findings
public import HL7v2

extension Profile {
    /// What in a message is not as the profile has it, part by part.
    ///
    /// Codes are numbers of HL7 table 0357 where one fits: 100 for segments, 101 for missing elements, 102 for values
    /// not of their datatype, 103 for codes, 104 for lengths, 198 (in version 2.9) or `cardinality` for counts, 200
    /// and 201 for another message; else `usage-x`, `usage-w`, `usage-b`, `extra`, `length-min`, `content`,
    /// `predicate`, `constraint`, `value-set`, and `specification` for what the profile left undecidable. A message
    /// conforms when no finding is an error. No finding holds a value of the message.
    ///
    /// - Parameter limit: the most findings; one more says that there were others.
    /// - Complexity: O(elements of the message × what the profile says of each).
    public func findings(for message: Message, limit: Int = 10_000) -> [Finding] {
        let (chosen, findings) = choose(message)
        guard let chosen else { return findings }
        var checker = ProfileChecker(Subject(self, message, chosen), findings, limit: limit)
        return checker.run()
    }

    /// The profile's message for a message: by type and event, else by structure.
    private func choose(_ message: Message) -> (MessageProfile?, [Finding]) {
        guard let type = message["MSH-9.1"] else { return (messages.count == 1 ? messages.first : nil, unknown()) }
        let event = message["MSH-9.2"] ?? ""
        if let exact = messages.first(where: { $0.matches(type: type, event: event) }) { return (exact, []) }
        let sameType = messages.filter { $0.type == type }
        guard let other = sameType.first(where: { $0.structureID == message["MSH-9.3"] }) ?? sameType.first else {
            return (
                nil, [error(ConditionCode.unsupportedMessageType, "MSH-9.1", "the profile has no such message type")]
            )
        }
        return (other, [error(ConditionCode.unsupportedEvent, "MSH-9.2", "the profile has no such event")])
    }

    /// A profile of several messages cannot be applied to one that does not say what it is.
    private func unknown() -> [Finding] {
        messages.count == 1
            ? [] : [error(ConditionCode.requiredFieldMissing, "MSH-9", "the message does not say what it is")]
    }

    private func error(_ code: String, _ location: String, _ message: String) -> Finding {
        Finding(.error, code: code, location: location, message: message)
    }
}

/// Codes of findings that HL7 table 0357 has no number for, or not in every version.
enum Rule {
    static let tooLong = "104"
    static let usageX = "usage-x"
    static let usageW = "usage-w"
    static let usageB = "usage-b"
    static let extra = "extra"
    static let tooShort = "length-min"
    static let content = "content"
    static let predicate = "predicate"
    static let constraint = "constraint"
    static let valueSet = "value-set"
    static let specification = "specification"
}

/// Judges one message by one profile.
struct ProfileChecker {
    let subject: Subject
    let evaluator: Evaluator
    let statements: StatementIndex
    /// The code of a wrong count, which only version 2.9 has in table 0357.
    let cardinality: String
    /// Value sets whose absence has been told.
    var missingValueSets: Set<String> = []
    private var findings: [Finding]
    private let limit: Int

    init(_ subject: Subject, _ findings: [Finding], limit: Int) {
        self.subject = subject
        self.findings = findings
        self.limit = limit
        evaluator = Evaluator(subject: subject)
        statements = StatementIndex(subject.profile, subject.messageProfile)
        cardinality = subject.message["MSH-12.1"] == "2.9" ? "198" : "cardinality"
    }

    var isFull: Bool { findings.count >= limit }

    mutating func run() -> [Finding] {
        checkStrangers()
        checkGroup(0)
        checkPatterns(subject.profile.context.patterns, subject.element(0))
        guard isFull else { return findings }
        let last = Finding(
            .info, code: "too-many-findings", location: "message", message: "there may be more than \(limit)")
        return findings.prefix(limit) + [last]
    }

    mutating func report(_ severity: Finding.Severity, _ code: String, _ location: String, _ message: String) {
        guard !isFull else { return }
        findings.append(Finding(severity, code: code, location: location, message: message))
    }

    /// Segments that have no place in the profile; those of a site's own may be left aside by receivers.
    private mutating func checkStrangers() {
        for stranger in subject.tree.strangers where !isFull {
            let text = stranger.name.map { "the profile has no \($0) at this place" } ?? "a line that is no segment"
            let severity: Finding.Severity = stranger.isLocal ? .warning : .error
            report(severity, ConditionCode.segmentSequence, stranger.location, text)
        }
    }
}

/// Which statements there are for each part of a profile, looked up once.
struct StatementIndex {
    private(set) var constraints: [[Constraint]]
    private(set) var predicates: [[Predicate]]
    private(set) var partConstraints: [[Constraint]]
    private(set) var partPredicates: [[Predicate]]

    init(_ profile: Profile, _ message: MessageProfile) {
        let context = profile.context
        constraints = profile.datatypes.map { context.constraints.statements(.datatype, name: $0.name, id: $0.id) }
        predicates = profile.datatypes.map { context.predicates.statements(.datatype, name: $0.name, id: $0.id) }
        partConstraints = message.parts.indices.map { Self.statements(context.constraints, $0, profile, message) }
        partPredicates = message.parts.indices.map { Self.statements(context.predicates, $0, profile, message) }
    }

    private static func statements<Statement>(
        _ table: ContextTable<Statement>, _ place: Int, _ profile: Profile, _ message: MessageProfile
    ) -> [Statement] {
        let part = message.parts[place]
        if let segment = part.segment.map({ profile.segments[$0] }) {
            return table.statements(.segment, name: segment.name, id: segment.id)
        }
        return table.statements(place == 0 ? .message : .group, name: part.name, id: part.id)
            + (place == 0 ? table.statements(.group, name: part.name, id: part.id) : [])
    }
}

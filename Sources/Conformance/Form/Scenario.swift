// SPDX-License-Identifier: Apache-2.0

import MLLP

/// One exchange of the alliance as data: who takes part, what happens, and what must hold.
public struct Scenario: Sendable, Hashable {
    /// Its number in the list of scenarios, such as `F02`; never changed.
    public var id = ""
    /// What it is called.
    public var title = ""
    /// The folder it was read from, with a slash at its end.
    public var folder = ""
    /// What its entry in the list asks for.
    public var criteria: [Criterion] = []
    /// Who takes part.
    public var actors: [Actor] = []
    /// Numbers of patients, and who gives them.
    var domains: [DomainLine] = []
    /// How the exchange works while it runs.
    var settings: [Setting] = []
    /// Lines that messages go over, by their names.
    var links: [String: LinkShape] = [:]
    /// Steps before those of each part.
    public var setup: [ScenarioStep] = []
    /// Ways it goes: usual ones and such as must be refused. Each is run on its own.
    public var parts: [Part] = []

    /// The names of those who send in it.
    public var senders: Set<String> {
        Set(
            (setup + parts.flatMap(\.steps)).compactMap { if case .send(let name, _) = $0.action { name } else { nil } }
        )
    }

    /// How many checks it has.
    public var checkCount: Int { setup.checkCount + parts.reduce(0) { $0 + $1.steps.checkCount } }

    /// One thing the entry of a scenario asks for.
    public struct Criterion: Sendable, Hashable {
        /// What checks refer to it by, such as `1`.
        public let id: String
        /// What is asked for.
        public let text: String
        /// Why nothing here checks it; nil when something does.
        public let exemption: String?
        let line: Int
    }

    /// A system that takes part, played by the runner.
    public struct Actor: Sendable, Hashable {
        /// What steps call it.
        public let name: String
        /// MSH-3 and MSH-4 of what it sends.
        public let application: String
        /// MSH-4 of what it sends.
        public let facility: String
        /// MSH-12 of what it sends.
        public var version = "2.5.1"
        /// MSH-18 of what it sends.
        public var characterSet = "UNICODE UTF-8"
        /// Whether messages are sent to it.
        public var isListening = false
        /// What it does for the alliance, such as `pharmacy`; empty for nothing special.
        public var role = ""
        /// The line that messages come to it over; empty for none.
        public var link = ""
        let line: Int
    }

    /// An assigning authority.
    struct DomainLine: Sendable, Hashable {
        let namespace: String
        let application: String
        let facility: String
        let oid: String
    }

    /// How the exchange works.
    struct Setting: Sendable, Hashable {
        let name: String
        let value: String
        let line: Int
    }

    /// Steps that are run together, from the setup on.
    public struct Part: Sendable, Hashable {
        /// What it is called in reports.
        public let name: String
        /// What it shows.
        public let title: String
        /// Whether something wrong is sent, and must be refused.
        public let isNegative: Bool
        /// What happens, in order.
        public var steps: [ScenarioStep] = []
        let line: Int
    }
}

extension [ScenarioStep] {
    var checkCount: Int { reduce(0) { $0 + $1.checks.count } }
}

/// One thing that happens.
public struct ScenarioStep: Sendable, Hashable {
    /// What checks and texts refer to it by.
    public let name: String
    /// What is done.
    let action: StepAction
    /// The lines of its message or file.
    var body: [BodyLine] = []
    /// Changes to the message, in order.
    var edits: [(path: String, value: String)] = []
    /// What must hold of its result.
    public var checks: [Check] = []
    let line: Int

    struct BodyLine: Sendable, Hashable {
        let text: String
        let line: Int
    }

    /// Steps are equal when they say the same in the same place.
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.line == right.line && left.body == right.body && left.checks == right.checks
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// What a step does.
enum StepAction: Sendable, Hashable {
    /// An actor sends a message; its answer is the result. The body is inline, or of a file.
    case send(actor: String, file: String?)
    /// The bytes of an earlier step go again.
    case again(step: String)
    /// A listening actor gets a message of a type; that message is the result.
    case receive(actor: String, type: String, milliseconds: Int)
    /// A listening actor gets nothing of a type for so long.
    case receiveNothing(actor: String, type: String, milliseconds: Int)
    /// A file of a kind comes from an actor; what became of it is the result.
    case file(kind: String, actor: String)
    /// What the exchange holds.
    case look(kind: String, key: String)
    /// Nothing, for a while.
    case wait(milliseconds: Int)
    /// A listening actor behaves in another way from now on.
    case behave(actor: String, PeerBehaviour)
    /// An actor sends the first half of a message, and holds the connection open.
    case sendHalf(actor: String)
    /// Many connections send the body, each time with another number; the tally is the result.
    case flood(FloodOrder)
    /// A listening actor gets so many messages of a type; their tally is the result.
    case gather(GatherOrder)
}

/// Many messages from an actor.
struct FloodOrder: Sendable, Hashable {
    let actor: String
    let count: Int
    let connections: Int
    /// The line they go over; empty for none.
    var link = ""
    /// The place in the answers whose different values are counted; nil for none.
    var counted: CheckPath?
}

/// Many messages to an actor.
struct GatherOrder: Sendable, Hashable {
    let actor: String
    let type: String
    let count: Int
    let milliseconds: Int
    /// The place of a number that does not fall from one message of a patient to the next; nil for none.
    var ordered: CheckPath?
}

/// How an actor that the runner plays answers.
enum PeerBehaviour: String, Sendable, Hashable, CaseIterable {
    case accepts, refuses, silent
    /// It cannot be reached: connections end, and what came is not kept.
    case absent
}

/// Something that must hold of a step's result.
public struct Check: Sendable, Hashable {
    /// What it is called; one name once in a scenario.
    public let name: String
    /// The criteria it shows.
    public let criteria: [String]
    /// The place that is looked at.
    public let path: CheckPath
    /// What must stand there.
    public let rule: CheckRule
    /// The same in a sentence.
    public let reason: String
    let line: Int
}

/// What must stand at a place.
public enum CheckRule: Sendable, Hashable, CustomStringConvertible {
    /// This text.
    case equals(String)
    /// Another text.
    case differs(String)
    /// One of these texts.
    case oneOf([String])
    /// A text that holds this one.
    case contains(String)
    /// A number compared.
    case compares(String, Double)
    /// Nothing.
    case isEmpty
    /// Anything.
    case isPresent

    /// As it is written.
    public var description: String {
        switch self {
        case .equals(let text): "= \(text)"
        case .differs(let text): "!= \(text)"
        case .oneOf(let texts): "in \(texts.joined(separator: ", "))"
        case .contains(let text): "contains \(text)"
        case .compares(let sign, let number): "\(sign) \(Self.plain(number))"
        case .isEmpty: "empty"
        case .isPresent: "present"
        }
    }

    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
    }
}

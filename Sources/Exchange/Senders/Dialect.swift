// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import HL7v2Profiles
import XMLTree

/// How the messages of a sender are judged, beyond what every message has to be to be answered at all.
public struct DialectSettings: Sendable, Hashable {
    /// Files of conformance profiles, NIST's form or the older one; the first that knows a message's type and event judges
    /// it, and where none does the standard's own rules do.
    public var profiles: [String] = []
    /// Files of value set libraries of the profiles.
    public var valueSets: [String] = []
    /// Files of predicates and conformance statements of the profiles.
    public var constraints: [String] = []
    /// Whether a message with an error is refused (AE, an ERR for each); else its errors are noted with it.
    public var refusesErrors = false

    /// The standard's own rules, errors noted.
    public init() {}
}

/// Profiles that were read, ready to judge.
public struct Dialect: Sendable {
    private let profiles: [Profile]
    let refusesErrors: Bool

    /// Why a dialect cannot be used.
    public struct Fault: Error, Sendable, Hashable {
        /// The file it comes from.
        public let file: String
        /// What is wrong, as one short English sentence.
        public let text: String

        /// Names a fault.
        public init(file: String, text: String) { (self.file, self.text) = (file, text) }
    }

    /// Reads the files of a dialect.
    public init(_ settings: DialectSettings) throws(Fault) {
        let libraries = try settings.valueSets.map { (file) throws(Fault) in
            (file, try Self.read(file, ValueSetLibrary.init(parsing:limits:)))
        }
        let contexts = try settings.constraints.map { (file) throws(Fault) in
            try Self.read(file, ConformanceContext.init(parsing:limits:))
        }
        profiles = try settings.profiles.map { (file) throws(Fault) in
            var profile = try Self.read(file, Profile.init(parsing:limits:))
            for (name, library) in libraries {
                do throws(ProfileError) { try profile.add(library) } catch { throw Fault(file: name, text: "\(error)") }
            }
            for context in contexts { profile.add(context) }
            return profile
        }
        refusesErrors = settings.refusesErrors
    }

    private static func read<Value>(
        _ file: String, _ parse: ([UInt8], XMLLimits) throws(ProfileError) -> Value
    ) throws(Fault) -> Value {
        guard let bytes = Disk.read(file) else { throw Fault(file: file, text: "cannot be read") }
        do throws(ProfileError) { return try parse(bytes, XMLLimits()) } catch {
            throw Fault(file: file, text: "\(error)")
        }
    }

    /// What is wrong with a message by these rules.
    func errors(of message: Message) -> [Finding] {
        let (type, event) = (message["MSH-9.1"] ?? "", message["MSH-9.2"] ?? "")
        let profile = profiles.first { $0.messages.contains { $0.matches(type: type, event: event) } }
        return (profile?.findings(for: message, limit: 1000) ?? message.findings()).filter { $0.severity == .error }
    }
}

extension ExchangeSettings {
    /// Reads the dialects of all senders.
    mutating func readDialects() throws(Dialect.Fault) {
        for settings in senders.compactMap(\.dialect) where dialects[settings] == nil {
            dialects[settings] = try Dialect(settings)
        }
    }

    func dialect(of sender: SenderKey) -> Dialect? { self.sender(sender)?.dialect.flatMap { dialects[$0] } }
}

extension MessageProcessor {
    /// Judges a message as its sender's dialect has it; nothing without one.
    func judge(_ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome) {
        guard let dialect = settings.dialect(of: header.sender) else { return }
        let errors = dialect.errors(of: message)
        if errors.isEmpty { return outcome.steps.append(Step("judge", "ok")) }
        if dialect.refusesErrors { return outcome.refuse(Array(errors.prefix(20)), at: "judge") }
        let places = errors.prefix(20).map { "\($0.location) \($0.code)" }.joined(separator: "; ")
        outcome.steps.append(Step("judge", "noted", "\(errors.count) errors: \(places)"))
    }
}

// SPDX-License-Identifier: Apache-2.0

import JSON
public import Threads

/// Something worth a line in a log, without patient data: numbers of ours, codes, addresses of systems.
public struct LogEvent: Sendable, Hashable {
    /// How much it matters.
    public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
        /// Every connection and message.
        case debug
        /// What happens in the ordinary course.
        case info
        /// What needs an eye.
        case warning
        /// What needs a hand.
        case error

        /// By weight.
        public static func < (left: Level, right: Level) -> Bool { left.weight < right.weight }

        private var weight: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// A named value.
    public struct Field: Sendable, Hashable {
        /// Letters and underscores.
        public let name: String
        /// One line.
        public let value: String

        /// Control characters become `?`.
        public init(_ name: String, _ value: some CustomStringConvertible) {
            (self.name, self.value) = (name, LogText.line(value.description, limit: 400))
        }
    }

    /// How much it matters.
    public let level: Level
    /// What happened: `message`, `incident.open`; `note` where only the sentence says it.
    public let name: String
    /// The same for people.
    public let sentence: String
    /// What a program may want to know.
    public let fields: [Field]

    /// Something that happened now.
    public init(_ level: Level, _ name: String, _ sentence: String, _ fields: [Field] = []) {
        (self.level, self.name, self.sentence, self.fields) = (level, name, sentence, fields)
    }

    /// `time=… level=info event=message id=12 …`; the sentence stands at the end where there are no fields.
    ///
    /// - Parameter time: ISO 8601 in UTC.
    public func text(at time: String = Clock.utc()) -> String {
        members(time).map { "\($0.name)=\(Self.quoted($0.value))" }.joined(separator: " ")
    }

    /// The same as one JSON object.
    public func json(at time: String = Clock.utc()) -> String {
        JSONValue.object(members(time).map { .init($0.name, .string($0.value)) }).text()
    }

    private func members(_ time: String) -> [Field] {
        let head = [Field("time", time), Field("level", level.rawValue), Field("event", name)]
        return head + (fields.isEmpty ? [Field("text", sentence)] : fields)
    }

    private static func quoted(_ value: String) -> String {
        let isPlain =
            !value.isEmpty && value.unicodeScalars.allSatisfy { $0 > " " && $0 != "\"" && $0 != "=" && $0 != "\\" }
        if isPlain { return value }
        return "\"" + value.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] } + "\""
    }
}

/// Where events go.
public struct Log: Sendable {
    private let write: @Sendable (LogEvent) -> Void

    /// A log that hands each event on.
    public init(_ write: @escaping @Sendable (LogEvent) -> Void) { self.write = write }

    /// Tells an event.
    public func callAsFunction(_ event: LogEvent) { write(event) }

    /// Tells what only a sentence says.
    public func callAsFunction(_ sentence: String) { write(LogEvent(.info, "note", sentence)) }
}

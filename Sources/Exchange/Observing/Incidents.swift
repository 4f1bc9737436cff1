// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// Troubles that last: each is told once when it begins and once when it ends, however often it shows in between.
public final class Incidents: Sendable {
    /// What kind of trouble it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Nobody answers at a destination.
        case destinationDown = "destination_down"
        /// Messages cannot be stored.
        case storeFailing = "store_failing"
        /// There is no room on the disk.
        case diskFull = "disk_full"
        /// Commits take too long.
        case storeSlow = "store_slow"
        /// A system that used to send sends nothing.
        case senderSilent = "sender_silent"
    }

    /// One trouble that lasts.
    public struct Incident: Sendable, Hashable {
        /// What kind it is.
        public let kind: Kind
        /// Whom it concerns: a destination, a sender; empty for the store.
        public let subject: String
        /// When it began, ISO 8601 in UTC.
        public let since: String
        /// How often it showed.
        public internal(set) var count: Int
        fileprivate let started: Int64
    }

    private struct Key: Hashable {
        let kind: Kind
        let subject: String
    }

    private let log: Log
    private let state = Mutex<[Key: Incident]>([:])
    /// An outsider must not fill the memory with subjects.
    private static let limit = 1_000

    /// No troubles yet.
    public init(_ log: Log) { self.log = log }

    /// Those that last, by kind and subject.
    public var current: [Incident] {
        state.withLock { Array($0.values) }.sorted { ($0.kind.rawValue, $0.subject) < ($1.kind.rawValue, $1.subject) }
    }

    /// The trouble shows; told only the first time.
    public func open(_ kind: Kind, _ subject: String = "", _ detail: String = "") {
        let key = Key(kind: kind, subject: subject)
        let isNew = state.withLock { open -> Bool in
            if var known = open[key] {
                known.count += 1
                open[key] = known
                return false
            }
            guard open.count < Self.limit else { return false }
            open[key] = Incident(
                kind: kind, subject: subject, since: Clock.utc(), count: 1, started: Clock.monotonicMilliseconds())
            return true
        }
        guard isNew else { return }
        log(
            LogEvent(
                .error, "incident.open", Self.sentence(kind, subject, "begins: \(detail)"),
                [.init("kind", kind.rawValue), .init("subject", subject), .init("detail", detail)]))
    }

    /// The trouble is over; told only when there was one.
    public func close(_ kind: Kind, _ subject: String = "") {
        guard let ended = state.withLock({ $0.removeValue(forKey: Key(kind: kind, subject: subject)) }) else { return }
        let seconds = (Clock.monotonicMilliseconds() - ended.started) / 1000
        log(
            LogEvent(
                .warning, "incident.close", Self.sentence(kind, subject, "is over after \(seconds) s"),
                [
                    .init("kind", kind.rawValue), .init("subject", subject), .init("since", ended.since),
                    .init("seconds", seconds), .init("count", ended.count),
                ]))
    }

    private static func sentence(_ kind: Kind, _ subject: String, _ rest: String) -> String {
        let what = kind.rawValue.split(separator: "_").joined(separator: " ")
        return "\(what)\(subject.isEmpty ? "" : " (\(LogText.line(subject)))") \(rest)"
    }
}

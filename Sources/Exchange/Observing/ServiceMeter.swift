// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// What a running service counts and times.
///
/// Types and senders come from outside, so that only so many of each have figures of their own; all others share one.
final class ServiceMeter: Sendable {
    /// What a message is counted by.
    struct Kind: Hashable {
        var outcome: String
        var type: String
        var sender: String
    }

    fileprivate struct State {
        var messages: [Kind: Int] = [:]
        var types: Set<String> = []
        var senders: [String: Int64] = [:]
        var handling = Histogram()
        var commit = Histogram()
        var groups = 0
        var slowInARow = 0
        var goodInARow = 0
        var closed = 0
    }

    static let typeLimit = 60
    static let senderLimit = 200
    private static let other = "other"

    private let state = Mutex(State())
    private let incidents: Incidents
    /// A commit that takes longer is slow, in microseconds.
    private let slowCommit: Int64

    init(_ incidents: Incidents, slowCommitMilliseconds: Int64) {
        (self.incidents, slowCommit) = (incidents, slowCommitMilliseconds * 1000)
    }

    /// Counts messages that were answered.
    ///
    /// - Parameters:
    ///   - kinds: one a message.
    ///   - waits: microseconds from coming in to being answered, one a message.
    ///   - commit: microseconds that storing all of them took.
    func add(_ kinds: [Kind], waits: [Int64], commit: Int64) {
        let now = Clock.monotonicMilliseconds()
        let (turnedSlow, turnedGood, returned) = state.withLock { state in
            state.commit.add(commit)
            for wait in waits { state.handling.add(wait) }
            var senders: [String] = []
            for kind in kinds {
                let bounded = state.bounded(kind)
                state.messages[bounded, default: 0] += 1
                if bounded.sender != Self.other {
                    if state.senders[bounded.sender] != nil { senders.append(bounded.sender) }
                    state.senders[bounded.sender] = now
                }
            }
            return state.pace(commit > slowCommit, Set(senders))
        }
        if turnedSlow { incidents.open(.storeSlow, "", "a commit took \(commit / 1000) ms") }
        if turnedGood { incidents.close(.storeSlow) }
        for sender in returned { incidents.close(.senderSilent, sender) }
    }

    func countClosed() { state.withLock { $0.closed += 1 } }

    /// Tells of senders that sent nothing for so long.
    func watchSilence(longerThan milliseconds: Int64) {
        let now = Clock.monotonicMilliseconds()
        let silent = state.withLock { $0.senders.filter { now - $0.value > milliseconds }.keys }
        for sender in silent.sorted() {
            incidents.open(.senderSilent, sender, "nothing for more than \(milliseconds / 1000) s")
        }
    }

    /// Connections closed so far.
    var closed: Int { state.withLock { $0.closed } }

    func write(into text: inout MetricsText) {
        let (messages, handling, commit) = state.withLock { ($0.messages, $0.handling, $0.commit) }
        text.begin("interop_messages_total", "counter", "Messages answered since the start.")
        let sorted = messages.sorted {
            ($0.key.outcome, $0.key.type, $0.key.sender) < ($1.key.outcome, $1.key.type, $1.key.sender)
        }
        for (kind, count) in sorted {
            let labels = [("outcome", kind.outcome), ("type", kind.type), ("sender", kind.sender)]
            text.add("interop_messages_total", labels, count)
        }
        text.begin("interop_handling_seconds", "histogram", "From the end of a block to its answer.")
        text.add("interop_handling_seconds", [], handling)
        text.begin("interop_commit_seconds", "histogram", "Storing a group of messages, its fsync included.")
        text.add("interop_commit_seconds", [], commit)
    }
}

extension ServiceMeter.State {
    /// The kind with names beyond the limit replaced.
    fileprivate mutating func bounded(_ kind: ServiceMeter.Kind) -> ServiceMeter.Kind {
        var kind = kind
        if !types.contains(kind.type) {
            if types.count < ServiceMeter.typeLimit { types.insert(kind.type) } else { kind.type = "other" }
        }
        if senders[kind.sender] == nil, senders.count >= ServiceMeter.senderLimit { kind.sender = "other" }
        return kind
    }

    /// Three slow commits in a row are an incident, ten good ones end it.
    fileprivate mutating func pace(_ isSlow: Bool, _ senders: Set<String>) -> (Bool, Bool, Set<String>) {
        slowInARow = isSlow ? slowInARow + 1 : 0
        goodInARow = isSlow ? 0 : goodInARow + 1
        return (slowInARow == 3, goodInARow == 10, senders)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import SQLite

/// What is asked of a message before its content: its sender, and its place in the sender's sequence.
extension MessageProcessor {
    /// An outcome for a message of a sender that may not send; nil for every other.
    func refusedSender(_ header: HeaderSummary, _ arrival: Arrival) -> Outcome? {
        let binding = settings.sender(header.sender)?.binding
        let own = binding.map { SenderBook([$0]).objections(to: header.sender, arrival) } ?? []
        let objections = senders.objections(to: header.sender, arrival) + own
        if objections.isEmpty { return nil }
        var outcome = Outcome()
        outcome.refuse(objections, at: "sender", isCommitFailure: true)
        outcome.code = .applicationReject
        return outcome
    }

    /// The number of a message in the sequence number protocol, where that is switched on.
    private func sequenceNumber(_ message: Message) -> Int?? {
        guard settings.checksSequence, let text = message["MSH-13"], !text.isEmpty else { return nil }
        return .some(Int(text))
    }

    /// An outcome for a message that only starts a link, or whose number is not the next; nil for every other.
    func outOfSequence(_ message: Message, _ header: HeaderSummary) throws(StoreError) -> Outcome? {
        guard let number = sequenceNumber(message) else { return nil }
        var outcome = Outcome()
        guard let number else {
            outcome.refuse([Self.finding("the sequence number is no number")], at: "sequence", isCommitFailure: true)
            return outcome
        }
        switch try sequence.verdict(number, of: header.sender) {
        case .next: return nil
        case .start(let expected):
            outcome.expectedSequence = expected
            outcome.steps.append(Step("sequence", "started", "\(expected) is expected"))
        case .wrong(let expected):
            let text = "message \(expected) of the sequence is expected"
            outcome.refuse([Self.finding(text)], at: "sequence", isCommitFailure: true)
            outcome.expectedSequence = expected
        }
        return outcome
    }

    /// Notes the number of an accepted message.
    func noteSequence(_ message: Message, _ header: HeaderSummary, _ outcome: Outcome) throws(StoreError) {
        guard outcome.state == .accepted, case .some(.some(let number)) = sequenceNumber(message), number > 0 else {
            return
        }
        try sequence.note(number, of: header.sender)
    }

    private static func finding(_ text: String) -> Finding {
        Finding(.error, code: ConditionCode.segmentSequence, location: "MSH-13", message: text)
    }
}

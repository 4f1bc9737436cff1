// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2
import SQLite

extension ExchangeSettings {
    /// What is expected of a sender; nil for one that is not named.
    func sender(_ key: SenderKey) -> SenderSettings? { senders.first { $0.fits(key) } }

    /// What a message must not be, going by who sent it.
    func senderFaults(_ header: HeaderSummary) -> [Finding] {
        guard let sender = sender(header.sender) else {
            guard refusesUnknownSenders else { return [] }
            let text = "the sender is not known here"
            return [Finding(.error, code: ConditionCode.unknownKey, location: "MSH-4", message: text)]
        }
        var faults: [Finding] = []
        if !sender.versions.isEmpty, !sender.versions.contains(header.version) {
            let text = "this sender is to send \(sender.versions.joined(separator: ", "))"
            faults.append(
                Finding(.error, code: ConditionCode.unsupportedVersion, location: "MSH-12", message: text))
        }
        let kind = "\(header.type)^\(header.event)"
        let isExpected =
            sender.messages.isEmpty
            || sender.messages.contains { pattern in
                pattern.matches(pattern.description.contains("^") ? kind : header.type)
            }
        if !isExpected {
            let text = "this sender is not to send this message"
            faults.append(
                Finding(.error, code: ConditionCode.unsupportedEvent, location: "MSH-9[1].2", message: text))
        }
        return faults
    }
}

/// What hangs on who sent a message.
extension MessageProcessor {
    /// A message in the character set it declares, else in that of its sender, of its port, of the exchange.
    func read(_ arrival: Arrival) throws(HL7v2Error) -> Message {
        let usual = arrival.defaultEncoding ?? settings.defaultEncoding
        let message = try Message(parsing: arrival.content, rules: Rules(defaultEncoding: usual))
        guard !settings.senders.isEmpty, (message["MSH-18"] ?? "").isEmpty,
            let own = settings.sender(HeaderSummary(message).sender)?.defaultEncoding, own != usual
        else { return message }
        return try Message(parsing: arrival.content, rules: Rules(defaultEncoding: own))
    }

    /// The answers that go back on the connection; application acknowledgements wanted elsewhere are queued, but not those
    /// of a message that somebody sent in the sender's name.
    func send(
        _ answers: [Work.Answer], to message: Message, _ header: HeaderSummary, _ outcome: inout Outcome, _ work: Work
    ) throws(StoreError) -> [[UInt8]] {
        guard let name = settings.sender(header.sender)?.acknowledgementDestination, header.type != "QBP",
            AnswerPlan(message).isEnhanced, !outcome.steps.contains(where: { $0.name == "sender" })
        else { return answers.map(\.content) }
        var contents: [[UInt8]] = []
        for answer in answers {
            guard answer.code.isOfApplication, let content = answer.message else {
                contents.append(answer.content)
                continue
            }
            let topic = LogText.line("A:\(header.sender.application)|\(header.sender.facility)", limit: 200)
            if try router.answer(content, of: work.id, to: name, topic: topic) {
                outcome.steps.append(Step("acknowledge", "queued", "\(answer.code.rawValue) to \(name)"))
            } else {
                contents.append(answer.content)
            }
        }
        return contents
    }
}

extension AcknowledgementCode {
    /// Whether it says what became of the content, not only of the message.
    fileprivate var isOfApplication: Bool {
        switch self {
        case .applicationAccept, .applicationError, .applicationReject: true
        case .commitAccept, .commitError, .commitReject: false
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What is told of a message that was stored.
extension MessageProcessor {
    static func event(_ work: Work, _ header: HeaderSummary, _ outcome: Outcome) -> LogEvent {
        let last = outcome.steps.last { $0.outcome == "refused" }?.detail ?? ""
        let sender = LogText.line(header.sender.facility)
        let line = "message \(work.id) \(LogText.line(header.kind)) from \(sender): \(outcome.code.rawValue) \(last)"
        return LogEvent(
            outcome.state == .failed ? .warning : .info, "message", line,
            [
                .init("id", work.id), .init("kind", header.kind), .init("sender", sender),
                .init("outcome", outcome.state.rawValue), .init("code", outcome.code.rawValue), .init("why", last),
            ])
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Which acknowledgements a message asks for.
///
/// Without MSH-15 and MSH-16 (original mode) one application acknowledgement is sent. With either (enhanced mode) MSH-15
/// rules the commit and MSH-16 the application acknowledgement, each `AL`, `NE`, `ER` or `SU` (table 0155).
/// A sender that wants no application acknowledgement learns of a content error by the commit acknowledgement.
///
/// - Source: HL7 v2.5.1, section 2.9.3.
struct AnswerPlan {
    private let commit: String
    private let application: String
    private let isQuery: Bool
    private let isAnswer: Bool

    init(_ message: Message) {
        commit = message["MSH-15"] ?? ""
        application = message["MSH-16"] ?? ""
        isQuery = ["QBP", "QRY"].contains(message["MSH-9.1"])
        isAnswer = message["MSH-9.1"] == "ACK"
    }

    /// Whether MSH-15 or MSH-16 say which acknowledgements are wanted.
    var isEnhanced: Bool { !commit.isEmpty || !application.isEmpty }

    /// The codes to send, in order; the last one may be the answer to a query.
    func codes(_ outcome: Outcome) -> [AcknowledgementCode] {
        // Nobody acknowledges an acknowledgement, but one on a connection of its own may ask to be confirmed.
        if isAnswer { return commit == "AL" ? [commitCode(outcome)] : [] }
        // A query without its answer would be pointless, whatever MSH-16 says.
        if isQuery { return commit == "AL" && application == "AL" ? [.commitAccept, outcome.code] : [outcome.code] }
        guard isEnhanced else { return [outcome.code] }
        var codes: [AcknowledgementCode] = []
        let commitCode = commitCode(outcome)
        if Self.isWanted(commit, success: commitCode == .commitAccept) { codes.append(commitCode) }
        // A message refused at once has no application behind it, but a sender that waits for one must hear of it.
        let isDue = !outcome.isCommitFailure || codes.isEmpty
        if isDue, Self.isWanted(application, success: outcome.code == .applicationAccept) { codes.append(outcome.code) }
        return codes
    }

    private func commitCode(_ outcome: Outcome) -> AcknowledgementCode {
        let tellsApplication = !["", "NE"].contains(application)
        if outcome.code == .applicationAccept || (!outcome.isCommitFailure && tellsApplication) { return .commitAccept }
        return outcome.code == .applicationReject ? .commitReject : .commitError
    }

    private static func isWanted(_ condition: String, success: Bool) -> Bool {
        switch condition {
        case "AL": true
        case "ER": !success
        case "SU": success
        default: false
        }
    }
}

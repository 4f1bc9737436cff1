// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
import Findings
import HL7v2
public import TLS

/// One message as it came from a connection.
public struct Arrival: Sendable {
    /// The content of the block.
    public let content: [UInt8]
    /// The peer's numeric address.
    public let peer: String
    /// The certificate the peer showed and proved to be its own; nil where it was not asked for one.
    public let certificate: PeerCertificate?
    /// The character set of messages of the port whose MSH-18 is empty; nil for that of the exchange.
    public var defaultEncoding: CharacterEncoding?

    /// Makes an arrival.
    public init(
        content: [UInt8], peer: String, certificate: PeerCertificate? = nil, defaultEncoding: CharacterEncoding? = nil
    ) {
        (self.content, self.peer) = (content, peer)
        (self.certificate, self.defaultEncoding) = (certificate, defaultEncoding)
    }
}

/// What one step of the way made of a message.
public struct Step: Sendable, Hashable {
    /// `parse`, `check`, `resolve`, `document`, `translate`, `route`, `answer`, `acknowledge`.
    public let name: String
    /// One or two words: `ok`, `refused`, `linked`.
    public let outcome: String
    /// What a person wants to know; no names, ids masked.
    public let detail: String

    /// Makes a step.
    public init(_ name: String, _ outcome: String, _ detail: String = "") {
        self.name = name
        self.outcome = outcome
        self.detail = detail
    }
}

/// How a message ended.
public enum MessageState: String, Sendable, Hashable, CaseIterable {
    /// Taken, with all its effects.
    case accepted
    /// Answered with an error; without effect but kept.
    case refused
    /// The store or a rule of ours failed; without effect but kept. The sender was told to send it again.
    case failed
}

/// Everything known of a message once it went through.
struct Outcome {
    var state = MessageState.accepted
    var code = AcknowledgementCode.applicationAccept
    /// Whether the refusal came before the content was looked at.
    var isCommitFailure = false
    var findings: [Finding] = []
    var residentID: Int64?
    var steps: [Step] = []
    var translated: [UInt8]?
    /// The message with the alliance's codes.
    var coded: Message?
    /// How many messages with other content had its control id before.
    var earlierVersions = 0
    /// The answer to a query or an order, apart from its acknowledgement.
    var response: Message?
    /// MSA-4, where it is not the number sent.
    var expectedSequence: Int?
    /// What the sender should know of an accepted message.
    var warnings: [Finding] = []
    /// Messages queued for others.
    var queuedCount = 0

    mutating func refuse(_ findings: [Finding], at step: String, isCommitFailure: Bool = false) {
        state = .refused
        self.isCommitFailure = isCommitFailure
        self.findings += findings
        // Table 0357: 200 and above up to 203 are rejections, all others errors.
        let rejects = findings.contains { ["200", "201", "202", "203"].contains($0.code) }
        code = rejects ? .applicationReject : .applicationError
        steps.append(Step(step, "refused", findings.map { "\($0.location): \($0.message)" }.joined(separator: "; ")))
    }
}

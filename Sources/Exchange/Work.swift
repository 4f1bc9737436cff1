// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Digests
import Findings
import HL7v2

/// One message on its way, with what is fixed for all its steps.
struct Work {
    let arrival: Arrival
    let id: Int64
    let now: String
    let time: String
    let digest: [UInt8]

    init(_ arrival: Arrival, id: Int64, now: String, time: String) {
        self.arrival = arrival
        self.id = id
        self.now = now
        self.time = time
        // Without a digest no two messages are the same, which only costs a repeated effect its detection.
        digest = (try? Digest.sha256.of(arrival.content)) ?? Array("message \(id)".utf8)
    }

    func content(_ code: AcknowledgementCode, _ findings: [Finding] = []) -> AcknowledgementContent {
        AcknowledgementContent(
            code: code, findings: findings, controlID: "\(code.rawValue)\(id)", time: String(time.prefix(14)))
    }

    /// An acknowledgement, or the answer to a query.
    struct Answer {
        let code: AcknowledgementCode
        let content: [UInt8]
        /// Nil where the message's own separators cannot carry an answer.
        var message: Message?
    }

    /// The acknowledgements a message asks for; the answer to a query stands for its application acknowledgement.
    func answers(_ message: Message, _ outcome: Outcome) -> [Answer] {
        AnswerPlan(message).codes(outcome).compactMap { code in
            if let response = outcome.response, code == outcome.code {
                return Answer(code: code, content: response.serialized(), message: response)
            }
            var content = content(code, code.isPositive ? outcome.warnings : outcome.findings)
            // Sequence number protocol: the number is echoed when it was the one expected.
            content.expectedSequenceNumber = outcome.expectedSequence ?? message["MSH-13"].flatMap { Int($0) }
            if let answer = try? message.acknowledgement(content) {
                return Answer(code: code, content: answer.serialized(), message: answer)
            }
            // Its own separators cannot carry an answer.
            let text = "cannot be answered in its own separators"
            let fault = Finding(.error, code: ConditionCode.dataType, location: "MSH-2", message: text)
            return bareReject(content.findings.first ?? fault).first.map { Answer(code: code, content: $0) }
        }
    }

    /// An answer of a type of its own: MSH, MSA, what is to be warned of, and the segments given.
    func response(
        _ message: Message, _ type: [String], _ segments: [SegmentBuilder], _ warnings: [Finding]
    ) -> Message? {
        let content = content(.applicationAccept)
        guard var header = try? message.responseHeader(content),
            let mark = try? message.acknowledgementSegment(content),
            let errors = try? message.errorSegments(warnings),
            let kind = try? message.delimiters.components(type)
        else { return nil }
        header[9] = kind
        if let answer = try? message.response([header, mark] + errors + segments) { return answer }
        // A character of the answer is not in the sender's set: better another set than a wrong character.
        header[18] = "UNICODE UTF-8"
        return try? Message(
            [header, mark] + errors + segments, delimiters: message.delimiters, encoding: .utf8)
    }

    /// An answer to what is no message: nothing of it can be mirrored.
    func bareReject(_ finding: Finding) -> [[UInt8]] {
        let segments = [
            SegmentBuilder(
                "MSH", [2: "^~\\&", 7: String(time.prefix(14)), 9: "ACK", 10: "AR\(id)", 11: "P", 12: "2.5.1"]),
            SegmentBuilder("MSA", [1: "AR"]),
            SegmentBuilder("ERR", [3: "207^Application internal error^HL70357", 4: "E", 8: finding.message]),
        ]
        return (try? Message(segments)).map { [$0.serialized()] } ?? []
    }
}

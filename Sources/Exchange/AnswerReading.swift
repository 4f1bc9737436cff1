// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MLLP
import Threads

/// Reads the answers to one message from a connection, and passes over those to earlier ones.
struct AnswerReading {
    let client: Client
    let settings: SendSettings

    /// The conditions (table 0155) under which answers are due, in order; one `AL` for the original mode and queries.
    static func answersDue(_ message: Message) -> [String] {
        let conditions = [message["MSH-15"] ?? "", message["MSH-16"] ?? ""]
        // Nobody acknowledges an acknowledgement, unless it asks to be confirmed.
        if message["MSH-9.1"] == "ACK" { return conditions.filter { $0 == "AL" } }
        if message["MSH-9.1"] == "QBP" { return conditions == ["AL", "AL"] ? conditions : ["AL"] }
        if conditions == ["", ""] { return ["AL"] }
        return conditions.filter { ["AL", "ER", "SU"].contains($0) }
    }

    /// How long silence must last to be an answer, in milliseconds.
    var moment: Int64 { min(settings.timeoutMilliseconds, 500) }

    /// Waits for the commit acknowledgement of a block.
    ///
    /// - Source: HL7 Transport Specification: MLLP, release 2.
    func commit() throws(ClientError) {
        let deadline = Clock.monotonicMilliseconds() + settings.timeoutMilliseconds
        while true {
            guard case .commit(let isTaken) = try next(until: deadline, of: settings.timeoutMilliseconds) else {
                continue
            }
            if isTaken { return }
            throw .notCommitted
        }
    }

    /// Waits for the answer with the message's control id in MSA-2.
    ///
    /// - Parameter within: milliseconds; nil for those of the settings.
    func answer(to message: Message, within: Int64?) throws(ClientError) -> Message {
        let total = within ?? settings.timeoutMilliseconds
        let deadline = Clock.monotonicMilliseconds() + total
        let expected = message["MSH-10"] ?? ""
        while true {
            guard case .frame(let content) = try next(until: deadline, of: total) else { continue }
            if settings.commitsBlocks {
                try client.send([Framing.commitAccept], timeoutMilliseconds: settings.timeoutMilliseconds)
            }
            guard let answer = try? Message(parsing: content) else { continue }
            let echoed = answer["MSA-2"] ?? ""
            // A listener that could not read the message answers without its control id.
            if echoed == expected || (echoed.isEmpty && answer["MSA-1"] == "AR") { return answer }
        }
    }

    private func next(until deadline: Int64, of total: Int64) throws(ClientError) -> FrameEvent {
        let left = deadline - Clock.monotonicMilliseconds()
        // A peer that talks without end but never answers must not hold us.
        if left <= 0 { throw .timeout(milliseconds: total) }
        do throws(ClientError) {
            return try client.receive(timeoutMilliseconds: max(1, left))
        } catch {
            // The time that counts is the one given, not what was left of it.
            if case .timeout = error { throw .timeout(milliseconds: total) }
            throw error
        }
    }

    static func refusal(_ answer: Message) -> Delivery? {
        let code = answer["MSA-1"] ?? ""
        if code == "AA" || code == "CA" { return nil }
        let reason = answer["ERR-8"] ?? answer["ERR-3.2"] ?? answer["ERR-1.4.2"] ?? answer["MSA-3"] ?? "no reason given"
        return .refused(code: code, reason: reason)
    }
}

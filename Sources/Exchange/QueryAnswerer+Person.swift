// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

extension QueryAnswerer {
    /// Demographics of the one person whose id is known (Q21): as for a PIX query, but all that is known, the id asked
    /// for included.
    ///
    /// - Source: HL7 v2.5.1, 3.3.56 (get person demographics, Q21 and K21).
    func person() throws -> Answer {
        let asked: Asked
        switch try self.asked() {
        case .failure(let fault): return .failed(fault.finding)
        case .success(let found): asked = found
        }
        let identifiers = try index.identifiers(of: asked.resident).filter {
            asked.wanted.isEmpty || asked.wanted.contains($0.domain)
        }
        guard !identifiers.isEmpty else { return Answer(status: "NF") }
        return Answer(patients: [try patient(asked.resident, identifiers, 1).0], total: 1)
    }

    /// Residents as they are called now: who was merged since a question came stands for both, once.
    func present(_ residents: [Int64]) throws(IndexError) -> [Int64] {
        var (seen, present): (Set<Int64>, [Int64]) = ([], [])
        for resident in residents {
            guard let now = try index.current(resident), seen.insert(now).inserted else { continue }
            present.append(now)
        }
        return present
    }

    /// Half a county is no answer, and would keep others waiting.
    var tooMany: Finding {
        Finding(
            .error, code: "207", location: "QPD-3",
            message: "more than \(settings.matchLimit) are so; ask for more of the one who is looked for")
    }

    /// The account number (PID-18) of the last message about a resident that has one; empty when none has.
    func account(of resident: Int64) throws -> String {
        let row = try connection.first(
            """
            SELECT message.id FROM message JOIN message_key ON message_key.message_id = message.id
            WHERE resident_id = ? AND message_key.kind = ? AND message.state = 'accepted'
            ORDER BY message.id DESC LIMIT 1
            """, [.integer(resident), .text(MessageKey.Kind.account.rawValue)], purpose: "find an account number")
        guard let id = row?.integer(0), let stored = try store.message(id) else { return "" }
        let told = (try? Message(parsing: stored.body))?.segment("PID")?[18]?.component(1)
        return told.readable
    }
}

extension MessageProcessor {
    /// Forgets the rest of an asker's query (QCN^J01); one that is not known is over already.
    func cancel(_ message: Message, _ header: HeaderSummary, _ outcome: inout Outcome) throws(StoreError) {
        let count = try QueryCursor.cancel(connection, message)
        outcome.steps.append(Step("answer", "cancelled", "\(count) pages waited"))
    }
}

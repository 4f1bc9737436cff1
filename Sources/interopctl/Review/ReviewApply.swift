// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI
import SQLite

/// `mpi review --html` and `mpi review apply`: the queue as a page, and the decisions made on it.
enum ReviewApply {
    /// The most decisions one file may hold.
    private static let limit = 100_000

    static func write(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let limit = try arguments.number("--limit", in: 1...100_000) ?? 500
        var items: [(item: ReviewItem, detail: ReviewDetail)] = []
        let queue = try index.reviewQueue(limit: limit)
        var progress = Progress(queue.count, console)
        for (place, item) in queue.enumerated() {
            items.append((item, try index.detail(item.subject)))
            progress.update(place)
        }
        progress.finish()
        let page = ReviewPage.page(items, model: try index.modelVersion(), at: IndexCommand.context().at)
        try Files.write(Array(page.utf8), to: file, console)
        if file != "-" { console.print("\(file): \(items.count) doubts") }
        return .done
    }

    /// One decision of the page, with the records as they were seen.
    private struct Decided {
        let subject: ReviewItem.Subject
        let verdict: Decision.Verdict
        let why: String
        let records: [Int64: String]

        init?(_ json: JSONValue) {
            guard let subject = json["subject"]?.string.flatMap(ReviewItem.Subject.init),
                let verdict = json["verdict"]?.string.flatMap(Decision.Verdict.init), verdict != .message,
                case .array(let seen) = json["records"]
            else { return nil }
            (self.subject, self.verdict, why) = (subject, verdict, json["why"]?.string ?? "")
            var records: [Int64: String] = [:]
            for one in seen {
                guard let id = one["id"]?.integer.map(Int64.init), let updated = one["updated"]?.string else {
                    return nil
                }
                records[id] = updated
            }
            self.records = records
        }
    }

    /// Does what the file says in one transaction; what changed since the page was made is left and named.
    static func apply(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let decisions = try read(file)
        let connection = try StoreFolder.open(arguments)
        let index = try PatientIndex(connection)
        var context = IndexCommand.context()
        if let actor = arguments["--by"] { context.actor = actor }
        var left: [(String, String)] = []
        try connection.transaction(
            purpose: "apply decisions", wrap: { IndexError.store($0) }
        ) { () throws(IndexError) in
            for decision in decisions {
                if let reason = try refusal(decision, index) {
                    left.append((decision.subject.description, reason))
                } else {
                    try index.answer(decision.subject, decision.verdict, why: decision.why, context)
                }
            }
        }
        for (subject, reason) in left { console.error("\(file): error: \(subject): \(reason)") }
        console.print("\(file): \(decisions.count - left.count) decisions applied, \(left.count) left")
        return left.isEmpty ? .done : .dataHasErrors
    }

    private static func read(_ file: String) throws -> [Decided] {
        guard let json = try? JSONValue(parsing: Files.read(file)), json["format"]?.string == "mpi-decisions",
            case .array(let list) = json["decisions"], list.count <= limit
        else { throw Failure(.dataHasErrors, "\(file): error: no decisions of the review page") }
        return try list.enumerated().map { place, one in
            guard let decision = Decided(one) else {
                throw Failure(.dataHasErrors, "\(file): error: decisions[\(place)]: no decision")
            }
            return decision
        }
    }

    /// Why a decision is not what the store needs any more; nil when it is.
    private static func refusal(_ decision: Decided, _ index: PatientIndex) throws(IndexError) -> String? {
        let detail: ReviewDetail
        do throws(IndexError) {
            detail = try index.detail(decision.subject)
        } catch {
            if case .store = error { throw error }
            return "it is not open any more"
        }
        let now = Dictionary(detail.records.map { ($0.id, $0.updatedAt) }) { first, _ in first }
        return now == decision.records ? nil : "a record changed since the page was made; look again"
    }
}

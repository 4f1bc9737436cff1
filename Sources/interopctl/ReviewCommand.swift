// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// `mpi review`: what waits for a person.
enum ReviewCommand {
    static func subject(_ text: String) throws -> ReviewItem.Subject {
        guard let subject = ReviewItem.Subject(text) else {
            throw Arguments.Fault(text: "'\(text)' is no subject such as T12 or P3-17")
        }
        return subject
    }

    static func list(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let limit = try arguments.number("--limit", in: 1...1_000_000) ?? 100
        let queue = try index.reviewQueue(limit: limit)
        if arguments.has("--json") {
            console.print(JSONValue.array(queue.map(json)).text(indented: true))
            return .done
        }
        var table = Table(["SUBJECT", "KIND", "RESIDENT", "OTHER", "WEIGHT", "DETAIL"], right: [4])
        for item in queue {
            table.add([
                item.subject.description, item.kind.rawValue, "\(ResidentNumber(item.residentID))",
                item.otherResidentID.map { "\(ResidentNumber($0))" } ?? "",
                item.weight == 0 ? "" : FixedPoint.text(item.weight, digits: 1), item.detail,
            ])
        }
        console.print(table.text)
        return .done
    }

    static func json(_ item: ReviewItem) -> JSONValue {
        [
            "subject": .string(item.subject.description), "kind": .string(item.kind.rawValue),
            "resident": .string("\(ResidentNumber(item.residentID))"),
            "other": .optional(item.otherResidentID.map { "\(ResidentNumber($0))" }),
            "records": .array(item.pair.map { [.integer($0.first), .integer($0.second)] } ?? []),
            "weight": .number(FixedPoint.text(item.weight, digits: 3)),
            "vetoes": .array(item.vetoes.codes.map(JSONValue.string)), "detail": .string(item.detail),
            "at": .string(item.at),
        ]
    }

    static func show(_ text: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let subject = try subject(text)
        let detail: ReviewDetail
        do throws(IndexError) {
            detail = try index.detail(subject)
        } catch {
            throw Failure(.dataHasErrors, IndexWords.text(error))
        }
        console.print(arguments.has("--json") ? json(detail).text(indented: true) : self.text(detail))
        return .done
    }

    static func json(_ detail: ReviewDetail) -> JSONValue {
        [
            "subject": .string(detail.subject.description), "item": detail.item.map(json) ?? .null,
            "records": .array(detail.records.map(\.json)), "explanation": detail.explanation?.json ?? .null,
            "companions": .array(detail.companions.map { .array($0.map(\.json)) }),
            "households": .array(
                detail.households.map { .array($0.map { .string("\(ResidentNumber($0))") }) }),
            "decisions": .array(
                detail.decisions.map {
                    [
                        "records": [.integer($0.pair.first), .integer($0.pair.second)],
                        "verdict": .string($0.verdict.rawValue), "at": .string($0.at), "by": .string($0.actor),
                        "why": .string($0.why), "model": .string($0.model),
                    ]
                }),
        ]
    }

    private static func text(_ detail: ReviewDetail) -> String {
        var table = Table([""] + detail.records.map { "RECORD \($0.id)" })
        for field in ["resident", "local_id", "name", "sex", "birth_date", "id_number", "card", "phone", "address"]
            + ["guardian_name", "guardian_id", "written_on"]
        {
            table.add([field] + detail.records.map { $0.json[field]?.text ?? "" })
        }
        table.add(["others"] + detail.companions.map { $0.map { "\($0.id)" }.joined(separator: " ") })
        table.add(
            ["household"] + detail.households.map { $0.map { "\(ResidentNumber($0))" }.joined(separator: " ") })
        guard let explanation = detail.explanation else { return detail.item?.detail ?? "" }
        return table.text + "\n\n" + MatchingCommand.text(explanation)
    }
}

extension JSONValue {
    /// The value as a word.
    fileprivate var text: String { string ?? self.text(indented: false) }
}

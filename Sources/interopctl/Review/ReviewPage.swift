// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// The queue of the index as one page that needs nothing else: two records side by side, why they have their weight,
/// decisions by keyboard, and a file of them at the end.
enum ReviewPage {
    static func page(_ items: [(item: ReviewItem, detail: ReviewDetail)], model: String, at time: String) -> String {
        let data: JSONValue = [
            "model": .string(model), "at": .string(time), "items": .array(items.map { json($0.item, $0.detail) }),
        ]
        let lead = """
            <p>\(items.count) doubts as of \(HTMLPage.escaped(time)), risk first, model \(HTMLPage.escaped(model)).</p>
            <p class="keys"><kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>s</kbd> same · <kbd>d</kbd> different ·
            <kbd>l</kbd> later · <kbd>r</kbd> back to the source · <kbd>u</kbd> undo</p>
            """
        let controls = """
            <select id="kind" aria-label="kind"><option value="">all kinds</option></select>
            <input id="find" type="search" aria-label="find" placeholder="find">
            <label>why <input id="why" size="30"></label>
            """
        return WorkListPage.page(
            "Residents to review", lead: lead, controls: controls, data, style: style, script: script)
    }

    // MARK: Data

    private static func json(_ item: ReviewItem, _ detail: ReviewDetail) -> JSONValue {
        [
            "subject": .string(item.subject.description), "kind": .string(item.kind.rawValue),
            "detail": .string(item.detail), "at": .string(item.at),
            "residents": .array(
                ([item.residentID] + [item.otherResidentID].compactMap(\.self)).map {
                    .string("\(ResidentNumber($0))")
                }),
            "records": .array(detail.records.map(record)), "explanation": detail.explanation?.json ?? .null,
            "companions": .array(detail.companions.map { .array($0.prefix(20).map(record)) }),
            "households": .array(
                detail.households.map { .array($0.prefix(20).map { .string("\(ResidentNumber($0))") }) }),
            "said": .array(
                detail.decisions.map { .string("\($0.at.prefix(10)) \($0.actor): \($0.verdict.rawValue) \($0.why)") }),
        ]
    }

    private static func record(_ record: SourceRecord) -> JSONValue {
        [
            "id": .integer(record.id), "resident": .string("\(ResidentNumber(record.residentID))"),
            "updated": .string(record.updatedAt), "local id": .string(record.localID),
            "name": .string(record.name.full), "sex": .string(record.sex.rawValue),
            "birth date": .string(record.birthDate?.compact ?? ""), "id number": .string(record.numberAsSent),
            "card": .string(record.card ?? ""), "phone": .string(record.phone), "address": .string(record.address),
            "guardian": .string(record.guardianName), "guardian's number": .string(record.guardianNumber),
            "written": .string(record.writtenOn.isEmpty ? record.updatedAt : record.writtenOn),
        ]
    }
}

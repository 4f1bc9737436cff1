// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// Traced objects (追溯): every ZTR event of any message is a link of its object's chain, in the order of its class.
///
/// An event that its class does not allow after the last one is refused, as is one that names another event before it
/// (ZTR-8) than the last, or lies before it in time, whichever precision and offset the two are written with.
struct TraceChains: CareRule {
    let part = CarePart.trace
    let scripts = [
        """
        CREATE TABLE care_trace (
            id INTEGER PRIMARY KEY, code TEXT NOT NULL, class TEXT NOT NULL, event TEXT NOT NULL,
            organisation TEXT NOT NULL, operator TEXT NOT NULL, place TEXT NOT NULL, at TEXT NOT NULL,
            quantity TEXT NOT NULL, unit TEXT NOT NULL, resident_id INTEGER, message_id INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX care_trace_code ON care_trace (code);
        """
    ]
    let columns = [SealedColumns("care_trace", terms: ["code"], values: ["operator", "place", "quantity"])]

    /// The orders of events by class.
    static let chains: [String: [String]] = [
        "TCM": ["审核", "调剂", "复核", "浸泡", "煎煮", "包装", "配送", "签收"],
        "STERILE": ["回收", "清洗", "灭菌", "发放", "使用", "回收"],
        "SPECIMEN": ["采集", "交接", "运输", "接收"],
        "WASTE": ["产生", "收集", "暂存", "出库", "处置"],
        "VACCINE": ["入库", "出库", "接种"],
        "IMPLANT": ["入库", "出库", "使用"],
    ]

    func follow(_ visit: CareVisit, _ desk: CareDesk) throws(CareStop) {
        for segment in try visit.bounded("ZTR", 500) {
            let (code, event) = (segment.text(1), segment.text(3))
            guard !code.isEmpty, !event.isEmpty else {
                throw .refuse(segment.place(1), "a traced event has a code and a name", code: "101")
            }
            if !segment.text(7).isEmpty, visit.instant(segment.text(7)) == nil {
                throw .refuse(segment.place(7), "an event has a time that is one", code: "102")
            }
            if desk.settings.isOn("trace.order") { try check(segment, code, event, visit, desk) }
            try desk.run(
                """
                INSERT INTO care_trace (code, class, event, organisation, operator, place, at, quantity, unit,
                    resident_id, message_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    try desk.term(code), .text(segment.text(2)), .text(event), .text(segment.text(4)),
                    try desk.sealed(segment.text(5)), try desk.sealed(segment.text(6)),
                    .text(visit.withOffset(segment.text(7))), try desk.sealed(segment.text(9)),
                    .text(segment.text(10)),
                    visit.resident(desk), .integer(visit.id),
                ])
            try desk.note(part, event, code, resident: visit.residentID, message: visit.id)
        }
    }

    private func check(
        _ segment: Segment, _ code: String, _ event: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) {
        let told = try events(of: code, segment.text(2), visit, desk)
        let last = told.first?.text(0) ?? ""
        let named = segment.text(8)
        if !named.isEmpty, named != last {
            throw .refuse(segment.place(8), "the event before it is another: \(last)")
        }
        try checkTime(segment, told, visit)
        guard let chain = Self.chains[segment.text(2)] else { return }
        guard chain.contains(event) else { throw .refuse(segment.place(3), "its class has no such event", code: "103") }
        let allowed = zip([""] + chain, chain).contains { $0.0 == last && $0.1 == event }
        guard allowed else {
            throw .refuse(segment.place(3), last.isEmpty ? "the chain does not begin so" : "cannot follow \(last)")
        }
    }

    /// The events of an object, the last first.
    ///
    /// Tubes and bags are numbered by each institution for itself: an equal number of another patient is another object.
    /// Codes of vaccines, implants and of other classes are the maker's, and nobody else's.
    private func events(
        of code: String, _ kind: String, _ visit: CareVisit, _ desk: CareDesk
    ) throws(CareStop) -> [Row] {
        let rows = try desk.rows(
            "SELECT event, at, resident_id FROM care_trace WHERE code IN (SELECT value FROM json_each(?)) ORDER BY id DESC LIMIT 1000",
            [try desk.forms(code)])
        guard ["SPECIMEN", "TCM"].contains(kind), let patient = visit.residentID else { return rows }
        var own: [Row] = []
        for row in rows {
            if let owner = row.integer(2), try !desk.isSame(owner, patient) { continue }
            own.append(row)
        }
        return own
    }

    /// No event lies before the last one whose time was told, as far as both times say.
    private func checkTime(
        _ segment: Segment, _ told: [Row], _ visit: CareVisit
    ) throws(CareStop) {
        guard let time = try? DateTime(parsing: segment.text(7)),
            let text = told.first(where: { $0.text(1) != "" })?.text(1), let earlier = try? DateTime(parsing: text)
        else { return }
        if time.compare(to: earlier, assumingOffset: visit.offsetMinutes) == .before {
            throw .refuse(segment.place(7), "the event is before the last one")
        }
    }
}

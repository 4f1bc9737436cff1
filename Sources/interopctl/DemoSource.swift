// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import County
import Exchange
import Findings
import HL7v2
import MPI
import Mapping
import SQLite

/// Reads a played day out of its store and tells its parts.
struct DemoSource {
    let run: DemoRun
    let store: MessageStore
    let index: PatientIndex
    let maps: CodeMaps
    let stored: [StoredMessage]
    let truth: DemoTruth

    init(_ run: DemoRun) throws {
        self.run = run
        let connection = try Connection(path: run.databasePath)
        store = try MessageStore(connection)
        index = try PatientIndex(connection)
        maps = try CodeMaps(connection)
        var criteria = MessageCriteria()
        criteria.limit = Int(Int32.max)
        stored = try store.search(criteria).reversed()
        truth = try DemoTruth(run, stored, index)
    }

    func overview() -> ReportSection {
        let figures = run.figures
        let count = run.allResults.count
        let rate = Int(Double(count) / max(figures.seconds, 0.001))
        return ReportSection(
            title: "",
            lines: [
                "\(Institution.all.count) institutions, \(run.day.population.residents.count) people, all invented.",
                "\(count) messages over MLLP on 127.0.0.1:\(figures.port) in \(Decimal.text(figures.seconds)) s "
                    + "(\(rate) a second), each on disk before its answer, in \(figures.commits) commits.",
            ],
            header: ["INSTITUTION", "NAME", "VERSION", "CHARACTER SET", "MESSAGES"],
            rows: Institution.all.map { institution in
                [
                    institution.code, institution.name, "\(institution.version), \(institution.dialect)",
                    institution.encoding.rawValue,
                    String(run.allResults.count { $0.planned.institution == institution }),
                ]
            }, right: [4])
    }

    func messages() -> ReportSection {
        var counts: [String: [Int]] = [:]
        for message in stored {
            let kind = message.type.isEmpty ? "(no HL7)" : [message.type, message.event].joined(separator: "^")
            var row = counts[kind] ?? [0, 0, 0, 0]
            row[MessageState.allCases.firstIndex(of: message.state) ?? 2] += 1
            row[3] += Int(message.repeats)
            counts[kind] = row
        }
        return ReportSection(
            title: "Messages by type and outcome", header: ["TYPE", "ACCEPTED", "REFUSED", "FAILED", "CAME AGAIN"],
            rows: counts.sorted { $0.key < $1.key }.map { [$0.key] + $0.value.map(String.init) }, right: [1, 2, 3, 4])
    }

    func residents() -> ReportSection {
        let count = truth.residentsByPerson.count
        let found = truth.personsByResident.count
        var reasons: [String: Int] = [:]
        for resident in truth.personsByResident.keys {
            for record in (try? index.records(of: resident)) ?? [] { reasons[record.reason.text, default: 0] += 1 }
        }
        return ReportSection(
            title: "Residents against registrations",
            lines: [
                "\(truth.registrations) registrations of \(count) people are \(found) residents: "
                    + "\(truth.registrations - found) duplicates resolved.",
                "People wrongly merged: \(truth.wronglyMerged). People still in two: \(truth.stillSplit) "
                    + "(registered somewhere without card or own number).",
            ],
            header: ["WHY A RECORD BELONGS TO ITS RESIDENT", "RECORDS"],
            rows: reasons.sorted { $0.value > $1.value }.map { [$0.key, String($0.value)] }, right: [1])
    }

    /// Records of one resident beside each other, linked for the reason asked.
    func sideBySide(_ reason: LinkReason) throws -> ReportSection? {
        for resident in truth.personsByResident.keys.sorted() where resident != protagonistResident {
            let records = try index.records(of: resident).filter { $0.mergedInto == nil }
            guard records.count == 2, records[1].reason == reason, reason == .card || records[0].card != records[1].card
            else {
                continue
            }
            return side(records, resident, reason)
        }
        return nil
    }

    private func side(_ records: [SourceRecord], _ resident: Int64, _ reason: LinkReason) -> ReportSection {
        func values(_ name: String, _ value: (SourceRecord) -> String) -> [String] { [name] + records.map(value) }
        let domains = Dictionary(((try? index.domains()) ?? []).map { ($0.id, $0.authority.namespace) }) { a, _ in a }
        return ReportSection(
            title: "Resident \(ResidentNumber(resident)): two records, one person, because of the \(reason.text)",
            header: ["", "FIRST RECORD", "SECOND RECORD"],
            rows: [
                values("institution") { domains[$0.domainID] ?? "" }, values("local id", \.localID),
                values("name") { $0.name.full }, values("born") { $0.birthDate?.dashed ?? "" },
                values("identity number") { $0.numberAsSent.isEmpty ? "-" : $0.numberAsSent },
                values("  its own") { $0.numberAsSent.isEmpty ? "-" : $0.ownsNumber ? "yes" : "no" },
                values("health card") { $0.card.map { TextWidth.cut($0, to: 20) } ?? "-" },
                values("why here") { $0.reason.text },
            ])
    }

    func codes() throws -> ReportSection {
        let mapped = stored.filter { $0.translated != nil }.count
        let unmapped = try maps.unmappedCodes()
        return ReportSection(
            title: "Codes",
            lines: [
                "\(mapped) messages had their codes unified: the alliance's in front, the sender's behind.",
                "\(unmapped.count) codes without a single target were kept as sent, and are listed:",
            ],
            header: ["USE", "SENDER", "CODE", "TEXT", "RESULT", "TIMES"],
            rows: unmapped.prefix(12).map {
                [$0.use.rawValue, $0.facility, $0.code, $0.text, $0.result.rawValue, String($0.count)]
            }, right: [5])
    }

    // MARK: One person's day

    private var protagonistResident: Int64? { truth.residentsByPerson[run.day.protagonist]?.first }

    func timeline() throws -> ReportSection? {
        guard let resident = protagonistResident else { return nil }
        let view = try ResidentView(resident, index)
        let own = stored.filter { $0.residentID == resident && $0.state == .accepted }
        let rows = own.prefix(30).map { message in
            [
                message.facility, [message.type, message.event].joined(separator: "^"), message.controlID,
                DemoWords.content(message), message.steps.first { $0.name == "resolve" }?.detail ?? "",
            ]
        }
        return ReportSection(
            title: "The day of \(view.row[1]), resident \(view.number), across the institutions",
            lines: ["Identifiers: " + view.row[5]],
            header: ["WHERE", "MESSAGE", "CONTROL ID", "WHAT", "RESOLVED"], rows: Array(rows))
    }

    func queries() -> ReportSection {
        let asked = run.allResults.filter { $0.planned.kind == .query || $0.planned.kind == .merge }
        return ReportSection(
            title: "A merge and two questions to the index", header: ["ASKED BY", "KIND", "ANSWER", "CONTENT"],
            rows: asked.map { result in
                let kind = DemoWords.kind(result.planned)
                let status = [result.code, result.answer?["QAK-2"] ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
                return [result.planned.institution.code, kind, status, DemoWords.answer(result.answer)]
            })
    }

    func images() -> ReportSection? {
        guard !run.imageOutcomes.isEmpty else { return nil }
        return ReportSection(
            title: "Image headers, held against their order",
            header: ["IMAGE", "PATIENT", "OUTCOME", "WHERE AND WHY"],
            rows: run.imageOutcomes.map { image in
                let receipt = image.receipt
                let place = receipt.residentID.map { ", \(ResidentNumber($0))" } ?? ""
                let reasons = receipt.findings.map { "\($0.location) \($0.message)" }.joined(separator: "; ")
                return [image.note, image.name, receipt.state.rawValue + place, reasons]
            })
    }

    func recordings() -> ReportSection? {
        guard !run.ecgOutcomes.isEmpty else { return nil }
        var section = ReportSection(
            title: "An electrocardiogram of the village, and what the hospital was told",
            lines: run.ecgOutcomes.compactMap(\.receipt.report).map { DemoWords.results($0) },
            header: ["RECORDING", "PATIENT", "OUTCOME", "WHERE AND WHY"],
            rows: run.ecgOutcomes.map { recording in
                let receipt = recording.receipt
                let place = receipt.residentID.map { ", \(ResidentNumber($0))" } ?? ""
                let reasons = receipt.findings.map { "\($0.location) \($0.message)" }.joined(separator: "; ")
                return [recording.note, recording.name, receipt.state.rawValue + place, reasons]
            })
        section.drawing = run.ecgOutcomes.lazy.compactMap(\.drawing).first
        return section
    }

    func wrong() -> ReportSection {
        ReportSection(
            title: "Wrong messages, and what their senders were told",
            header: ["WHAT WAS SENT", "ANSWER", "WHERE AND WHY"],
            rows: run.allResults.filter { $0.planned.kind == .wrong }.map { result in
                let place = result.answer?.segment("ERR").flatMap { _ in result.answer.flatMap(DemoWords.error) } ?? ""
                return [result.planned.note, result.code, place]
            })
    }

    func review() throws -> ReportSection? {
        let tasks = try index.openTasks()
        let unexpected = run.allResults.filter { !$0.isAsExpected }
        guard !tasks.isEmpty || !unexpected.isEmpty else { return nil }
        return ReportSection(
            title: "Left for people",
            lines: ["\(tasks.count) doubts to review, \(unexpected.count) answers other than planned."],
            header: ["KIND", "RESIDENT", "OTHER", "DETAIL"],
            rows: tasks.prefix(10).map {
                [
                    $0.kind.rawValue, "\(ResidentNumber($0.residentID))",
                    $0.otherResidentID.map { "\(ResidentNumber($0))" } ?? "", $0.detail,
                ]
            })
    }
}

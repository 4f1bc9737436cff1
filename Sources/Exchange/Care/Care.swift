// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// The rules of care in their order, over one store.
struct Care {
    private let settings: CareSettings
    private let index: PatientIndex
    private let queue: DeliveryQueue
    private let store: MessageStore
    private let sender: (application: String, facility: String)
    private let rules: [any CareRule]

    /// All there are; the first ones gate, the later ones record.
    static let all: [any CareRule] = [
        Specimens(), Results(), Recognition(), Prescriptions(), Bookings(), Referrals(), CriticalValues(),
        ChronicRegister(), NotifiableDiseases(), Immunizations(), TraceChains(), HomeMonitoring(), MothersAndChildren(),
    ]

    private static let scripts = [
        """
        CREATE TABLE care_event (
            id INTEGER PRIMARY KEY, at TEXT NOT NULL, part TEXT NOT NULL, event TEXT NOT NULL, key TEXT NOT NULL,
            resident_id INTEGER, message_id INTEGER, detail TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX care_event_key ON care_event (part, key);
        CREATE INDEX care_event_resident ON care_event (resident_id) WHERE resident_id IS NOT NULL;
        """
    ]

    init(
        _ connection: Connection, _ settings: CareSettings, _ index: PatientIndex, application: String,
        facility: String
    ) throws(StoreError) {
        (self.settings, self.index) = (settings, index)
        sender = (application, facility)
        queue = try DeliveryQueue(connection)
        store = try MessageStore(connection)
        rules = Self.all.filter { settings.parts.contains($0.part) }
        guard !rules.isEmpty else { return }
        try connection.migrate(owner: "care", Self.scripts)
        for rule in rules { try connection.migrate(owner: "care-\(rule.part.rawValue)", rule.scripts) }
    }

    /// The tables of all rules, for who only reads them.
    static func createTables(_ connection: Connection) throws(StoreError) {
        try connection.migrate(owner: "care", scripts)
        for rule in all { try connection.migrate(owner: "care-\(rule.part.rawValue)", rule.scripts) }
    }

    var isEmpty: Bool { rules.isEmpty }

    private func desk() -> CareDesk {
        CareDesk(
            settings, index, queue, store, application: sender.application, facility: sender.facility)
    }

    /// What the rules made of a message.
    struct Outcome {
        var reply: (type: [String], segments: [SegmentBuilder])?
        var warnings: [Finding] = []
        var step: Step?
        var queuedCount = 0
    }

    func follow(_ visit: CareVisit) throws(CareStop) -> Outcome {
        if rules.isEmpty { return Outcome() }
        let desk = desk()
        for rule in rules { try rule.follow(visit, desk) }
        let detail = desk.notes.prefix(20).joined(separator: "; ")
        return Outcome(
            reply: desk.reply, warnings: desk.warnings,
            step: desk.notes.isEmpty ? nil : Step("care", "ok", detail), queuedCount: desk.queuedCount)
    }

    /// - Returns: how many messages were queued.
    func tend() throws(StoreError) -> Int {
        let desk = desk()
        do throws(CareStop) {
            for rule in rules { try rule.tend(desk) }
        } catch {
            if case .store(let failure) = error { throw failure }
        }
        return desk.queuedCount
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI
import SQLite

/// The rules of care in their order, over one store.
struct Care {
    let settings: CareSettings
    private let index: PatientIndex
    private let feed: IdentityFeed
    private let queue: DeliveryQueue
    let store: MessageStore
    private let sender: (application: String, facility: String)
    let rules: [any CareRule]

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
        """,
        // Messages of patients nobody knows yet, for the rules that must not leave them out.
        """
        CREATE TABLE care_waiting (
            id INTEGER PRIMARY KEY, part TEXT NOT NULL, message_id INTEGER NOT NULL, since INTEGER NOT NULL,
            looked INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', UNIQUE (message_id, part)
        ) STRICT;
        CREATE INDEX care_waiting_open ON care_waiting (looked) WHERE state = 'waiting';
        """,
    ]

    /// Columns of the tables of all rules that are enciphered where the store is.
    static let columns = [SealedColumns("care_event", terms: ["key"], values: ["detail"])]

    init(
        _ connection: Connection, _ settings: CareSettings, _ index: PatientIndex, _ feed: IdentityFeed,
        application: String, facility: String
    ) throws(StoreError) {
        (self.settings, self.index, self.feed) = (settings, index, feed)
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

    func desk() -> CareDesk {
        CareDesk(
            settings, index, queue, store, feed, application: sender.application, facility: sender.facility)
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
        let late = visit.type == "ADT" ? try followWaiting(for: visit, desk) : 0
        let detail = desk.notes.prefix(20).joined(separator: "; ")
        return Outcome(
            reply: desk.reply, warnings: desk.warnings,
            step: desk.notes.isEmpty ? nil : Step("care", "ok", detail), queuedCount: desk.queuedCount + late)
    }

    /// - Returns: how many messages were queued.
    func tend() throws(StoreError) -> Int {
        if rules.isEmpty { return 0 }
        let desk = desk()
        var late = 0
        do throws(CareStop) {
            for rule in rules { try rule.tend(desk) }
            late = try followWaiting(desk)
        } catch {
            if case .store(let failure) = error { throw failure }
        }
        return desk.queuedCount + late
    }
}

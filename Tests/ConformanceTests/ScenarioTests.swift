// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Testing

@testable import Conformance

/// Where the scenarios lie.
enum Place {
    static let root = URL(filePath: #filePath).appending(path: "../../../Conformance").standardized.path() + "/"
}

@Suite("Scenarios", .serialized) struct ScenarioTests {
    static let ids = (try? ScenarioLibrary(root: Place.root))?.ids ?? []

    @Test func areThere() { #expect(Self.ids.count >= 1) }

    @Test(arguments: ids) func passAgainstTheToolkit(_ id: String) throws {
        let result = try ScenarioRun(ScenarioLibrary(root: Place.root)).run([id])
        // How long something takes says more of the machine than of the code.
        let times = ["milliseconds", "slowest", "rate"]
        let checks = result.scenarios.flatMap(\.checks).filter { !times.contains($0.path) }
        #expect(!checks.isEmpty)
        for entry in result.scenarios.flatMap(\.parts).flatMap(\.trace)
        where ["answer", "received"].contains(entry.kind) {
            let verdict = ProfileTests.shelf.verdict(of: try Message(parsing: entry.bytes))
            if verdict != "fits" { Issue.record("\(entry.id): \(verdict)") }
        }
        for check in checks where check.status != .pass {
            Issue.record("\(check.trace) \(check.name): \(check.path) \(check.rule), found '\(check.found)'")
        }
    }

    static let rules = [
        ("F01", "results.order", "other-report-refused"), ("F01", "results.study", "report-study-refused"),
        ("F02", "critical.escalate", "escalation-told"), ("F02", "critical.forward", "told-order"),
        ("F03", "results.order", "same-wrong-refused"), ("F03", "specimen.rejected", "two-no-result"),
        ("F03", "specimen.rejected", "rejected-no-result"), ("F03", "specimen.control", "control-blocks"),
        ("F04", "specimen.signature", "unsigned-refused"), ("F05", "referral.target", "stranger-refused"),
        ("F05", "documents.consent", "denied-refused"),
        ("F08", "maternal.mother", "motherless-refused"), ("F08", "index.identifiers", "one-resident"),
        ("F10", "monitoring.once", "alert-once"), ("F12", "booking.full", "full-refused"),
        ("F12", "booking.full", "crowd-single"), ("F12", "booking.modify", "sneak-refused"),
        ("F14", "trace.order", "skip-refused"), ("F14", "prescription.bags", "bags-refused"),
        ("F17", "recognition.level", "level-not-offered"), ("F17", "specimen.control", "uncontrolled-refused"),
        ("F18", "prescription.quantity", "more-refused"), ("F27", "notifiable.withdrawal", "back-listed"),
        ("F27", "notifiable.withdrawal", "early-deleted"), ("F25", "immunization.dose", "third-flagged"),
        ("F18", "prescription.dispense", "rejected-not-dispensed"), ("F22", "chronic.trigger", "task-disease"),
        ("F24", "maternal.certificate", "certificate-code"), ("F25", "immunization.dose", "early-flagged"),
        ("F25", "immunization.consent", "stranger-refused"),
        ("F27", "notifiable.episode", "suppressed"), ("F33", "prescription.dispense", "unreviewed-refused"),
        ("S37", "index.identifiers", "one-file"), ("S43", "index.identifiers", "all-records"),
        ("S60", "booking.full", "last-once"), ("S73", "index.identifiers", "known"),
        ("S86", "prescription.dispense", "unreviewed-refused"),
    ]

    @Test(arguments: rules) func noticeARuleThatIsOff(_ id: String, _ rule: String, _ check: String) throws {
        var options = RunOptions()
        options.disabledRules = [rule]
        try notices(id, check, options)
    }

    /// What is no rule but a setting of the exchange: set otherwise, a check fails.
    static let settings: [(String, String, String, @Sendable (inout ExchangeSettings) -> Void)] = [
        ("F07", "readings not followed", "deviceless-refused", { $0.care.parts.remove(.monitoring) }),
        ("F07", "no route", "ecg-in-time", { $0.routing.routes = [] }),
        ("S59", "duplicates taken", "changed-refused", { $0.senders = [sender { $0.flagsDuplicates = true }] }),
        ("S90", "open codes refused", "strange-taken", { $0.senders = [sender { $0.refusesUnmappedCodes = true }] }),
        ("S107", "ten connections", "crowd-none-lost", { $0.listener.maximumPerAddress = 10 }),
    ]

    private static func sender(_ change: (inout SenderSettings) -> Void) -> SenderSettings {
        var sender = SenderSettings(name: "all")
        change(&sender)
        return sender
    }

    @Test(arguments: settings.indices) func noticeAnotherSetting(_ place: Int) throws {
        let (id, name, check, change) = Self.settings[place]
        var options = RunOptions()
        options.changedSetting = (name, change)
        try notices(id, check, options)
    }

    /// Domains that nobody registered are learned from who uses them first, even of others.
    static let learned = [
        ("S91", "foreign-refused"), ("S112", "foreign-refused"), ("S59", "bad-refused"), ("S69", "foreign-refused"),
    ]

    @Test(arguments: learned) func noticeDomainsThatAreNotRegistered(_ id: String, _ check: String) throws {
        var options = RunOptions()
        options.registersDomains = false
        try notices(id, check, options)
    }

    @Test func eachHasARuleOrSettingWhoseAbsenceIsNoticed() {
        let shown = Set(Self.rules.map(\.0)).union(Self.settings.map(\.0)).union(Self.learned.map(\.0))
        #expect(Self.ids.filter { !shown.contains($0) } == [])
    }

    /// A run with something switched off fails in the check, and gives no certificate of a pass.
    private func notices(_ id: String, _ check: String, _ options: RunOptions) throws {
        var options = options
        options.check = check
        let result = try ScenarioRun(ScenarioLibrary(root: Place.root), options).run([id])
        let found = result.scenarios.flatMap(\.checks).filter { $0.name == check }
        #expect(found.contains { $0.status == .fail }, "\(found.map(\.found))")
        #expect(!result.passed)
        #expect(try Certificate(result, sender: "X", key: nil).verdict == .failed)
    }

    /// What is not switched by rules is shown to be looked at by sending something else.
    @Test(arguments: [
        ("F07-emergency", "MRG|JJ7001", "MRG|JJ7009", "identified"),
        ("S37-two-record-stores", "${wang-v01}", "${chen-v01}", "same-file"),
        ("S43-records-across-institutions", "|${zhao-at-h01}^^^H01", "|000301^^^H01", "pix-all"),
        ("S59-batch-and-live", "${li-h01}\n  | PV1|1|O\n  | BTS", "${wang-h01}\n  | PV1|1|O\n  | BTS", "two-people"),
        ("S73-table-import", "${wang-card},${wang-number},王${wang-given}", ",,孙小明", "known"),
        ("S90-unified-codes", "| HBP,", "| HBQ,", "alliance-first"),
        ("S91-resident-view", "${now-5d}||||||||||||||||||F", "${now-1h}||||||||||||||||||F", "then-glucose"),
        ("S112-trace-of-data", "| HBP,", "| HBQ,", "map-named"),
        ("S69-thin-lines", "to ward low", "to ward", "not-yet"),
        ("S107-many-channels", "slow answers silent", "slow answers accepts", "slow-waits"),
    ]) func noticeAnotherCourse(_ name: String, _ text: String, _ other: String, _ check: String) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "scenarios-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(filePath: Place.root), to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name).appending(path: "scenario.txt")
        let original = try String(contentsOf: file, encoding: .utf8)
        #expect(original.contains(text))
        try original.replacing(text, with: other, maxReplacements: 1).write(to: file, atomically: true, encoding: .utf8)
        let id = String(name.prefix { $0 != "-" })
        var options = RunOptions()
        options.check = check
        let result = try ScenarioRun(ScenarioLibrary(root: folder.path()), options).run([id])
        #expect(result.scenarios.flatMap(\.checks).first { $0.name == check }?.status == .fail)
    }

    @Test func areTheOnesTheListSaysAreRun() throws {
        let library = try ScenarioLibrary(root: Place.root)
        #expect(library.map.count == 116)
        #expect(library.map.filter { $0.standing == .run }.map(\.id) == library.ids)
    }

    /// The order of the list: F01 to F36, then S37 to S116.
    @Test func areAllInTheList() throws {
        let ids = try ScenarioLibrary(root: Place.root).map.map(\.id)
        #expect(ids == (1...36).map { $0 < 10 ? "F0\($0)" : "F\($0)" } + (37...116).map { "S\($0)" })
    }
}

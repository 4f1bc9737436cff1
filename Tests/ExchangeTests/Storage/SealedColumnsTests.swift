// SPDX-License-Identifier: Apache-2.0

import County
import Digests
import Foundation
import HL7v2
import MLLP
import MPI
import SCPECG
import SQLite
import Testing

@testable import Exchange

@Suite("Columns of an enciphered store") struct SealedColumnsTests {
    /// Text of care that is in clear, and may be: who, when, what became of it, never what is the matter with whom.
    static let clear: [String: Set<String>] = [
        "care_event": ["at", "part", "event"], "care_waiting": ["part", "state"],
        "care_alert": ["receiver", "control_id", "state", "raised_at", "ended_at", "by"],
        "care_specimen": [
            "namespace", "universal_id", "facility", "filler_facility", "state", "collected", "received",
        ],
        "care_specimen_parent": [], "care_tube_order": [],
        "care_control": ["facility", "equipment", "namespace", "universal_id", "item"],
        "care_control_run": ["facility", "equipment", "item", "at"],
        "care_result": [
            "facility", "status", "observed", "level", "mark", "part", "analysed",
        ],
        "care_recognition": ["at", "facility", "decision"],
        "care_prescription": ["namespace", "universal_id", "facility", "result"],
        "care_dispense": ["lot", "unit", "unit_name", "facility"],
        "care_slot": ["facility", "kind", "resource", "start", "authority", "state"],
        "care_appointment": ["namespace", "universal_id", "facility", "filler_facility", "state"],
        "care_referral": ["namespace", "universal_id", "facility", "kind", "source", "target", "state"],
        "care_chronic": ["state", "opened_by", "next_due"],
        "care_case": ["state", "class", "facility", "control_id"],
        "care_case_basis": ["kind", "facility", "part", "status", "state"],
        "care_dose": ["number", "given", "facility", "state"],
        "care_trace": ["class", "event", "organisation", "at", "unit"], "care_reading": ["at", "doubt"],
        "care_breach": [], "care_birth": ["number"],
    ]

    @Test func ofCareAreEncipheredOrKnownToBeInClear() throws {
        let site = try CareSite(Set(CarePart.allCases))
        let connection = try Connection(path: site.harness.path)
        let tables = try connection.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'care\\_%' ESCAPE '\\'", purpose: "test")
        for table in tables.compactMap({ $0.text(0) }) {
            let columns = try connection.rows(
                "SELECT name FROM pragma_table_info(?) WHERE type IN ('TEXT', 'ANY', 'BLOB', 'REAL')", [.text(table)],
                purpose: "test"
            ).compactMap { $0.text(0) }
            let sealed = SealedColumns.all.filter { $0.table == table }.flatMap { $0.terms + $0.values }
            #expect(Set(columns).subtracting(sealed) == Self.clear[table] ?? [], "\(table)")
            #expect(Set(sealed).isSubset(of: columns), "\(table)")
        }
    }

    @Test(arguments: BodyAlgorithm.allCases) func areTheSameTextOnlyWhereTheyAreLookedFor(
        _ algorithm: BodyAlgorithm
    ) throws {
        let key = try BodyKey(id: 1, algorithm: algorithm, secret: Array(repeating: 7, count: 32))
        let other = try BodyKey(id: 1, algorithm: algorithm, secret: Array(repeating: 8, count: 32))
        let plain = Array("王明".utf8)
        #expect(try key.texts.seal(plain, isTerm: true) == key.texts.seal(plain, isTerm: true))
        #expect(try key.texts.seal(plain, isTerm: false) != key.texts.seal(plain, isTerm: false))
        #expect(try key.texts.seal(plain, isTerm: true) != other.texts.seal(plain, isTerm: true))
        #expect(try key.texts.open(key.texts.seal(plain, isTerm: true)) == plain)
        #expect(try key.texts.open(key.texts.seal(plain, isTerm: false)) == plain)
        let sealed = try key.texts.seal(plain, isTerm: true)
        #expect(throws: (any Error).self) { try other.texts.open(sealed) }
        let changed = sealed.prefix(sealed.count - 1) + (sealed.last == "0" ? "1" : "0")
        #expect(throws: (any Error).self) { try key.texts.open(String(changed)) }
    }
}

@Suite("Values that look enciphered") struct SealedLookTests {
    /// A sender may write what it likes: it is enciphered like anything else, and comes back as it came.
    @Test func areNoMoreThanText() throws {
        let site = try CareSite([.specimen])
        let (look, written, keys) = ("~1:00ff", #"\R\1:00ff"#, site.harness.folder.appending(path: "keys").path())
        _ = try site.ask("OML^O21^OML_O21", site.pid("A1"), "ORC|NW|L1", "OBR|1|L1||K", "SPM|1|\(written)||SER")
        let work = try Rekeying(Connection(path: site.harness.path))
        try work.activate(try KeyFile.add(.aes, to: keys), file: keys)
        _ = try work.run()
        let kept = try #require(try site.column("SELECT id FROM care_specimen").first)
        #expect(kept != look)
        #expect(try BodyCipher.of(work.connection).shown(kept) == look)
        let rejection = "SPM|1|\(written)||SER|||||||||||||20260102|20260102|||RH^溶血"
        _ = try site.ask("OUL^R22^OUL_R22", site.pid("A1"), rejection, "OBR|1|L1||K")
        #expect(try site.column("SELECT state FROM care_specimen") == ["rejected"])
    }
}

/// Everything the corpus has, sent to a store with a key.
@Suite("A store filled with a key") struct FilledStoreTests {
    let site: Site
    let day: CountyDay
    private var keys: String { site.folder.appending(path: "keys").path() }
    private var rejected: String { site.folder.appending(path: "rejected").path() }

    init() throws {
        site = try Site()
        day = try CountyDay(residents: 40, seed: 7)
    }

    private func rekey(_ algorithm: BodyAlgorithm) throws {
        let work = try Rekeying(Connection(path: site.path))
        try work.activate(try KeyFile.add(algorithm, to: keys), file: keys)
        _ = try work.run()
    }

    private func start() throws -> ExchangeService {
        try site.start { settings in
            settings.care.parts = Set(CarePart.allCases)
            settings.care.homeApplications = ["IOT"]
            settings.care.recognised["K"] = .init(code: "K", days: 30, level: "县")
            settings.rejectedFolder = rejected
            settings.care.disabledRules = ["referral.summary"]
            for role in CareSettings.roleNames { settings.care.roles[role] = role }
        }
    }

    private func fill() throws {
        let service = try start()
        defer { service.stop() }
        let connection = try Connection(path: site.path)
        for name in CareSettings.roleNames {
            _ = try connection.run(
                """
                INSERT OR IGNORE INTO destination (name, host, port, application, facility, paused)
                VALUES (?, '127.0.0.1', 9, '', '', 1)
                """, [.text(name)], purpose: "test")
        }
        for message in day.messages { _ = try service.answer(message.content) }
        for message in SealedMessages.all(day.population.residents) { _ = try service.answer(message) }
        try file(day.population.residents[0], connection)
        let (queue, index) = (try DeliveryQueue(connection), try PatientIndex(connection))
        let notices = IdentityNotices(queue, index, application: "MPI", facility: "ALLIANCE")
        #expect(try notices.subscribe("pharmacy", to: index.domains()))
        #expect(try queue.skip(try #require(queue.messages(limit: 1).first).id, reason: needles[0]))
        // Bytes that are no message.
        let client = try service.client()
        try client.sendRaw(Array(needles.joined(separator: " ").utf8))
        client.finishSending()
        _ = try Harness.everything(from: client)
    }

    /// A document, an image and a recording of somebody.
    private func file(_ person: Resident, _ connection: Connection) throws {
        let context = PatientIndex.Context(at: "2026-01-02T00:00:00.000Z", today: "20260102", actor: "test")
        var made = MadeDocument()
        (made.name, made.patient, made.text) = (person.name.full, person.phone, person.phone)
        _ = try DocumentIntake(connection, registersPatients: true).receive(made.document(), context)
        let set = try ImageSample.dataSet([(0x0010_0010, person.name.full), (0x0010_0020, person.phone)])
        _ = try ImageIntake(connection).receive(ImageHeader(set), digest: [1], context)
        var sample = ECGSample()
        (sample.patientID, sample.family, sample.given) = (person.phone, person.name.full, "")
        let record = try sample.record()
        _ = try ECGIntake(connection, ECGIntake.Settings()).receive(
            record, digest: Digest.sha256.of(record.bytes), context)
    }

    /// Names, numbers, cards and telephones of everybody.
    private var needles: [String] {
        day.population.residents.flatMap { person in
            [person.name.full, person.number, person.card, person.phone].compactMap(\.self).filter { !$0.isEmpty }
        }
    }

    /// The tables in whose pages one of the needles stands, in the file and in its write-ahead log.
    private func tablesInClear() throws -> Set<String> {
        let connection = try Connection(path: site.path)
        var owners: [Int: String] = [:]
        let rows = try connection.rows(
            "SELECT pageno, coalesce((SELECT tbl_name FROM sqlite_schema AS s WHERE s.name = d.name), d.name) FROM dbstat AS d",
            purpose: "test")
        for row in rows { owners[Int(row.integer(0) ?? 0)] = row.text(1) ?? "" }
        let file = try Data(contentsOf: URL(filePath: site.path))
        let log = (try? Data(contentsOf: URL(filePath: site.path + "-wal"))) ?? Data()
        var found: Set<String> = []
        for needle in needles.map({ Data($0.utf8) }) {
            for place in Self.places(of: needle, in: file) { found.insert(owners[place / 4096 + 1] ?? "free") }
            for place in Self.places(of: needle, in: log) where place > 32 {
                let frame = 32 + (place - 32) / 4120 * 4120
                let page = log[frame..<(frame + 4)].reduce(0) { $0 << 8 | Int($1) }
                found.insert(owners[page] ?? "free")
            }
        }
        return found
    }

    private static func places(of needle: Data, in data: Data) -> [Int] {
        var (found, start): ([Int], Int) = ([], 0)
        while let range = data.range(of: needle, in: start..<data.count) {
            found.append(range.lowerBound)
            start = range.upperBound
        }
        return found
    }

    private var rejectedFiles: [URL] {
        (try? FileManager.default.contentsOfDirectory(at: URL(filePath: rejected), includingPropertiesForKeys: nil))
            ?? []
    }

    @Test(arguments: BodyAlgorithm.allCases) func holdsNobodyInClearOutsideTheIndex(_ algorithm: BodyAlgorithm) throws {
        try rekey(algorithm)
        try fill()
        let tables = try tablesInClear()
        #expect(tables.contains("mpi_record"))
        #expect(tables.filter { !$0.hasPrefix("mpi_") } == [])
        // Nothing is proved by tables without rows.
        let empty = try SealedColumns.all.filter { try values($0).allSatisfy(\.isEmpty) }.map(\.table)
        #expect(empty == [])
        for table in ["document", "image", "ecg"] {
            let row = try Connection(path: site.path).first("SELECT count(*) FROM \(table)", purpose: "test")
            #expect(row?.integer(0) == 1, "\(table)")
        }
        #expect(!rejectedFiles.isEmpty)
        for file in rejectedFiles {
            #expect(file.pathExtension == "sealed")
            let bytes = try Data(contentsOf: file)
            #expect(needles.allSatisfy { bytes.range(of: Data($0.utf8)) == nil })
            let content = try RejectedFile.content(Array(bytes), of: file.path(), keys: KeyFile.read(keys))
            #expect(String(decoding: content, as: UTF8.self).contains(needles[0]))
        }
    }

    @Test func holdsThemInClearWithoutAKey() throws {
        try fill()
        let tables = try tablesInClear()
        for table in ["message", "delivery", "document", "image", "ecg", "care_birth", "care_result", "care_event"] {
            #expect(tables.contains(table), "\(table)")
        }
    }

    /// What stood in clear is enciphered, under the next key too, and comes back as it was.
    @Test func changesTheKeyOfEveryColumn() throws {
        try fill()
        let plain = try content()
        try rekey(.aes)
        #expect(try Set(terms()).allSatisfy { $0.isEmpty || $0.hasPrefix("~1:") })
        try rekey(.sm4)
        #expect(try Set(terms()).allSatisfy { $0.isEmpty || $0.hasPrefix("~2:") })
        #expect(try Connection(path: site.path).rows("SELECT id FROM body_key", purpose: "test").count == 1)
        let work = try Rekeying(Connection(path: site.path))
        try work.activate(nil, file: "")
        _ = try work.run()
        #expect(try content() == plain)
        #expect(try Connection(path: site.path).rows("SELECT id FROM body_key", purpose: "test").isEmpty)
    }

    private func values(_ columns: SealedColumns) throws -> [String] {
        let names = columns.terms + columns.values
        return try Connection(path: site.path).rows(
            "SELECT \(names.joined(separator: ", ")) FROM \(columns.table)", purpose: "test"
        ).flatMap { row in
            names.indices.map { place in
                if case .real(let number) = row[place] { String(number) } else { row.text(place) ?? "" }
            }
        }.sorted()
    }

    private func content() throws -> [String] { try SealedColumns.all.flatMap(values) }
    private func terms() throws -> [String] { try content() }

    /// Rules find what they kept before the key, and under the key before.
    @Test func findsWhatItKeptUnderFormerKeys() throws {
        let messages = SealedMessages.careOfOne
        let service = try start()
        for message in messages.before { #expect(try service.code(message) == "AA") }
        // The key is named, but no row has it yet.
        try Rekeying(Connection(path: site.path)).activate(try KeyFile.add(.aes, to: keys), file: keys)
        for message in messages.after { #expect(try service.code(message.bytes) == message.code, "\(message.name)") }
        service.stop()
        let connection = try Connection(path: site.path)
        for (table, count) in [("care_specimen", 1), ("care_prescription", 1), ("care_chronic", 1), ("care_alert", 1)] {
            let row = try connection.first("SELECT count(*) FROM \(table)", purpose: "test")
            #expect(row?.integer(0) == Int64(count), "\(table)")
        }
        #expect(
            try connection.rows("SELECT id FROM care_result WHERE superseded_by IS NULL", purpose: "test").count == 1)
    }
}

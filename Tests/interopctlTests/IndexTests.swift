// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("mpi") struct IndexTests {
    let folder: Folder
    let store: String
    static let columns =
        "record_id,institution,local_id,ehc_id,id_type,id_number,name,sex,birth_date,phone,address,ethnicity,"
        + "guardian_name,guardian_id,updated_at"
    static let card = "ABCDEF0123456789ABCDEF0123456789"
    /// 339921 is a division nobody has; the last character is computed by hand from ISO 7064 MOD 11-2.
    static let number = "33992119900101001X"

    init() throws {
        folder = try Folder()
        store = folder.place("store")
    }

    private func row(
        _ id: Int, _ institution: String, _ local: String, card: String = "", number: String = "", name: String = "王明",
        sex: String = "1", born: String = "1990-01-01", phone: String = ""
    ) -> String {
        "\(id),\(institution),\(local),\(card),01,\(number),\(name),\(sex),\(born),\(phone),新沟村,01,,,2026-01-01"
    }

    private func imported(_ rows: [String], _ options: [String] = []) throws -> Outcome {
        let file = try folder.file("r.csv", ([Self.columns] + rows).joined(separator: "\n") + "\n")
        return interopctl(["mpi", "import", "--store", store] + options + [file])
    }

    private func sample() throws -> Outcome {
        try imported([
            row(1, "H01", "0001", card: Self.card),
            row(2, "H02", "Z1", card: Self.card.lowercased(), phone: "19900001111"),
            row(3, "H01", "0002", name: "李红", sex: "2", born: "1985-06-07"),
            row(4, "V001", "C1", name: "李红", sex: "2", born: "1985-06-07"),
        ])
    }

    private func mpi(_ words: String...) -> Outcome { interopctl(["mpi"] + words + ["--store", store]) }

    @Test func importsRecordsAndTellsHowTheyWereLinked() throws {
        let summary =
            "\(folder.place("r.csv")): 4 records, 3 new residents, 1 linked (1 by card), 0 to review, 0 refused"
        #expect(try sample() == Outcome(.done, out: [summary]))
    }

    @Test func saysWhichRowsWereRefused() throws {
        let outcome = try imported([row(1, "H01", "1"), row(2, "", "2"), row(3, "H01", "")])
        let file = folder.place("r.csv")
        let summary = "\(file): 1 records, 1 new residents, 0 linked, 0 to review, 2 refused"
        let errors = [3, 4].map { "\(file): error: line \($0): unknown patient id" }
        #expect(outcome == Outcome(.dataHasErrors, out: [summary], err: errors))
    }

    @Test func importsOtherColumnsByASchema() throws {
        let schema = try folder.file("s.json", #"{"columns": {"local_id": "编号", "name": "姓名"}}"#)
        let file = try folder.file("x.csv", "institution,编号,姓名\nH01,7,王明\n")
        let outcome = interopctl("mpi", "import", "--store", store, "--schema", schema, file)
        #expect(outcome.code == .done)
        let found = try mpi("search", "--name", "王", "--json").json()
        #expect(found.array?.first?["identifiers"] == [["domain": "H01", "oid": "", "id": "7"]])
    }

    @Test(arguments: [
        ("{", "expected {\"columns\": {\"field\": \"column\"}}"),
        ("{\"columns\": 1}", "expected {\"columns\": {\"field\": \"column\"}}"),
        ("{\"columns\": {\"foo\": \"x\"}}", "columns: 'foo' is no field"),
        ("{\"columns\": {\"name\": 1}}", "columns: 'name' is no field"),
    ])
    func refusesASchema(_ content: String, _ text: String) throws {
        let schema = try folder.file("s.json", content)
        let outcome = try imported([], ["--schema", schema])
        #expect(outcome == Outcome(.dataHasErrors, err: ["interopctl mpi: \(schema): error: \(text)"]))
    }

    @Test func endsWithThreeWhenTheSchemaIsMissing() throws {
        let outcome = try imported([], ["--schema", folder.place("none")])
        let line = "interopctl mpi: \(folder.place("none")): error: no such file"
        #expect(outcome == Outcome(.inputOutput, err: [line]))
    }

    @Test(arguments: [
        ("", "line 1: no header line"), ("name\n", "line 1: no column 'institution'"),
        ("institution,local_id\nA,1,2\n", "line 2: 3 fields for 2 columns"),
        ("institution,local_id\nA,\"1\n", "line 2: a quoted field does not end"),
    ])
    func refusesAFile(_ content: String, _ text: String) throws {
        let file = try folder.file("x.csv", content)
        let outcome = interopctl("mpi", "import", "--store", store, file)
        #expect(outcome == Outcome(.dataHasErrors, err: ["\(file): error: \(text)"]))
    }

    @Test func importsTheOtherFilesWhenOneIsMissing() throws {
        let good = try folder.file("r.csv", Self.columns + "\n" + row(1, "H01", "1") + "\n")
        let outcome = interopctl("mpi", "import", "--store", store, folder.place("none"), good)
        let summary = "\(good): 1 records, 1 new residents, 0 linked, 0 to review, 0 refused"
        #expect(outcome == Outcome(.inputOutput, out: [summary], err: ["\(folder.place("none")): error: no such file"]))
    }

    @Test(arguments: ["R1", "r1", card, card.lowercased()]) func showsAResidentBy(_ id: String) throws {
        _ = try sample()
        let outcome = mpi("show", id)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        let head = [
            "resident  R1", "name      王明", "sex       男", "born      1990-01-01", "id EHC    \(Self.card)",
            "id H01    0001", "id H02    Z1",
        ]
        #expect(Array(outcome.lines.prefix(7)) == head)
        #expect(outcome.text.contains("same electronic health card"))
    }

    @Test func showsAResidentAsJSON() throws {
        _ = try sample()
        let json = try mpi("show", "R1", "--json").json()
        let names = ["resident", "name", "sex", "birth_date"]
        #expect(names.map { json[$0]?.string } == ["R1", "王明", "1", "1990-01-01"])
        #expect(json["records"]?.array?.map { $0["reason"]?.string } == ["new", "card"])
        #expect(json["history"]?.array?.map { $0["action"]?.string } == ["link", "link"])
    }

    @Test(arguments: ["R99", "12", "?"]) func saysThatNobodyIs(_ id: String) throws {
        _ = try sample()
        let line = "interopctl mpi: no such resident; give a number such as R12 or a card id"
        #expect(mpi("show", id) == Outcome(.dataHasErrors, err: [line]))
    }

    @Test(
        arguments: [
            (["--name", "王"], ["R1"]), (["--name", "李红"], ["R2", "R3"]), (["--name", "红"], []),
            (["--birth-date", "19850607"], ["R2", "R3"]), (["--birth-date", "1990-01-01", "--sex", "M"], ["R1"]),
            (["--sex", "f"], ["R2", "R3"]), (["--sex", "2", "--limit", "1"], ["R2"]),
            (["--phone", "19900001111"], ["R1"]),
            (["--card", card], ["R1"]), (["--name", "王", "--sex", "2"], []),
        ] as [([String], [String])])
    func finds(_ options: [String], _ residents: [String]) throws {
        _ = try sample()
        let outcome = interopctl(["mpi", "search", "--json", "--store", store] + options)
        #expect(outcome.code == .done)
        #expect(try outcome.json().array?.compactMap { $0["resident"]?.string } == residents)
    }

    @Test func printsFoundResidentsAsATable() throws {
        _ = try sample()
        let rows = [["R1", "王明", "男", "1990-01-01", "2", "EHC:ABCDEF0123456789ABC… H01:0001 H02:Z1"]]
        #expect(mpi("search", "--name", "王明").cells == rows)
    }

    @Test(arguments: [
        ("0001", "H01", [] as [String], [["EHC", "2.16.156.10011.1.19", card], ["H02", "Z1"]]),
        ("0001", "H01", ["H02"], [["H02", "Z1"]]), ("0001", "H01", ["H02", "V001"], [["H02", "Z1"]]),
        (card, "EHC", ["H01"], [["H01", "0001"]]),
        (card, "2.16.156.10011.1.19", [], [["H01", "0001"], ["H02", "Z1"]]), ("0002", "H01", [], []),
    ])
    func crossReferences(_ id: String, _ domain: String, _ wanted: [String], _ rows: [[String]]) throws {
        _ = try sample()
        let options = wanted.flatMap { ["--to", $0] }
        let outcome = interopctl(["mpi", "pix", "--store", store, "--id", id, "--domain", domain] + options)
        #expect(outcome.code == .done)
        #expect(outcome.cells == rows)
    }

    @Test(arguments: [
        ("9", "H01", "domain H01 has no such id"), ("1", "H99", "unknown domain 'H99'; 'mpi domains' lists them"),
    ])
    func refusesToCrossReference(_ id: String, _ domain: String, _ text: String) throws {
        _ = try sample()
        #expect(mpi("pix", "--id", id, "--domain", domain) == Outcome(.dataHasErrors, err: ["interopctl mpi: \(text)"]))
    }

    @Test func addsAndListsDomains() throws {
        let added = mpi("domains", "--add", "H01", "--facility", "F1", "--oid", "1.2.3", "--application", "HIS")
        #expect(added == Outcome(.done, err: ["added domain H01"]))
        let last = try mpi("domains", "--json").json().array?.last
        #expect(
            last == [
                "namespace": "H01", "oid": "1.2.3", "kind": "local", "application": "HIS", "facility": "F1",
            ])
        #expect(mpi("domains").cells.last == ["H01", "1.2.3", "local", "HIS@F1"])
        let line = "interopctl mpi: the namespace or OID belongs to a domain already"
        #expect(mpi("domains", "--add", "H01", "--facility", "F2") == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func listsWhatAPersonMustLookAt() throws {
        _ = try imported([
            row(1, "H01", "1", card: Self.card),
            row(2, "H02", "2", card: Self.card, name: "李红", sex: "2", born: "1960-02-03"),
        ])
        let tasks = try mpi("tasks", "--json").json().array
        #expect(tasks?.map { $0["kind"]?.string } == ["identifier-conflict"])
        #expect(mpi("tasks").cells.count == 1)
    }
}

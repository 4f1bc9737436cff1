// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("mpi for stewards") struct StewardTests {
    let folder: Folder
    let store: String

    init() throws {
        folder = try Folder()
        store = folder.place("store")
        let rows = [
            "1,H01,0001,C1,,王明,1,1990-01-01,15412345678,,2024-01-01",
            "2,H02,Z1,C1,,王明,1,1990-01-01,15412340000,,2025-01-01", "3,H01,0002,,,王明,1,1990-01-01,15412345678,,",
        ]
        let head = "record_id,institution,local_id,ehc_id,id_number,name,sex,birth_date,phone,address,updated_at"
        let file = try folder.file("r.csv", ([head] + rows).joined(separator: "\n") + "\n")
        #expect(interopctl("mpi", "import", "--store", store, file).code == .done)
    }

    private func mpi(_ words: String...) -> Outcome { interopctl(["mpi"] + words + ["--store", store]) }

    private func json(_ words: String...) throws -> JSONValue {
        try JSONValue(parsing: interopctl(["mpi"] + words + ["--json", "--store", store]).output)
    }

    @Test func listsAndDecidesWhatWaits() throws {
        let queue = try json("review")
        #expect(queue.array?.map { $0["subject"]?.string } == ["P1-3"])
        #expect(queue.array?.first?["kind"]?.string == "possible-duplicate")
        let detail = try json("review", "show", "P1-3")
        #expect(detail["records"]?.array?.map { $0["local_id"]?.string } == ["0001", "0002"])
        #expect(detail["explanation"]?["decision"]?.string != nil)
        #expect(detail["companions"]?.array?.map { $0.array?.count } == [1, 0])
        #expect(
            mpi("review", "decide", "P1-3", "same", "--why", "asked him", "--by", "li")
                == Outcome(.done, out: ["event 1: same"]))
        #expect(try json("review").array?.isEmpty == true)
        #expect(try json("show", "R1")["records"]?.array?.count == 3)
        #expect(try json("events").array?.first?["by"]?.string == "li")
    }

    @Test func linksUnlinksMergesAndUndoes() throws {
        #expect(mpi("merge", "R1", "R2").code == .done)
        #expect(try json("show", "R2")["resident"]?.string == "R1")
        #expect(mpi("undo", "1", "--why", "not so") == Outcome(.done, out: ["event 2: undo of event 1"]))
        #expect(try json("show", "R2")["resident"]?.string == "R2")
        #expect(mpi("unlink", "2").code == .done)
        #expect(try json("show", "R1")["records"]?.array?.count == 1)
        #expect(mpi("link", "2", "R1").code == .done)
        #expect(try json("show", "R1")["records"]?.array?.count == 2)
        let history = try json("history", "R1").array?.map { $0["action"]?.string ?? "" } ?? []
        #expect(history.contains("undo") && history.contains("move") && history.contains("decision"))
        #expect(mpi("events").code == .done)
    }

    @Test func saysWhereGoldenValuesComeFrom() throws {
        let values = try json("golden", "R1")["values"]?.array ?? []
        let phone = values.first { $0["field"]?.string == "phone" }
        #expect([phone?["value"]?.string, phone?["by"]?.string] == ["15412340000", "recent"])
        let trusted = try json("golden", "R1", "--trust", "H01")["values"]?.array ?? []
        let other = trusted.first { $0["field"]?.string == "phone" }
        #expect([other?["value"]?.string, other?["domain"]?.string] == ["15412345678", "H01"])
        #expect(mpi("golden", "R1").code == .done)
    }

    @Test func calibratesOnDemand() throws {
        #expect(
            mpi("calibrate")
                == Outcome(.done, err: ["calibrated on 3 records: 1 residents, 3 pairs of weight"]))
    }

    @Test(arguments: [
        (["undo", "7"], "no such event; 'mpi events' lists them"),
        (["review", "decide", "T9", "same"], "no such open task; 'mpi review' lists them"),
        (["review", "decide", "P1-9", "same"], "no such record in use"),
        (["review", "show", "P1-9"], "no such record in use"),
        (["unlink", "3"], "nothing would change"), (["merge", "R1", "R1"], "the two are one already"),
    ]) func refuses(_ words: [String], _ text: String) {
        let outcome = interopctl(["mpi"] + words + ["--store", store])
        #expect(outcome == Outcome(.dataHasErrors, err: ["interopctl mpi: \(text)"]))
    }

    @Test(arguments: [["review", "decide", "X1", "same"], ["review", "decide", "P1-3", "maybe"], ["unlink", "x"]])
    func isToldWhatIsWrong(_ words: [String]) {
        #expect(interopctl(["mpi"] + words + ["--store", store]).code == .usage)
    }
}

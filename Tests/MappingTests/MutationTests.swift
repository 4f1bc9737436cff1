// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DelimitedText
import JSON
import SQLite
import Synchronization
import Testing

@testable import Mapping

/// Bytes cut short, and with single bytes changed, in a way that is the same at every run.
enum Mutations {
    static func all(of bytes: [UInt8], changes: Int = 300) -> [[UInt8]] {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let cuts = (0..<bytes.count).map { Array(bytes[..<$0]) }
        let special = Array("\"\",\t\r\n\u{0}'=+-0{}[]:\\|^~&@;".utf8) + [0x80, 0xFF, 0xC3, 0xEF]
        let changed = (0..<changes).map { _ -> [UInt8] in
            var copy = bytes
            for _ in 0...next(3) { copy[next(copy.count)] = special[next(special.count)] }
            if next(4) == 0 { copy.insert(contentsOf: copy[..<next(copy.count)], at: next(copy.count)) }
            return copy
        }
        return cuts + changed
    }
}

@Suite("Damaged files") struct MutationTests {
    let fixture: MapsFixture

    init() throws {
        fixture = try MapsFixture()
        try fixture.importCodes("code\tname\nA01\t甲\nA02\t乙\n")
        try fixture.importMap("source\ttarget\nL0\tA01\n", "before")
    }

    /// What a map holds, apart from numbers and lines.
    private func rows(_ map: String) throws -> [MapEntry] {
        try fixture.maps.rows(of: map).map { row in
            var row = row
            (row.line, row.repeats) = (0, 0)
            return row
        }
    }

    /// An import in a transaction; whether it was taken.
    private func taken(_ body: () throws(MappingError) -> ImportReport) throws -> Bool {
        do throws(MappingError) {
            let report = try fixture.maps.transaction(purpose: "import", body)
            #expect(report.stored >= 0)
            return true
        } catch {
            if case .store(let failure) = error { throw failure }
            return false
        }
    }

    static let table = #"""
        source,source_name,target,target_name,relationship,priority,sex,age,valid_from,valid_to,status,备注
        L1,"感冒, ""重""",A01,甲,wider,1,female,0d..28d,2024-01-01,2025-12-31,approved,x
        L1,,A02,乙,,2,male,,20240101,29101231,proposed,
         L2 ,咳嗽,,,,,,,,,approved,"a
        b"
        "=""00123""",'x,A09,,,,,,,,rejected,

        """#

    @Test(arguments: [false, true]) func ofTablesAreTakenWholeOrRefused(_ isTabbed: Bool) throws {
        let text = isTabbed ? Self.table.split(separator: ",").joined(separator: "\t") : Self.table
        var count = 0
        for bytes in Mutations.all(of: Array(text.utf8)) {
            guard let table = try? TableText.table(bytes).table else { continue }
            let isTaken = try taken { () throws(MappingError) in
                try fixture.maps.importMap(table, name: "m", from: fixture.local, to: fixture.alliance)
            }
            guard isTaken else { continue }
            count += 1
            let written = try fixture.maps.csv("m")
            let again = try TableText.table(written.bytes).table
            _ = try fixture.maps.importMap(again, name: "again", from: fixture.local, to: fixture.alliance)
            #expect(try fixture.maps.differences(fromMap: "m", toMap: "again") == [])
            try fixture.connection.run("DELETE FROM map_entry WHERE map_id > 1", purpose: "clear")
        }
        #expect(count > 100)
        #expect(try rows("before").map(\.source) == ["L0"])
    }

    @Test func ofCodeListsAreTakenWholeOrRefused() throws {
        let other = try #require(CodeSystem("list@1"))
        let text =
            "code,name,valid_from,valid_to,parent,x\nA01,甲,2024-01-01,,A,\"p,q\"\nA01,乙,2025-01-01,2026-01-01,,\n"
        for bytes in Mutations.all(of: Array(text.utf8)) {
            guard let table = try? TableText.table(bytes).table else { continue }
            _ = try taken { () throws(MappingError) in try fixture.maps.importCodes(table, system: other) }
        }
        #expect(try fixture.maps.codes(of: fixture.alliance).count == 2)
    }

    @Test func ofUsagiAreTakenWholeOrRefused() throws {
        for bytes in Mutations.all(of: Array(FormTests.usagi.utf8)) {
            guard let table = try? TableText.table(bytes).table else { continue }
            let isTaken = try taken { () throws(MappingError) in
                try fixture.maps.importMap(table, name: "m", from: fixture.local, to: fixture.alliance)
            }
            if isTaken { _ = try fixture.maps.usagi("m") }
        }
        #expect(try rows("before").map(\.source) == ["L0"])
    }

    @Test(arguments: [FHIREdition.r4, .r5]) func ofConceptMapsAreTakenWholeOrRefused(_ edition: FHIREdition) throws {
        try fixture.importMap(Self.table, "whole")
        let bytes = try fixture.maps.conceptMap("whole", edition).serialized()
        var count = 0
        for bytes in Mutations.all(of: bytes, changes: 600) {
            guard let json = try? JSONValue(parsing: bytes) else { continue }
            let name = MapName("m", from: fixture.local, to: fixture.alliance)
            if try taken({ () throws(MappingError) in try fixture.maps.importConceptMap(json, name) }) { count += 1 }
        }
        #expect(count > 10)
        #expect(try rows("whole").count == 4)
    }

    @Test func ofDecisionsAreTakenWholeOrRefused() throws {
        let text = """
            {"format":"map-decisions","map":"before","decisions":[{"verdict":"approve","source":"L1","target":"A01"},
            {"verdict":"no-map","source":"L2","condition":"sex=male","reason":"x"}]}
            """
        var counts: Set<Int> = []
        for bytes in Mutations.all(of: Array(text.utf8), changes: 600) {
            guard let json = try? JSONValue(parsing: bytes), let list = try? DecisionList(json) else { continue }
            counts.insert(list.decisions.count)
        }
        #expect(counts == [2])
    }

    @Test func haveNoMoreColumnsThanAreRead() throws {
        let most = Array(String(repeating: "a,", count: DelimitedTable.columnLimit - 1).utf8) + Array("a\n".utf8)
        #expect(try DelimitedTable(parsing: most).columns.count == DelimitedTable.columnLimit)
        let fault = DelimitedTable.Fault.tooManyColumns(
            columns: DelimitedTable.columnLimit + 1, limit: DelimitedTable.columnLimit)
        #expect(throws: fault) { try DelimitedTable(parsing: Array("b,".utf8) + most) }
        #expect(throws: fault) { try DelimitedRows(Array("b,".utf8) + most) }
    }

    @Test func haveNoLongerLinesThanAreRead() throws {
        let map = try fixture.maps.compiled("before")
        let fault = LineTranslator.Fault.tooLong(line: 2, limit: LineTranslator.lineLimit)
        let most = [UInt8](repeating: 0x41, count: LineTranslator.lineLimit)
        #expect(throws: Never.self) { try translated(["code\n".utf8 + [], most], map) }
        #expect(throws: fault) { try translated(["code\n".utf8 + [], most, [0x41]], map) }
    }

    /// What becomes of a text that comes in these pieces.
    private func translated(_ pieces: [[UInt8]], _ map: CompiledMap) throws -> String {
        let left = Mutex(pieces[...])
        let output = Mutex([UInt8]())
        try LineTranslator(map, column: 1).translate(
            read: { left.withLock { $0.popFirst() } }, write: { lines in output.withLock { $0 += lines } })
        return String(decoding: output.withLock { $0 }, as: UTF8.self)
    }

    @Test func areTheSameHoweverTheyAreCut() throws {
        let map = try fixture.maps.compiled("before")
        let text = Array("\u{FEFF}code\tn\r\n\r\nA00\t1\rB,\"\t二\n\nA00\r\nlast\t3".utf8)
        let whole = try translated([text], map)
        #expect(whole.split(separator: "\n").count == 5)
        for size in 1...text.count {
            let pieces = stride(from: 0, to: text.count, by: size).map {
                Array(text[$0..<min(text.count, $0 + size)])
            }
            #expect(try translated(pieces, map) == whole, "in pieces of \(size)")
        }
    }

    @Test func stopWithTheNumberOfTheLineAtFault() throws {
        let map = try fixture.maps.compiled("before")
        let lines = ["code\tn\n"] + (0..<500).map { "A\($0)\t1\n" } + ["a\tb\tc\n", "d\n"]
        let fault = LineTranslator.Fault.tooManyFields(line: 502, fields: 3, columns: 2)
        #expect(throws: fault) { try translated(lines.map { Array($0.utf8) }, map) }
    }
}

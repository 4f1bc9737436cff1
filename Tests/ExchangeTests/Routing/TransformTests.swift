// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DelimitedText
import Exchange
import Foundation
import HL7v2
import Mapping
import SQLite
import Testing

/// Changes as the configuration writes them, made of invented messages.
@Suite("Changes on the way") struct TransformTests {
    let transformer: Transformer

    init() throws {
        let maps = try CodeMaps(Connection(path: ":memory:"))
        let text = "source\ttarget\ttarget_name\nL1\tA01\t甲病\nL2\tA02\t\nL2\tA03\t\n"
        let (from, to) = (try #require(CodeSystem("local@h1")), try #require(CodeSystem("icd10@test-1")))
        _ = try maps.importMap(DelimitedTable(parsing: Array(text.utf8)), name: "all", from: from, to: to)
        transformer = Transformer(maps: maps)
    }

    static let result = """
        MSH|^~\\&|LIS|H1|MPI|ALLIANCE|20260102030405||ORU^R01^ORU_R01|M1|P|2.5.1||||||UNICODE UTF-8
        PID|1||A1^^^H1~B1^^^H2||王^明||19900101|M
        NTE|1||über
        ORC|RE|P1
        OBR|1|P1|F1|L1^血^s
        OBX|1|NM|L1^a^s||5|g||N
        OBX|2|NM|L9^b||6|g||H
        NTE|1||of 2
        OBR|2|P2|F2|L2^尿^s
        OBX|1|NM|L1^c||7|g||

        """.replacing("\n", with: "\r")

    /// What the changes of a configuration make of the result.
    private func changed(_ transforms: String, _ text: String = result) throws -> [String] {
        let file = """
            {destinations: [{name: "d", host: "h", port: 1}],
             routes: [{name: "r", to: "d", transforms: [\(transforms)]}]}
            """
        let route = try #require(try Configuration(parsing: Array(file.utf8)).routing.routes.first)
        let message = try Message(parsing: Array(text.utf8))
        return try transformer.apply(route.transforms, to: message).map {
            String(decoding: $0.serialized(), as: UTF8.self)
        }
    }

    /// The lines that are others than before, the first of each number.
    private func difference(_ transforms: String) throws -> [String] {
        let parts = try changed(transforms)
        #expect(parts.count == 1)
        let (old, new) = (Self.result.split(separator: "\r"), (parts.first ?? "").split(separator: "\r"))
        #expect(old.count == new.count)
        return zip(old, new).filter { $0 != $1 }.map { String($0.1) }
    }

    @Test(arguments: [
        (
            "{set: 'MSH-5', to: 'HIS|1'}",
            [#"MSH|^~\&|LIS|H1|HIS\F\1|ALLIANCE|20260102030405||ORU^R01^ORU_R01|M1|P|2.5.1||||||UNICODE UTF-8"#]
        ),
        ("{set: 'PID-3[2].4', to: 'H9'}", ["PID|1||A1^^^H1~B1^^^H9||王^明||19900101|M"]),
        ("{set: 'PID-10', to: '汉'}", ["PID|1||A1^^^H1~B1^^^H2||王^明||19900101|M||汉"]),
        ("{set: 'OBR-4.3', to: 'x'}", ["OBR|1|P1|F1|L1^血^x", "OBR|2|P2|F2|L2^尿^x"]),
        ("{set: 'OBR[2]-4.3', to: 'x'}", ["OBR|2|P2|F2|L2^尿^x"]),
        ("{set: 'OBR[1]-4.3', to: 'x'}", ["OBR|1|P1|F1|L1^血^x"]),
        (
            "{set: 'OBX-11', to: 'F'}",
            [
                "OBX|1|NM|L1^a^s||5|g||N|||F", "OBX|2|NM|L9^b||6|g||H|||F", "OBX|1|NM|L1^c||7|g|||||F",
            ]
        ),
        ("{copy: 'PID-3[1].1', to: 'PID-4'}", ["PID|1||A1^^^H1~B1^^^H2|A1|王^明||19900101|M"]),
        ("{copy: 'PID-5', to: 'PID-9'}", ["PID|1||A1^^^H1~B1^^^H2||王^明||19900101|M|王^明"]),
        ("{copy: 'PID-99', to: 'PID-9'}", []), ("{copy: 'ZZZ-1', to: 'PID-9'}", []),
        (
            "{copy: 'OBX-3.1', to: 'OBX-4'}",
            [
                "OBX|1|NM|L1^a^s|L1|5|g||N", "OBX|2|NM|L9^b|L9|6|g||H", "OBX|1|NM|L1^c|L1|7|g||",
            ]
        ),
        ("{copy: 'PID-3[1].1', to: 'OBR-2'}", ["OBR|1|A1|F1|L1^血^s", "OBR|2|A1|F2|L2^尿^s"]),
        (
            "{move: 'OBR-2', to: 'OBR-18'}",
            [
                "OBR|1||F1|L1^血^s||||||||||||||P1", "OBR|2||F2|L2^尿^s||||||||||||||P2",
            ]
        ),
        ("{delete: 'PID-3'}", ["PID|1||||王^明||19900101|M"]),
        ("{delete: 'PID-3.4'}", ["PID|1||A1^^^~B1^^^||王^明||19900101|M"]),
        ("{delete: 'PID-3[2]'}", ["PID|1||A1^^^H1~||王^明||19900101|M"]), ("{delete: 'ZZZ-1'}", []),
        (
            "{map: 'OBX-3.1', by: 'all', otherwise: 'keep'}",
            [
                "OBX|1|NM|A01^a^s||5|g||N", "OBX|1|NM|A01^c||7|g||",
            ]
        ),
        ("{map: 'OBR[1]-4', by: 'all'}", ["OBR|1|P1|F1|A01^甲病^icd10@test-1^L1^血^s"]),
        ("{date: 'PID-7', to: 'YYYY-MM-DD'}", ["PID|1||A1^^^H1~B1^^^H2||王^明||1990-01-01|M"]),
        (
            "{date: 'MSH-7', to: 'YYYYMMDD'}",
            [#"MSH|^~\&|LIS|H1|MPI|ALLIANCE|20260102||ORU^R01^ORU_R01|M1|P|2.5.1||||||UNICODE UTF-8"#]
        ),
        ("{set: 'PID-8', to: 'F', when: {path: 'PID-8', equals: 'F'}}", []),
        ("{set: 'PID-8', to: 'F', when: {path: 'PID-8', equals: 'M'}}", ["PID|1||A1^^^H1~B1^^^H2||王^明||19900101|F"]),
        (
            "{set: 'PID-8', to: 'F'}, {set: 'PID-7', to: 'x', when: {path: 'PID-8', equals: 'F'}}",
            [
                "PID|1||A1^^^H1~B1^^^H2||王^明||x|F"
            ]
        ),
    ]) func changeNothingElse(_ transforms: String, _ lines: [String]) throws {
        #expect(try difference(transforms) == lines)
    }

    @Test(arguments: [
        ("{drop: 'NTE'}", "MSH PID ORC OBR OBX OBX OBR OBX"), ("{drop: ['O*']}", "MSH PID NTE NTE"),
        ("{keep: ['PID', 'OBR']}", "MSH PID OBR OBR"), ("{delete: 'NTE[2]'}", "MSH PID NTE ORC OBR OBX OBX OBR OBX"),
        ("{delete: 'OBX'}", "MSH PID NTE ORC OBR NTE OBR"),
        ("{drop: 'MSH'}", "MSH PID NTE ORC OBR OBX OBX NTE OBR OBX"),
    ]) func leaveSegmentsOut(_ transforms: String, _ names: String) throws {
        let parts = try changed(transforms)
        #expect(parts.map { $0.split(separator: "\r").map { $0.prefix(3) }.joined(separator: " ") } == [names])
        let kept = Set((parts.first ?? "").split(separator: "\r"))
        #expect(kept.isSubset(of: Self.result.split(separator: "\r")))
    }

    @Test func splitByOrderWithWhatStandsAround() throws {
        let parts = try changed("{split: 'OBR'}").map { $0.split(separator: "\r").map(String.init) }
        #expect(
            parts.map { $0.map { $0.prefix(5) }.joined(separator: " ") } == [
                "MSH|^ PID|1 NTE|1 ORC|R OBR|1 OBX|1 OBX|2 NTE|1", "MSH|^ PID|1 NTE|1 OBR|2 OBX|1",
            ])
        #expect(parts.map { $0[0].components(separatedBy: "|")[9] } == ["M1-1", "M1-2"])
        #expect(parts.flatMap { $0.dropFirst() }.allSatisfy { Self.result.contains($0 + "\r") })
    }

    @Test func splitOnlyThePatientsOwnOrders() throws {
        let two =
            Self.result
            + Self.result.split(separator: "\r").dropFirst().joined(separator: "\r")
            .replacing("A1^^^H1", with: "A7^^^H1") + "\r"
        let parts = try changed("{split: 'OBR'}", two)
        #expect(parts.map { part in part.contains("A7^^^H1") } == [false, false, true, true])
        #expect(parts.map { $0.split(separator: "\r").count { $0.hasPrefix("PID") } } == [1, 1, 1, 1])
    }

    @Test func splitByRepetition() throws {
        let parts = try changed("{split: 'PID-3'}, {set: 'PID-2', to: 'x'}")
        #expect(
            parts.map { $0.split(separator: "\r")[1] } == [
                "PID|1|x|A1^^^H1||王^明||19900101|M", "PID|1|x|B1^^^H2||王^明||19900101|M",
            ])
    }

    @Test func leaveWhatNeedsNoSplitWithItsControlID() throws {
        #expect(try changed("{split: 'PID-5'}") == [Self.result])
        #expect(try changed("{split: 'ORC'}") == [Self.result])
    }

    @Test func writeAnotherCharacterSet() throws {
        let message = try Message(parsing: Array(Self.result.utf8))
        let parts = try transformer.apply([Transform(.encode(.gb18030))], to: message)
        let bytes = try #require(parts.first).serialized()
        let text = try CharacterEncoding.gb18030.decode(bytes)
        #expect(text == Self.result.replacing("UNICODE UTF-8", with: "GB 18030-2000"))
    }

    struct Case: Sendable {
        let transforms: String
        let place: Int
        let failure: TransformFailure
    }

    static let failures = [
        Case(transforms: "{set: 'PV1-2', to: 'I'}", place: 0, failure: .message(.noSuchSegment(Path("PV1", field: 2)))),
        Case(
            transforms: "{drop: 'NTE'}, {map: 'OBX-3.1', by: 'all'}", place: 1,
            failure: .notMapped(Path("OBX", 2, field: 3, repetition: 1, component: 1), .unmapped)),
        Case(
            transforms: "{map: 'OBR[2]-4.1', by: 'all'}", place: 0,
            failure: .notMapped(Path("OBR", 2, field: 4, repetition: 1, component: 1), .ambiguous)),
        Case(transforms: "{map: 'OBR-4.1', by: 'none'}", place: 0, failure: .unusableMap("none")),
        Case(
            transforms: "{copy: 'PID-5', to: 'PID-9.1'}", place: 0,
            failure: .doesNotFit(Path("PID", field: 9, component: 1))),
        Case(
            transforms: "{date: 'PID-8', to: 'YYYY'}", place: 0,
            failure: .badDate(Path("PID", field: 8, repetition: 1))),
        Case(
            transforms: "{date: 'PID-7', to: 'YYYYMMDDHHmm'}", place: 0,
            failure: .badDate(Path("PID", field: 7, repetition: 1))),
    ]

    @Test(arguments: failures) func areNotMadeByHalves(_ one: Case) throws {
        do {
            let parts = try changed(one.transforms)
            Issue.record("made \(parts.count) messages")
        } catch let Transformer.Failure.transform(place, failure) {
            #expect(place == one.place)
            #expect(failure == one.failure)
        }
    }

    @Test func refuseToSplitIntoThousands() throws {
        let ids = (0...1000).map { "\($0)" }.joined(separator: "~")
        let text = Self.result.replacing("A1^^^H1~B1^^^H2", with: ids)
        #expect(throws: Transformer.Failure.self) { try changed("{split: 'PID-3'}", text) }
    }
}

@Suite("Forms of dates") struct DatePatternTests {
    @Test(arguments: [
        ("hl7", "YYYY-MM-DD", "20260102030405", "2026-01-02"),
        ("hl7", "YYYY/MM/DD HH:mm", "202601020304+0800", "2026/01/02 03:04"),
        ("YYYY-MM-DD HH:mm:ss", "hl7", "2026-01-02 03:04:05", "20260102030405"),
        ("DD.MM.YYYY", "hl7", "02.01.2026", "20260102"),
        ("YYYY-MM-DDTHH:mm:ss", "YYYYMMDD", "2026-01-02T03:04:05", "20260102"), ("YYYYMM", "YYYY", "202601", "2026"),
    ]) func areWrittenAnew(_ from: String, _ to: String, _ old: String, _ new: String) throws {
        let (from, to) = (try #require(DatePattern(from)), try #require(DatePattern(to)))
        #expect(to.rewrite(old, from: from) == new)
    }

    @Test(arguments: [
        ("hl7", "YYYY-MM-DD", "202601"), ("hl7", "YYYY", "20261301"), ("YYYY-MM-DD", "hl7", "2026-02-30"),
        ("YYYY-MM-DD", "hl7", "2026-2-3"), ("YYYY-MM-DD", "hl7", "2026-02-03 "), ("hl7", "YYYY", ""),
    ]) func areNot(_ from: String, _ to: String, _ old: String) throws {
        let (from, to) = (try #require(DatePattern(from)), try #require(DatePattern(to)))
        #expect(to.rewrite(old, from: from) == nil)
    }

    @Test(arguments: ["", "MM", "YYYY-DD", "YYYYYYYY", "YYYY-MM-XX", "-", "YYYY年"]) func areNoForms(_ text: String) {
        #expect(DatePattern(text) == nil)
    }
}

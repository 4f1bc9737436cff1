// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DelimitedText
import JSON
import Testing

@testable import Mapping

@Suite("Forms of maps") struct FormTests {
    let fixture: MapsFixture

    static let map = """
        source,source_name,target,target_name,relationship,priority,sex,age,setting,context,valid_from,valid_to,status,actor,decided_at,reason,evidence,note
         L1,"甲, ""x"" 乙",A01,乙,equivalent,1,,,,,,,approved,li,2026-01-02T00:00:00Z,因为,score 0.9,more
        L2,,A02,,wider,2,female,0d..28d,inpatient,mmol/L,2020-01-01,2025-12-31,proposed,,,,,
        L3,丙,,,equivalent,1,,,,,,,approved,wang,2026-01-03T00:00:00Z,没有对应,,
        L4,,A03,,narrower,1,,,,,,,rejected,li,2026-01-02T00:00:00Z,no,,
        L5,,A04,,near,1,,,,,,,approved,,,,,
        """

    init() throws {
        fixture = try MapsFixture()
        try fixture.importMap(Self.map)
    }

    /// Rows without what the store itself gives.
    private func rows(_ map: String) throws -> [MapEntry] {
        try fixture.maps.rows(of: map).map { row in
            var row = row
            (row.id, row.line) = (0, 0)
            row.properties.sort { $0.name < $1.name }
            return row
        }
    }

    @Test(arguments: [false, true]) func asTablesLoseNothing(_ isTabbed: Bool) throws {
        let written = try fixture.maps.csv("diagnoses", isTabbed: isTabbed)
        #expect(written.losses == [])
        try fixture.importMap(String(decoding: written.bytes, as: UTF8.self), "again")
        #expect(try rows("again") == rows("diagnoses"))
    }

    @Test(arguments: [FHIREdition.r4, .r5]) func asConceptMapsLoseNothing(_ edition: FHIREdition) throws {
        let json = try fixture.maps.conceptMap("diagnoses", edition)
        let read = try JSONValue(parsing: json.serialized())
        let report = try fixture.maps.importConceptMap(
            read, MapName("again", from: fixture.local, to: fixture.alliance))
        #expect(report.notes.filter { $0.code != "stray-blank" } == [])
        #expect(try rows("again") == rows("diagnoses"))
    }

    @Test func flipTheDirectionBetweenR4AndR5() throws {
        let words = try [FHIREdition.r4, .r5].map { edition in
            let json = try fixture.maps.conceptMap("diagnoses", edition)
            let elements = json["group"]?.array?.first?["element"]?.array ?? []
            return elements.compactMap { $0["target"]?.array?.first }.map {
                $0["equivalence"]?.string ?? $0["relationship"]?.string ?? ""
            }
        }
        #expect(words[0] == ["equivalent", "wider", "unmatched", "narrower", "relatedto"])
        #expect(
            words[1] == [
                "equivalent", "source-is-narrower-than-target", "source-is-broader-than-target", "related-to",
            ])
    }

    @Test func readAConceptMapOfOthers() throws {
        let text = """
            {"resourceType":"ConceptMap","version":"7","group":[{"source":"s","target":"t","element":[
            {"code":"L1","target":[{"code":"A01","equivalence":"subsumes","dependsOn":[{"property":"http://x/sex",
            "value":"female"}]}]},{"code":"L2","target":[{"equivalence":"unmatched","comment":"none"}]},
            {"code":"L9","target":[]}],"unmapped":{"mode":"fixed","code":"x"}},{"source":"o","target":"t"}]}
            """
        let report = try fixture.maps.importConceptMap(
            JSONValue(parsing: text.split(separator: "http://x/sex").joined(separator: "sex")),
            MapName("fhir", from: fixture.local, to: fixture.alliance))
        #expect(report.notes.map(\.code) == ["not-carried", "no-target", "other-group"])
        let rows = try fixture.maps.rows(of: "fhir")
        #expect(rows.map(\.relationship) == [.narrower, .equivalent])
        #expect(rows.map(\.condition.description) == ["sex=female", ""])
        #expect(try fixture.maps.translate("L2", map: "fhir").result == .noMap)
        #expect(try fixture.maps.maps().first { $0.name == "fhir" }?.version == "7")
        let back = try fixture.maps.conceptMap("fhir", .r4)
        #expect(back["group"]?.array?.count == 1)
    }

    static let usagi = """
        sourceCode,sourceName,sourceFrequency,sourceAutoAssignedConceptIds,matchScore,mappingStatus,equivalence,statusSetBy,statusSetOn,conceptId,conceptName,domainId,mappingType,comment,createdBy,createdOn,assignedReviewer
        G1,感冒,12,,0.75,APPROVED,EQUAL,li,1767312000000,4001,Cold,Condition,MAPS_TO,ok,auto,1767312000000,li
        G2,头痛,3,,0.31,UNCHECKED,UNREVIEWED,,0,4002,Headache,Condition,MAPS_TO,,auto,1767312000000,
        G3,其他,1,,0,APPROVED,UNMATCHED,li,1767312000000,0,Unmapped,,MAPS_TO,,,0,

        """

    @Test func asUsagiKeepsItsOwnFiles() throws {
        let text = Self.usagi.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
        try fixture.importMap(text, "usagi")
        #expect(try fixture.maps.rows(of: "usagi").map(\.status) == [.approved, .proposed, .approved])
        #expect(try fixture.maps.rows(of: "usagi").first?.decidedAt == "2026-01-02T00:00:00Z")
        #expect(try fixture.maps.translate("G3", map: "usagi").result == .noMap)
        let written = try fixture.maps.usagi("usagi")
        #expect(String(decoding: written.bytes, as: UTF8.self) == text)
        #expect(written.losses == [])
    }

    @Test func asUsagiSayWhatIsLost() throws {
        let losses = try fixture.maps.usagi("diagnoses").losses
        #expect(losses.contains("1 rows: a condition cannot be carried"))
        #expect(losses.contains("1 rows: a priority cannot be carried"))
    }

    @Test func readSpreadsheetsOfChineseSystems() throws {
        let bytes = try CharacterEncoding.gb18030.encode("院内编码,院内名称,医保编码,备注\r\nL1,感冒,A01,门诊\r\n")
        let (table, set) = try TableText.table(bytes)
        #expect(set == "GB18030")
        _ = try fixture.maps.importMap(table, name: "excel", from: fixture.local, to: fixture.alliance)
        let row = try #require(try fixture.maps.rows(of: "excel").first)
        #expect([row.source, row.sourceName, row.target] == ["L1", "感冒", "A01"])
        #expect(row.properties == [Property("备注", "门诊")])
        let wide = [0xFF, 0xFE] + (try CharacterEncoding.utf16LE.encode("source\ttarget\nL1\tA1\n"))
        #expect(try TableText.table(wide).table.rows.count == 1)
    }

    @Test func takeColumnsByAnyName() throws {
        let columns = try #require(Columns("source=a,target=b"))
        let table = try TableText.table(Array("b,a\nA01,L1\n".utf8)).table
        _ = try fixture.maps.importMap(
            table, name: "named", from: fixture.local, to: fixture.alliance, columns: columns)
        #expect(try fixture.maps.translate("L1", map: "named").targets.map(\.code) == ["A01"])
        #expect(Columns("soruce=a") == nil)
    }

    @Test func areRevokedAndUploadedAgainWhenTheyChange() throws {
        let upload = InsuranceUpload(institution: "H33010200001", listType: "101")
        func numbers() throws -> [String] {
            try fixture.maps.insuranceTransactions("i", upload).transactions.map {
                let data = $0["input"]?["data"]
                return "\($0["infno"]?.string ?? "") \(data?["fixmedins_hilist_id"]?.string ?? "") "
                    + (data?["med_list_codg"]?.string ?? "")
            }
        }
        try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA02\nL3\t\n", "i")
        #expect(try numbers() == ["3301 L1 A01", "3301 L2 A02"])
        #expect(
            try fixture.maps.insuranceTransactions("i", upload).losses
                == ["1 rows: that nothing corresponds cannot be carried"])
        try fixture.maps.noteUploaded("i", upload)
        #expect(try numbers() == [])
        try fixture.importMap("source\ttarget\nL1\tA01\nL2\tA03\n", "i")
        #expect(try numbers() == ["3302 L2 A02", "3301 L2 A03"])
    }
}

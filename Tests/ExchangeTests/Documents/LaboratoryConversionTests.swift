// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import Findings
import FoundationEssentials
import HL7v2
import Testing

/// A report of an invented laboratory with a value of every kind.
enum MadeReport {
    static let header = [
        "MSH|^~\\&|LIS|H01|EHR|ALL|20260312103000||ORU^R01^ORU_R01|M1|P|2.5.1||||||UNICODE UTF-8",
        "PID|1||N100001^^^&2.16.156.10011.1.11&ISO^MR~370281198001011238^^^CN&2.16.156.10011.1.3&ISO^NI||王虚构||19800101|M"
            + "|||虚构路^12号^虚构市^虚构省^266000^^^^虚构县||0532-55550001",
        "PV1|1|O||||||||0301||||||||||||||||||||||||||||||||||20260312080000|20260312110000",
    ]
    static let order = [
        "OBR|1|REQ-7^HIS|REP-9^LIS|CBC^血常规^99LAB|||20260312083000|||||||||||||||20260312101500|||F|||||||D9&虚构主任"
    ]
    static let results = [
        "OBX|1|NM|718-7^血红蛋白^LN^HGB^血红蛋白^99LAB||132.0|g/L|130-175|N|||F|||20260312100100||D8^虚构技师|M1^比色法^99M"
            + "||||||虚构检验中心",
        "NTE|1||复查后一致",
        "OBX|2|NM|WBC^白细胞^99LAB||12.60|10*9/L|3.5-9.5|H~A|||P|||20260312100200||D8^虚构技师|||||||虚构检验中心",
        "OBX|3|SN|CRP^C反应蛋白^99LAB||<^0.5|mg/L|<10||||F|||20260312100300||D8^虚构技师|||||||虚构检验中心",
        "OBX|4|SN|TITRE^效价^99LAB||^1^-^4||||||F|||||D8^虚构技师|||||||虚构检验中心",
        "OBX|5|CE|883-9^ABO血型^LN||A^A型^99BG||||||F|||||D8^虚构技师|||||||虚构检验中心",
        "OBX|6|ST|MORPH^形态^99LAB||未见异常 & <正常>~第二行||阴性||||F|||||D8^虚构技师|||||||虚构检验中心",
        "OBX|7|TS|NEXT^下次^99LAB||20260401083000||||||F|||||D8^虚构技师|||||||虚构检验中心",
        "OBX|8|NM|CT^计数^99LAB||-3||||||X|||||D8^虚构技师|||||||虚构检验中心",
        "SPM|1|SP-5&LIS||BLD^全血^99SP|||||||||||||20260312083000|||||||^合格",
    ]
    static func message(_ segments: [String]) throws -> Message {
        let lines = segments.joined(separator: "\r").replacing("& <正常>", with: "\\T\\ <正常>")
        return try Message(parsing: Array((lines + "\r").utf8))
    }
    static func whole() throws -> Message { try message(header + order + ["NTE|1||标本已复核"] + results) }
}

@Suite("Laboratory reports as messages and documents") struct LaboratoryConversionTests {
    private func document(_ message: Message) throws -> DocumentConversion<BuiltDocument> {
        try LaboratoryDocument(message).document()
    }

    /// The fields of segments of a name, without those that only number them.
    private func fields(_ message: Message, _ name: String, _ numbers: [Int]) -> [[String]] {
        message.segments(named: name).map { segment in
            numbers.map { segment[$0].map { (try? message.encodedText(of: $0)) ?? "?" } ?? "" }
        }
    }

    @Test func comeBackWithValuesUnitsRangesFlagsCodesTimesSpecimenAndIds() throws {
        let message = try MadeReport.whole()
        let made = try document(message)
        let back = try LaboratoryMessage(made.value.document).message()
        for (name, numbers) in [
            ("PID", [3, 5, 7, 8, 11, 13]), ("PV1", [2, 10, 44, 45]), ("OBR", [2, 3, 4, 7, 22, 25, 32]),
            ("OBX", [1, 2, 3, 5, 6, 7, 8, 11, 14, 16, 17, 23]), ("NTE", [3]), ("SPM", [2, 4, 17, 24]),
        ] {
            #expect(fields(back.value, name, numbers) == fields(message, name, numbers), "\(name)")
        }
        #expect(back.value["MSH-4"] == "H01")
    }

    @Test func countTheirResultsAndLoseNothing() throws {
        let made = try document(MadeReport.whole())
        #expect([made.entriesIn, made.entriesOut] == [8, 8])
        #expect(made.losses.filter { $0.code != "missing" && $0.code != "form" } == [])
        let back = try LaboratoryMessage(made.value.document).message()
        #expect([back.entriesIn, back.entriesOut] == [8, 8])
        #expect(back.losses == [])
    }

    @Test func passTheCheckerAsTheKindOfDocumentTheyAre() throws {
        let made = try document(MadeReport.whole())
        let errors = made.value.document.findings().filter { $0.severity == .error }
        #expect(errors == [])
        #expect(made.value.document.code?.code == "C0007")
        #expect(made.value.document.templateIds.map(\.root) == ["2.16.156.10011.2.1.1.27"])
    }

    @Test func nameEveryFieldThatTheDocumentHasNoPlaceFor() throws {
        var segments = MadeReport.header
        segments[1] += "||||M|||99"
        let extra = [
            "ORC|RE|REQ-7|REP-9||CM",
            "OBR|1|REQ-7|REP-9|CBC^血常规^99LAB|||20260312083000|||||||||D1^医师||||||||CH|C",
            "OBX|1|NM|K^钾^99LAB|1|4.1^x|mmol/L^毫摩尔^UCUM|||||F||||LAB1|||E1",
            "OBX|2|ED|PDF^报告^99LAB||^application^pdf^Base64^QUJD||||||F",
            "OBX|3|NM|NA^钠^99LAB||约140|mmol/L|||||C",
        ]
        let made = try document(MadeReport.message(segments + extra))
        let places = made.losses.filter { !["missing", "form"].contains($0.code) }.map(\.location)
        #expect(
            Set(places) == [
                "PID-17", "PID-20", "ORC-5", "OBR-16.1", "OBR-16.2", "OBR-24", "OBR-25", "OBX-4", "OBX-5.2",
                "OBX-6.2", "OBX-6.3", "OBX-15", "OBX-18", "OBX[2]-5.2", "OBX[2]-5.3", "OBX[2]-5.4", "OBX[2]-5.5",
                "OBX[3]-2", "OBX[3]-6", "OBX[3]-11",
            ])
        #expect([made.entriesIn, made.entriesOut] == [3, 3])
    }

    @Test func sayWhatTheMessageDoesNotSay() throws {
        let bare = ["MSH|^~\\&|||||20260312103000||ORU^R01|M1|P|2.5.1", "PID|1||N1^^^&2.999.1&ISO", "OBR|1||R1"]
        let made = try document(MadeReport.message(bare + ["OBX|1|NM|K^钾||4.1|||||F"]))
        let missing = made.losses.filter { $0.code == "missing" }.map(\.location)
        for place in ["resident.name", "resident.sex", "author.id", "author.name", "custodian.id", "encounter"] {
            #expect(missing.contains("document " + place), "\(place)")
        }
        #expect(!made.value.bytes.isEmpty)
    }

    @Test func areTakenOneByOne() throws {
        let message = try MadeReport.message(
            MadeReport.header + MadeReport.order + MadeReport.results + ["OBR|2||REP-10", "OBX|1|ST|X^y||z||||||F"])
        #expect(LaboratoryDocument.count(in: message) == 2)
        var second = LaboratoryDocument(message)
        second.number = 2
        #expect(try second.document().value.document.id?.ext == "REP-10")
        second.number = 3
        #expect(throws: DocumentConversionError.noReport(3, count: 2)) { try second.document() }
        let other = try MadeReport.message(["MSH|^~\\&|||||||ORM^O01|M1|P|2.5.1", "PID|1"])
        #expect(throws: DocumentConversionError.otherMessage("ORM")) { try document(other) }
    }

    @Test func keepLineBreaksAndTellOfOtherFormatting() throws {
        let results = [
            "OBX|1|TX|S^y||第一行\\.br\\第二行\\T\\~另一段||||||F|||||D8^虚构技师", "OBX|2|ST|T^y||\\H\\高\\N\\||||||F",
        ]
        let message = try MadeReport.message(MadeReport.header + MadeReport.order + results)
        let made = try document(message)
        let back = try LaboratoryMessage(made.value.document).message()
        #expect(fields(back.value, "OBX", [2, 5]) == [["TX", "第一行\\.br\\第二行\\T\\~另一段"], ["ST", "高"]])
        let changed = made.losses.filter { $0.code == "changed" }.map { "\($0.location) \($0.message)" }
        #expect(
            changed == [
                "OBX-16 stands for all results", "OBX[2]-5 formatting other than line breaks is not carried",
            ])
    }

    // MARK: Documents of others

    private func plain(_ group: String, patients: Int = 1) throws -> ClinicalDocument {
        let made = MadeDocument(code: "C0007", template: "2.16.156.10011.2.1.1.27", patients: patients)
        let body = """
            <section><code code="30954-2" codeSystem="2.16.840.1.113883.6.1"/><text/>\(group)</section>
            """
        let xml = made.xml.replacing("<section><text>好转</text></section>", with: body)
            .replacing(
                "<ClinicalDocument ", with: "<ClinicalDocument xmlns:xsi=\"\(ClinicalDocument.schemaInstance)\" ")
        return try ClinicalDocument(parsing: Array(xml.utf8))
    }

    private func observation(_ code: String, _ type: String, _ value: String) -> String {
        """
        <observation classCode="OBS" moodCode="EVN"><code code="\(code)" codeSystem="2.16.156.10011.2.2.1"/>\
        <value xsi:type="\(type)" \(type == "ST" ? ">\(value)</value>" : "value=\"\(value)\"/>")</observation>
        """
    }

    @Test func thatHaveDataElementsOnlyAreReadByThem() throws {
        let parts = [
            observation("DE04.30.019.00", "ST", "HGB"), observation("DE04.50.134.00", "ST", "全血"),
            observation("DE04.30.015.00", "REAL", "132"), observation("DE04.30.016.00", "ST", "g/L"),
        ]
        let group =
            "<entry><organizer classCode=\"BATTERY\" moodCode=\"EVN\"><statusCode/>"
            + parts.map { "<component>\($0)</component>" }.joined() + "</organizer></entry>"
        let loose = [
            observation("DE04.30.019.00", "ST", "WBC"), observation("DE04.30.015.00", "REAL", "5.1"),
        ].map { "<entry>\($0)</entry>" }.joined()
        let made = try LaboratoryMessage(plain(group + loose)).message()
        #expect([made.entriesIn, made.entriesOut] == [2, 2])
        #expect(
            fields(made.value, "OBX", [2, 3, 5, 6, 11]) == [
                ["NM", "HGB", "132", "g/L", "F"], ["NM", "WBC", "5.1", "", "F"],
            ])
        #expect(made.value["SPM-4.2"] == "全血")
        #expect(made.losses.filter { $0.code == "changed" }.map(\.location) == ["OBX[1]-11", "OBX[1]-11"])
    }

    @Test func nameWhatTheMessageHasNoPlaceFor() throws {
        let entry = "<entry>\(observation("DE08.10.026.00", "ST", "检验科"))</entry>"
        let group = "<entry>\(observation("DE04.30.019.00", "ST", "K"))</entry>"
        let losses = try LaboratoryMessage(plain(entry + group)).message().losses.map(\.location)
        let place = "/ClinicalDocument/component/structuredBody/component/section/entry[1]/observation"
        #expect(losses.contains(place + "/value"))
        #expect(losses.contains(place + "/code"))
        #expect(losses.contains("/ClinicalDocument/versionNumber"))
    }

    @Test func ofSeveralPatientsOrWithoutResultsAreRefused() throws {
        #expect(throws: DocumentConversionError.severalPatients(2)) {
            try LaboratoryMessage(plain("", patients: 2)).message()
        }
        #expect(throws: DocumentConversionError.noResults) { try LaboratoryMessage(plain("")).message() }
    }

    // MARK: Messages of others

    private static let corpus: [String] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../../shared/data/hl7v2").standardizedFileURL.path
        return ["valid", "chinese", "malformed"].flatMap { name in
            ((try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + name)) ?? []).sorted()
                .map { "\(folder)/\(name)/\($0)" }
        }
    }()

    /// Every report of the corpus comes back with its values, or is refused with a reason.
    @Test func ofTheCorpusComeBackWithTheirValues() throws {
        var (count, refused) = (0, 0)
        for path in Self.corpus {
            guard let data = try? Data(contentsOf: URL(filePath: path)),
                let message = try? Message(parsing: [UInt8](data)), message["MSH-9.1"] == "ORU"
            else { continue }
            for number in 1...max(1, min(LaboratoryDocument.count(in: message), 5)) {
                do throws(DocumentConversionError) {
                    try check(message, number)
                    count += 1
                } catch {
                    refused += 1
                    switch error {
                    case .noReport, .noPatient, .noResults: continue
                    default: Issue.record("\(path) \(number): \(error)")
                    }
                }
            }
        }
        #expect(Self.corpus.isEmpty || count > 40 && count > refused * 4)
    }

    private func check(_ message: Message, _ number: Int) throws(DocumentConversionError) {
        var conversion = LaboratoryDocument(message)
        conversion.number = number
        let made = try conversion.document()
        let dropped = made.losses.count { $0.message == "neither an item nor a value" }
        #expect(made.entriesOut + dropped == made.entriesIn)
        let back = try LaboratoryMessage(made.value.document).message()
        #expect(back.entriesIn == made.entriesOut && back.entriesOut == made.entriesOut)
        let found = back.value.segments(named: "OBX").filter { $0[2].map { (try? $0.text()) == "NM" } == true }
        // A structured number of one part is a number.
        let sent = Set(
            message.segments(named: "OBX").flatMap { segment in
                [segment[5], segment[5]?.component(2)].compactMap { $0.flatMap { try? $0.text() } }
            })
        for segment in found { #expect(segment[5].flatMap { try? $0.text() }.map(sent.contains) == true) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import DelimitedText
import Exchange
import HL7v2
import Mapping
import SQLite
import Testing
import XMLTree

@Suite("Files with translated codes") struct CodedDocumentTests {
    let maps: CodeMaps
    let translator: FileTranslator

    static let icd = "2.16.156.10011.2.3.3.11"
    static let front =
        #"translation code="A01" codeSystem="2.25.7" codeSystemName="icd10" codeSystemVersion="test-1""#
        + #" displayName="甲&lt;病𠮷"/>"#

    init() throws {
        maps = try CodeMaps(Connection(path: ":memory:"))
        translator = FileTranslator(maps)
        let text = """
            source\ttarget\ttarget_name\tsex\nL1\tA01\t甲<病𠮷\t\nL2\tA02\t\t\nL2\tA03\t\t\nL3\t\t\t\nL4\tA04\t\tmale
            L4\tA05\t\tfemale\n
            """
        let (from, to) = (try Self.system("local@h1"), try Self.system("icd10@test-1"))
        let name = MapName("all", from: from, to: to, version: "7")
        _ = try maps.importMap(
            DelimitedTable(parsing: Array(text.utf8)), name: name.name, from: from, to: to, version: name.version,
            columns: Columns())
        try maps.assign(.diagnosis, facility: "H1", map: "all")
        try maps.setOID("2.25.7", of: to)
    }

    struct NoSystem: Error {}

    private static func system(_ text: String) throws -> Mapping.CodeSystem {
        guard let system = Mapping.CodeSystem(text) else { throw NoSystem() }
        return system
    }

    private func text(_ value: String, _ label: String = "UTF-8") -> String {
        var made = MadeDocument()
        made.text =
            "好转</text><entry><observation classCode=\"OBS\" moodCode=\"EVN\">\(value)</observation></entry><text>"
        return made.xml.split(separator: "encoding=\"UTF-8\"").joined(separator: "encoding=\"\(label)\"")
    }

    private func value(_ code: String, _ more: String = "/>") -> String {
        "<value code='\(code)' codeSystem=\"\(Self.icd)\"\(more)"
    }

    private func translated(_ text: String, _ encoding: CharacterEncoding = .utf8) throws -> TranslatedFile {
        let bytes = try encoding.encode(text)
        let file = try translator.translate(ClinicalDocument(parsing: bytes))
        if file.bytes != bytes {
            #expect(try translator.original(of: file.bytes) == bytes)
            #expect(try translator.written(in: file.bytes) == file.written)
        }
        return file
    }

    @Test(arguments: [
        ("/>", ">|</value>"), (" displayName=\"本>地\"  />", " displayName=\"本>地\"  >|</value>"),
        ("></value>", ">|</value>"),
        (
            "><!-- <value> --><originalText>头</originalText></value >",
            "><!-- <value> --><originalText>头</originalText>|</value >"
        ),
        (
            "><translation code='x' codeSystem='2.25.9'/> </value>",
            "><translation code='x' codeSystem='2.25.9'/> |</value>"
        ),
    ]) func haveATranslationWithinTheSendersCode(_ more: String, _ expected: String) throws {
        let head = "<value code='L1' codeSystem=\"\(Self.icd)\""
        let file = try translated(text(value("L1", more)))
        let wanted = expected.split(separator: "|", omittingEmptySubsequences: false).joined(
            separator: "<" + Self.front)
        #expect(String(decoding: file.bytes, as: UTF8.self) == text(head + wanted))
        #expect(file.kept == [])
    }

    @Test func keepThePrefixOfTheirNames() throws {
        let value = "<x:value xmlns:x=\"urn:hl7-org:v3\" code='L1' codeSystem=\"\(Self.icd)\""
        let file = try translated(text(value + "/>"))
        #expect(String(decoding: file.bytes, as: UTF8.self) == text(value + "><x:\(Self.front)</x:value>"))
    }

    @Test func sayWhichRowSaysSo() throws {
        let file = try translated(text(value("L1") + value("L9") + value("L1")))
        #expect(file.written.map(\.map) == ["all", "all"])
        #expect(file.written.map(\.version) == ["7", "7"])
        #expect(file.written.map(\.row) == [1, 1])
        #expect(file.written.map(\.original) == ["L1", "L1"])
        let document = try ClinicalDocument(parsing: file.bytes)
        let coded = document.root.descendants.filter { $0.localName == "value" && $0.first("translation") != nil }
        #expect(file.written.map(\.path) == coded.map(\.path))
        #expect(file.written.map { $0.path.suffix(9) } == ["/value[1]", "/value[3]"])
        let values = document.root.descendants.filter { $0.localName == "value" }.map(ConceptDescriptor.init)
        #expect(values.map { $0.translations.map(\.code) } == [["A01"], [], ["A01"]])
        #expect(values.map(\.code) == ["L1", "L9", "L1"])
    }

    @Test func writeReferencesForWhatTheSetLacks() throws {
        let file = try translated(text(value("L1"), "GB2312"), .gb2312)
        let written = try CharacterEncoding.gb2312.decode(file.bytes)
        #expect(written.contains("displayName=\"甲&lt;病&#x20BB7;\""))
    }

    @Test func stayGB18030() throws {
        let file = try translated(text(value("L1"), "GB18030"), .gb18030)
        #expect(file.written.count == 1)
        #expect(try CharacterEncoding.gb18030.decode(file.bytes).contains("甲&lt;病𠮷"))
    }

    @Test func areLeftAloneInSetsOfWideUnits() throws {
        let file = try translated("\u{FEFF}" + text(value("L1"), "UTF-16"), .utf16LE)
        #expect(file.written == [])
        #expect(file.kept.count == 1)
    }

    @Test(arguments: [
        ("<value code='L2' codeSystem='\(icd)'/>", "ambiguous"), ("<value code='L9' codeSystem='\(icd)'/>", "unmapped"),
        ("<value code='L3' codeSystem='\(icd)'/>", "no-map"),
        (
            "<value code='L1' codeSystem='\(icd)'><translation code='A9' codeSystem='2.25.7' codeSystemVersion='test-1'/></value>",
            "has another translation into icd10@test-1"
        ),
    ]) func keepACodeAndSayWhy(_ value: String, _ reason: String) throws {
        let file = try translated(text(value))
        #expect(file.bytes == Array(text(value).utf8))
        #expect(file.kept.map { $0.split(separator: ": ").last.map(String.init) } == [reason])
    }

    @Test(arguments: [
        "<value code='L1' codeSystem='2.25.9'/>", "<value nullFlavor='UNK' codeSystem='\(icd)'/>",
        "<value code='L1' codeSystem='2.25.7' codeSystemVersion='test-1'/>",
        "<other xmlns='urn:x' code='L1' codeSystem='\(icd)'/>",
        "<value code='L9' codeSystem='2.25.9'><translation code='L1' codeSystem='\(icd)'/></value>",
    ]) func leaveOtherCodesAlone(_ value: String) throws {
        let file = try translated(text(value))
        #expect(file.bytes == Array(text(value).utf8))
        #expect(file.kept == [])
    }

    @Test func areTheSameWhenTranslatedAgain() throws {
        let once = try translated(text(value("L1")))
        let twice = try translator.translate(ClinicalDocument(parsing: once.bytes))
        #expect(twice.bytes == once.bytes)
        #expect(twice.kept == [])
    }

    @Test func dependOnThePatient() throws {
        #expect(try translated(text(value("L4"))).written.first?.written.contains("A04") == true)
    }

    @Test func areOfTheInstitutionThatKeepsTheDocument() throws {
        var made = MadeDocument()
        made.institution = "H2"
        made.text = "</text><entry>\(value("L1"))</entry><text>"
        #expect(try translator.translate(made.document()).written == [])
        #expect(try translator.translate(made.document(), sender: "H1").written.count == 1)
    }

    @Test func needAnOIDOfTheTarget() throws {
        let to = try Self.system("icd10@test-1")
        try maps.setOID("", of: to)
        let file = try translated(text(value("L1")))
        #expect(file.kept.map { $0.hasSuffix("icd10@test-1 has no OID") } == [true])
        #expect(throws: MappingError.badOID("x")) { try maps.setOID("x", of: to) }
    }

    @Test func takeOtherSystemsWhereTheyAreNamed() throws {
        try maps.configure(try #require(CodedSystem("2.25.9", .diagnosis)))
        #expect(try translated(text("<value code='L1' codeSystem='2.25.9'/>")).written.count == 1)
    }

    @Test(arguments: ["", "1", "1.", ".1", "1..2", "1.x", "DG1-3"]) func takeNoOtherTextForAnOID(_ text: String) {
        #expect(CodedSystem(text, .drug) == nil)
    }

    // MARK: Messages

    private static func message(_ id: String, _ code: String) -> String {
        "MSH|^~\\&|HIS|H1|||20260102||ADT^A01|\(id)|P|2.5.1|||||||UNICODE UTF-8\rPID|||A1||王^明\rDG1|1||\(code)\r"
    }

    @Test func ofMessagesLeadBackToTheBytesThatCame() throws {
        let text =
            "note\nFHS|^~\\&\rBHS|^~\\&\r" + Self.message("1", "L1^甲^s") + Self.message("2", "L9")
            + Self.message("3", "L1^乙^s")
            + "BTS|3\rFTS|1\r"
        let file = try translator.translate(messages: Array(text.utf8), at: "2026-01-02T00:00:00Z")
        let front = "A01^甲<病𠮷^icd10@test-1"
        #expect(
            String(decoding: file.bytes, as: UTF8.self)
                == text.split(separator: "L1", omittingEmptySubsequences: false).joined(separator: front + "^L1"))
        #expect(file.written.map(\.path) == ["message 1, DG1-3", "message 3, DG1-3"])
        #expect(file.kept == ["message 2, DG1-3: unmapped"])
        #expect(try translator.original(of: file.bytes) == Array(text.utf8))
        #expect(try maps.unmappedCodes() == [])
    }

    @Test func areRestoredOnlyWhenTheyAreTheFileThatWasWritten() throws {
        let file = try translator.translate(
            messages: Array(Self.message("1", "L1").utf8), at: "2026-01-02T00:00:00Z")
        #expect(try translator.original(of: file.bytes + [0x0D]) == nil)
        #expect(try translator.written(in: []) == nil)
    }

    @Test func areRefusedWhereAMessageCannotBeRead() {
        #expect(throws: HL7v2Error.self) { try translator.translate(messages: Array("MSH".utf8 + [0x0D]), at: "") }
    }
}

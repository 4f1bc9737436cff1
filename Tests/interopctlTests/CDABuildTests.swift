// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import interopctl

@Suite("cda build, template and pages") struct CDABuildTests {
    let folder: Folder
    let input: String

    init() throws {
        folder = try Folder()
        input = try folder.file("values.json", Self.values("8"))
    }

    private static func values(_ days: String) -> String {
        """
        {"type": "C0053", "serialNumber": "S1", "time": "20260318103000",
         "resident": {"ids": {"healthCard": "AB12", "inpatient": "ZY000123"}, "name": "虚构人", "sex": "1"},
         "author": {"id": "D1", "name": "虚构医师"}, "custodian": {"id": "470116614", "name": "虚构县人民医院"},
         "encounter": {"start": "20260310080000"},
         "sections": [{"code": "8648-8", "entries": [{"element": "DE06.00.310.00", "value": "\(days)"}]}]}
        """
    }

    @Test func buildsADocumentThatBecomesAPage() throws {
        let built = interopctl("cda", "build", "--input", input)
        #expect(built.code == .done)
        let file = try folder.file("built.xml", built.text)
        let page = interopctl("convert", "--to", "html", file)
        #expect(page.code == .done)
        #expect(page.text.contains("<title>出院小结 - 虚构人</title>") && page.text.contains("ZY000123"))
        let masked = interopctl("convert", "--to", "html", "--mask-ids", file)
        #expect(!masked.text.contains("ZY000123") && masked.text.contains("虚构人"))
    }

    @Test func saysAllThatIsWrongAndWritesNothing() throws {
        let wrong = try folder.file("wrong.json", Self.values("many").replacing("S1", with: ""))
        let outcome = interopctl("cda", "build", "--input", wrong)
        #expect(outcome.code == .dataHasErrors && outcome.output.isEmpty)
        #expect(
            outcome.errorLines.prefix(2) == [
                "\(wrong): error: serialNumber: is missing", "\(wrong): error: sections[0].entries[0].value: no number",
            ])
    }

    @Test func namesMembersNobodyKnows() throws {
        let wrong = try folder.file("odd.json", #"{"type": "C0053", "sectoins": []}"#)
        let line = "\(wrong): error: sectoins: no member of this name is known here"
        #expect(interopctl("cda", "build", "--input", wrong) == Outcome(.dataHasErrors, err: [line]))
    }

    @Test func printsATemplateThatIsAnInput() throws {
        let template = try interopctl("cda", "template", "--type", "C0004").json()
        #expect(template["type"]?.string == "C0004")
        #expect(template["sections"]?.array?.compactMap { $0["code"]?.string } == ["29548-5", "10160-0", "48768-6"])
        #expect(interopctl("cda", "template", "--list").lines.count == 74)
        #expect(interopctl("cda", "template", "--type", "C0099").code == .usage)
    }

    @Test func refusesOptionsThatDoNotGoWithPages() {
        #expect(interopctl("convert", "--to", "cda-json", "--mask-ids", input).code == .usage)
        #expect(interopctl("convert", "--to", "html", "--charset", "GB18030", input).code == .usage)
    }
}

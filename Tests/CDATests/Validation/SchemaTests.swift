// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CDA

@Suite("The schema of the checker") struct SchemaTests {
    private let schema = SchemaModel.shared

    @Test func hasAllClassesAndFitsItsBits() {
        #expect(schema.classes.count == schema.classNumbers.count)
        #expect(schema.classes.count > 220)
        for held in schema.classes {
            #expect(held.groups.count <= 64 && held.attributes.count <= 64 && held.members.count < 255)
        }
    }

    @Test func givesTheObservationItsOrder() throws {
        let number = try #require(schema.classNumbers["Observation"])
        let names = schema.classes[number].groups.map(\.names)
        #expect(names.prefix(6) == ["realmCode", "typeId", "templateId", "id", "code", "derivationExpr"])
        #expect(schema.classes[number].groups.first { $0.names == "code" }?.least == 1)
        #expect(schema.classes[number].groups.first { $0.names == "value" }?.most == nil)
    }

    @Test func placesTheChineseAdditions() throws {
        let number = try #require(schema.classNumbers["Patient"])
        let added = schema.classes[number].members.filter(\.isChinese).map { member in
            schema.names.first { $0.value == member.name }?.key ?? ""
        }
        let expected = [
            "nationality", "age", "employerOrganization", "household", "nativePlace", "educationLevel", "occupation",
        ]
        #expect(added == expected)
    }

    @Test func knowsWhatDerivesFromWhat() throws {
        func derives(_ name: String, _ base: String) throws -> Bool {
            schema.derives(try #require(schema.classNumbers[name]), from: try #require(schema.classNumbers[base]))
        }
        #expect(try derives("IVL_TS", "SXCM_TS"))
        #expect(try derives("CV", "CD"))
        #expect(try derives("ON", "ANY"))
        #expect(try !derives("CD", "CV"))
        #expect(try !derives("TS", "PQ"))
    }

    @Test(arguments: [
        ("ts", "2026", true), ("ts", "20260312", true), ("ts", "2026031209+08", true), ("ts", "20260312+0800", false),
        ("ts", "20260312093000.", false), ("ts", "20260312093000.5-0500", true), ("ts", "", false),
        ("ts", "2026 ", false),
        ("bl", "true", true), ("bl", "1", false), ("bl", "TRUE", false), ("boolean", "1", true),
        ("real", "-.5", true), ("real", "5.", true), ("real", ".", false), ("real", "1e5", true), ("real", "1e", false),
        ("real", "NaN", false), ("real", "0x10", false), ("real", "1,5", false), ("real", " 7 ", true),
        ("int", "+12", true), ("int", "1.0", false), ("int", "", false), ("cs", "a b", false), ("cs", "", false),
        ("st", " ", true), ("st", "", false), ("uid", "2.16.0.1", true), ("uid", "2.16.00", false),
        ("uid", "3.1", false),
        ("uid", "12.1", false), ("uid", "2.", false), ("uid", "2", true), ("uid", "a-1", true), ("uid", "", false),
        ("uid", "12345678-1234-1234-1234-1234567890ab", true), ("uid", "12345678-1234-1234-1234-1234567890", false),
        ("ID", "a1", true), ("ID", "1a", false), ("IDREFS", "a b", true), ("IDREFS", "", false), ("bin", "AAA=", true),
        ("bin", "AAA", false),
    ])
    func readsValuesAsTheirDatatypesAreWritten(_ form: String, _ value: String, _ isRight: Bool) {
        #expect(LexicalForm(named: form).admits(Array(value.utf8)[...], []) == isRight)
    }

    @Test func tellsBlanksFromAnswers() {
        func isBlank(_ text: String, _ isAnswer: Bool = false) -> Bool {
            Blank.isBlank(Array(text.utf8)[...], isAnswer: isAnswer)
        }
        for text in ["", " ", "NA", "n/a", "/", "-", "--", "—", "null", "\u{3000}", "...", " - "] {
            #expect(isBlank(text, true))
        }
        for text in ["无", "不详", "unknown"] {
            #expect(isBlank(text))
            #expect(!isBlank(text, true))
        }
        for text in ["1", "A", "未婚", "NAN1", "Nancy", "阴性", "0"] { #expect(!isBlank(text)) }
    }
}

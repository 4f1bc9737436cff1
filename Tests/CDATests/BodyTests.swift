// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing
import XMLTree

@Suite("Bodies of documents") struct BodyTests {
    static func document(_ body: String) throws -> ClinicalDocument {
        let root = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        return try ClinicalDocument(parsing: Array((root + body + "</ClinicalDocument>").utf8))
    }

    private func statement(_ text: String) throws -> ClinicalStatement {
        let body = "<component><structuredBody><component><section><entry>\(text)</entry></section></component>"
        let document = try Self.document(body + "</structuredBody></component>")
        return try #require(document.sections.first?.entries.first?.statement)
    }

    private func value(_ text: String) throws -> Value {
        try #require(statement("<observation>\(text)</observation>").value)
    }

    @Test func haveSectionsInSections() throws {
        let inner = "<component><section><title> b </title><text>x<br/>y</text></section></component>"
        let body = "<component><section><code code='1'/><title>a</title><text/>\(inner)</section></component>"
        let document = try Self.document("<component><structuredBody>\(body)\(inner)</structuredBody></component>")
        #expect(document.sections.map(\.title) == ["a", "b"])
        #expect(document.allSections.map(\.title) == ["a", "b", "b"])
        #expect(document.allSections.map(\.narrativeText) == ["", "xy", "xy"])
        #expect(document.sections[0].sections.count == 1)
    }

    @Test func mayHaveNoStructuredBodyAroundTheirSections() throws {
        let section = "<component><section><title>a</title></section></component>"
        #expect(try Self.document(section + section).sections.map(\.title) == ["a", "a"])
    }

    @Test func mayBeDataOfAnotherFormat() throws {
        let data = "<component><nonXMLBody><text mediaType='application/pdf' representation='B64'>JVBE\nRg==</text>"
        let body = try #require(Self.document(data + "</nonXMLBody></component>").nonXMLBody)
        #expect(body.mediaType == "application/pdf")
        #expect(body.bytes == Array("%PDF".utf8))
        let reference = "<component><nonXMLBody><text><reference value='a.pdf'/></text></nonXMLBody></component>"
        #expect(try Self.document(reference).nonXMLBody?.reference == "a.pdf")
    }

    @Test func haveStatementsInStatements() throws {
        let found = try statement(
            """
            <organizer classCode="BATTERY" moodCode="EVN"><statusCode/><component><observation><code code="1"/>
            <entryRelationship typeCode="SUBJ" inversionInd="true"><act><code code="2"/></act></entryRelationship>
            </observation></component><component><procedure negationInd="true"/></component></organizer>
            """)
        #expect(found.kind == .organizer)
        #expect(found.statusCode == nil)
        #expect(found.selfAndBelow.map(\.kind) == [.organizer, .observation, .act, .procedure])
        #expect(found.components.map(\.isNegated) == [false, true])
        let relation = try #require(found.components[0].entryRelationships.first)
        #expect(relation.typeCode == "SUBJ")
        #expect(relation.isInverted)
        #expect(relation.statement?.code?.code == "2")
    }

    @Test func haveDrugs() throws {
        let found = try statement(
            """
            <substanceAdministration><routeCode code="1"/><doseQuantity value="0.5" unit="g"/>
            <rateQuantity value="3" unit="次/日"/><administrationUnitCode code="01" displayName="片剂"/><consumable>
            <manufacturedProduct><manufacturedLabeledDrug><code/><name>阿莫西林</name></manufacturedLabeledDrug>
            </manufacturedProduct></consumable></substanceAdministration>
            """)
        #expect(found.manufacturedProduct?.name == "阿莫西林")
        #expect(found.doseQuantity?.number == 0.5)
        #expect(found.rateQuantity?.unit == "次/日")
        #expect([found.routeCode?.code, found.administrationUnitCode?.displayName] == ["1", "片剂"])
    }

    @Test func haveValuesOfTheirTypes() throws {
        if case .quantity(let found) = try value("<value xsi:type='PQ' value='36.5' unit='℃'/>") {
            #expect([found.value, found.unit] == ["36.5", "℃"])
        } else {
            Issue.record("no quantity")
        }
        if case .concept(let found) = try value("<value xsi:type='CD' code='1'><translation code='2'/></value>") {
            #expect([found.code, found.translations.first?.code] == ["1", "2"])
        } else {
            Issue.record("no concept")
        }
        if case .quantities(let found) = try value(
            "<value xsi:type='IVL_PQ'><low value='1'/><high value='2' inclusive='false'/></value>")
        {
            #expect([found.low?.value, found.high?.value] == ["1", "2"])
            #expect([found.includesLow, found.includesHigh] == [true, false])
        } else {
            Issue.record("no interval")
        }
        if case .boolean(let found, _) = try value("<value xsi:type='BL' value='false'/>") {
            #expect(found == false)
        } else {
            Issue.record("no boolean")
        }
        if case .other(let type, _) = try value("<value xsi:type='x:GLIST_TS'/>") {
            #expect(type == "GLIST_TS")
        } else {
            Issue.record("no other")
        }
        #expect(try value("<value xsi:type='ST'>无<!-- x -->特殊</value>").text == "无特殊")
        #expect(try value("<value xsi:type='ST' value='无'/>").text == "无")
    }

    @Test(arguments: [
        ("1e3", 1000.0), ("-0.5", -0.5), ("", nil), ("nan", nil), ("0x10", nil), ("inf", nil), ("1,5", nil),
    ])
    func haveNumbersOnlyWhereNumbersStand(_ text: String, _ number: Double?) throws {
        guard case .quantity(let found) = try value("<value xsi:type='PQ' value='\(text)'/>") else {
            Issue.record("no quantity")
            return
        }
        #expect(found.number == number)
        #expect(found.value == text)
    }

    @Test(arguments: ["QQ=", "QQ", "Q===", "QR==", "QQ==QQ==", "Q Q*=", "="]) func haveNoBytesInBadBase64(
        _ text: String
    ) throws {
        let data = "<component><nonXMLBody><text representation='B64'>\(text)</text></nonXMLBody></component>"
        #expect(try Self.document(data).nonXMLBody?.bytes == nil)
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Schemas of the versions")
struct SchemaTests {
    @Test("every version names only datatypes, segments and tables that it has", arguments: Version.allCases)
    func refersToWhatItHas(version: Version) {
        let schema = Schema.of(version)
        let simple: Set<String> = [
            "ST", "TX", "FT", "ID", "IS", "NM", "SI", "DT", "TM", "DTM", "TN", "GTS", "varies", "SNM", "CM", "TS", "",
        ]
        for segment in schema.segments {
            for field in segment.fields where schema.datatype(field.datatype)?.isComposite != true {
                #expect(simple.contains(field.datatype), "\(version) \(segment.name)-\(field.number) \(field.datatype)")
            }
        }
        for datatype in schema.datatypes {
            for component in datatype.components where schema.datatype(component.datatype)?.isComposite != true {
                #expect(simple.contains(component.datatype), "\(version) \(datatype.name).\(component.number)")
            }
        }
        for name in schema.structureNames {
            let names = schema.structure(name)?.elements.flatMap(segmentNames) ?? []
            #expect(!names.isEmpty)
            for segment in Set(names) where segment != "ANY" {
                #expect(schema.segment(segment) != nil || segment.hasPrefix("Z"), "\(version) \(name) \(segment)")
            }
        }
    }

    @Test("the events of every version lead to structures that it has", arguments: Version.allCases)
    func eventsLeadToStructures(version: Version) {
        let schema = Schema.of(version)
        for (code, event) in [("ADT", "A01"), ("ADT", "A08"), ("ORU", "R01"), ("BAR", "P01"), ("ACK", "A01")] {
            let name = schema.structureName(code: code, event: event)
            #expect(name.flatMap(schema.structure) != nil, "\(version) \(code)^\(event)")
        }
    }

    @Test("fields change with the versions as the standard does")
    func knowsFieldsByVersion() throws {
        let field = { (version: Version, segment: String, number: Int) in Schema.of(version).segment(segment)?[number] }
        #expect(field(.v251, "PID", 3)?.datatype == "CX")
        #expect(field(.v251, "PID", 3)?.usage == .required)
        #expect(field(.v251, "PID", 3)?.maximumRepetitions == nil)
        #expect(field(.v251, "PID", 8)?.table == "0001")
        #expect(field(.v251, "PID", 8)?.maximumLength == 1)
        #expect(field(.v27, "PID", 2)?.usage == .withdrawn)
        #expect(field(.v23, "PID", 3)?.name == "Patient ID (Internal ID)")
        #expect(field(.v25, "OBX", 3)?.datatype == "CE")
        #expect(field(.v26, "OBX", 3)?.datatype == "CWE")
        #expect(field(.v271, "OBX", 5)?.datatype == "varies")
        #expect(field(.v251, "PID", 40) == nil)
        #expect(Schema.of(.v251).segment("ZEC") == nil)
    }

    @Test("structures of events are those of the standard")
    func knowsStructures() {
        let name = { (version: Version, code: String, event: String) in
            Schema.of(version).structureName(code: code, event: event)
        }
        #expect(name(.v251, "ADT", "A28") == "ADT_A05")
        #expect(name(.v251, "ADT", "A31") == "ADT_A05")
        for version in Version.allCases where version >= .v231 {
            for event in ["A40", "A41", "A42"] { #expect(name(version, "ADT", event) == "ADT_A39") }
        }
        #expect(name(.v26, "ADT", "A47") == "ADT_A30")
        #expect(Schema.of(.v27).structure("ADT_A30") == nil)
        #expect(name(.v26, "ORM", "O01") == "ORM_O01")
        #expect(name(.v27, "ORM", "O01") == nil)
        #expect(name(.v251, "RSP", "K22") == "RSP_K21")
        #expect(name(.v28, "RSP", "K22") == "RSP_K22")
        #expect(name(.v251, "QBP", "Q22") == "QBP_Q21")
        #expect(name(.v251, "ADT", "Z99") == nil)
    }

    @Test("a structure prints in the notation of the standard")
    func printsStructures() {
        #expect(
            Schema.of(.v251).structure("ADT_A39")?.description == "MSH [{SFT}] EVN {PATIENT(PID [PD1] MRG [PV1])}")
    }

    @Test("tables know their codes and whose they are")
    func knowsTables() throws {
        let sex = try #require(Schema.of(.v251).table("0001"))
        #expect(!sex.isDefinedByHL7)
        #expect(sex.codes == ["A", "F", "M", "N", "O", "U"])
        #expect(sex.contains("F") && !sex.contains("FF") && !sex.contains(""))
        let answer = try #require(Schema.of(.v251).table("0008"))
        #expect(answer.isDefinedByHL7 && answer.contains("CA"))
        #expect(Schema.of(.v251).table("0211")?.contains("GB 18030-2000") == true)
        #expect(Schema.of(.v21).table("0001") == nil)
    }

    private func segmentNames(_ element: StructureElement) -> [String] {
        element.kind == .segment ? [element.name] : element.children.flatMap(segmentNames)
    }
}

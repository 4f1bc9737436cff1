// SPDX-License-Identifier: Apache-2.0

import CDA
import JSON
import Testing

@Suite("Drafts as JSON") struct DraftFormTests {
    @Test(arguments: DocumentType.all) func areReadFromTheirOwnEmptyForm(_ type: DocumentType) throws {
        let draft = try DocumentDraft(parsingJSON: type.emptyDraft.serialized())
        #expect(draft.type == type.code)
        #expect(draft.sections.map(\.code) == type.sections.map(\.code))
        #expect(draft.sections.flatMap(\.entries).allSatisfy(Self.isEmpty))
        #expect(draft.contact == nil && draft.encounter == nil && draft.legalAuthenticator == nil)
    }

    private static func isEmpty(_ entry: EntryDraft) -> Bool {
        if case .value(let value) = entry.statement { return value.value.isEmpty }
        return entry.parts.allSatisfy(isEmpty)
    }

    @Test func areReadWithNumbersAndFlags() throws {
        let draft = try DocumentDraft(
            parsingJSON: Array(
                #"""
                {"type":"C0032","hint":"x","version":2,"resident":{"ids":{"healthCard":"AB","2.16.156.10011.1.12":7,
                "inpatient":""}},"sections":[{"code":"8648-8","entries":[{"element":"DE06.00.310.00","value":8},
                {"element":"DE09.00.108.00","value":false},{"parts":[{"element":"X","value":"y"}]},
                {"procedure":{"code":"47.09","display":"z"},"time":"2026"},{"drug":{"name":"d","dose":5}}]}]}
                """#.utf8))
        #expect(draft.version == "2")
        #expect(
            draft.resident.ids == [
                IdentifierDraft(domain: "2.16.156.10011.1.19", number: "AB"),
                IdentifierDraft(domain: "2.16.156.10011.1.12", number: "7"),
            ])
        var drug = DrugDraft(name: "d")
        drug.dose = "5"
        #expect(
            draft.sections.first?.entries == [
                EntryDraft("DE06.00.310.00", "8"), EntryDraft("DE09.00.108.00", "false"),
                EntryDraft(.group, parts: [EntryDraft("X", "y")]),
                EntryDraft(.procedure(ProcedureDraft(code: "47.09", display: "z")), time: "2026"),
                EntryDraft(.drug(drug)),
            ])
    }

    @Test func nameEveryMemberNobodyKnows() {
        let text =
            #"{"typ":"C0053","resident":{"nmae":"x","ids":[]},"sections":[{"entries":[{"value":{}}]}],"time":1,"time":2}"#
        #expect(
            throws: DraftFormError.problems([
                DraftFormProblem(path: "time", fault: .repeatedMember),
                DraftFormProblem(path: "resident.ids", fault: .wrongKind(expected: "object")),
                DraftFormProblem(path: "resident.nmae", fault: .unknownMember),
                DraftFormProblem(path: "sections[0].entries[0].value", fault: .unknownMember),
                DraftFormProblem(path: "typ", fault: .unknownMember),
                DraftFormProblem(path: "time", fault: .unknownMember),
            ])
        ) { try DocumentDraft(parsingJSON: Array(text.utf8)) }
        #expect(throws: DraftFormError.json(.truncated(offset: 1))) { try DocumentDraft(parsingJSON: [0x7B]) }
    }
}

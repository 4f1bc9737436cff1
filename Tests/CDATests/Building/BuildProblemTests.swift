// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("Refused drafts") struct BuildProblemTests {
    private let draft: DocumentDraft

    init() throws { draft = InventedDraft.of(try #require(DocumentType(code: "C0053"))) }

    private func problems(_ change: (inout DocumentDraft) -> Void) -> [BuildProblem] {
        var draft = draft
        change(&draft)
        do throws(BuildError) {
            _ = try DocumentBuilder().build(draft)
            return []
        } catch {
            return error.problems
        }
    }

    private func entries(_ entries: EntryDraft...) -> [SectionDraft] {
        [SectionDraft(code: "8648-8", entries: entries)]
    }

    @Test func ofAnUnknownKindAreNotLookedAt() {
        #expect(problems { $0.type = "C0099" } == [BuildProblem(path: "type", fault: .unknownType)])
    }

    @Test func nameAllThatIsWrongAtOnce() {
        let found = problems { draft in
            draft.serialNumber = ""
            draft.time = "20260230"
            draft.resident.name = "NA"
            draft.resident.sex = "7"
            draft.resident.ids[0].number = "/"
            draft.author.id = ""
            draft.encounter?.end = "20260101"
        }
        #expect(
            found.map { "\($0.path) \($0.fault)" } == [
                "serialNumber missing", "time badTime", "resident.name placeholder",
                "resident.sex codeNotInTable(oid: \"2.16.156.10011.2.3.3.4\")", "resident.ids[0].number placeholder",
                "author.id missing", "encounter.end endBeforeStart",
            ])
    }

    @Test func nameIdentityNumbersThatCannotBe() {
        let path = "resident.identityNumber"
        #expect(problems { $0.resident.identityNumber = "110105194912310021" }.map(\.fault) == [.badIdentityNumber])
        let other = problems { $0.resident.birth = "19491231" }
        #expect(other == [BuildProblem(path: path, fault: .identityDisagrees)])
        #expect(problems { $0.resident.sex = "2" } == [BuildProblem(path: path, fault: .identityDisagrees)])
    }

    @Test(arguments: [
        (EntryDraft("DE06.00.310.00", "eight"), ["value badNumber"]),
        (EntryDraft("DE06.00.296.00", "\u{1}"), ["value badCharacter"]),
        (EntryDraft("DE06.00.296.00", "NA"), ["value placeholder"]),
        (EntryDraft("DE05.10.113.00", "77 7"), ["value badCharacter"]),
        (EntryDraft("DE00.00.000.00", "x"), ["element unknownElement"]),
        (EntryDraft("DE04.10.174.00", "120"), ["element elementNotInSection"]),
        (EntryDraft(.procedure(ProcedureDraft(code: "1", display: "x"))), [" statementNotInSection"]),
        (EntryDraft("DE06.00.296.00", "x", time: "2026-03-12"), ["time badTime"]),
    ]) func nameValuesThatCannotBe(_ entry: EntryDraft, _ expected: [String]) {
        let found = problems { $0.sections = entries(entry) }.filter { !"\($0.fault)".hasPrefix("badFormat") }
        let kept = found.filter { !"\($0.fault)".hasPrefix("codeNotInTable") }
        #expect(
            kept.map { "\($0.path) \($0.fault)" }
                == expected.map { text in
                    text.hasPrefix(" ") ? "sections[0].entries[0]" + text : "sections[0].entries[0]." + text
                })
    }

    @Test func nameFormatsAndCodesOfCompleteTables() throws {
        let days = try #require(DataElement(identifier: "DE06.00.310.00")?.format)
        #expect(
            problems { $0.sections = entries(EntryDraft("DE06.00.310.00", "123456789")) } == [
                BuildProblem(
                    path: "sections[0].entries[0].value", fault: .badFormat(format: days.description),
                    standing: .seenOnce)
            ])
    }

    @Test func nameSectionsThatCannotBe() {
        let value = EntryDraft("DE06.00.296.00", "好")
        #expect(
            problems { $0.sections = [SectionDraft(code: "11369-6", entries: [value])] }.map(\.fault) == [
                .unknownSection
            ])
        #expect(problems { $0.sections = entries(value) + entries(value) }.map(\.fault) == [.repeatedSection])
        #expect(
            problems { draft in
                draft.type = "C0049"
                draft.sections = [SectionDraft(code: "11535-2", entries: [value])]
            }.map(\.fault) == [.ambiguousSection])
    }

    @Test func areTakenWhenOnlyVerifiedRulesRefuse() throws {
        var draft = draft
        draft.sections = entries(EntryDraft("DE06.00.310.00", "123456789"))
        let built = try DocumentBuilder(leastStanding: .verified).build(draft)
        #expect(built.remarks.contains { $0.path == "sections[0].entries[0].value" })
        #expect(built.document.sections.first?.entries.count == 1)
    }

    @Test func getARemarkOnMeaningsThatTheTableDoesNotGive() throws {
        var draft = InventedDraft.of(try #require(DocumentType(code: "C0001")))
        draft.sections = [
            SectionDraft(code: "30954-2", entries: [EntryDraft("DE04.50.001.00", "1", display: "B型")])
        ]
        let remarks = try DocumentBuilder().build(draft).remarks
        let expected = try #require(ValueSet(oid: "2.16.156.10011.2.3.1.85")?.display("1"))
        #expect(
            remarks.contains(
                BuildProblem(
                    path: "sections[0].entries[0].display", fault: .displayDisagrees(expected: expected),
                    standing: .assumed)))
    }

    @Test func leaveOutWhatSaysNothing() throws {
        var draft = draft
        draft.sections = entries(EntryDraft("DE06.00.296.00", ""), EntryDraft("DE06.00.310.00", "8"))
        draft.sections.append(SectionDraft(code: "46209-3", entries: [EntryDraft("DE06.00.287.00", "")]))
        let document = try DocumentBuilder().build(draft).document
        #expect(document.sections.map { $0.entries.count } == [1])
    }
}

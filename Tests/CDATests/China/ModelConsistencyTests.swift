// SPDX-License-Identifier: Apache-2.0

import CDA
import Testing

@Suite("The Chinese document model agrees with itself") struct ModelConsistencyTests {
    private func entries() -> [EntryTemplate] {
        DocumentType.all.flatMap(\.sections).flatMap(\.entries).flatMap { [$0] + $0.parts }
    }

    @Test func everySectionCodeIsDefined() {
        for section in DocumentType.all.flatMap(\.sections) where !section.code.isEmpty {
            #expect(SectionCode(code: section.code) != nil, "\(section.code)")
        }
        #expect(SectionCode.all.count == 49)
        #expect(SectionCode.all.filter { $0.codeSystem == SectionCode.loinc }.count == 45)
        #expect(SectionCode(code: "8716-3")?.name == "生命体征")
    }

    @Test func everyDataElementOfATemplateIsDefined() {
        for entry in entries() where !entry.dataElement.isEmpty {
            #expect(DataElement(identifier: entry.dataElement) != nil, "\(entry.dataElement)")
        }
        #expect(entries().count == 1154)
        #expect(entries().count { $0.kind == .observation } == 1068)
    }

    @Test func everyValueSetIsDefinedOrUnlisted() {
        for oid in entries().map(\.valueSet) + DataElement.all.map(\.valueSet) where !oid.isEmpty {
            #expect(ValueSet(oid: oid) != nil, "\(oid)")
        }
        for set in ValueSet.all { #expect(set.entries.isEmpty == (set.extent == .unlisted), "\(set.oid)") }
    }

    @Test func everyPatientDomainIsDefined() {
        for oid in DocumentType.all.flatMap(\.patientDomains) { #expect(IdentifierDomain(oid: oid) != nil, "\(oid)") }
        #expect(IdentifierDomain.all.count == 22)
        #expect(IdentifierDomain(oid: IdentifierDomain.healthCard)?.kind == .patient)
        #expect(IdentifierDomain(oid: IdentifierDomain.inpatient)?.name == "住院号")
    }

    @Test func everyRangeIsOfAKnownElementAndHoldsItsUsualNumbers() {
        #expect(PlausibleRange.all.count == 50)
        for range in PlausibleRange.all {
            #expect(DataElement(identifier: range.dataElement) != nil, "\(range.dataElement)")
            if let usual = range.usual {
                #expect(range.possible.contains(usual.lowerBound) && range.possible.contains(usual.upperBound))
            }
        }
    }

    @Test func identifiersAndOIDsStandOnce() {
        #expect(Set(DataElement.all.map(\.identifier)).count == DataElement.all.count)
        #expect(Set(ValueSet.all.map(\.oid)).count == ValueSet.all.count)
        #expect(Set(CodeSystem.all.map(\.oid)).count == CodeSystem.all.count)
        for set in ValueSet.all { #expect(Set(set.entries.map(\.code)).count == set.entries.count, "\(set.oid)") }
    }

    @Test func mostElementsHaveAFormatThatFitsTheirDatatype() {
        #expect(DataElement.all.count == 534)
        let formatted = DataElement.all.filter { $0.format != nil }
        #expect(formatted.count == 431)
        for element in formatted { #expect(element.representation != nil, "\(element.identifier)") }
        for element in formatted where element.datatype == "TS" {
            #expect(element.format?.kind == .date || element.format?.kind == .dateTime, "\(element.identifier)")
        }
    }

    @Test func noFormatIsVerified() {
        #expect(DataElement.all.allSatisfy { !$0.formatStanding.isVerified })
    }

    @Test func headerElementsFollowTheirParents() {
        #expect(HeaderElement.all.count == 36)
        var seen: Set<String> = []
        for element in HeaderElement.all {
            if let first = element.path.first, element.path.count > 1 { #expect(seen.contains(first)) }
            seen.insert(element.path.joined(separator: "/"))
        }
        #expect(HeaderElement.all.filter { $0.path == ["recordTarget"] }.map(\.cardinality) == [Cardinality(1, 1)])
    }

    @Test func dataElementsKnowTheirPlaces() throws {
        let outcome = try #require(DataElement(identifier: "DE05.10.113.00"))
        #expect(outcome.places.contains { $0.document.code == "C0053" && $0.section.code == "8648-8" })
        #expect(try #require(DataElement(identifier: "DE02.01.010.00")).places.isEmpty)
        #expect(DataElement(identifier: "DE00.00.000.00") == nil)
        let section = try #require(DocumentType(code: "C0053")).sections[3]
        #expect(section.dataElements == ["DE06.00.257.00", "DE05.10.147.00", "DE06.00.073.00", "DE05.10.063.00"])
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import DICOM

private typealias Tag = DICOM.Tag

@Suite("DICOM: what de-identification left") struct DeidentificationCheckTests {
    private func left(_ text: String, _ vr: VR = .longText, in terms: [String] = ["GB18030"]) throws -> [String] {
        let check = DeidentificationCheck(original: try Made.ct())
        let place = Tag(0x0018, 0x4000)
        let result = try Made.dataSet([(place, vr, text), (Tag(0x0012, 0x0062), .codeString, "YES")], in: terms)
        return check.findings(in: result).map(\.code)
    }

    @Test(arguments: [
        "张三丰", "病人：张 三丰，男", "三丰", "ZHANG", "zhang sanfeng", "Sanfeng, Zhang", "zhangsanfeng", "ＺＨＡＮＧ",
        "pid-20017", "PID 20017", "PID20017", "acc778812", "19700103", "1970-01-03", "1970年1月3日", "1970.01.03",
        "197001031200", "Referrer",
    ]) func findsIdentifiersHoweverTheyAreWritten(_ text: String) throws {
        #expect(try left(text) == ["identifier-left"])
        #expect(try left("x " + text + " x", in: ["ISO_IR 192"]) == ["identifier-left"])
    }

    @Test(arguments: [
        "张", "Zhangjiakou", "三", "20017", "PID", "1970", "01-03", "19700104", "197001032", "nothing at all", "",
    ]) func leavesAloneWhatIsNone(_ text: String) throws { #expect(try left(text) == []) }

    @Test(arguments: [
        ("11010119700103123X", "identity-number-left"), ("身份证110101197001031234号", "identity-number-left"),
        ("１１０１０１１９７００１０３１２３４", "identity-number-left"), ("110101197013031234", nil),
        ("13800001111", "phone-number-left"), ("tel:138-0000-1111", "phone-number-left"),
        ("+8613800001111", "phone-number-left"), ("138000011112", nil), ("12800001111", nil),
    ]) func findsNumbersByTheirForm(_ text: String, _ code: String?) throws {
        #expect(try left(text) == (code.map { [$0] } ?? []))
    }

    @Test func looksEverywhere() throws {
        let check = DeidentificationCheck(original: try Made.ct())
        var inner = try Made.dataSet([(Tag(0x0009, 0x1001), .unlimitedText, "张三丰")])
        try inner.set(Tag(0x0009, 0x1002), .unknown, bytes: Array("PID-20017 ".utf8))
        try inner.set(Tag(0x0009, 0x1003), .otherByte, bytes: [0, 1] + Array("PID-20017".utf8) + [0])
        try inner.set(Tag(0x0020, 0x000D), .uniqueIdentifier, "1.2.19700103.4")
        try inner.set(Tag(0x0008, 0x0020), .date, "19700103")
        var result = try Made.dataSet([(Tag(0x0012, 0x0062), .codeString, "YES")])
        try result.set(Tag(0x0040, 0x0275), items: [DataSet(), inner])
        let found = check.findings(in: result)
        let places = ["(0008,0020)", "(0009,1001)", "(0009,1002)", "(0009,1003)", "(0020,000D)"]
        #expect(found.map(\.location).sorted() == places.map { "(0040,0275)[1].\($0)" })
        #expect(found.allSatisfy { $0.severity == .error && $0.code == "identifier-left" })
        #expect(!found.contains { $0.message.contains("三丰") || $0.message.contains("20017") })
        #expect(found[1].message == "*** (3 characters) of the original's Patient's Name")
    }

    @Test func knowsWhatWasKeptByIntent() throws {
        var original = try Made.ct()
        try original.set(Tag(0x0008, 0x0080), .longString, "第九人民医院")
        let result = try Made.dataSet([
            (Made.description, .longString, "第九人民医院 CT"), (Tag(0x0012, 0x0062), .codeString, "YES"),
        ])
        #expect(DeidentificationCheck(original: original).findings(in: result).map(\.code) == ["identifier-left"])
        let kept = DeidentificationCheck(original: original, options: .retainInstitutionIdentity)
        #expect(kept.findings(in: result) == [])
    }

    @Test func looksForManyNamesAtOnce() throws {
        var original = try Made.dataSet([])
        let names = (0..<3000).map { "Family\($0)x^Given" + String($0, radix: 2) }
        try original.set(Tag(0x0008, 0x1048), .personName, strings: names + ["王" + String(repeating: "一", count: 500)])
        let text = String(repeating: "famili 王一一 ", count: 3000)
        let check = DeidentificationCheck(original: original)
        var result = try Made.dataSet([(Tag(0x0012, 0x0062), .codeString, "YES"), (Made.description, .longText, text)])
        #expect(check.findings(in: result) == [])
        try result.set(Made.description, .longText, text + "王" + String(repeating: "一", count: 100))
        #expect(check.findings(in: result).map(\.code) == ["identifier-left"])
    }

    @Test func warnsOfAMissingMarkAndOfPixels() throws {
        var image = try Made.ct()
        try image.set(.modality, .codeString, "US")
        let found = DeidentificationCheck(original: DataSet()).findings(in: image)
        #expect(found.map(\.code) == ["not-marked", "burned-in"])
    }

    @Test(arguments: Corpus.samples, [DeidentificationOptions(), DeidentificationOptions(rawValue: 0x3FD)])
    func findsNothingInWhatWasDeidentified(_ sample: Corpus.Sample, _ options: DeidentificationOptions) throws {
        guard let file = try? File(parsing: sample.bytes) else { return }
        var deidentifier = Deidentifier(options: options)
        let result = try deidentifier.deidentify(file)
        let check = DeidentificationCheck(original: file.dataSet, options: options)
        #expect(check.findings(in: result).filter { $0.severity == .error } == [])
        #expect(result.metaInformation[Tag(0x0002, 0x0016)] == nil)
        #expect(!result.dataSet.elements.contains { $0.tag.isPrivate } || options.contains(.retainSafePrivate))
    }

    @Test(arguments: Corpus.samples) func writesWhatCanBeReadAgain(_ sample: Corpus.Sample) throws {
        guard let file = try? File(parsing: sample.bytes), !file.transferSyntax.isBigEndian else { return }
        var deidentifier = Deidentifier()
        var dataSet = try deidentifier.deidentify(file).dataSet
        // Fragments and what is cut short need a real writer.
        dataSet.removeAll { $0.isEncapsulated || $0.isTruncated }
        let bytes = dataSet.explicitBytes()
        let again = try File(
            parsing: bytes, rules: Rules(extent: .everything, transferSyntax: .explicitLittleEndian))
        #expect(again.defect == nil)
        #expect(Array(again.dataSet.elements).map(\.tag) == Array(dataSet.elements).map(\.tag))
        let errors = Set(file.conformanceFindings().filter { $0.severity == .error }.map { [$0.code, $0.location] })
        let made = dataSet.conformanceFindings().filter { $0.severity == .error }.map { [$0.code, $0.location] }
        #expect(made.filter { !errors.contains($0) } == [])
    }

    private static let flipped: Set<String> = [
        "synthetic/syn_evle.dcm", "synthetic/syn_gb18030.dcm", "synthetic/syn_values.dcm",
    ]

    @Test(arguments: Corpus.samples.filter { flipped.contains($0.name) })
    func holdsOnWhateverTheBytesAre(_ sample: Corpus.Sample) throws {
        let bytes = Array(sample.bytes.prefix(1200))
        for index in stride(from: 140, to: bytes.count, by: 7) {
            var changed = bytes
            changed[index] ^= 0xFF
            for bytes in [changed, Array(bytes.prefix(index))] {
                guard let file = try? File(parsing: bytes, rules: Rules(extent: .everything)) else { continue }
                #expect(file.conformanceFindings().count <= 1001)
                var deidentifier = Deidentifier(options: .retainModifiedDates)
                let result = try deidentifier.deidentify(file)
                #expect(result.dataSet[Tag(0x0012, 0x0062)]?.string == "YES")
            }
        }
    }
}

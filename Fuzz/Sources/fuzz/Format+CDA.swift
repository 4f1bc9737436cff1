// SPDX-License-Identifier: Apache-2.0

import CAllocations
import CDA

extension Format {
    static let cda = Format(
        name: "cda", seeds: cdaFiles.map(cdaSeed), tokens: cdaTokens, longest: 60_000,
        // An element of four bytes has a record of its own, an object in JSON, and a row in a page.
        bounds: Bounds(held: 40, fixedHeld: 1 << 16, peak: 3000, fixedPeak: 8 << 20),
        prepare: { for file in cdaFiles.prefix(40) { Inputs.tried(file, cdaEverything) } },
        held: heldByDocument, everything: cdaEverything, reading: cdaReading)

    /// Documents of our own building, and those of the shared corpus where it is laid beside the checkout.
    private static let cdaFiles: [[UInt8]] = {
        let shared = ["cn-synth", "hostile", "hl7-ccda-examples"].flatMap { folder in
            Corpus.load("../../shared/data/cda/\(folder)") { $0.hasSuffix(".xml") }
        }
        return shared.filter { $0.count <= 40_000 } + MadeDocuments.all
    }()

    @Sendable private static func cdaEverything(_ input: [UInt8]) {
        for broken in DocumentLaws.broken(by: input) { Fuzz.fail(broken) }
    }

    @Sendable private static func cdaReading(_ input: [UInt8]) {
        for broken in DocumentLaws.broken(by: input, isWhole: false) { Fuzz.fail(broken) }
    }

    @Sendable private static func heldByDocument(_ input: [UInt8]) -> (bytes: Int, size: Int)? {
        let before = allocations_held()
        guard let document = try? ClinicalDocument(parsing: input) else { return nil }
        let bytes = allocations_held() - before
        withExtendedLifetime(document) {}
        return (bytes, input.count)
    }

    // MARK: Places

    /// Values of attributes and texts of elements: with others of the same length the document stays well-formed.
    private static func cdaSeed(_ bytes: [UInt8]) -> Seed {
        var seed = Seed(bytes: bytes)
        guard (try? ClinicalDocument(parsing: bytes)) != nil, bytes.first == UInt8(ascii: "<") else { return seed }
        var start: (offset: Int, end: UInt8)?
        for (offset, byte) in bytes.enumerated() {
            if let open = start {
                guard byte == open.end else { continue }
                if offset > open.offset { seed.fields.append(field(open.offset, offset - open.offset)) }
                start = nil
            } else if byte == UInt8(ascii: "\""), offset > 0, bytes[offset - 1] == UInt8(ascii: "=") {
                start = (offset + 1, byte)
            }
            if start == nil, byte == UInt8(ascii: ">"), offset + 1 < bytes.count, bytes[offset + 1] > 0x20 {
                start = (offset + 1, UInt8(ascii: "<"))
            }
        }
        return seed
    }

    private static func field(_ offset: Int, _ width: Int) -> Seed.Field {
        let codes = hardValues.map {
            Array($0.prefix(width)) + [UInt8](repeating: 0x20, count: max(0, width - $0.count))
        }
        return Seed.Field(offset: offset, width: width, codes: codes)
    }

    private static let hardValues: [[UInt8]] = [
        "", "NA", "/", "0", "-1", "1e400", "99999999999999999999", "true", "20261332", "19000101", "29990101", "PQ",
        "ED",
        "IVL_TS", "CD", "javascript:alert(1)", "data:text/html,x", "../../x", "&quot;&gt;&lt;b", "2.16.156.10011.1.3",
        "2.16.156.10011.2.2.1", "DE04.10.174.00", "C0053", "image/png", "B64", "#a", "OBS", "UNK",
        "http://127.0.0.1:9/",
    ].map { Array($0.utf8) }

    /// What readers of documents, pages and repairs find hard.
    private static let cdaTokens: [[UInt8]] = [
        "<!DOCTYPE a>", "<!--", "-->", "<![CDATA[", "]]>", "<?x y?>", "&#x0;", "&#13;", "&amp;", "</section>",
        "<entry>",
        "<observation>", "<text>", "<table>", "<tr>", "<list>", "<item/>", "<content ID=\"a\">", "<br/>",
        "<a href=\"javascript:x\">", "<renderMultiMedia referencedObject=\"a\"/>", "<nonXMLBody>", "<section>",
        " xsi:type=\"PQ\"", " xsi:type=\"ED\"", " mediaType=\"image/svg+xml\"", " representation=\"B64\"",
        " nullFlavor=\"NI\"", " value=\"20261332\"", " xmlns=\"urn:x\"", " xmlns:sdtc=\"urn:hl7-org:sdtc\"",
        " onclick=\"x\"",
        "<recordTarget/>", "<effectiveTime value=\"\"/>", "encoding=\"GBK\"", "encoding=\"UTF-16\"", "\u{FEFF}", "王",
    ].map { Array($0.utf8) }
}

/// Documents of our own building; the people in them are invented.
enum MadeDocuments {
    static let all: [[UInt8]] = ["C0007", "C0032", "C0053", "HSDA00.01"].compactMap { code in
        var builder = DocumentBuilder(leastStanding: .verified)
        builder.allowsDefects = true
        return try? builder.build(draft(code)).bytes
    }

    private static func draft(_ code: String) -> DocumentDraft {
        var draft = DocumentDraft(type: code)
        (draft.serialNumber, draft.time) = ("F-1", "20260318103000")
        (draft.resident.name, draft.resident.sex, draft.resident.birth) = ("王虚构", "1", "19800101")
        draft.resident.ids = [IdentifierDraft(domain: IdentifierDomain.inpatient, number: "N1")]
        draft.author = SignerDraft(id: "D1", name: "虚构医师")
        draft.custodian = OrganizationDraft(id: "H1", name: "虚构医院")
        let texts = DocumentType(code: code)?.sections.map { section in
            SectionDraft(
                code: section.code, label: section.label,
                entries: section.entries.filter { $0.datatype == "ST" && !$0.dataElement.isEmpty }
                    .map { EntryDraft($0.dataElement, "虚构 <文字> & 说明", name: $0.name) })
        }
        draft.sections = texts ?? []
        return draft
    }
}

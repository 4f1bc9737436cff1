// SPDX-License-Identifier: Apache-2.0

/// Reads ``ModelTable``: lines of fields between tabs, `-` for nothing; OIDs that begin with a dot are arcs under
/// `2.16.156.10011`. The first field says what a line is:
/// - `D` a document type, then its sections `S`, each with its entries `E` (the second field is the depth);
/// - `C` a section code; `N` a data element; `Y` a code system; `I` an identifier domain; `H` an element of the header;
///   `R` a plausible range;
/// - `V` a value set, then its codes `c`.
struct ModelReader {
    private let lines: [Fields]
    private var next = 0
    private var parts = ModelParts()

    static func read(_ text: String) -> ChinaModel {
        var reader = ModelReader(text)
        while let line = reader.peek() { reader.read(line) }
        return ChinaModel(reader.parts)
    }

    private init(_ text: String) {
        lines = text.utf8.split(separator: 0x0A).map { Fields($0) }
    }

    private func peek() -> Fields? { next < lines.count ? lines[next] : nil }

    private mutating func read(_ line: Fields) {
        next += 1
        switch line[0] {
        case "D": parts.types.append(DocumentType(line, sections: sections()))
        case "V": parts.valueSets.append(ValueSet(line, entries: codes()))
        case "C": parts.sectionCodes.append(SectionCode(line))
        case "N": parts.elements.append(DataElement(line))
        case "Y": parts.codeSystems.append(CodeSystem(line))
        case "I": parts.domains.append(IdentifierDomain(line))
        case "H": parts.header.append(HeaderElement(line))
        case "R": if let range = PlausibleRange(line) { parts.ranges.append(range) }
        default: break
        }
    }

    private mutating func sections() -> [SectionTemplate] {
        var found: [SectionTemplate] = []
        while let line = peek(), line[0] == "S" {
            next += 1
            found.append(SectionTemplate(line, entries: entries(depth: "0")))
        }
        return found
    }

    private mutating func entries(depth: String) -> [EntryTemplate] {
        var found: [EntryTemplate] = []
        while let line = peek(), line[0] == "E", line[1] == depth {
            next += 1
            found.append(EntryTemplate(line, parts: depth == "0" ? entries(depth: "1") : []))
        }
        return found
    }

    private mutating func codes() -> [ValueSet.Entry] {
        var found: [ValueSet.Entry] = []
        while let line = peek(), line[0] == "c" {
            next += 1
            found.append(ValueSet.Entry(code: line[1], display: line[2]))
        }
        return found
    }
}

/// What a reader has read.
struct ModelParts {
    var types: [DocumentType] = []
    var sectionCodes: [SectionCode] = []
    var elements: [DataElement] = []
    var valueSets: [ValueSet] = []
    var codeSystems: [CodeSystem] = []
    var domains: [IdentifierDomain] = []
    var header: [HeaderElement] = []
    var ranges: [PlausibleRange] = []
}

/// The fields of a line.
struct Fields {
    private let fields: [Substring.UTF8View]

    init(_ line: Substring.UTF8View) { fields = line.split(separator: 0x09, omittingEmptySubsequences: false) }

    /// A field; empty for one that is a dash or not there.
    subscript(index: Int) -> String {
        guard index < fields.count else { return "" }
        let field = String(Substring(fields[index]))
        return field == "-" ? "" : field
    }
}

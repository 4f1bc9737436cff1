// SPDX-License-Identifier: Apache-2.0

import CDA

/// Names of code systems in messages and their OIDs in documents.
///
/// - Source: HL7 table 0396 (coding systems); the OID registry of HL7.
enum CodingSystems {
    private static let known: [(name: String, oid: String)] = [
        ("LN", "2.16.840.1.113883.6.1"), ("SCT", "2.16.840.1.113883.6.96"), ("I10", "2.16.840.1.113883.6.3"),
        ("I9C", "2.16.840.1.113883.6.103"), ("UCUM", "2.16.840.1.113883.6.8"), ("I10CN", "2.16.156.10011.2.3.3.11"),
        ("GBT14396", "2.16.156.10011.2.3.3.11"), ("ICD9CM3", "2.16.156.10011.2.3.3.12"),
    ]

    /// The OID of a system; empty where only its name is known.
    static func oid(_ name: String) -> String {
        if let found = known.first(where: { $0.name == name }) { return found.oid }
        return isOID(name) ? name : ""
    }

    /// The name of a system for a message.
    static func name(_ system: String, _ written: String) -> String {
        if !written.isEmpty { return written }
        return known.first { $0.oid == system }?.name ?? system
    }

    static func isOID(_ text: String) -> Bool {
        let arcs = text.split(separator: ".", omittingEmptySubsequences: false)
        return arcs.count > 2 && arcs.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

extension CodeDraft {
    /// The code of the first three components of a CE or CWE, and of the next three.
    init(_ parts: [String]) {
        func code(_ start: Int) -> CodeDraft {
            CodeDraft(
                parts[start], display: parts[start + 1], system: CodingSystems.oid(parts[start + 2]),
                systemName: parts[start + 2])
        }
        self = code(0)
        let other = code(3)
        if !other.isEmpty { alternates = [other] }
    }

    /// A code without blanks, which none may have: a code with one stands as its text, or is left out beside one.
    func written(_ place: String, _ losses: inout Losses) -> CodeDraft {
        var written = self
        written.alternates = alternates.map { $0.written(place, &losses) }.filter { !$0.isEmpty }
        guard code.contains(where: \.isWhitespace) else { return written }
        if display.isEmpty {
            losses.change(place, "a code with a blank stands as text")
            written.display = code
        } else {
            losses.leaveOut(place, "a code with a blank; its text is carried")
        }
        written.code = ""
        return written
    }

    /// A code of a document.
    init(_ concept: ConceptDescriptor) {
        self.init(
            concept.code, display: concept.displayName, system: concept.codeSystem,
            systemName: concept.codeSystemName)
        if display.isEmpty, let text = concept.originalText?.text { display = text }
        alternates = concept.translations.map { CodeDraft($0) }
    }

    /// The components of a CE or CWE.
    var components: [String] {
        let parts = [code, display, isEmpty ? "" : CodingSystems.name(system, systemName)]
        guard let other = alternates.first else { return parts }
        return parts + [other.code, other.display, CodingSystems.name(other.system, other.systemName)]
    }
}

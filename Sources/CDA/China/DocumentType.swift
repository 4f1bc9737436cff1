// SPDX-License-Identifier: Apache-2.0

/// One of the 73 kinds of shared document: 53 of the medical record, 20 of the health record.
///
/// - Source: WS/T 500.1 to 500.53-2016 (电子病历共享文档规范), WS/T 483.1 to 483.20-2016 (健康档案共享文档规范).
public struct DocumentType: Sendable {
    /// Root of the template ids of documents.
    public static let templateRoot = "2.16.156.10011.2.1.1"
    /// The code system of document codes.
    public static let codeSystem = "2.16.156.10011.2.4"

    /// The standard that a document type belongs to.
    public enum Standard: String, Sendable, Hashable {
        /// WS/T 500, documents of the medical record (电子病历).
        case medicalRecord = "WS/T 500"
        /// WS/T 483, documents of the health record (健康档案).
        case healthRecord = "WS/T 483"
    }

    /// The code of the document, such as `C0053` or `HSDC00.01`.
    public let code: String
    /// The template id, an OID.
    public let templateId: String
    /// The standard.
    public let standard: Standard
    /// The part of the standard, from 1.
    public let part: Int
    /// The title in Chinese. Senders write it with small differences: never tell documents apart by it.
    public let title: String
    /// The title in English, our own words.
    public let englishTitle: String
    /// How well the code and template belong together.
    public let standing: Standing
    /// How well the title is known.
    public let titleStanding: Standing
    /// The domains of the ids of the patient role, OIDs; empty where not known.
    public let patientDomains: [String]
    /// Whether the templates name an encounter (componentOf); nil where no template is known.
    public let hasEncounter: Bool?
    /// The sections in their order; empty where no body is known, as for all of WS/T 483.
    public let sections: [SectionTemplate]

    /// All document types: WS/T 483 by part, then WS/T 500 by part.
    public static var all: [DocumentType] { ChinaModel.shared.types }

    /// The type with a code.
    public init?(code: String) {
        guard let place = ChinaModel.shared.typeByCode[code] else { return nil }
        self = ChinaModel.shared.types[place]
    }

    /// The type with a template id.
    public init?(templateId: String) {
        guard let place = ChinaModel.shared.typeByTemplate[templateId] else { return nil }
        self = ChinaModel.shared.types[place]
    }

    init(_ fields: Fields, sections: [SectionTemplate]) {
        let number = fields[3].split(separator: ".")
        code = fields[1]
        templateId = Self.templateRoot + "." + fields[2]
        standard = number.first == "500" ? .medicalRecord : .healthRecord
        part = number.last.flatMap { Int($0) } ?? 0
        standing = Standing(letter: fields[4])
        titleStanding = Standing(letter: fields[5])
        patientDomains = fields[6].split(separator: " ").map { ChinaModel.oid(String($0)) }
        hasEncounter = sections.isEmpty ? nil : fields[7] == "e"
        title = fields[8]
        englishTitle = fields[9]
        self.sections = sections
    }

    /// The sections that a section of a document may be, by its code and label.
    ///
    /// - Returns: none for a section foreign to the type; more than one where the type uses a code twice.
    public func sections(code: String, displayName: String) -> [SectionTemplate] {
        sections.filter { $0.covers(code: code, displayName: displayName) }
    }
}

extension DocumentType: Hashable {
    /// Types with one code are one.
    public static func == (left: DocumentType, right: DocumentType) -> Bool { left.code == right.code }

    /// Hashes the code.
    public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}

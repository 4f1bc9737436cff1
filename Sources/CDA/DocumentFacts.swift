// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// What a registry wants to know of a document without looking into it.
public struct DocumentFacts: Sendable, Hashable {
    /// A patient of the document.
    public struct PatientFacts: Sendable, Hashable {
        /// The ids of the patient role.
        public let ids: [InstanceIdentifier]
        /// The ids of the person, such as the identity number.
        public let personIds: [InstanceIdentifier]
        /// The first name, runs of blanks as one; empty for none.
        public let name: String
        /// The code of the sex; nil for none.
        public let gender: String?
        /// The time of birth as written; empty for none.
        public let birth: String
    }

    /// A section of the document.
    public struct SectionFacts: Sendable, Hashable {
        /// The code; nil for none.
        public let code: String?
        /// The title; nil for none.
        public let title: String?
        /// How many entries.
        public let entries: Int
        /// How many Unicode scalars the narrative has, without markup and blanks around it; nil for no narrative.
        public let narrativeLength: Int?
    }

    /// How much of a document is looked at.
    public enum Scope: Sendable, Hashable {
        /// The header: reading ends where the body begins.
        case header
        /// The header, the sections and the counts.
        case all
    }

    /// The first realm; nil for none.
    public let realm: String?
    /// The templates.
    public let templateIds: [InstanceIdentifier]
    /// The document's id; nil for none.
    public let id: InstanceIdentifier?
    /// The code of the document's kind; nil for none.
    public let code: String?
    /// The title; nil for none.
    public let title: String?
    /// The time as written; nil for none.
    public let effectiveTime: String?
    /// The language; nil for none.
    public let language: String?
    /// The patients.
    public let patients: [PatientFacts]
    /// Whether the body is one of another format.
    public let hasNonXMLBody: Bool
    /// All sections in document order; empty when only the header was looked at.
    public let sections: [SectionFacts]
    /// How many elements of each name in ``countedNames``; empty when only the header was looked at.
    public let counts: [String: Int]

    /// The names of elements that are counted, in the order ``json`` has them.
    public static let countedNames = [
        "observation", "act", "organizer", "substanceAdministration", "procedure", "encounter", "supply",
        "entryRelationship",
    ]

    /// Takes the facts from a document.
    public init(_ document: ClinicalDocument, scope: Scope = .all) {
        realm = document.realmCodes.first
        templateIds = document.templateIds
        id = document.id
        code = document.root.first("code")?[attribute: "code"]
        title = document.title
        effectiveTime = document.root.first("effectiveTime")?[attribute: "value"]
        language = document.languageCode
        patients = document.recordTargets.map(PatientFacts.init)
        hasNonXMLBody = document.hasNonXMLBody
        sections = scope == .all ? document.allSections.map(SectionFacts.init) : []
        counts = scope == .all ? Self.elementCounts(document.tree) : [:]
    }

    private static func elementCounts(_ tree: DocumentTree) -> [String: Int] {
        let names = tree.allNames
        let totals = tree.elementCounts
        var counts = Dictionary(uniqueKeysWithValues: countedNames.map { ($0, 0) })
        for (number, name) in names.enumerated() where name.namespace == ClinicalDocument.namespace {
            if counts[name.local] != nil { counts[name.local, default: 0] += totals[number] }
        }
        return counts
    }
}

extension DocumentFacts.PatientFacts {
    init(_ target: RecordTarget) {
        let role = target.patientRole
        let patient = role?.patient
        ids = role?.ids ?? []
        personIds = patient?.ids ?? []
        name = patient?.names.first?.text ?? ""
        gender = patient?.administrativeGenderCode?.element[attribute: "code"]
        birth = patient?.birthTime?.value ?? ""
    }
}

extension DocumentFacts.SectionFacts {
    init(_ section: Section) {
        code = section.code?.element[attribute: "code"]
        title = section.title
        entries = section.element.elements(named: "entry").count
        narrativeLength = section.narrative.map { text in
            text.droppedTextLength ?? text.trimmedText.unicodeScalars.count
        }
    }
}

/// Takes the facts from a document that comes in pieces, in memory that does not grow with the document.
public struct DocumentFactsReader: ~Copyable {
    private var stream: DocumentStream
    private let scope: DocumentFacts.Scope

    /// Starts to read.
    ///
    /// - Throws: ``CDAError/xml(_:)`` when the parser cannot start.
    public init(scope: DocumentFacts.Scope = .header, limits: XMLLimits = XMLLimits()) throws(CDAError) {
        self.scope = scope
        let header = XMLExtent(endingAt: ["structuredBody", "nonXMLBody", "section"])
        let body = XMLExtent(emptying: ["entry", "text"])
        do throws(XMLError) {
            stream = try DocumentStream(keeping: scope == .header ? header : body, limits: limits)
        } catch {
            throw .xml(error)
        }
    }

    /// Whether more of the document is wanted.
    public var needsMore: Bool { stream.needsMore }

    /// Reads a piece of the document.
    ///
    /// - Throws: ``CDAError/xml(_:)``.
    public mutating func feed(_ piece: [UInt8]) throws(CDAError) {
        do throws(XMLError) {
            try stream.feed(piece)
        } catch {
            throw .xml(error)
        }
    }

    /// The facts.
    ///
    /// Of a document of which only the header was wanted, what follows the header is not known to be well-formed.
    ///
    /// - Throws: ``CDAError/xml(_:)`` for a document that is not whole, ``CDAError/notClinicalDocument(name:)``.
    public mutating func finish() throws(CDAError) -> DocumentFacts {
        let tree: DocumentTree
        do throws(XMLError) {
            tree = try stream.finish()
        } catch {
            throw .xml(error)
        }
        return try DocumentFacts(ClinicalDocument(tree), scope: scope)
    }
}

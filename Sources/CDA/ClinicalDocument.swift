// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A CDA Release 2 document: its tree, and its header read from it.
///
/// - Source: HL7 CDA R2, chapter 4.2 (header); template ids of WS/T 500 and WS/T 483.
public struct ClinicalDocument: Sendable, Hashable {
    /// Namespace of all CDA elements.
    public static let namespace = "urn:hl7-org:v3"

    /// The `ClinicalDocument` element.
    public let root: XMLElement

    /// Reads a document.
    ///
    /// - Throws: ``CDAError/xml(_:)`` for what is no acceptable XML, ``CDAError/notClinicalDocument(name:)`` for another
    ///   root or namespace.
    public init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(CDAError) {
        do {
            root = try XMLDocument(parsing: bytes, limits: limits).root
        } catch {
            throw .xml(error)
        }
        guard root.name == "ClinicalDocument", root.namespace == Self.namespace else {
            throw .notClinicalDocument(name: root.name)
        }
    }

    /// The document's id.
    public var id: InstanceIdentifier? { root.first("id").map(InstanceIdentifier.init) }

    /// The templates the document claims to follow.
    public var templateIds: [InstanceIdentifier] { root.elements(named: "templateId").map(InstanceIdentifier.init) }

    /// The document's kind.
    public var code: (code: String, system: String, displayName: String)? {
        root.first("code").map {
            ($0[attribute: "code"] ?? "", $0[attribute: "codeSystem"] ?? "", $0[attribute: "displayName"] ?? "")
        }
    }

    /// The title, blanks around it removed.
    public var title: String? {
        root.first("title").map { element in
            let text = element.text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
            return String(text)
        }
    }

    /// When the document was made, an HL7 timestamp as written.
    public var effectiveTime: String? { root.first("effectiveTime")?[attribute: "value"] }

    /// The patient's ids.
    public var patientIds: [InstanceIdentifier] {
        root.first("recordTarget")?.first("patientRole")?.elements(named: "id").map(InstanceIdentifier.init) ?? []
    }
}

/// An instance identifier (II): a root OID or UUID, and an extension.
public struct InstanceIdentifier: Sendable, Hashable {
    /// The assigning authority, or the whole id.
    public let root: String
    /// The id inside the authority; empty for none.
    public let ext: String

    init(_ element: XMLElement) {
        root = element[attribute: "root"] ?? ""
        ext = element[attribute: "extension"] ?? ""
    }
}

/// Why bytes are no CDA document.
public enum CDAError: Error, Hashable, Sendable {
    /// They are no acceptable XML.
    case xml(XMLError)
    /// They are XML of another kind.
    case notClinicalDocument(name: String)
}

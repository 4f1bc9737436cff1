// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// One check of one document: a walk over all elements by their classes, and rules hung on some of the classes.
final class Checker {
    let document: ClinicalDocument
    let options: CheckOptions
    let collector: FindingCollector
    let schema = SchemaModel.shared
    let names: DocumentNames
    let claim: DocumentClaim
    /// Whether the rules of the Chinese documents apply.
    let isChinese: Bool
    /// The type that the document claims to be; nil for none that is known.
    let type: TypeRules?
    let people: PatientFacts

    var ids: Set<[UInt8]> = []
    var references: [(node: Node, attribute: String, id: [UInt8])] = []
    var sections: [SectionTally] = []
    var usedTemplates: Set<Int> = []
    var times = DocumentTimes()

    init(_ document: ClinicalDocument, _ options: CheckOptions) {
        self.document = document
        self.options = options
        collector = FindingCollector(limit: options.limit)
        names = DocumentNames(document.tree, schema)
        claim = DocumentClaim(document)
        isChinese = options.profile != .structure && (claim.isChinese || options.profile.standard != nil)
        type = isChinese ? claim.type.flatMap { TypeRules.all[$0.code] } : nil
        people = PatientFacts(document)
    }

    func run() {
        if isChinese {
            checkClaim()
            checkHeader()
        }
        checkPatients()
        if let root = schema.classNumbers["ClinicalDocument"] { visit(document.root, root) }
        checkReferences()
        if isChinese { checkSections() }
        checkTimeOrder()
    }

    func error(
        _ rule: CheckRule, _ node: Node, attribute: String = "", detail: String = "",
        _ message: @autoclosure () -> String
    ) {
        collector.add(.error, rule, node, attribute: attribute, detail: detail, message())
    }

    func warning(
        _ rule: CheckRule, _ node: Node, attribute: String = "", detail: String = "",
        _ message: @autoclosure () -> String
    ) {
        collector.add(.warning, rule, node, attribute: attribute, detail: detail, message())
    }

    func info(
        _ rule: CheckRule, _ node: Node, attribute: String = "", detail: String = "",
        _ message: @autoclosure () -> String
    ) {
        collector.add(.info, rule, node, attribute: attribute, detail: detail, message())
    }
}

/// The names of a document as numbers of the schema, so that elements are compared without text.
struct DocumentNames {
    static let unknown = -1
    static let foreign = -2
    static let known = -3
    /// `xsi:type`.
    static let type = -4

    /// By ``Node/nameNumber``: the schema's number of an element's name, or one of the above.
    let elements: [Int]
    /// By ``NodeAttribute/nameNumber``: the schema's number of an attribute's name, or one of the above.
    let attributes: [Int]
    let hasTypes: Bool

    init(_ tree: DocumentTree, _ schema: SchemaModel) {
        elements = tree.allNames.map { name in
            switch name.namespace {
            case ClinicalDocument.namespace: schema.names[name.local] ?? Self.unknown
            case ClinicalDocument.sdtc: Self.known
            default: Self.foreign
            }
        }
        attributes = tree.allNames.map { name in
            switch name.namespace {
            case "": schema.names[name.local] ?? Self.unknown
            case ClinicalDocument.schemaInstance: name.local == "type" ? Self.type : Self.known
            default: Self.foreign
            }
        }
        hasTypes = attributes.contains(Self.type)
    }
}

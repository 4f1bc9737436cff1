// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
public import XMLTree

/// A CDA Release 2 document of any realm: its tree, and views of it that are computed when asked for.
///
/// Nothing is judged here: what the views cannot interpret is in ``tree``, and every view keeps the text as written.
///
/// - Source: HL7 CDA R2, chapter 4; template ids of WS/T 500 and WS/T 483.
public struct ClinicalDocument: Sendable, Hashable {
    /// Namespace of all CDA elements.
    public static let namespace = "urn:hl7-org:v3"
    /// Namespace of `xsi:type`.
    public static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"
    /// Namespace of HL7's extensions for the United States, such as `sdtc:deceasedInd`.
    public static let sdtc = "urn:hl7-org:sdtc"

    /// The whole document, nothing lost.
    public let tree: DocumentTree
    /// The `ClinicalDocument` element.
    public let root: Node

    /// Reads a document.
    ///
    /// - Parameter encoding: the set to read in, whatever the document declares: a repair of a wrong label.
    /// - Throws: ``CDAError/xml(_:)`` for what is no acceptable XML, ``CDAError/notClinicalDocument(name:)`` for another
    ///   root or namespace.
    public init(
        parsing bytes: [UInt8], limits: XMLLimits = XMLLimits(), encoding: CharacterEncoding? = nil
    ) throws(CDAError) {
        let tree: DocumentTree
        do throws(XMLError) {
            tree = try DocumentTree(parsing: bytes, limits: limits, encoding: encoding)
        } catch {
            throw .xml(error)
        }
        try self.init(tree)
    }

    /// Takes a tree that was read already.
    ///
    /// - Throws: ``CDAError/notClinicalDocument(name:)`` for another root or namespace.
    public init(_ tree: DocumentTree) throws(CDAError) {
        self.tree = tree
        root = tree.root
        let name = root.name
        guard name.local == "ClinicalDocument", name.namespace == Self.namespace else {
            throw .notClinicalDocument(name: name.local)
        }
    }

    /// The bytes the document was read from.
    public func serialized() -> [UInt8] { tree.source }
}

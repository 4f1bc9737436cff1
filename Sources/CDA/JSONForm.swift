// SPDX-License-Identifier: Apache-2.0

public import JSON
public import XMLTree

/// Why a JSON text is no document.
public enum JSONFormError: Error, Hashable, Sendable {
    /// It is no JSON.
    case json(JSONError)
    /// It has no `"format": "cda-json"`.
    case notDocument
    /// The value at a place, such as `content[0].content[2]`, is no node.
    case badNode(path: String)
    /// A name has a prefix that no `xmlns` around it declares.
    case unboundPrefix(path: String)
    /// A value cannot stand in XML.
    case unwritable(XMLWriteError)
    /// The document is no acceptable one.
    case document(CDAError)
}

/// A document as JSON, nothing lost: names, namespaces, the order of everything, comments and instructions.
///
/// ```json
/// {"format": "cda-json", "declaration": {"version": "1.0", "encoding": "UTF-8"}, "content": [
///   {"element": "ClinicalDocument", "xmlns": {"": "urn:hl7-org:v3"}, "content": [
///     {"element": "title", "content": ["出院记录"]}, {"element": "code", "attributes": {"code": "C0049"}}]}]}
/// ```
extension ClinicalDocument {
    /// The document as JSON.
    public var json: JSONValue { XMLContent(tree).json }

    /// Reads a document from its JSON form; its canonical form is that of the document the form was made of.
    ///
    /// The source bytes of the result are newly written, in UTF-8.
    ///
    /// - Throws: ``JSONFormError``.
    public init(parsingJSON bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(JSONFormError) {
        let value: JSONValue
        // A level of elements is two of JSON.
        do throws(JSONError) {
            value = try JSONValue(parsing: bytes, depthLimit: limits.depth * 2 + 8)
        } catch {
            throw .json(error)
        }
        let content = try XMLContent(json: value)
        let document: [UInt8]
        do throws(XMLWriteError) {
            document = try content.serialized()
        } catch {
            throw .unwritable(error)
        }
        do throws(CDAError) {
            try self.init(parsing: document, limits: limits)
        } catch {
            throw .document(error)
        }
    }
}

extension XMLContent {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [.init("format", "cda-json")]
        if let declaration {
            var parts: [JSONValue.Member] = [.init("version", .string(declaration.version))]
            if let encoding = declaration.encoding { parts.append(.init("encoding", .string(encoding))) }
            if let standalone = declaration.standalone { parts.append(.init("standalone", .string(standalone))) }
            members.append(.init("declaration", .object(parts)))
        }
        members.append(.init("content", .array(nodes.map(\.json))))
        return .object(members)
    }

    fileprivate init(json: JSONValue) throws(JSONFormError) {
        guard json["format"]?.string == "cda-json", let content = json["content"]?.array else { throw .notDocument }
        let reader = JSONFormReader()
        var nodes: [XMLNode] = []
        for (index, value) in content.enumerated() {
            nodes.append(try reader.node(value, [:], "content[\(index)]"))
        }
        let declaration = json["declaration"].map {
            XMLDeclaration(
                version: $0["version"]?.string ?? "1.0", encoding: $0["encoding"]?.string,
                standalone: $0["standalone"]?.string)
        }
        self.init(nodes: nodes, declaration: declaration)
    }
}

extension XMLNode {
    fileprivate var json: JSONValue {
        switch self {
        case .element(let element): element.json
        case .text(let text): .string(text)
        case .cdata(let text): ["cdata": .string(text)]
        case .comment(let text): ["comment": .string(text)]
        case .instruction(let target, let data): ["instruction": .string(target), "data": .string(data)]
        }
    }
}

extension XMLElement {
    fileprivate var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("element", .string(XMLName(name, prefix: prefix).qualified))
        ]
        if !declarations.isEmpty {
            members.append(.init("xmlns", .object(declarations.map { .init($0.prefix, .string($0.namespace)) })))
        }
        if !attributes.isEmpty {
            let pairs = attributes.map {
                JSONValue.Member(XMLName($0.name, prefix: $0.prefix).qualified, .string($0.value))
            }
            members.append(.init("attributes", .object(pairs)))
        }
        if !children.isEmpty { members.append(.init("content", .array(children.map(\.json)))) }
        return .object(members)
    }
}

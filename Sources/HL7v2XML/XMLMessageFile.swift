// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
public import Findings
public import HL7v2
public import XMLTree

/// A document in the XML encoding, read: one message, or a file of them.
public struct XMLMessageFile: Sendable {
    /// The same as ER7.
    public let bytes: [UInt8]
    /// The messages in order.
    public let messages: [Message]
    /// What stood in the document and is not in the message, and what of its notes no longer fits.
    public let findings: [Finding]

    /// Reads a document.
    ///
    /// Elements may have any prefix or none; comments and white space between them are passed over, groups only keep
    /// their segments' order. The bytes are those the XML was made from where it has notes of them and still says the
    /// same; otherwise ER7 without a separator too many, each segment ended by a carriage return.
    ///
    /// - Parameter encoding: the set of the bytes, which MSH-18 is made to say; when nil the set that MSH-18 names,
    ///   else UTF-8.
    /// - Throws: ``HL7v2XMLError``; a document type is always refused.
    /// - Source: HL7 Version 2: XML Encoding Syntax, Release 2.
    public init(
        parsing document: [UInt8], encoding: CharacterEncoding? = nil, limits: XMLLimits = XMLLimits(),
        messageLimits: Limits = Limits()
    ) throws(HL7v2XMLError) {
        let root: XMLElement
        do {
            root = try XMLDocument(parsing: document, limits: limits).root
        } catch {
            throw .xml(error)
        }
        var reader = FileReader(encoding, messageLimits)
        try reader.read(root)
        (bytes, messages, findings) = (reader.bytes, reader.messages, reader.findings)
    }
}

extension Message {
    /// Reads a document of one message.
    ///
    /// - Throws: as ``XMLMessageFile``; ``HL7v2XMLError/noHeader(line:)`` for none or several.
    public init(
        parsingXML document: [UInt8], limits: XMLLimits = XMLLimits(), messageLimits: Limits = Limits()
    ) throws(HL7v2XMLError) {
        let file = try XMLMessageFile(parsing: document, limits: limits, messageLimits: messageLimits)
        guard let only = file.messages.first, file.messages.count == 1 else { throw .noHeader(line: 1) }
        self = only
    }
}

/// Reads the parts of a document one after the other.
private struct FileReader {
    private(set) var bytes: [UInt8] = []
    private(set) var messages: [Message] = []
    private(set) var findings: [Finding] = []
    private let encoding: CharacterEncoding?
    /// The set of segments that belong to no message.
    private var expected = CharacterEncoding.utf8
    private let limits: Limits

    init(_ encoding: CharacterEncoding?, _ limits: Limits) {
        self.encoding = encoding
        self.limits = limits
    }

    mutating func read(_ root: XMLElement) throws(HL7v2XMLError) {
        let collector = try PartCollector(root)
        var separators = SeparatorsInForce()
        let first = collector.parts.first { $0.segments.first?.name == "MSH" }
        if let labelled = first.flatMap(PartAssembler.labelled) { expected = labelled.besideMessages }
        for part in collector.parts {
            if case .bytes(let other) = part.kind {
                bytes += other
            } else {
                try read(part, &separators)
            }
        }
        note(collector.attributes)
    }

    private mutating func read(_ part: XMLPart, _ separators: inout SeparatorsInForce) throws(HL7v2XMLError) {
        let name = part.segments.first?.name ?? ""
        var assembler = try PartAssembler(
            part, after: separators.delimiters(for: name), expected: name == "MSH" ? .utf8 : expected,
            limit: limits.bytes)
        var content = try assembler.bytes()
        separators.note(assembler.delimiters, name)
        if name == "MSH" {
            do throws(HL7v2Error) {
                let rules = Rules(defaultEncoding: assembler.encoding)
                var message = try Message(parsing: content, rules: rules, limits: limits)
                if let encoding { message = try message.converted(to: encoding) }
                content = message.serialized()
                messages.append(message)
            } catch {
                throw .message(error)
            }
        }
        bytes += content
        note(assembler)
    }

    private mutating func note(_ assembler: PartAssembler) {
        for path in assembler.unusedNotes {
            findings.append(
                Finding(
                    .info, code: "xml-note-unused", location: "\(path)",
                    message: "the XML says something else than the bytes noted with it; the XML holds"))
        }
        guard let replaced = assembler.replacedEncoding else { return }
        findings.append(
            Finding(
                .warning, code: "xml-character-set", location: "MSH-18",
                message: "\(replaced.rawValue) lacks a character; UTF-8 is written and named"))
    }

    private mutating func note(_ attributes: AttributeCount) {
        for (name, found) in attributes.names.sorted(by: { $0.key < $1.key }) {
            findings.append(
                Finding(
                    .info, code: "xml-attribute", location: "line \(found.line)",
                    message: "attribute \(name.prefix(40)) is no part of a message and left out (\(found.count) times)")
            )
        }
    }
}

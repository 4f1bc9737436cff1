// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Findings
import HL7v2
import HL7v2XML
import JSON
import XMLTree

/// HL7 v2 in one of its forms, read whole into ER7.
struct HL7Conversion {
    /// The forms, each of which can become each other.
    static let formats: [FileFormat] = [.hl7, .hl7JSON, .hl7XML]

    /// What `convert` can do, for refusals and the help.
    static let possible = "hl7, hl7-json and hl7-xml to each other, hl7 to hl7"

    /// The file as ER7.
    let bytes: [UInt8]
    /// Rules with the set of messages whose MSH-18 is empty.
    let rules: Rules
    /// What reading the form noticed.
    private(set) var findings: [Finding] = []

    /// Reads a file.
    ///
    /// - Parameter rules: those of the command line.
    init(_ content: [UInt8], _ format: FileFormat, _ rules: Rules) throws {
        switch format {
        case .hl7JSON:
            let json = try Self.json(content)
            let first = json["parts"]?.array?.compactMap { $0["charset"] }.first ?? json["charset"]
            let encoding = first?.string.flatMap { CharacterEncoding(label: $0) }
            bytes = try MessageFile.bytes(of: json)
            self.rules = Rules(defaultEncoding: encoding ?? rules.defaultEncoding)
        case .hl7XML:
            let file = try Self.xml(content)
            bytes = file.bytes
            findings = file.findings
            self.rules = Rules(defaultEncoding: file.messages.first?.encoding ?? rules.defaultEncoding)
        default:
            bytes = content
            self.rules = rules
        }
    }

    private static func json(_ content: [UInt8]) throws(Failure) -> JSONValue {
        do throws(JSONError) {
            return try JSONValue(parsing: content)
        } catch {
            throw Failure(.dataHasErrors, JSONWords.text(error))
        }
    }

    private static func xml(_ content: [UInt8]) throws -> XMLMessageFile {
        do throws(HL7v2XMLError) {
            return try XMLMessageFile(parsing: content, limits: XMLLimits(bytes: Files.limit))
        } catch {
            if case .message(let inner) = error { throw inner }
            throw Failure(.dataHasErrors, XMLWords.text(error))
        }
    }
}

/// Sentences for errors of the XML encoding.
enum XMLWords {
    static func text(_ error: HL7v2XMLError) -> String {
        switch error {
        case .xml(let error): CDAWords.text(error)
        case .noHeader(let line): "line \(line): no MSH where a message begins"
        case .unusableSeparators(let line): "line \(line): MSH.1 is no usable field separator, or a header has another"
        case .unexpectedElement(let line): "line \(line): this element is no segment, field or part of one here"
        case .strayText(let line): "line \(line): text beside elements"
        case .repeatedPart(let line): "line \(line): a component or subcomponent stands twice"
        case .tooDeep(let line): "line \(line): parts inside a subcomponent, which HL7 v2 cannot separate"
        case .badNumber(let line): "line \(line): a number that no field or component has"
        case .badEscape(let line): "line \(line): an escape element without a usable V"
        case .tooLarge(let limit): "document: the message would be larger than \(limit) bytes"
        case .notExpressible(let line): "line \(line): HL7 v2 text of this segment would not mean the same"
        case .message(let error): "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Exchange
import Findings
import HL7v2

/// Documents into messages, and messages into documents.
struct CDAExchange {
    /// What `convert` can do, for refusals and the help.
    static let possible = "cda to hl7 (MDM, or ORU with --as oru), hl7 to cda (of MDM, ORU and ADT)"

    /// The kinds of messages a document can become.
    enum Kind: String, CaseIterable {
        case mdm, oru
    }

    private let file: String
    private let plan: ConversionPlan
    private let tell: (String) -> Void

    static func isPossible(_ source: FileFormat, _ plan: ConversionPlan) -> Bool {
        if plan.isBatch { return false }
        return (source == .cda && plan.target == .hl7) || (source == .hl7 && plan.target == .cda)
    }

    /// - Parameter isFile: whether the result is a file of its own, so that what is left behind is told.
    init(_ file: String, _ plan: ConversionPlan, _ console: Console, isFile: Bool) {
        self.file = file
        self.plan = plan
        tell = { line in
            if isFile { console.error(line) }
        }
    }

    /// The result.
    func bytes(_ input: [UInt8], _ source: FileFormat) throws -> [UInt8] {
        do throws(DocumentConversionError) {
            return source == .cda ? try message(input) : try document(input)
        } catch {
            if case .hl7(let error) = error { throw error }
            throw Failure(.dataHasErrors, ConversionWords.text(error))
        }
    }

    private func told<Value>(_ conversion: DocumentConversion<Value>) -> Value {
        for loss in conversion.losses { tell(HL7Input.line(file, loss)) }
        let (taken, given) = (conversion.entriesIn, conversion.entriesOut)
        tell("\(file): \(taken) entries in, \(given) out, \(conversion.losses.count) losses")
        return conversion.value
    }

    // MARK: To messages

    private func message(_ input: [UInt8]) throws(DocumentConversionError) -> [UInt8] {
        let kind = plan.messageKind ?? .mdm
        let message = kind == .oru ? try result(input) : try notification(input)
        return try converted(message)
    }

    private func converted(_ message: Message) throws(DocumentConversionError) -> [UInt8] {
        do throws(HL7v2Error) {
            var message = message
            if let delimiters = plan.delimiters { message = try message.converted(to: delimiters) }
            if let encoding = plan.encoding { message = try message.converted(to: encoding) }
            return message.serialized()
        } catch {
            throw .hl7(error)
        }
    }

    private func result(_ input: [UInt8]) throws(DocumentConversionError) -> Message {
        told(try LaboratoryMessage(try read(input)).message())
    }

    private func read(_ input: [UInt8]) throws(DocumentConversionError) -> ClinicalDocument {
        do throws(CDAError) {
            return try ClinicalDocument(parsing: input)
        } catch {
            throw .document(error)
        }
    }

    /// The MDM; the document goes as it is.
    private func notification(_ input: [UInt8]) throws(DocumentConversionError) -> Message {
        do {
            return try DocumentMessage.message(input)
        } catch let error as CDAError {
            throw .document(error)
        } catch let error as DocumentRefusal {
            throw .refused(error)
        } catch let error as HL7v2Error {
            throw .hl7(error)
        } catch {
            throw .noPatient
        }
    }

    // MARK: To documents

    private func document(_ input: [UInt8]) throws(DocumentConversionError) -> [UInt8] {
        let messages: [Message]
        do throws(HL7v2Error) {
            messages = try HL7Input.messages(input, Rules(defaultEncoding: plan.encoding ?? .utf8))
        } catch {
            throw .hl7(error)
        }
        guard let message = messages.first, messages.count == 1 else { throw .severalMessages(messages.count) }
        switch message["MSH-9.1"] {
        case "MDM": return try attached(message)
        case "ORU": return try report(message)
        case "ADT": return told(try DischargeDocument(message).document()).bytes
        default: throw .otherMessage(message["MSH-9.1"] ?? "")
        }
    }

    /// The document that an MDM carries, byte for byte.
    private func attached(_ message: Message) throws(DocumentConversionError) -> [UInt8] {
        let content: [UInt8]?
        do throws(HL7v2Error) {
            content = try DocumentMessage(message)?.content()
        } catch {
            throw .hl7(error)
        }
        guard let content else { throw .noDocument }
        return content
    }

    private func report(_ message: Message) throws(DocumentConversionError) -> [UInt8] {
        let count = LaboratoryDocument.count(in: message)
        guard count < 2 || plan.report != nil else { throw .severalReports(count) }
        var conversion = LaboratoryDocument(message)
        conversion.number = plan.report ?? 1
        return told(try conversion.document()).bytes
    }
}

/// Sentences for the errors of conversions between documents and messages.
enum ConversionWords {
    static func text(_ error: DocumentConversionError) -> String {
        switch error {
        case .noReport(let number, let count): "OBR[\(number)]: the message has \(count) reports"
        case .severalReports(let count): "OBR[2]: the message has \(count) reports; take one with --report"
        case .severalMessages(let count): "message: the file has \(count) messages; split it with --to hl7 --split"
        case .noResults: "/ClinicalDocument/component: the document has no results of a laboratory"
        case .noPatient: "patient: the source has none"
        case .severalPatients(let count): "/ClinicalDocument/recordTarget[2]: \(count) patients; no one is chosen"
        case .otherMessage(let kind):
            "MSH-9: a document is made of MDM, ORU or ADT, not of \(kind.isEmpty ? "this" : kind)"
        case .noDocument: "OBX-5: the message carries no document"
        case .document(let error): CDAWords.text(error)
        case .refused(let refusal):
            refusal.findings.map { "\($0.location): \($0.message)" }.joined(separator: "; ")
        case .build(let error): error.problems.map(CDABuild.line).joined(separator: "; ")
        case .hl7(let error): "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

public import CDA
public import Findings
public import HL7v2

/// What a conversion between a document and a message gave, and what it had to leave behind.
public struct DocumentConversion<Value: Sendable>: Sendable {
    /// The document or message.
    public let value: Value
    /// How many results, diagnoses or other statements the source has.
    public let entriesIn: Int
    /// How many of them the value has.
    public let entriesOut: Int
    /// What of the source the value does not carry, or carries otherwise, and what the value should have but the source
    /// does not say; places only, no patient data.
    public let losses: [Finding]
}

/// Why a document or message cannot be made of another.
public enum DocumentConversionError: Error, Hashable, Sendable {
    /// The message has no report of that number, counted from 1.
    case noReport(Int, count: Int)
    /// The message has several reports: none is chosen.
    case severalReports(Int)
    /// There are several messages: none is chosen.
    case severalMessages(Int)
    /// The message carries no document.
    case noDocument
    /// The document cannot be read.
    case document(CDAError)
    /// The document cannot be sent.
    case refused(DocumentRefusal)
    /// The document has no results of a laboratory.
    case noResults
    /// The message has no PID, the document no patient.
    case noPatient
    /// The document has several patients: none is chosen.
    case severalPatients(Int)
    /// The message is of another kind, such as `ORM`.
    case otherMessage(String)
    /// What the builder of documents refuses.
    case build(BuildError)
    /// What the HL7 v2 module says.
    case hl7(HL7v2Error)
}

extension DocumentConversionError {
    /// Builds a document, defects of the source allowed; what it remarks on is put among the losses.
    static func building(
        _ draft: DocumentDraft, _ losses: inout Losses
    ) throws(DocumentConversionError) -> BuiltDocument {
        var builder = DocumentBuilder(leastStanding: .verified)
        builder.allowsDefects = true
        do throws(BuildError) {
            let built = try builder.build(draft)
            for remark in built.remarks { losses.add(remark) }
            return built
        } catch {
            throw .build(error)
        }
    }

    static func ofHL7<Value>(_ body: () throws(HL7v2Error) -> Value) throws(DocumentConversionError) -> Value {
        do { return try body() } catch { throw .hl7(error) }
    }
}

extension Losses {
    /// What the document should have: missing, or not in its form.
    mutating func add(_ remark: BuildProblem) {
        let isMissing = remark.fault == .missing
        // What few sources ask for, and no message has, is no loss.
        if isMissing, remark.standing == .assumed { return }
        let text = isMissing ? "the message does not say it" : "is carried as it is, and is not what it should be"
        add(isMissing ? "missing" : "form", "document " + remark.path, text)
    }

    mutating func missing(_ location: String, _ reason: String) { add("missing", location, reason) }
}

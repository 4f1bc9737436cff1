// SPDX-License-Identifier: Apache-2.0

public import CDA
public import Findings
import MPI

/// Holds a document against the message it came in, and against itself.
///
/// Findings name places only, never what stands there.
public enum DocumentCheck {
    /// What keeps a document from being filed, as errors, or is unusual, as warnings.
    public static func findings(_ header: DocumentHeader) -> [Finding] {
        var found: [Finding] = []
        if header.id == nil {
            found.append(error("no-document-id", "/ClinicalDocument/id", "the document has no id"))
        }
        switch header.patients.count {
        case 1:
            if header.patients[0].ids.isEmpty {
                let text = "the document names no patient"
                found.append(error("no-patient-id", "/ClinicalDocument/recordTarget/patientRole/id", text))
            }
        case 0: found.append(error("no-patient", "/ClinicalDocument/recordTarget", "the document has no patient"))
        default:
            let text = "the document has \(header.patients.count) patients; no one is chosen"
            found.append(error("several-patients", "/ClinicalDocument/recordTarget[2]", text))
        }
        return found + template(header)
    }

    /// What the checker of documents finds wrong, as one warning with the counts and the first place; nil for nothing.
    ///
    /// It keeps no document from being filed: real ones have gaps, and their receivers need them all the same.
    public static func content(_ document: ClinicalDocument, today: CalendarDay? = nil) -> Finding? {
        let found = document.findings(CheckOptions(today: today)).filter { $0.severity != .info }
        let errors = found.count { $0.severity == .error }
        guard let first = found.first(where: { $0.severity == .error }) ?? found.first else { return nil }
        let text = "the checker has \(errors) errors and \(found.count - errors) warnings, first: \(first.message)"
        return warning("content", first.finding.location, text)
    }

    private static func template(_ header: DocumentHeader) -> [Finding] {
        var found: [Finding] = []
        if !["POCD_MT000040", "POCD_HD000040"].contains(header.typeID) {
            found.append(warning("type-id", "/ClinicalDocument/typeId", "is not that of CDA Release 2"))
        }
        if let type = DocumentType(code: header.code), !header.templates.contains(type.templateId) {
            let text = "none is that of the document's code"
            let isCertain = type.standing.isVerified
            found.append(
                Finding(
                    isCertain ? .error : .warning, code: "template", location: "/ClinicalDocument/templateId",
                    message: text))
        }
        return found
    }

    /// What does not agree between a document and its message.
    public static func findings(_ header: DocumentHeader, _ message: DocumentMessage) -> [Finding] {
        document(header, message) + (header.patients.count == 1 ? patient(header, message) : [])
    }

    private static func document(_ header: DocumentHeader, _ message: DocumentMessage) -> [Finding] {
        var found: [Finding] = []
        if !message.typeCode.isEmpty, !header.code.isEmpty, message.typeCode != header.code {
            found.append(error("document-type", "TXA-2", "differs from the document's code"))
        }
        if let id = header.id, !DocumentMessage.isOne((id.root, id.ext), of: message.number) {
            found.append(error("document-id", "TXA-12", "differs from the document's id"))
        }
        let isNamed = header.replaced.contains { DocumentMessage.isOne(($0.root, $0.ext), of: message.parent) }
        if message.parent.first?.isEmpty == false, !header.replaced.isEmpty, !isNamed {
            found.append(error("replaced-id", "TXA-13", "is none of the documents that the document replaces"))
        }
        if message.action == .replacement, message.parent.first?.isEmpty != false, header.replaced.isEmpty {
            found.append(error("replaced-id", "TXA-13", "does not say which document is replaced"))
        }
        if !message.times.isEmpty, !message.times.contains(where: { isSame($0, header.effectiveTime) }) {
            found.append(warning("document-time", "TXA-6", "differs from the document's time"))
        }
        if message.completion == "LA", !header.isSigned {
            found.append(warning("not-signed", "TXA-17", "says that a document is signed which is not"))
        }
        return found
    }

    /// Whether two times agree as far as both go.
    private static func isSame(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.prefix { $0.isNumber }.prefix(14), right.prefix { $0.isNumber }.prefix(14))
        let length = min(left.count, right.count)
        return length >= 4 && left.prefix(length) == right.prefix(length)
    }

    private static func patient(_ header: DocumentHeader, _ message: DocumentMessage) -> [Finding] {
        guard let sent = message.patient, let patient = header.patients.first else { return [] }
        var found: [Finding] = []
        let place = "/ClinicalDocument/recordTarget/patientRole"
        let shares = patient.identifiers.contains { id in sent.identifiers.contains { $0.value == id.value } }
        if !patient.ids.isEmpty, !shares {
            found.append(error("other-patient", place + "/id", "is no identifier of PID-3"))
        }
        if case .set(let date) = sent.birthDate, let told = BirthDate(compact: date),
            let shown = BirthDate(compact: patient.birthDate), told != shown
        {
            found.append(error("birth-date", place + "/patient/birthTime", "differs from PID-7"))
        }
        if case .set(let code) = sent.sex, let told = Sex(rawValue: code),
            let shown = Sex(rawValue: SexCode.national(patient.sex)), shown.contradicts(told)
        {
            found.append(error("sex", place + "/patient/administrativeGenderCode", "differs from PID-8"))
        }
        if let told = sent.name, let shown = patient.name, told.key != shown.key {
            found.append(warning("name", place + "/patient/name", "is written otherwise than PID-5"))
        }
        return found
    }

    private static func error(_ code: String, _ location: String, _ message: String) -> Finding {
        Finding(.error, code: code, location: location, message: message)
    }

    private static func warning(_ code: String, _ location: String, _ message: String) -> Finding {
        Finding(.warning, code: code, location: location, message: message)
    }
}

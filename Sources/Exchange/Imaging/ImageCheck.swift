// SPDX-License-Identifier: Apache-2.0

public import Findings
import MPI

/// Holds the header of an image against the order it claims to answer.
///
/// Findings name places only, never what stands there.
public enum ImageCheck {
    /// What does not agree, as errors, or is unusual, as warnings; none when all agrees.
    ///
    /// - Parameter sharesResident: whether the index knows the header's patient and the order's as one resident; nil
    ///   when it does not know both.
    public static func findings(_ header: ImageHeader, _ order: ImagingOrder, sharesResident: Bool?) -> [Finding] {
        identity(header, order, sharesResident) + person(header, order) + study(header, order)
    }

    private static func identity(
        _ header: ImageHeader, _ order: ImagingOrder, _ sharesResident: Bool?
    ) -> [Finding] {
        let place = "(0010,0020)"
        guard !header.patientIDs.isEmpty else {
            return [Finding(.error, code: "no-patient-id", location: place, message: "the header names no patient")]
        }
        if sharesResident == false {
            return [
                Finding(
                    .error, code: "other-patient", location: place, message: "belongs to another resident than PID-3")
            ]
        }
        if sharesResident == true || header.identifiers.contains(where: { isOne($0, of: order) }) { return [] }
        return [
            Finding(.error, code: "other-patient", location: place, message: "is no identifier of PID-3 of the order")
        ]
    }

    private static func isOne(_ identifier: SentIdentifier, of order: ImagingOrder) -> Bool {
        order.patient.identifiers.contains { sent in
            guard sent.value == identifier.value else { return false }
            let (left, right) = (sent.authority, identifier.authority)
            if left.isEmpty || right.isEmpty { return true }
            if !left.universalID.isEmpty, !right.universalID.isEmpty { return left.universalID == right.universalID }
            return left.namespace == right.namespace
        }
    }

    /// Birth date and sex must not contradict; names only warn, since consoles write them in Latin letters.
    private static func person(_ header: ImageHeader, _ order: ImagingOrder) -> [Finding] {
        var found: [Finding] = []
        if case .set(let date) = order.patient.birthDate, let ordered = BirthDate(compact: date),
            let shown = BirthDate(compact: header.birthDate.filter { $0 != "." }), shown != ordered
        {
            found.append(
                Finding(.error, code: "birth-date", location: "(0010,0030)", message: "differs from PID-7 of the order")
            )
        }
        if case .set(let code) = order.patient.sex, let ordered = Sex(rawValue: code),
            let shown = Sex(rawValue: SexCode.national(header.sex)), shown.contradicts(ordered)
        {
            found.append(
                Finding(.error, code: "sex", location: "(0010,0040)", message: "differs from PID-8 of the order"))
        }
        if let ordered = order.patient.name, !header.names.isEmpty,
            !header.names.contains(where: { $0.key == ordered.key })
        {
            let text = "is written otherwise than PID-5 of the order"
            found.append(Finding(.warning, code: "name", location: "(0010,0010)", message: text))
        }
        return found
    }

    private static func study(_ header: ImageHeader, _ order: ImagingOrder) -> [Finding] {
        var found: [Finding] = []
        func check(
            _ value: String, _ ordered: Set<String>, _ severity: Finding.Severity, _ code: String,
            _ place: (String, String)
        ) {
            guard !ordered.isEmpty, !value.isEmpty, !ordered.contains(value) else { return }
            found.append(
                Finding(severity, code: code, location: place.0, message: "differs from \(place.1) of the order"))
        }
        check(header.accession, order.accessions, .error, "accession", ("(0008,0050)", "IPC-1"))
        check(header.studyUID, order.studyUIDs, .error, "study", ("(0020,000D)", "IPC-3"))
        check(header.modality, order.modalities, .warning, "modality", ("(0008,0060)", "IPC-5"))
        return found
    }
}

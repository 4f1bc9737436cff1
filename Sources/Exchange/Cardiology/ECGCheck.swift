// SPDX-License-Identifier: Apache-2.0

public import Findings
import MPI
public import SCPECG

/// Holds a recording against the order it claims to answer.
///
/// Findings name places only, never what stands there.
public enum ECGCheck {
    /// Days between order and recording from which a warning is due.
    private static let lateDays = 30

    /// What of the checksums of the record and its sections is wrong, as errors.
    public static func integrity(_ record: SCPECG.Record) -> [Finding] {
        var found: [Finding] = []
        if !record.isChecksumValid {
            found.append(Finding(.error, code: "checksum", location: "record", message: "the checksum is wrong"))
        }
        for section in record.sections where !section.isChecksumValid {
            found.append(
                Finding(
                    .error, code: "checksum", location: "section \(section.id) offset \(section.range.lowerBound)",
                    message: "the checksum is wrong"))
        }
        return found
    }

    /// What of patient, time and number does not agree, as errors, or is unusual, as warnings; none when all agrees.
    ///
    /// - Parameter sharesResident: whether the index knows the recording's patient and the order's as one resident; nil
    ///   when it does not know both.
    public static func findings(_ header: ECGHeader, _ order: ECGOrder, sharesResident: Bool?) -> [Finding] {
        identity(header, order, sharesResident) + person(header, order) + time(header, order) + service(header, order)
    }

    private static func error(_ code: String, _ tag: Int, _ message: String) -> Finding {
        Finding(.error, code: code, location: "section 1 tag \(tag)", message: message)
    }

    private static func warning(_ code: String, _ tag: Int, _ message: String) -> Finding {
        Finding(.warning, code: code, location: "section 1 tag \(tag)", message: message)
    }

    private static func identity(_ header: ECGHeader, _ order: ECGOrder, _ sharesResident: Bool?) -> [Finding] {
        guard !header.patientID.isEmpty else {
            return [error("no-patient-id", 2, "the recording names no patient")]
        }
        if sharesResident == true { return [] }
        if sharesResident == false { return [error("other-patient", 2, "belongs to another resident than PID-3")] }
        // Tag 2 is a bare number: any identifier of the order may be meant.
        let id = CardID(header.patientID)?.text ?? header.patientID
        let isOne = order.patient.identifiers.contains { $0.value == header.patientID || CardID($0.value)?.text == id }
        return isOne ? [] : [error("other-patient", 2, "is no identifier of PID-3 of the order")]
    }

    /// Birth date and sex must not contradict; names must not where both are written in characters.
    private static func person(_ header: ECGHeader, _ order: ECGOrder) -> [Finding] {
        var found: [Finding] = []
        if case .set(let date) = order.patient.birthDate, let ordered = BirthDate(compact: date),
            let shown = BirthDate(compact: header.birthDate), shown != ordered
        {
            found.append(error("birth-date", 5, "differs from PID-7 of the order"))
        }
        if case .set(let code) = order.patient.sex, let ordered = MPI.Sex(rawValue: code),
            header.sex.contradicts(ordered)
        {
            found.append(error("sex", 8, "differs from PID-8 of the order"))
        }
        if let ordered = order.patient.name, let shown = header.name, shown.key != ordered.key {
            let isWritten = hasCharacters(shown.full) && hasCharacters(ordered.full)
            found.append(
                isWritten
                    ? error("name", 0, "differs from PID-5 of the order")
                    : warning("name", 0, "is written otherwise than PID-5 of the order"))
        }
        return found
    }

    private static func hasCharacters(_ name: String) -> Bool { name.unicodeScalars.contains { $0.value >= 0x2E80 } }

    private static func time(_ header: ECGHeader, _ order: ECGOrder) -> [Finding] {
        guard let taken = Moment(digits: header.acquiredAt) else {
            return [warning("no-time", 25, "the recording does not say when it was taken")]
        }
        guard let ordered = Moment(digits: order.orderedAt) else { return [] }
        if taken.day < ordered.day { return [error("time", 25, "the recording is older than the order")] }
        if taken.day > ordered.day + lateDays {
            return [warning("time", 25, "the recording is more than \(lateDays) days younger than the order")]
        }
        return []
    }

    private static func service(_ header: ECGHeader, _ order: ECGOrder) -> [Finding] {
        var found: [Finding] = []
        if !order.isForECG { found.append(warning("service", 31, "OBR-4 of the order asks for something else")) }
        if !header.ecgNumber.isEmpty, !order.numbers.isEmpty, !order.numbers.contains(header.ecgNumber) {
            found.append(warning("number", 31, "is no number of the order"))
        }
        return found
    }
}

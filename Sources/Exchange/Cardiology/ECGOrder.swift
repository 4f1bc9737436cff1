// SPDX-License-Identifier: Apache-2.0

public import HL7v2
import MPI

/// What an order message says of the electrocardiogram that is to be made.
///
/// - Source: HL7 v2.5.1, sections 4.5.1 (ORC) and 4.5.3 (OBR).
public struct ECGOrder {
    let message: Message
    /// What the message says of the patient.
    let patient: PatientFacts
    /// The placer's and filler's numbers: ORC-2, ORC-3, OBR-2 and OBR-3.
    public let numbers: Set<String>
    /// ORC-9, else OBR-6, else MSH-7, as written.
    public let orderedAt: String
    /// Whether OBR-4 or OBR-24 ask for an electrocardiogram.
    public let isForECG: Bool
    /// Whether the order takes an earlier one back: ORC-1 is CA or OC.
    public let isCancelled: Bool

    /// Reads an order; nil for a message without a patient or an order.
    public init?(_ message: Message) {
        guard let patient = message.segment("PID"), let request = message.segment("OBR") else { return nil }
        self.message = message
        self.patient = PatientFacts(patient)
        let common = message.segment("ORC")
        let fields = [common?[2], common?[3], request[2], request[3]]
        numbers = Set(fields.map { $0?.component(1).readable ?? "" }.filter { !$0.isEmpty })
        let times = [common?[9], request[6], message.segment("MSH")?[7]].map { $0?.component(1).readable ?? "" }
        orderedAt = times.first { $0.utf8.count >= 8 } ?? ""
        isForECG = Self.asksForECG(request)
        isCancelled = ["CA", "OC"].contains(common?[1].readable ?? "")
    }

    /// By LOINC's code, by table 0074, or by the words that stand beside local codes.
    private static func asksForECG(_ request: Segment) -> Bool {
        let service = (1...6).map { request[4]?.component($0).readable ?? "" }
        if service[0] == "11524-6" || service[3] == "11524-6" || request[24].readable == "EC" { return true }
        return service.contains { text in
            text.contains("心电") || ["ECG", "EKG"].contains { text.uppercased().contains($0) }
        }
    }
}

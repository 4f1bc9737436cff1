// SPDX-License-Identifier: Apache-2.0

public import HL7v2
import MPI

/// What an order message says of the images that are to be made.
///
/// - Source: HL7 v2.5.1, sections 4.5.6 (IPC), 4.5.3 (OBR-18 as IHE Scheduled Workflow uses it), and ZDS of IHE RAD-2.
public struct ImagingOrder {
    /// What the message says of the patient.
    let patient: PatientFacts
    /// The accession numbers: IPC-1, else OBR-18.
    public let accessions: Set<String>
    /// The Study Instance UIDs: IPC-3, else ZDS-1.
    public let studyUIDs: Set<String>
    /// The modalities: IPC-5, else OBR-24.
    public let modalities: Set<String>

    /// Whether the order takes an earlier one back: ORC-1 is CA or OC.
    public let isCancelled: Bool

    /// Reads an order; nil for a message without a patient or an order.
    public init?(_ message: Message) {
        guard let patient = message.segment("PID"), message.segment("OBR") != nil || message.segment("IPC") != nil
        else { return nil }
        self.patient = PatientFacts(patient)
        accessions = Self.values(message, Self.accession)
        studyUIDs = Self.values(message, Self.study)
        modalities = Self.values(message, Self.modality)
        isCancelled = ["CA", "OC"].contains(message.segment("ORC")?[1].readable ?? "")
    }

    private static func values(_ message: Message, _ value: (Segment) -> String?) -> Set<String> {
        Set(message.segments.compactMap(value).filter { !$0.isEmpty })
    }

    /// The accession number a segment holds.
    static func accession(_ segment: Segment) -> String? {
        switch segment.name {
        case "IPC": full(segment[1]?.component(1).readable)
        case "OBR": full(segment[18]?.component(1).readable)
        default: nil
        }
    }

    /// The Study Instance UID a segment holds.
    static func study(_ segment: Segment) -> String? {
        switch segment.name {
        case "IPC": full(segment[3]?.component(1).readable)
        case "ZDS": full(segment[1]?.component(1).readable)
        default: nil
        }
    }

    private static func modality(_ segment: Segment) -> String? {
        switch segment.name {
        case "IPC": segment[5]?.component(1).readable
        case "OBR": segment[24]?.component(1).readable
        default: nil
        }
    }

    private static func full(_ text: String?) -> String? { text?.isEmpty == false ? text : nil }
}

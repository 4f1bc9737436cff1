// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// An MDM message: what it says of a document, and the document in it.
///
/// - Source: HL7 v2.5.1, sections 9.6 (MDM), 9.7.1 (TXA); 2.A.24 (ED).
public struct DocumentMessage {
    /// What a message does with a document.
    public enum Action: Sendable, Hashable {
        /// A document comes (T02, T06).
        case original
        /// A document comes in the place of another (T08, T10).
        case replacement
        /// A document is taken back (T11).
        case cancellation
        /// Only its status is told of (T01, T03, T05, T07, T09).
        case notification
    }

    /// What it does.
    public let action: Action
    /// TXA-2, such as `C0053`.
    public let typeCode: String
    /// The parts of TXA-12: entity id, namespace, universal id.
    public let number: [String]
    /// The entity id of TXA-13: the document that is replaced.
    public let parent: [String]
    /// TXA-17, such as `LA`.
    public let completion: String
    /// TXA-6 and TXA-4.
    public let times: [String]
    /// OBX of the document with the number it has among the OBX, from 1; nil where none has encapsulated data.
    let attachment: (number: Int, field: Field)?
    /// What the message says of the patient.
    let patient: PatientFacts?

    /// Reads a message; nil when it is no MDM or has no TXA.
    public init?(_ message: Message) {
        guard message["MSH-9.1"] == "MDM", let segment = message.segment("TXA") else { return nil }
        action = Self.action(message["MSH-9.2"] ?? "")
        typeCode = segment[2]?.component(1).readable ?? ""
        number = (1...3).map { segment[12]?.component($0).readable ?? "" }
        parent = (1...3).map { segment[13]?.component($0).readable ?? "" }
        completion = segment[17].readable
        times = [6, 4].map { segment[$0]?.component(1).readable ?? "" }.filter { !$0.isEmpty }
        patient = message.segment("PID").map(PatientFacts.init)
        attachment = Self.attachment(message)
    }

    private static func action(_ event: String) -> Action {
        switch event {
        case "T02", "T04", "T06": .original
        case "T08", "T10": .replacement
        case "T11": .cancellation
        default: .notification
        }
    }

    private static func attachment(_ message: Message) -> (Int, Field)? {
        for (index, segment) in message.segments(named: "OBX").enumerated() {
            if segment[2].readable == "ED", let field = segment[5], !field.isEmpty { return (index + 1, field) }
        }
        return nil
    }

    /// The bytes of the document; nil where the message has none.
    ///
    /// - Throws: ``HL7v2Error/malformed(_:_:offset:)`` for what is not in the encoding the message names.
    public func content() throws(HL7v2Error) -> [UInt8]? {
        guard let attachment else { return nil }
        let field = attachment.field.repetitions.first ?? attachment.field
        return try ED(field).decodedData()
    }

    /// Where the document stands, such as `OBX[1]-5`.
    public var place: String { attachment.map { "OBX[\($0.number)]-5" } ?? "OBX-5" }
}

extension DocumentMessage {
    /// Whether an id is the one that the parts of an EI name.
    static func isOne(_ id: (root: String, ext: String), of parts: [String]) -> Bool {
        guard let entity = parts.first, !entity.isEmpty else { return false }
        if id.ext.isEmpty { return entity == id.root }
        let universal = parts.count > 2 ? parts[2] : ""
        if !universal.isEmpty, universal != id.root { return false }
        return entity == id.ext || entity == "\(id.root)^\(id.ext)" || entity == "\(id.root).\(id.ext)"
    }
}

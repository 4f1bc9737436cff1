// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI

/// The values a message can be found by.
enum MessageKeys {
    /// Cards, ids and account numbers of every PID and MRG, order numbers of every ORC and OBR, accession numbers and Study Instance
    /// UIDs of imaging orders.
    static func all(_ message: Message) -> [MessageKey] {
        var keys: [MessageKey] = []
        for segment in message.segments {
            switch segment.name {
            case "PID": keys += patients(PatientFacts.identifiers(segment, 3)) + account(segment)
            case "MRG": keys += patients(PatientFacts.identifiers(segment, 1))
            case "ORC", "OBR": keys += orders(segment)
            default: break
            }
            keys += imaging(segment)
            // A limit on rows an outsider can cause with one message.
            if keys.count > 200 { break }
        }
        return Array(keys.prefix(200))
    }

    private static func patients(_ identifiers: [SentIdentifier]) -> [MessageKey] {
        identifiers.filter { !$0.value.isEmpty }.map { identifier in
            guard identifier.kind == .card, let card = CardID(identifier.value) else {
                return MessageKey(kind: .patient, value: identifier.value)
            }
            return MessageKey(kind: .card, value: card.text)
        }
    }

    /// PID-18.
    private static func account(_ segment: Segment) -> [MessageKey] {
        let value = segment[18]?.component(1).readable ?? ""
        return value.isEmpty ? [] : [MessageKey(kind: .account, value: value)]
    }

    private static func imaging(_ segment: Segment) -> [MessageKey] {
        let accession = ImagingOrder.accession(segment).map { MessageKey(kind: .accession, value: $0) }
        let study = ImagingOrder.study(segment).map { MessageKey(kind: .study, value: $0) }
        return [accession, study].compactMap(\.self)
    }

    private static func orders(_ segment: Segment) -> [MessageKey] {
        [2, 3].compactMap { number in
            let value = segment[number]?.component(1).readable ?? ""
            return value.isEmpty ? nil : MessageKey(kind: .order, value: value)
        }
    }
}

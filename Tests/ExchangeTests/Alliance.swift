// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Foundation
import HL7v2
import Testing

/// An exchange with hospitals H1 to H3 that write to it; every message has a control id of its own.
final class Alliance {
    let harness: Harness
    private var sent = 0

    init(_ adjust: (inout ExchangeSettings) -> Void = { _ in }) throws { harness = try Harness(adjust) }

    /// A header of the next message; `more` are fields from 13 on.
    func header(_ type: String, from facility: String = "H1", more: String = "|||||UNICODE UTF-8") -> String {
        sent += 1
        return #"MSH|^~\&|HIS|\#(facility)|MPI|ALLIANCE|20260102030405||\#(type)|M\#(sent)|P|2.5.1|\#(more)"# + "\r"
    }

    /// PID-3 of a patient of a hospital, with the card if one is given.
    static func ids(_ id: String, _ facility: String, card: String = "") -> String {
        let local = "\(id)^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI"
        return card.isEmpty ? local : "\(local)~\(card)^^^EHC&2.16.156.10011.1.19&ISO^HC"
    }

    func patient(
        _ ids: String, _ rest: String = "|王^明||19900101|M", event: String = "A04", from facility: String = "H1"
    ) throws -> Message {
        try harness.ask(
            header("ADT^\(event)^ADT_A01", from: facility) + "EVN|\(event)|20260102\rPID|||\(ids)|\(rest)\rPV1||O\r")
    }

    /// Registers and expects to be believed.
    func register(_ id: String, _ facility: String, card: String = "", _ rest: String = "|王^明||19900101|M") throws {
        let answer = try patient(Self.ids(id, facility, card: card), rest, from: facility)
        #expect(answer["MSA-1"] == "AA")
    }

    func merge(_ pairs: [(gone: String, kept: String)], from facility: String = "H1") throws -> Message {
        let groups = pairs.map { "PID|||\($0.kept)||王^明\rMRG|\($0.gone)\r" }.joined()
        return try harness.ask(header("ADT^A40^ADT_A39", from: facility) + "EVN|A40|20260102\r" + groups)
    }

    func crossReferences(_ id: String, wanted: String = "") throws -> Message {
        try harness.ask(header("QBP^Q23^QBP_Q21") + "QPD|IHE PIX Query|T1|\(id)|\(wanted)\rRCP|I\r")
    }

    func demographics(_ parameters: String, wanted: String = "", tail: String = "RCP|I\r") throws -> Message {
        let query = "QPD|IHE PDQ Query|T1|\(parameters)|||||\(wanted)\r"
        return try harness.ask(header("QBP^Q22^QBP_Q21") + query + tail)
    }

    /// Ids of hospital H1 that are in use.
    func known(_ ids: [String]) throws -> [String] {
        try ids.filter { try crossReferences(Self.ids($0, "H1"))["MSA-1"] == "AA" }
    }
}

extension Message {
    /// The ER7 text of every segment of a name, without its name.
    func lines(_ name: String) -> [String] {
        segments(named: name).map { segment in
            let text = (try? encoding.decode(Array(segment.bytes))) ?? "?"
            return String(text.dropFirst(name.utf8.count + 1))
        }
    }

    /// ERR-2 and ERR-3.1 of every ERR.
    var errors: [String] {
        segments(named: "ERR").indices.map { place in
            let location = (try? rawText(Path("ERR", place + 1, field: 2))) ?? "?"
            return location + " " + (self["ERR[\(place + 1)]-3.1"] ?? "")
        }
    }

    /// MSA-1, QAK-2 and every error.
    var verdict: [String] { [self["MSA-1"] ?? "", self["QAK-2"] ?? ""] + errors }
}

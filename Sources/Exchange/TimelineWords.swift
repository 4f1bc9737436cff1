// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What a timeline says of a message.
enum TimelineWords {
    /// The time something came, ISO 8601 in UTC, as HL7 writes it.
    static func coming(_ text: String) -> String { text.filter(\.isNumber).prefix(14) + "+0000" }

    /// A time as the timeline has it, in China's one time zone; as exact as it is told, and a day as the day that is told.
    ///
    /// - Parameter offset: minutes east of UTC where the time does not say.
    static func local(_ text: String, offset: Int = CareVisit.usualOffset) -> String {
        let digits = String(text.prefix { $0.isNumber }.prefix(14))
        guard let time = try? DateTime(parsing: text), time.precision >= .hour else { return digits }
        let shift = CareVisit.usualOffset - (time.offsetMinutes ?? offset)
        if shift == 0 { return digits }
        let moved = Moment(digits: digits)?.adding(microseconds: shift * 60_000_000)
        return (moved?.digits).map { String($0.prefix(digits.count)) } ?? digits
    }

    /// When it happened: the observation, the event, else the message.
    static func time(_ message: Message) -> String {
        let offset = (try? DateTime(parsing: message["MSH-7.1"] ?? ""))?.offsetMinutes ?? CareVisit.usualOffset
        func found(_ paths: [String]) -> String? {
            paths.lazy.compactMap { message[$0] }.first { $0.count >= 8 }.map { local($0, offset: offset) }
        }
        // Of devices the order says no time, but each observation does.
        let observed = message.segments(named: "OBX").prefix(1000).lazy.map { $0.text(14) }.first { $0.count >= 8 }
        return found(["OBR-7.1"]) ?? observed.map { local($0, offset: offset) }
            ?? found(["RXA-3.1", "TXA-4.1", "EVN-6.1", "EVN-2.1", "ORC-9.1", "MSH-7.1"]) ?? ""
    }

    static func kind(_ type: String, _ event: String) -> String {
        switch type {
        case "ADT": ["A28", "A31", "A40", "A47", "A24", "A37"].contains(event) ? "registration" : "visit"
        case "ORU": "result"
        case "OML", "OMI", "OMG", "ORM": "order"
        case "OMP", "RDE", "RDS": "prescription"
        case "MDM": "document"
        case "REF", "RRI", "PPR", "SIU", "SRM", "VXU": "care"
        default: "message"
        }
    }

    static func title(_ message: Message) -> String {
        let kind = [message["MSH-9.1"], message["MSH-9.2"]].compactMap(\.self).joined(separator: "^")
        for path in ["OBR-4", "RXO-1", "RXE-2", "RXA-5", "DG1-3", "RF1-6"] {
            let name = message[path + ".2"] ?? message[path + ".5"] ?? message[path + ".1"]
            if let name { return "\(kind) \(name)" }
        }
        return kind
    }
}

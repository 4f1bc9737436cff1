// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import HL7v2

/// Messages in a few words.
enum DemoWords {
    static func kind(_ planned: PlannedMessage) -> String {
        let message = try? Message(parsing: planned.content)
        return switch message?["MSH-9.2"] {
        case "Q23": "PIX: other ids of \(message?["QPD-3.1"] ?? "")"
        case "Q22": "PDQ: who is this?"
        default: "A40: \(message?["MRG-1.1"] ?? "") is \(message?["PID-3.1"] ?? "")"
        }
    }

    /// What a message of care says.
    static func content(_ stored: StoredMessage) -> String {
        guard let message = try? Message(parsing: stored.translated ?? stored.body) else { return "" }
        switch stored.type {
        case "ORU" where message["OBR-24"] == "EC": return results(message)
        case "ORU": return "\(message["OBX-3.2"] ?? "") \(message["OBX-5"] ?? "") \(message["OBX-8"] ?? "")"
        case "ORM": return "order \(message["OBR-4.2"] ?? "")"
        case "RDE": return code(message, "RXE-2")
        case "DFT": return code(message, "FT1-7") + " " + (message["FT1-11.1"] ?? "")
        default:
            if message.segment("MRG") != nil {
                return "\(message["MRG-1.1"] ?? "") becomes \(message["PID-3.1"] ?? "")"
            }
            return message.segment("DG1") == nil ? "registration" : code(message, "DG1-3")
        }
    }

    /// The measured values of an electrocardiogram's result.
    static func results(_ bytes: [UInt8]) -> String {
        guard let message = try? Message(parsing: bytes) else { return "" }
        return "ORU^R01 for order \(message["OBR-2"] ?? ""): " + results(message)
    }

    private static func results(_ message: Message) -> String {
        message.segments(named: "OBX").indices.compactMap { index in
            let place = "OBX[\(index + 1)]"
            switch message[place + "-2"] {
            case "NM":
                return
                    "\(message[place + "-3.2"] ?? "") \(message[place + "-5"] ?? "") \(message[place + "-6.1"] ?? "")"
            case "TX": return message[place + "-5"]
            default: return nil
            }
        }.joined(separator: ", ")
    }

    private static func code(_ message: Message, _ path: String) -> String {
        let code = TextWidth.cut(message[path + ".1"] ?? "", to: 14)
        let own = message[path + ".4"].map { " (sent as \($0))" } ?? ""
        return "\(code) \(message[path + ".2"] ?? "")\(own)"
    }

    static func answer(_ message: Message?) -> String {
        guard let patient = message?.segment("PID"), let ids = patient[3] else { return "" }
        let texts = ids.repetitions.map { repetition in
            let place = repetition.component(4)?.subcomponent(1).flatMap { try? $0.text() } ?? ""
            let id = repetition.component(1).flatMap { try? $0.text() } ?? ""
            return "\(place):\(TextWidth.cut(id, to: 20))"
        }
        let name = [message?["PID-5.1"], message?["PID-5.2"]].compactMap { $0 }.joined()
        return ([name] + texts).filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func error(_ message: Message) -> String {
        let place = ["ERR-2.1", "ERR-2.3"].compactMap { message[$0] }.joined(separator: "-")
        let text = message["ERR-8"] ?? message["ERR-1.4.2"] ?? ""
        return place.isEmpty ? text : "\(place): \(text)"
    }
}

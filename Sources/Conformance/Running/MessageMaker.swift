// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

/// Makes the bytes of a message out of the lines of a step.
///
/// A first line that begins with `MSH` is taken as it is; else it is MSH-9, and the header is the actor's.
struct MessageMaker {
    let actor: Scenario.Actor
    let controlID: String
    let time: String

    func message(_ lines: [String], _ edits: [(path: String, value: String)]) throws(HL7v2Error) -> Message {
        var lines = lines.filter { !$0.isEmpty }
        if let first = lines.first, !first.hasPrefix("MSH") { lines[0] = header(first) }
        let text = lines.map { $0 + "\r" }.joined()
        let label = actor.characterSet
        let encoding = CharacterEncoding(label: label) ?? .utf8
        let bytes: [UInt8]
        do { bytes = try encoding.encode(text) } catch {
            throw .unencodable(nil, encoding, position: 0)
        }
        var message = try Message(parsing: bytes, rules: Rules(defaultEncoding: encoding))
        if message["MSH-10"] == nil { message = try message.setting(Path("MSH", field: 10), to: .text(controlID)) }
        for edit in edits { message = try change(message, edit) }
        return message
    }

    private func header(_ type: String) -> String {
        let version = type.split(separator: " ").dropFirst().first.map(String.init) ?? actor.version
        let kind = type.split(separator: " ").first.map(String.init) ?? type
        return #"MSH|^~\&|\#(actor.application)|\#(actor.facility)|EXCHANGE|ALLIANCE|\#(time)||\#(kind)|\#(controlID)"#
            + "|P|\(version)" + (actor.characterSet.isEmpty ? "" : "||||||\(actor.characterSet)")
    }

    /// `-` removes the segment of the path.
    private func change(
        _ message: Message, _ edit: (path: String, value: String)
    ) throws(HL7v2Error) -> Message {
        guard let path = CheckPath(edit.path) else { throw .badPath(position: 0) }
        let place = try path.place(in: message)
        if edit.value == "-", place.field == nil { return try message.removing(place) }
        return try message.setting(place, to: .text(edit.value == "-" ? "" : edit.value))
    }
}

extension CheckPath {
    /// The place in a message.
    ///
    /// - Throws: ``HL7v2Error/noSuchSegment(_:)`` where no segment has the code; ``HL7v2Error/badPath(position:)`` for
    ///   what is no place.
    func place(in message: Message) throws(HL7v2Error) -> Path {
        switch self {
        case .place(let path): return path
        case .coded(let name, let code, let rest):
            let field = name == "OBX" ? 3 : ["DG1", "AL1"].contains(name) ? 3 : name == "RXA" ? 5 : 1
            for (number, segment) in message.segments(named: name).enumerated() {
                guard let text = try segment[field]?.component(1)?.text(), text == code else { continue }
                var path = rest
                path.occurrence = number + 1
                return path
            }
            throw .noSuchSegment(rest)
        default: throw .badPath(position: 0)
        }
    }
}

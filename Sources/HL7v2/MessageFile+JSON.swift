// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import JSON

extension MessageFile {
    /// The JSON form of a whole file.
    ///
    /// A file of one message is that message's form. Others are `{"format": "hl7-json", "parts": […]}`, a part being a
    /// message's form or `{"kind": "BHS", "text": "…"}`, with `hex` in place of `text` for bytes that are not UTF-8.
    public func json(rules: Rules = Rules()) throws(HL7v2Error) -> JSONValue {
        if parts.count == 1, parts[0].kind == .message { return try Message(parsing: bytes, rules: rules).json() }
        var forms: [JSONValue] = []
        for part in parts {
            let content = MessageSplitter.Part(
                kind: part.kind, offset: part.range.lowerBound, bytes: Array(bytes[part.range]))
            forms.append(try content.json(rules: rules))
        }
        return ["format": "hl7-json", "parts": .array(forms)]
    }

    /// The bytes of a file from its JSON form.
    public static func bytes(of json: JSONValue) throws(HL7v2Error) -> [UInt8] {
        guard let parts = json["parts"]?.array else { return try Message(json: json).serialized() }
        var bytes: [UInt8] = []
        for (index, part) in parts.enumerated() {
            if part["segments"] != nil {
                bytes += try Message(json: part).serialized()
            } else if let text = part["text"]?.string {
                bytes += Array(text.utf8)
            } else if let hex = part["hex"]?.string, let content = Hexadecimal.decode(hex) {
                bytes += content
            } else {
                throw .badJSON(location: "parts[\(index)]", expected: "a message, or \"text\" or \"hex\"")
            }
        }
        return bytes
    }
}

extension MessageSplitter.Part {
    /// The JSON form of one part, as it stands in that of a file: a message's, or `{"kind": "BHS", "text": "…"}`.
    ///
    /// - Throws: What ``Message/init(parsing:rules:limits:)`` throws, its offset counted in the file.
    public func json(rules: Rules = Rules()) throws(HL7v2Error) -> JSONValue {
        guard kind != .message else {
            do {
                return try Message(parsing: bytes, rules: rules).json()
            } catch {
                throw error.shifted(by: offset)
            }
        }
        let text = try? CharacterEncoding.utf8.decode(bytes)
        let value = text.map { JSONValue.Member("text", .string($0)) }
        return .object([
            .init("kind", .string(kind.rawValue)), value ?? .init("hex", .string(Hexadecimal.encode(bytes))),
        ])
    }
}

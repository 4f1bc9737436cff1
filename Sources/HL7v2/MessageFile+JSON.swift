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
            let content = Array(bytes[part.range])
            if part.kind == .message {
                forms.append(try Message(parsing: content, rules: rules).json())
            } else {
                let text = try? CharacterEncoding.utf8.decode(content)
                let value = text.map { JSONValue.Member("text", .string($0)) }
                forms.append(
                    .object([
                        .init("kind", .string(part.kind.rawValue)),
                        value ?? .init("hex", .string(Hexadecimal.encode(content))),
                    ]))
            }
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

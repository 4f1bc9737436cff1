// SPDX-License-Identifier: Apache-2.0

import HL7v2
import JSON

/// Writes the JSON form of a file part by part: the text that ``MessageFile/json(rules:)`` would give.
struct FileJSON {
    let isIndented: Bool
    let rules: Rules
    /// A message that may be the only part.
    private var first: JSONValue?
    private var count = 0

    init(isIndented: Bool, rules: Rules) {
        self.isIndented = isIndented
        self.rules = rules
    }

    /// The text that can be written once this part is there.
    mutating func text(_ part: MessageSplitter.Part) throws(HL7v2Error) -> [UInt8] {
        let form = try part.json(rules: rules)
        defer { count += 1 }
        if count == 0, part.kind == .message {
            first = form
            return []
        }
        let before = first.map { Array(start.utf8) + element($0) + Array(separator.utf8) }
        defer { first = nil }
        return (before ?? Array((count == 0 ? start : separator).utf8)) + element(form)
    }

    /// What closes the text.
    func end() -> [UInt8] {
        if let first { return first.serialized(indented: isIndented) }
        if count == 0 { return (["format": "hl7-json", "parts": []] as JSONValue).serialized(indented: isIndented) }
        return Array((isIndented ? "\n  ]\n}" : "]}").utf8)
    }

    private var start: String {
        isIndented ? "{\n  \"format\": \"hl7-json\",\n  \"parts\": [\n    " : #"{"format":"hl7-json","parts":["#
    }

    private var separator: String { isIndented ? ",\n    " : "," }

    private func element(_ form: JSONValue) -> [UInt8] {
        let bytes = form.serialized(indented: isIndented)
        // Line feeds in strings are escaped; those left are the layout's.
        return isIndented ? bytes.flatMap { $0 == 0x0A ? [$0, 0x20, 0x20, 0x20, 0x20] : [$0] } : bytes
    }
}

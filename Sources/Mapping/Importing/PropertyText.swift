// SPDX-License-Identifier: Apache-2.0

import JSON

/// Properties as one JSON object, as the tables keep them.
enum PropertyText {
    static func text(_ properties: [Property]) -> String {
        if properties.isEmpty { return "" }
        return JSONValue.object(properties.map { JSONValue.Member($0.name, .string($0.value)) }).text()
    }

    static func properties(_ text: String) -> [Property] {
        guard !text.isEmpty, case .object(let members)? = try? JSONValue(parsing: text) else { return [] }
        return members.map { Property($0.name, $0.value.string ?? $0.value.text()) }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// XML as it is written: elements, attributes and text, two blanks a level.
struct XMLText {
    private var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8) + [0x0A]
    private var open: [String] = []

    /// The document, when all elements are closed.
    var document: [UInt8] { bytes }

    /// An element with others inside.
    mutating func element<Failure: Error>(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
        _ inner: (inout XMLText) throws(Failure) -> Void
    ) throws(Failure) {
        start(name, attributes)
        bytes.append(0x0A)
        open.append(name)
        try inner(&self)
        open.removeLast()
        indent()
        write("</\(name)>\n")
    }

    /// An element without content, or with text only.
    mutating func leaf(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String = "") {
        start(name, attributes, isEmpty: text.isEmpty)
        guard !text.isEmpty else { return bytes.append(0x0A) }
        write(Self.escaped(text))
        write("</\(name)>\n")
    }

    /// An element of whole numbers with blanks between them.
    mutating func leaf(_ name: String, numbers: ArraySlice<Int32>) {
        start(name, [:])
        var isFirst = true
        for number in numbers {
            if !isFirst { bytes.append(0x20) }
            isFirst = false
            bytes += Array(String(number).utf8)
        }
        write("</\(name)>\n")
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String>, isEmpty: Bool = false) {
        indent()
        write("<\(name)")
        for (key, value) in attributes { write(" \(key)=\"\(Self.escaped(value))\"") }
        write(isEmpty ? "/>" : ">")
    }

    private mutating func indent() { bytes += Array(repeating: 0x20, count: 2 * open.count) }
    private mutating func write(_ text: String) { bytes += Array(text.utf8) }

    /// Line ends in text stay what they are: a reader would make one character of two.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\r", "\n", "\t": result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

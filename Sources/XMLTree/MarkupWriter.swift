// SPDX-License-Identifier: Apache-2.0

/// Writes the pieces of markup in UTF-8.
struct MarkupWriter {
    /// How characters are escaped.
    enum Form {
        /// As Canonical XML has it.
        case canonical
        /// So that a reader gets the same values; line feeds of attributes as references.
        case plain
    }

    let form: Form
    private(set) var bytes: [UInt8] = []

    init(_ form: Form, capacity: Int = 0) {
        self.form = form
        bytes.reserveCapacity(capacity)
    }

    mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func put(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    /// Character data.
    mutating func text(_ text: some Collection<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case 0x0D: put("&#xD;")
            default: bytes.append(byte)
            }
        }
    }

    /// ` name="value"`.
    mutating func attribute(_ name: String, _ value: some Collection<UInt8>) {
        bytes.append(0x20)
        put(name)
        put("=\"")
        for byte in value {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: "\""): put("&quot;")
            case 0x09: put("&#x9;")
            case 0x0A: put("&#xA;")
            case 0x0D: put("&#xD;")
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A CDATA section; its end is the one thing it cannot hold, and is split.
    mutating func cdata(_ text: some Collection<UInt8>) {
        if form == .canonical { return self.text(text) }
        put("<![CDATA[")
        var brackets = 0
        for byte in text {
            if byte == UInt8(ascii: ">"), brackets >= 2 { put("]]><![CDATA[") }
            brackets = byte == UInt8(ascii: "]") ? brackets + 1 : 0
            bytes.append(byte)
        }
        put("]]>")
    }

    mutating func comment(_ text: some Sequence<UInt8>) {
        put("<!--")
        put(text)
        put("-->")
    }

    mutating func instruction(_ target: String, _ data: some Collection<UInt8>) {
        put("<?" + target)
        if !data.isEmpty { bytes.append(0x20) }
        put(data)
        put("?>")
    }
}

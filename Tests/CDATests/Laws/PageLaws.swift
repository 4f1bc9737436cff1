// SPDX-License-Identifier: Apache-2.0

/// What must hold for a page, whatever document it was made of: nothing in it runs, and nothing is fetched.
struct PageLaws {
    private let bytes: [UInt8]
    private var offset = 0
    private var broken: Set<String> = []

    static func broken(by page: [UInt8]) -> [String] {
        var laws = PageLaws(page)
        laws.scan()
        return laws.broken.sorted()
    }

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Elements that a page has; `style` and `meta` are its own.
    private static let elements: Set<String> = [
        "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "article",
        "div", "span", "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "caption", "colgroup", "col", "thead", "tbody",
        "tfoot", "tr", "th", "td", "ul", "ol", "li", "dl", "dt", "dd", "a", "img", "sup", "sub", "br", "b", "i", "u",
        "em", "strong", "small", "code", "pre", "details", "summary", "figure", "figcaption", "hr", "s", "del", "ins",
        "aside", "mark", "blockquote", "time", "bdi",
    ]

    private mutating func scan() {
        while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
            offset = start + 1
            // A declaration or an end tag carries nothing.
            guard offset < bytes.count, isLetter(bytes[offset]) else { continue }
            let name = word()
            if !Self.elements.contains(name) { broken.insert("a page has the element \(name)") }
            while let attribute = nextAttribute() { judge(name, attribute) }
            if name == "style" { skipStyle() }
        }
    }

    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Letters, digits and marks up to a blank, a slash, an equals sign or the end of the tag.
    private mutating func word() -> String {
        let end = bytes[offset...].firstIndex { $0 <= 0x20 || [0x2F, 0x3D, 0x3E].contains($0) } ?? bytes.endIndex
        defer { offset = end }
        return String(decoding: bytes[offset..<end], as: UTF8.self).lowercased()
    }

    private mutating func nextAttribute() -> (name: String, value: String)? {
        while offset < bytes.count, bytes[offset] <= 0x20 || bytes[offset] == 0x2F { offset += 1 }
        guard offset < bytes.count, bytes[offset] != UInt8(ascii: ">") else { return nil }
        let start = offset
        let name = word()
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else {
            // A mark that is no name must not be met for ever.
            if offset == start { offset += 1 }
            return (name, "")
        }
        offset += 1
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            broken.insert("a page has an attribute without quotes")
            return (name, "")
        }
        let end = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.endIndex
        defer { offset = min(end + 1, bytes.endIndex) }
        return (name, String(decoding: bytes[(offset + 1)..<end], as: UTF8.self))
    }

    private mutating func judge(_ element: String, _ attribute: (name: String, value: String)) {
        let name = attribute.name
        if name.hasPrefix("on") { broken.insert("a page has the attribute \(name)") }
        if ["style", "srcdoc", "srcset", "action", "formaction", "background", "ping", "xlink:href"].contains(name) {
            broken.insert("a page has the attribute \(name)")
        }
        if element == "meta", name == "http-equiv", attribute.value != "Content-Security-Policy" {
            broken.insert("a page has another directive")
        }
        if name == "src", !isImage(attribute.value) { broken.insert("a page fetches something") }
        if name == "href", !isHarmless(attribute.value) { broken.insert("a page leads to something active") }
    }

    private func isImage(_ value: String) -> Bool {
        ["data:image/png;base64,", "data:image/jpeg;base64,", "data:image/gif;base64,", "data:image/bmp;base64,"]
            .contains { value.hasPrefix($0) }
    }

    /// A place in the page, data to be kept, or an address that a person may follow.
    private func isHarmless(_ value: String) -> Bool {
        let start = value.lowercased()
        if start.hasPrefix("data:") {
            return !["html", "svg", "xml", "script"].contains { start.prefix(60).contains($0) }
        }
        return ["#", "https://", "http://", "mailto:", "tel:", "ftp://"].contains { start.hasPrefix($0) }
    }

    private mutating func skipStyle() {
        let rest = String(decoding: bytes[offset...].prefix(20_000), as: UTF8.self).lowercased()
        for word in ["@import", "url(", "expression("] where rest.prefix(while: { $0 != "<" }).contains(word) {
            broken.insert("a style fetches something")
        }
    }
}

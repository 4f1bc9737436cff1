// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Writes elements as UTF-8.
struct XMLTextWriter {
    /// What was written and not yet handed out.
    private(set) var bytes: [UInt8] = []
    private let isIndented: Bool
    private var depth = 0

    /// Text nodes longer than this are parted by an instruction; libxml2 refuses ten million bytes in one.
    private static let longestText = 8_000_000

    init(isIndented: Bool) {
        self.isIndented = isIndented
        bytes += Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
        if !isIndented { bytes.append(.lineFeed) }
    }

    private init() { isIndented = false }

    /// Hands the document over, so that two writers never share its bytes and copy them.
    mutating func take() -> XMLTextWriter {
        var taken = XMLTextWriter()
        swap(&taken, &self)
        return taken
    }

    // MARK: Elements

    /// Begins an element that holds elements; the first attribute, if any, declares its namespace.
    mutating func open(_ name: String, namespace: String? = nil) {
        line()
        bytes.append(UInt8(ascii: "<"))
        bytes += Array(name.utf8)
        if let namespace { bytes += Array(" xmlns=\"\(namespace)\"".utf8) }
        bytes.append(UInt8(ascii: ">"))
        depth += 1
    }

    /// Ends it.
    mutating func close(_ name: String) {
        depth -= 1
        line()
        bytes += Array("</\(name)>".utf8)
    }

    /// An element without content.
    mutating func empty(_ name: String, namespace: String? = nil) {
        line()
        bytes += Array((namespace.map { "<\(name) xmlns=\"\($0)\"/>" } ?? "<\(name)/>").utf8)
    }

    /// An element with a value.
    ///
    /// - Parameter bytes: gives the working bytes of a character that XML cannot hold.
    mutating func leaf(_ name: String, _ value: LeafValue, bytes hexadecimal: (ArraySlice<UInt8>) -> [UInt8]) {
        if value == .empty { return empty(name) }
        line()
        bytes += Array("<\(name)>".utf8)
        content(value, hexadecimal)
        bytes += Array("</\(name)>".utf8)
    }

    /// A processing instruction.
    mutating func instruction(_ target: String, _ data: String) {
        line()
        bytes += Array("<?\(target) \(data)?>".utf8)
    }

    /// What was written since the last time; the document goes on.
    mutating func drain() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Ends the document.
    mutating func finish() -> [UInt8] { bytes + [.lineFeed] }

    private mutating func line() {
        guard isIndented else { return }
        bytes.append(.lineFeed)
        for _ in 0..<depth { bytes += [0x20, 0x20] }
    }

    // MARK: Values

    private mutating func content(_ value: LeafValue, _ hexadecimal: (ArraySlice<UInt8>) -> [UInt8]) {
        switch value {
        case .empty: return
        case .null: bytes += LeafValue.nullBytes
        // Two quotation marks that are text: as such they would be the null value.
        case .text(LeafValue.nullBytes): escape(Array("X2222".utf8))
        case .text(let text) where XMLCharacters.isLineEndAndBlanks(text):
            // Written plainly, it would pass for indentation.
            escape(Array("X".utf8) + Array(Hexadecimal.encode(text).utf8))
        case .text(let text): self.text(text, hexadecimal)
        case .pieces(let pieces):
            for piece in pieces {
                switch piece {
                case .text(let text): self.text(text, hexadecimal)
                case .bytes(let raw): escape(Array("X".utf8) + Array(Hexadecimal.encode(raw).utf8))
                case .sequence(let inner): escape(inner)
                }
            }
        }
    }

    private mutating func escape(_ value: [UInt8]) {
        bytes += Array("<\(Names.escape) \(Names.escapeValue)=\"".utf8)
        referenced(value[...], quotes: true)
        bytes += Array("\"/>".utf8)
    }

    private mutating func text(_ text: [UInt8], _ hexadecimal: (ArraySlice<UInt8>) -> [UInt8]) {
        var rest = text[...]
        while let forbidden = XMLCharacters.firstForbidden(rest) {
            parted(rest[..<forbidden.lowerBound])
            escape(Array("X".utf8) + Array(Hexadecimal.encode(hexadecimal(rest[forbidden])).utf8))
            rest = rest[forbidden.upperBound...]
        }
        parted(rest)
    }

    private mutating func parted(_ text: ArraySlice<UInt8>) {
        var rest = text
        while rest.count > Self.longestText {
            var end = rest.startIndex + Self.longestText
            while rest[end] & 0xC0 == 0x80 { end -= 1 }
            referenced(rest[..<end])
            bytes += Array("<?\(Names.joinNote)?>".utf8)
            rest = rest[end...]
        }
        referenced(rest)
    }

    private mutating func referenced(_ text: ArraySlice<UInt8>, quotes: Bool = false) {
        var start = text.startIndex
        let span = text.span
        for index in span.indices {
            let byte = span[index]
            guard byte <= UInt8(ascii: ">"), quotes || byte != UInt8(ascii: "\""),
                let reference = XMLCharacters.reference(for: byte)
            else { continue }
            let place = text.startIndex + index
            bytes += text[start..<place]
            bytes += Array("\(reference)".utf8)
            start = place + 1
        }
        bytes += text[start...]
    }
}

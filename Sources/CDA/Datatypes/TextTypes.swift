// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// Encapsulated data (ED), or plain text (ST).
///
/// - Source: HL7 v3 data types, ED.
public struct EncapsulatedData: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The media type; `text/plain` where none is written.
    public var mediaType: String { element[attribute: "mediaType"] ?? "text/plain" }
    /// `B64` or `TXT`; `TXT` where none is written.
    public var representation: String { element[attribute: "representation"] ?? "TXT" }
    /// The language; nil where none is written.
    public var language: String? { element[attribute: "language"] }
    /// Such as `DF`; nil where none is written.
    public var compression: String? { element[attribute: "compression"] }
    /// The text as written, base 64 undecoded; the text of a `reference` is not among it.
    public var text: String { element.trimmedText }
    /// Where the data are: an address, or `#` and the id of a place in the narrative; nil for none.
    public var reference: String? { element.first("reference")?[attribute: "value"] }
    /// The data, base 64 decoded where the element says so; nil when it is no base 64.
    public var bytes: [UInt8]? { representation == "B64" ? Base64.decode(element.textBytes) : Array(text.utf8) }
}

/// A name of a person or an organization (EN, PN, ON, TN).
///
/// - Source: HL7 v3 data types, EN.
public struct EntityName: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// What the name is used for, such as `L`; empty for nothing.
    public var use: String { element[attribute: "use"] ?? "" }
    /// Given names in order.
    public var given: [String] { element.elements(named: "given").map(\.trimmedText) }
    /// Family names in order.
    public var family: [String] { element.elements(named: "family").map(\.trimmedText) }
    /// Prefixes such as titles.
    public var prefixes: [String] { element.elements(named: "prefix").map(\.trimmedText) }
    /// Suffixes.
    public var suffixes: [String] { element.elements(named: "suffix").map(\.trimmedText) }
    /// The whole name: its parts in order, each trimmed, one blank between; Chinese documents write it undivided.
    public var text: String { Self.joined(element) }

    /// The text below an element: one blank between its parts, and for each run of blanks.
    static func joined(_ element: Node) -> String {
        var words: [ArraySlice<UInt8>] = []
        var isBroken = true
        for node in element.descendants {
            guard node.kind == .text || node.kind == .cdata else {
                isBroken = isBroken || node.kind == .element
                continue
            }
            let bytes = node.textBytes
            let found = bytes.split(whereSeparator: isBlank)
            // A comment or a CDATA section cuts a text but no word.
            if !isBroken, let first = found.first, let last = words.last, first.startIndex == bytes.startIndex {
                words[words.count - 1] = last + first
                words += found.dropFirst()
            } else {
                words += found
            }
            isBroken = bytes.last.map(isBlank) ?? isBroken
        }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

/// A postal address (AD).
///
/// - Source: HL7 v3 data types, AD; `township` is an addition of WS/T 500.
public struct PostalAddress: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// What the address is used for, such as `H`; empty for nothing.
    public var use: String { element[attribute: "use"] ?? "" }
    /// The parts in order: `houseNumber`, `streetName`, `township`, `county`, `city`, `state`, `postalCode` and others.
    public var parts: [(name: String, text: String)] { element.elements.map { ($0.localName, $0.trimmedText) } }
    /// The first part of that name; nil for none.
    public func part(_ name: String) -> String? { text(name) }
    /// The whole address, runs of blanks as one.
    public var text: String { EntityName.joined(element) }
}

/// A telephone number or another address for messages (TEL).
///
/// - Source: HL7 v3 data types, TEL.
public struct TelecommunicationAddress: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// What it is used for, such as `HP`, `WP`, `MC`; empty for nothing.
    public var use: String { element[attribute: "use"] ?? "" }
    /// The address as written, with its scheme where one is written: `tel:0532-55550000`; empty for none.
    public var value: String { element[attribute: "value"] ?? "" }
}

// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Writes the page of a document.
///
/// Names of elements, attributes and classes are literals of this module; what comes from the document passes
/// ``text(_:)`` or an attribute's value, where it is escaped.
struct PageWriter {
    let document: ClinicalDocument
    let options: PageOptions
    let texts: ValueText
    let mask: PageMask
    /// The ids that the page has given out.
    var anchors: Set<String> = []
    /// Bytes and number of the attachments in the page.
    var attached = (bytes: 0, count: 0)
    /// The work left for looking entries up in the narrative, in bytes compared.
    var lookups = 256 << 20
    private(set) var bytes: [UInt8] = []

    init(_ document: ClinicalDocument, _ options: PageOptions) {
        self.document = document
        self.options = options
        texts = ValueText(document, PageWords(document, options))
        mask = options.masksIdentifiers ? PageMask(document) : PageMask()
    }

    var words: PageWords { texts.words }

    // MARK: Markup

    /// An attribute: a name of ours, a value of anybody's.
    struct Attribute {
        let name: StaticString
        let value: String

        init(_ name: StaticString, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    /// An element with what the body writes.
    mutating func element(
        _ name: StaticString, _ kind: StaticString = "", _ attributes: [Attribute] = [], _ body: (inout Self) -> Void
    ) {
        start(name, kind, attributes)
        body(&self)
        put("</")
        put(name)
        put(">")
    }

    /// An element with text.
    mutating func element(
        _ name: StaticString, _ kind: StaticString = "", _ attributes: [Attribute] = [], text: String
    ) {
        element(name, kind, attributes) { $0.text(text) }
    }

    /// A start tag; `kind` is the class.
    mutating func start(_ name: StaticString, _ kind: StaticString = "", _ attributes: [Attribute] = []) {
        put("<")
        put(name)
        if kind.utf8CodeUnitCount > 0 {
            put(" class=\"")
            put(kind)
            put("\"")
        }
        for attribute in attributes {
            put(" ")
            put(attribute.name)
            put("=\"")
            escape(mask.text(attribute.value))
            put("\"")
        }
        put(">")
    }

    /// Text of anybody's.
    mutating func text(_ text: String) { escape(mask.text(text)) }

    /// Markup of ours.
    mutating func put(_ literal: StaticString) { bytes.append(contentsOf: literal.description.utf8) }

    /// Text that a set of characters bounds already, such as base 64.
    mutating func put(unescaped characters: [UInt8]) { bytes.append(contentsOf: characters) }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            case UInt8(ascii: "'"): put("&#39;")
            default: bytes.append(byte)
            }
        }
    }
}

/// The page's own words in the language of the page.
struct PageWords {
    let isChinese: Bool

    init(_ document: ClinicalDocument, _ options: PageOptions) {
        switch options.language {
        case .chinese: isChinese = true
        case .english: isChinese = false
        case nil:
            let language = document.languageCode?.lowercased() ?? ""
            isChinese = language.hasPrefix("zh") || (language.isEmpty && document.realmCodes.contains("CN"))
        }
    }

    func callAsFunction(_ chinese: String, _ english: String) -> String { isChinese ? chinese : english }
}

/// What stands instead of ids and telephone numbers of patients.
struct PageMask {
    private var pairs: [(secret: String, mask: String)] = []

    /// Masks nothing.
    init() {}

    init(_ document: ClinicalDocument) {
        var secrets: Set<String> = []
        for target in document.recordTargets {
            guard let role = target.patientRole else { continue }
            let ids = role.knownIds + (role.patient?.knownIds ?? [])
            for id in ids { secrets.insert(id.ext.isEmpty ? id.root : id.ext) }
            for telecom in role.telecoms {
                secrets.insert(telecom.value.split(separator: ":").last.map(String.init) ?? "")
            }
        }
        // Longer ones first, so that one within another leaves no part of it.
        let sorted = secrets.filter { $0.utf8.count >= 3 }.sorted { ($1.utf8.count, $1) < ($0.utf8.count, $0) }
        pairs = sorted.prefix(64).map { ($0, Self.masked($0)) }
    }

    /// A text without the secrets.
    func text(_ text: String) -> String {
        var text = text
        for (secret, mask) in pairs where text.contains(secret) {
            text = text.split(separator: secret, omittingEmptySubsequences: false).joined(separator: mask)
        }
        return text
    }

    /// The last two characters, stars before them.
    static func masked(_ secret: String) -> String {
        let kept = secret.count > 6 ? 2 : 0
        return String(repeating: "*", count: min(8, secret.count - kept)) + secret.suffix(kept)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The XML declaration at the start of a document, as written.
///
/// - Source: XML 1.0, section 2.8.
public struct XMLDeclaration: Sendable, Hashable {
    /// Such as `1.0`.
    public var version: String
    /// The encoding's name; nil for none.
    public var encoding: String?
    /// `yes` or `no`; nil for none.
    public var standalone: String?

    /// Makes a declaration.
    public init(version: String = "1.0", encoding: String? = nil, standalone: String? = nil) {
        self.version = version
        self.encoding = encoding
        self.standalone = standalone
    }

    /// Reads the declaration at the start of bytes of an ASCII-compatible encoding; nil when there is none.
    ///
    /// Lenient: whether it is written as it should be is for the parser to say.
    init?(_ bytes: some Collection<UInt8>) {
        let head = bytes.prefix(512)
        guard head.starts(with: Array("<?xml".utf8)), let end = Array(head).firstRange(of: Array("?>".utf8)) else {
            return nil
        }
        let inside = String(decoding: Array(head)[5..<end.lowerBound], as: UTF8.self)
        guard inside.first?.isWhitespace == true else { return nil }
        self.init(version: Self.value("version", inside) ?? "1.0")
        encoding = Self.value("encoding", inside)
        standalone = Self.value("standalone", inside)
    }

    private static func value(_ name: String, _ text: String) -> String? {
        guard let found = text.firstRange(of: name) else { return nil }
        let rest = text[found.upperBound...].drop(while: \.isWhitespace)
        guard rest.first == "=" else { return nil }
        let quoted = rest.dropFirst().drop(while: \.isWhitespace)
        guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
        return quoted.dropFirst().firstIndex(of: quote).map { String(quoted.dropFirst()[..<$0]) }
    }

    /// The declaration as text.
    public var text: String {
        let encoding = encoding.map { " encoding=\"\($0)\"" } ?? ""
        return "<?xml version=\"\(version)\"\(encoding)\(standalone.map { " standalone=\"\($0)\"" } ?? "")?>"
    }
}

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
        let head = Array(bytes.prefix(512))
        guard head.starts(with: "<?xml".utf8), head.count > 5, Self.isBlank(head[5]),
            let end = head.firstIndex(of: UInt8(ascii: ">")), head[end - 1] == UInt8(ascii: "?")
        else { return nil }
        var rest = head[5..<end - 1]
        version = "1.0"
        while let (name, value) = Self.next(&rest) {
            switch name {
            case "version": version = value
            case "encoding": encoding = value
            case "standalone": standalone = value
            default: break
            }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    /// The next `name = "value"`; nil when there is none.
    private static func next(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: String)? {
        let start = rest.drop(while: isBlank)
        guard let equals = start.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let quoted = start[(equals + 1)...].drop(while: isBlank)
        guard let quote = quoted.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = quoted.dropFirst().firstIndex(of: quote)
        else { return nil }
        let name = start[..<equals].prefix { !isBlank($0) }
        rest = quoted[(end + 1)...]
        return (String(decoding: name, as: UTF8.self), String(decoding: quoted[..<end].dropFirst(), as: UTF8.self))
    }

    /// The declaration as text.
    public var text: String {
        let encoding = encoding.map { " encoding=\"\($0)\"" } ?? ""
        return "<?xml version=\"\(version)\"\(encoding)\(standalone.map { " standalone=\"\($0)\"" } ?? "")?>"
    }
}

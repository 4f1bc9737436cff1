// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// One segment in the making: field numbers to ER7 text.
public struct SegmentBuilder: Sendable, Hashable {
    /// The segment's name.
    public let name: String
    private var fields: [String]

    /// A segment with fields given by number; their text is ER7, already escaped.
    public init(_ name: String, _ fields: [Int: String] = [:]) {
        self.name = name
        self.fields = []
        for (number, text) in fields { self[number] = text }
    }

    /// A segment from its text, such as `AL1|1||^x`, in the separators given.
    public init(text: String, _ delimiters: Delimiters) {
        let parts = text.split(separator: Character(UnicodeScalar(delimiters.field)), omittingEmptySubsequences: false)
        name = parts.first.map(String.init) ?? ""
        fields = parts.dropFirst().map(String.init)
    }

    /// The ER7 text of a field, from 1; empty when never set.
    public subscript(number: Int) -> String {
        get { fields.indices.contains(number - 1) ? fields[number - 1] : "" }
        set {
            while fields.count < number { fields.append("") }
            fields[number - 1] = newValue
        }
    }

    /// The segment without a terminator, empty fields at its end left out.
    public func text(_ delimiters: Delimiters) -> String {
        let separator = String(UnicodeScalar(delimiters.field))
        var kept = fields[...]
        while kept.last?.isEmpty == true { kept.removeLast() }
        // A header's first field is the separator itself.
        if Headers.isHeader(Array(name.utf8)[...]) { kept = kept.dropFirst() }
        return ([name] + kept).joined(separator: separator)
    }
}

extension Delimiters {
    /// Components joined, each escaped, empty ones at the end left out.
    ///
    /// - Throws: ``HL7v2Error/noDelimiter(_:)`` when MSH-2 defines no component separator or escape character.
    public func components(_ parts: [String]) throws(HL7v2Error) -> String {
        var kept = parts[...]
        while kept.last?.isEmpty == true { kept.removeLast() }
        return try join(try escapedAll(kept), component)
    }

    /// Subcomponents joined, each escaped.
    public func subcomponents(_ parts: [String]) throws(HL7v2Error) -> String {
        try join(try escapedAll(parts[...]), subcomponent)
    }

    /// ER7 texts joined with the repetition separator.
    public func repetitions(_ encoded: [String]) throws(HL7v2Error) -> String { try join(encoded, repetition) }

    /// ER7 texts joined with the component separator.
    public func encodedComponents(_ encoded: [String]) throws(HL7v2Error) -> String { try join(encoded, component) }

    private func escapedAll(_ parts: ArraySlice<String>) throws(HL7v2Error) -> [String] {
        var result: [String] = []
        for part in parts { result.append(try escaped(part)) }
        return result
    }

    private func join(_ parts: [String], _ separator: UInt8?) throws(HL7v2Error) -> String {
        if parts.count < 2 { return parts.first ?? "" }
        guard let separator else { throw .noDelimiter(nil) }
        return parts.joined(separator: String(UnicodeScalar(separator)))
    }
}

extension Message {
    /// Builds a message from segments; the first must be an MSH.
    public init(
        _ segments: [SegmentBuilder], delimiters: Delimiters = .recommended, encoding: CharacterEncoding = .utf8
    ) throws(HL7v2Error) {
        let text = segments.map { $0.text(delimiters) + "\r" }.joined()
        let bytes: [UInt8]
        do {
            bytes = try encoding.encode(text)
        } catch {
            throw HL7v2Error(error, at: nil)
        }
        try self.init(parsing: bytes, rules: Rules(defaultEncoding: encoding))
    }
}

extension SegmentBuilder {
    /// A copy of a segment, its fields as written.
    public init(copying segment: Segment) throws(HL7v2Error) {
        self.init(segment.name)
        for number in 1...max(1, segment.fieldCount) {
            if let field = segment[number] { self[number] = try segment.message.encodedText(of: field) }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import JSON

/// The lossless JSON form of a message.
///
/// ```json
/// {"format": "hl7-json", "charset": "GB18030", "delimiters": "|^~\\&",
///  "segments": [{"id": "PID", "fields": ["1", "", [["80001", "", "", ["H01", "1.2", "ISO"]]]], "end": "\r"}]}
/// ```
/// A field is a string when undivided, else a list of repetitions; a repetition is a string or a list of components;
/// a component is a string or a list of subcomponents. Strings are the text as written, escapes included. Text that
/// its character set would not give back byte for byte stands as `{"hex": "…"}`. The first field of a header is its
/// field 2. `start` and `end` hold bytes around segments; `end` is left out where it is a carriage return.
extension Message {
    /// The message as JSON.
    public func json() -> JSONValue {
        let bytes = storage.bytes
        var members: [JSONValue.Member] = [
            .init("format", "hl7-json"), .init("charset", .string(encoding.rawValue)),
            .init("delimiters", leaf(delimitersRange)),
        ]
        if let mark = rawMark { members.append(.init("mark", ["hex": .string(mark)])) }
        if let exact = exactBytes { members.append(.init("bytes", ["hex": .string(exact)])) }
        let start = segments.first?.offset ?? 0
        if start > 0 { members.append(.init("start", leaf(0..<start))) }
        members.append(.init("segments", .array(segments.map { json($0, total: bytes.count) })))
        return .object(members)
    }

    /// The byte-order mark of a message whose working bytes do not have it.
    private var rawMark: String? {
        guard storage.encoding.isTranscoded, storage.encoding.markLength > 0 else { return nil }
        return Hexadecimal.encode(original.prefix(storage.encoding.markLength))
    }

    /// All bytes, where the set writes the same text in other ones: shifts of ISO 2022 that were not needed.
    private var exactBytes: String? {
        guard storage.encoding.isTranscoded else { return nil }
        let text = String(decoding: storage.bytes, as: UTF8.self)
        let isSame = (try? encoding.encode(text)) == Array(original.dropFirst(storage.encoding.markLength))
        return isSame ? nil : Hexadecimal.encode(original)
    }

    private var delimitersRange: Range<Int> {
        let start = (segments.first?.offset ?? 0) + 3
        return start..<(segment("MSH")?[2]?.range.upperBound ?? start + 1)
    }

    private func json(_ segment: Segment, total: Int) -> JSONValue {
        let extent = storage.segments[segment.index]
        let fields = (0..<storage.fieldCount(segment.index)).compactMap { storage.rawField(segment.index, $0 + 1) }
        var members: [JSONValue.Member] = [
            .init("id", leaf(storage.nameRange(segment.index))),
            .init("fields", .array(fields.enumerated().map { json($1, isLiteral: segment.isHeader && $0 == 0) })),
        ]
        let next = segment.index + 1 < segments.count ? segments[segment.index + 1].offset : total
        let end = Int(extent.end)..<next
        if !storage.bytes[end].elementsEqual([.carriageReturn]) { members.append(.init("end", leaf(end))) }
        return .object(members)
    }

    private func json(_ range: Range<Int>, isLiteral: Bool) -> JSONValue {
        if isLiteral { return leaf(range) }
        let field = Field(message: self, range: range, isLiteral: false)
        let repetitions = field.repetitions.map { repetition in
            list(repetition.components.map { component in list(component.subcomponents.map { leaf($0.range) }) })
        }
        if repetitions.count == 1, case .string = repetitions[0] { return repetitions[0] }
        if repetitions.count == 1, case .object = repetitions[0] { return repetitions[0] }
        return .array(repetitions)
    }

    private func list(_ parts: [JSONValue]) -> JSONValue {
        if parts.count == 1, parts[0].array == nil { return parts[0] }
        return .array(parts)
    }

    private func leaf(_ range: Range<Int>) -> JSONValue {
        let bytes = storage.bytes[range]
        let working = storage.encoding.workingEncoding
        if let text = try? working.decode(bytes), (try? working.encode(text)) == Array(bytes) { return .string(text) }
        return ["hex": .string(Hexadecimal.encode(bytes))]
    }
}

extension Message {
    /// Reads the JSON form; the bytes are those the form was made from.
    ///
    /// - Throws: ``HL7v2Error/badJSON(location:expected:)``, or what reading the bytes throws.
    public init(json: JSONValue) throws(HL7v2Error) {
        var reader = try JSONFormReader(json)
        let bytes = try reader.bytes(json)
        try self.init(parsing: bytes, rules: Rules(defaultEncoding: reader.encoding))
        if json["bytes"] == nil { try requireShape(of: json) }
    }

    /// Text of the form that holds separators or line ends would make other parts than the form says.
    private func requireShape(of form: JSONValue) throws(HL7v2Error) {
        let (given, made) = (form["segments"]?.array ?? [], json()["segments"]?.array ?? [])
        for (index, segment) in given.enumerated() {
            let fields = segment["fields"]?.array ?? []
            let found = index < made.count ? made[index]["fields"]?.array ?? [] : []
            let place = "segments[\(index)]"
            for (number, field) in fields.enumerated() {
                guard number < found.count, Self.isAlike(field, found[number]) else {
                    throw .badJSON(location: "\(place).fields[\(number)]", expected: "text without separators")
                }
            }
            guard fields.count == found.count else {
                throw .badJSON(location: place, expected: "text without separators")
            }
        }
        guard given.count == made.count else {
            throw .badJSON(location: "segments[\(given.count - 1)]", expected: "text without line ends")
        }
    }

    /// Whether two values have as many parts at each level; a list of one is that one.
    private static func isAlike(_ left: JSONValue, _ right: JSONValue) -> Bool {
        if let parts = left.array, parts.count < 2 { return isAlike(parts.first ?? .string(""), right) }
        if let parts = right.array, parts.count < 2 { return isAlike(left, parts.first ?? .string("")) }
        guard let (first, second) = left.array.flatMap({ left in right.array.map { (left, $0) } }) else {
            return left.array == nil && right.array == nil
        }
        return first.count == second.count && zip(first, second).allSatisfy(isAlike)
    }
}

/// Turns the JSON form back into bytes.
private struct JSONFormReader {
    let encoding: CharacterEncoding
    private let working: CharacterEncoding
    private let delimiters: Delimiters
    private let head: [UInt8]

    init(_ json: JSONValue) throws(HL7v2Error) {
        guard json["format"]?.string == "hl7-json" else {
            throw .badJSON(location: "format", expected: "\"hl7-json\"")
        }
        guard let label = json["charset"]?.string, let encoding = CharacterEncoding(label: label) else {
            throw .badJSON(location: "charset", expected: "the name of a character set")
        }
        self.encoding = encoding
        working = EncodingDecision.working(for: encoding)
        head = try Self.leaf(json["delimiters"] ?? .null, working, at: "delimiters")
        guard let field = head.first else { throw .badJSON(location: "delimiters", expected: "the field separator") }
        delimiters = Delimiters(field: field, encodingCharacters: head.dropFirst())
    }

    mutating func bytes(_ json: JSONValue) throws(HL7v2Error) -> [UInt8] {
        if let exact = json["bytes"] { return try leaf(exact, "bytes") }
        var text = try json["start"].map { (value) throws(HL7v2Error) in try leaf(value, "start") } ?? []
        guard let segments = json["segments"]?.array else {
            throw .badJSON(location: "segments", expected: "an array of segments")
        }
        for (index, segment) in segments.enumerated() { text += try self.segment(segment, "segments[\(index)]") }
        guard encoding.form == .opaque else { return text }
        let mark = try json["mark"].map { (value) throws(HL7v2Error) in try leaf(value, "mark") } ?? []
        do {
            return mark + (try encoding.encode(String(decoding: text, as: UTF8.self)))
        } catch {
            throw HL7v2Error(error, at: nil)
        }
    }

    private func segment(_ json: JSONValue, _ place: String) throws(HL7v2Error) -> [UInt8] {
        guard let fields = json["fields"]?.array else {
            throw .badJSON(location: place, expected: "an array \"fields\"")
        }
        var bytes = try leaf(json["id"] ?? .null, place + ".id")
        for (index, value) in fields.enumerated() {
            bytes.append(delimiters.field)
            bytes += try field(value, "\(place).fields[\(index)]")
        }
        guard let end = json["end"] else { return bytes + [.carriageReturn] }
        return bytes + (try leaf(end, place + ".end"))
    }

    private func field(_ json: JSONValue, _ place: String) throws(HL7v2Error) -> [UInt8] {
        try join(json, delimiters.repetition, place) { (repetition) throws(HL7v2Error) in
            try join(repetition, delimiters.component, place) { (component) throws(HL7v2Error) in
                try join(component, delimiters.subcomponent, place) { (part) throws(HL7v2Error) in
                    try leaf(part, place)
                }
            }
        }
    }

    private func join(
        _ json: JSONValue, _ separator: UInt8?, _ place: String,
        _ part: (JSONValue) throws(HL7v2Error) -> [UInt8]
    ) throws(HL7v2Error) -> [UInt8] {
        guard let parts = json.array else { return try part(json) }
        var bytes: [UInt8] = []
        for (index, value) in parts.enumerated() {
            if index > 0 {
                guard let separator else { throw .badJSON(location: place, expected: "fewer levels: no delimiter") }
                bytes.append(separator)
            }
            bytes += try part(value)
        }
        return bytes
    }

    private func leaf(_ json: JSONValue, _ place: String) throws(HL7v2Error) -> [UInt8] {
        try Self.leaf(json, working, at: place)
    }

    private static func leaf(
        _ json: JSONValue, _ encoding: CharacterEncoding, at place: String
    ) throws(HL7v2Error) -> [UInt8] {
        if let text = json.string {
            do { return try encoding.encode(text) } catch {
                throw .badJSON(location: place, expected: "text of the set")
            }
        }
        guard let hex = json["hex"]?.string, let bytes = Hexadecimal.decode(hex) else {
            throw .badJSON(location: place, expected: "a string or {\"hex\": …}")
        }
        return bytes
    }
}

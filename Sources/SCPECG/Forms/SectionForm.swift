// SPDX-License-Identifier: Apache-2.0

import Bytes
import JSON

/// Turns contents of sections into JSON and back.
struct SectionForm {
    /// How texts are read and written.
    let text: TextCoder
    let dialect: Dialect
    /// How many leads section 3 has.
    let leadCount: Int
    /// Whether what JSON values alone could not give back has its bytes beside it.
    let isLossless: Bool

    /// The JSON of a section's content; bytes for contents that are not known.
    func json(_ id: Int, _ content: [UInt8]) -> JSONValue {
        guard !content.isEmpty else { return Record.hex(content) }
        let cursor = ByteCursor(content)
        var notes = Notes()
        switch id {
        case 1: return demographics(cursor, &notes).json(isLossless: isLossless)
        // What handhelds have in section 2 is no table.
        case 2 where dialect == .standard: return HuffmanCoding(reading: cursor, &notes).json()
        case 3: return LeadDefinitions(reading: cursor, isHealForce: dialect == .healForce, &notes).json()
        case 4: return QRSLocations(reading: cursor, &notes).json()
        case 5, 6: return signal(id, content, &notes)
        case 7: return GlobalMeasurements(reading: cursor, &notes).json()
        case 8, 11: return StatementList(reading: cursor, section: id, &notes).json { json($0, section: id) }
        case 10: return LeadMeasurements(reading: cursor, &notes).json()
        default: return Record.hex(content)
        }
    }

    private func demographics(_ cursor: ByteCursor, _ notes: inout Notes) -> Demographics {
        var demographics = Demographics(reading: cursor, &notes)
        demographics.text = text
        demographics.isAcquisitionYearBigEndian = dialect == .healForce
        return demographics
    }

    private func signal(_ id: Int, _ content: [UInt8], _ notes: inout Notes) -> JSONValue {
        // All leads of a handheld lie interleaved under one length.
        let count = dialect == .healForce && id == 6 ? 1 : leadCount
        let data = SignalData(reading: ByteCursor(content), section: id, leads: count, &notes)
        var members: [JSONValue.Member] = [
            .init("amplitudeNanovolts", .integer(data.amplitudeNanovolts)),
            .init(dialect == .healForce ? "hertz" : "intervalMicroseconds", .integer(data.intervalWord)),
            .init("differences", .integer(data.differences)), .init("mode", .integer(data.mode)),
            .init("leadBytes", .array(data.byteCounts.map { .integer($0) })),
        ]
        let head = min(6 + 2 * data.byteCounts.count, content.count)
        if isLossless { members.append(.init("data", Record.digits(content[head...]))) }
        return .object(members)
    }

    private func json(_ statement: StatementList.Statement, section: Int) -> JSONValue {
        let content = section == 8 ? text.json(statement.bytes[...]) : coded(statement)
        var members: [JSONValue.Member] = [
            .init("sequence", .integer(statement.sequence)), .init("content", content),
        ]
        let written = try? self.statement(JSONPlace(content), section: section)
        if isLossless, written != statement.bytes {
            members.append(.init("hex", Record.digits(statement.bytes)))
        }
        return .object(members)
    }

    private static let kinds: [(kind: StatementList.Statement.Kind, name: String)] = [
        (.coded, "coded"), (.text, "text"), (.logic, "logic"),
    ]

    private func coded(_ statement: StatementList.Statement) -> JSONValue {
        guard let kind = statement.kind else { return Record.hex(statement.bytes) }
        let name = Self.kinds.first { $0.kind == kind }?.name
        return ["type": .optional(name), "fields": .array(statement.fields.map { text.json($0) })]
    }
}

/// Contents of sections from JSON.
extension SectionForm {
    /// The bytes of a section's content as its JSON says, without padding.
    ///
    /// - Throws: ``SCPECGError/badJSON(path:)`` and the writing cases.
    func bytes(_ id: Int, _ place: JSONPlace) throws(SCPECGError) -> [UInt8] {
        if let bytes = try place.hex() { return bytes }
        switch id {
        case 1: return try Demographics(place, text, isBigEndian: dialect == .healForce).serialized()
        case 2: return try HuffmanCoding(place).serialized() ?? []
        case 3 where dialect == .standard: return try LeadDefinitions(place).serialized()
        case 4: return try QRSLocations(place).serialized()
        case 5, 6: return try signal(id, place)
        case 7: return try GlobalMeasurements(place).serialized()
        case 8, 11: return try statements(place, section: id).serialized(section: id)
        case 10: return try LeadMeasurements(place).serialized()
        default: throw place.wrong
        }
    }

    private func signal(_ id: Int, _ place: JSONPlace) throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        try writer.uint16LE(try place["amplitudeNanovolts"].word(), id, "amplitude unit")
        try writer.uint16LE(
            try place[dialect == .healForce ? "hertz" : "intervalMicroseconds"].word(), id, "interval")
        writer.bytes += [try place["differences"].byte(), try place["mode"].byte()]
        for count in try place["leadBytes"].elements() { try writer.uint16LE(try count.word(), id, "lead length") }
        return writer.bytes + (try place["data"].digits())
    }

    private func statements(_ place: JSONPlace, section: Int) throws(SCPECGError) -> StatementList {
        var list = StatementList()
        list.status = try place["status"].byte()
        list.date = try CalendarDate(place["date"])
        list.time = try ClockTime(place["time"])
        for item in try place["statements"].elements() {
            let sequence = try item["sequence"].byte()
            list.statements.append(.init(sequence: sequence, bytes: try whole(item, section: section)))
        }
        return list
    }

    /// A statement's own bytes as long as its content is still theirs.
    private func whole(_ item: JSONPlace, section: Int) throws(SCPECGError) -> [UInt8] {
        if let bytes = try item.hex() {
            let own = StatementList.Statement(sequence: 0, bytes: bytes)
            let content = section == 8 ? text.json(bytes[...]) : coded(own)
            if content == item["content"].value { return bytes }
        }
        return try statement(item["content"], section: section)
    }

    private func statement(_ place: JSONPlace, section: Int) throws(SCPECGError) -> [UInt8] {
        if let bytes = try place.hex() { return bytes }
        guard section == 11 else { return try place.terminated(text, section: section) }
        let name = try place["type"].string()
        guard let kind = Self.kinds.first(where: { $0.name == name })?.kind else { throw place["type"].wrong }
        var bytes = [kind.rawValue]
        for field in try place["fields"].elements() { bytes += try field.text(text, section: section) + [0] }
        return bytes
    }
}

// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import JSON

extension Record {
    /// Makes a record of its JSON form, as ``json(samples:lossless:)`` gives it when lossless.
    ///
    /// The same JSON gives the same bytes. Where a value was changed the section, field or statement it stands in is
    /// written anew from its values, and lengths, pointers and checksums with it; where `hex` stands beside a value
    /// that was changed, the value counts. Decoded samples are there to be read and must be those of `data`.
    /// Offsets, lengths, checksums and names inform only; so do versions where the whole record stands as `hex`.
    ///
    /// - Throws: ``SCPECGError/badJSON(path:)``, the writing cases, and what ``init(parsing:options:)`` throws.
    public init(json: JSONValue, options: ReadingOptions = ReadingOptions()) throws(SCPECGError) {
        let root = JSONPlace(json)
        guard try root["format"].string() == "scp-ecg-json" else { throw root["format"].wrong }
        let form = try RecordForm(root)
        if let bytes = try root.hex() {
            self = try form.edited(try Record(parsing: bytes, options: options))
        } else {
            self = try Record(parsing: try form.assembled(), options: options)
        }
        try form.checkSamples(self)
    }
}

/// The JSON form of a record being read.
private struct RecordForm {
    private struct Part {
        let id: Int
        let place: JSONPlace
        let content: [UInt8]
        let offset: Int
    }

    private let root: JSONPlace
    private let form: SectionForm
    private let parts: [Part]

    init(_ root: JSONPlace) throws(SCPECGError) {
        self.root = root
        let places = try root["sections"].elements()
        guard let dialect = Dialect(rawValue: try root["dialect"].string()) else { throw root["dialect"].wrong }
        let encoding = CharacterEncoding(rawValue: try root["charset"].string())
        let leads = places.first { $0["id"].value?.integer == 3 }?["content"]["leads"].value?.array?.count
        form = SectionForm(
            text: TextCoder(encoding: encoding, declared: nil), dialect: dialect, leadCount: leads ?? 0,
            isLossless: true)
        var parts: [Part] = []
        for place in places {
            let id = try place["id"].word()
            guard id != 0, !parts.contains(where: { $0.id == id }) else { continue }
            let offset = place["offset"].value?.integer ?? .max
            parts.append(Part(id: id, place: place, content: try Self.content(id, place, form), offset: offset))
        }
        self.parts = parts
    }

    /// A section's own bytes as long as its content is still theirs.
    private static func content(_ id: Int, _ place: JSONPlace, _ form: SectionForm) throws(SCPECGError) -> [UInt8] {
        if let bytes = try place.hex(), form.json(id, bytes) == withoutSamples(place["content"].value) { return bytes }
        return try form.bytes(id, place["content"])
    }

    private static func withoutSamples(_ content: JSONValue?) -> JSONValue? {
        guard case .object(let members)? = content, content?["leadBytes"] != nil else { return content }
        return .object(members.filter { $0.name != "leads" && $0.name != "unitNanovolts" })
    }

    /// The record with the sections that differ from their JSON replaced.
    func edited(_ record: Record) throws(SCPECGError) -> Record {
        var record = record
        for id in Set(record.sections.map(\.id)) where id != 0 && !parts.contains(where: { $0.id == id }) {
            record = try record.replacing(id, with: nil)
        }
        for part in parts where !Self.isSame(part.content, record.content(part.id)) {
            record = try record.replacing(part.id, with: part.content)
        }
        return record
    }

    private static func isSame(_ content: [UInt8], _ stored: ArraySlice<UInt8>?) -> Bool {
        guard let stored else { return false }
        return stored.elementsEqual(content)
            || stored.count == content.count + 1 && stored.last == 0 && stored.dropLast().elementsEqual(content)
    }

    /// A record laid out as the standard says: section 0, then the others without gaps.
    func assembled() throws(SCPECGError) -> [UInt8] {
        guard form.dialect == .standard else { throw root["dialect"].wrong }
        let ids = try pointerIDs()
        let headCount = SectionHeader.byteCount + 10 * ids.count
        var places: [Int: (index: Int, length: Int)] = [0: (FrameReader.recordHeaderCount + 1, headCount)]
        var body: [UInt8] = []
        for part in parts.sorted(by: { $0.offset < $1.offset }) {
            let whole = try section(part.id, part.content, part.place)
            places[part.id] = (FrameReader.recordHeaderCount + headCount + body.count + 1, whole.count)
            body += whole
        }
        var pointers = ByteWriter()
        for id in ids {
            try pointers.uint16LE(id, 0, "id")
            try pointers.uint32LE(places[id]?.length ?? 0, 0, "length")
            try pointers.uint32LE(places[id]?.index ?? 0, 0, "index")
        }
        let first = try root["sections"].elements().first { $0["id"].value?.integer == 0 }
        let head = try section(0, pointers.bytes, first ?? JSONPlace(nil))
        var writer = ByteWriter()
        writer.uint16LE(0)
        try writer.uint32LE(FrameReader.recordHeaderCount + head.count + body.count, 0, "record length")
        writer.bytes += head + body
        FrameWriter.seal(&writer.bytes, 0..<writer.bytes.count, .standard)
        return writer.bytes
    }

    /// The ids that section 0 lists, in its order; those of the standard where JSON has no pointers.
    private func pointerIDs() throws(SCPECGError) -> [Int] {
        var ids: [Int] = []
        if root["pointers"].isThere {
            for pointer in try root["pointers"].elements() { ids.append(try pointer["id"].word()) }
        } else {
            ids = Array(0...11)
        }
        guard ids.first == 0 else { throw root["pointers"].wrong }
        return ids + parts.map(\.id).filter { !ids.contains($0) }
    }

    private func section(_ id: Int, _ content: [UInt8], _ place: JSONPlace) throws(SCPECGError) -> [UInt8] {
        let version = place["version"].isThere ? try place["version"].byte() : 20
        let standard = place["protocol"].isThere ? try place["protocol"].byte() : 20
        var reserved = id == 0 ? Array("SCPECG".utf8) : Array(repeating: 0, count: 6)
        if place["reserved"].isThere { reserved = try place["reserved"].hex() ?? [] }
        guard reserved.count == 6 else { throw place["reserved"].wrong }
        return FrameWriter.section(id, content, versions: [version, standard], reserved: reserved)
    }

    /// Refuses decoded samples that are not those of the record.
    func checkSamples(_ record: Record) throws(SCPECGError) {
        let shown = parts.filter { $0.place["content"]["leads"].isThere && [5, 6].contains($0.id) }
        guard !shown.isEmpty else { return }
        let sections = record.json(samples: true)["sections"]?.array ?? []
        for part in shown {
            let own = sections.first { $0["id"]?.integer == part.id }
            guard own?["content"]?["leads"] == part.place["content"]["leads"].value else {
                throw part.place["content"]["leads"].wrong
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import JSON

/// The JSON form of a record: its frame, then each section with its content.
///
/// ```json
/// {"format": "scp-ecg-json", "dialect": "standard", "length": 34144, "checksum": {"stored": 1643, "valid": true},
///  "charset": "ISO-8859-1", "sections": [{"id": 1, "name": "…", "content": {"fields": […]}}]}
/// ```
/// Texts that cannot be read in the record's set, and contents the standard leaves open, stand as `{"hex": "…"}`.
extension Record {
    /// The record as JSON.
    ///
    /// - Parameter samples: whether sections 5 and 6 have their decoded samples, in units of the amplitude given there.
    public func json(samples: Bool = false) -> JSONValue {
        [
            "format": "scp-ecg-json", "dialect": .string(dialect.rawValue), "version": .integer(version),
            "length": .integer(declaredLength), "bytes": .integer(bytes.count),
            "checksum": ["stored": .integer(storedChecksum), "valid": .bool(isChecksumValid)],
            "charset": .string(text.encoding.rawValue),
            "pointers": .array(pointers.map(Self.json)),
            "sections": .array(sections.map { json($0, samples: samples) }),
        ]
    }

    private static func json(_ pointer: Pointer) -> JSONValue {
        ["id": .integer(pointer.section), "length": .integer(pointer.length), "index": .integer(pointer.index)]
    }

    private func json(_ section: Section, samples: Bool) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("id", .integer(section.id)), .init("name", .optional(Section.name(section.id))),
            .init("offset", .integer(section.range.lowerBound)), .init("length", .integer(section.range.count)),
        ]
        if let header = section.header {
            members += [
                .init("version", .integer(header.sectionVersion)), .init("protocol", .integer(header.protocolVersion)),
                .init("reserved", Self.hex(header.reserved)),
                .init("checksum", ["stored": .integer(header.checksum), "valid": .bool(section.isChecksumValid)]),
            ]
        }
        if section.id != 0 { members.append(.init("content", content(section, samples: samples))) }
        return .object(members)
    }

    private func content(_ section: Section, samples: Bool) -> JSONValue {
        guard self.section(section.id) == section, !section.contentRange.isEmpty else { return raw(section) }
        let known: JSONValue?
        switch section.id {
        case 1: known = demographics.json()
        case 2: known = huffman.json()
        case 3: known = leads?.json()
        case 4: known = locations?.json()
        case 5: known = beatData.map { json($0, samples ? try? referenceBeat(options) : nil) }
        case 6: known = rhythmData.map { json($0, samples ? try? rhythm(options) : nil) }
        case 7: known = globalMeasurements?.json()
        case 8: known = report.map { $0.json(text) { (statement) in text.json(statement.bytes[...]) } }
        case 10: known = leadMeasurements?.json()
        case 11: known = statements.map { $0.json(text) { (statement) in json(statement) } }
        default: known = nil
        }
        return known ?? raw(section)
    }

    private func raw(_ section: Section) -> JSONValue { Self.hex(bytes[section.contentRange]) }

    static func hex(_ bytes: some Sequence<UInt8>) -> JSONValue { ["hex": .string(Hexadecimal.encode(bytes))] }

    private func json(_ statement: StatementList.Statement) -> JSONValue {
        guard let kind = statement.kind else { return Self.hex(statement.bytes) }
        let names: [StatementList.Statement.Kind: String] = [.coded: "coded", .text: "text", .logic: "logic"]
        return ["type": .optional(names[kind]), "fields": .array(statement.fields.map { text.json($0) })]
    }

    private func json(_ data: SignalData, _ signal: Signal?) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("amplitudeNanovolts", .integer(data.amplitudeNanovolts)),
            .init(dialect == .healForce ? "hertz" : "intervalMicroseconds", .integer(data.intervalWord)),
            .init("differences", .integer(data.differences)), .init("mode", .integer(data.mode)),
            .init("leadBytes", .array(data.byteCounts.map { .integer($0) })),
        ]
        if let signal {
            members.append(.init("unitNanovolts", .integer(signal.amplitudeNanovolts)))
            let leads = signal.leads.map { lead -> JSONValue in
                ["lead": .string(lead.id.name), "samples": .array(signal.samples[lead.range].map { .integer($0) })]
            }
            members.append(.init("leads", .array(leads)))
        }
        return .object(members)
    }
}

extension TextCoder {
    /// A text up to its NUL, or its bytes when it cannot be read.
    func json(_ bytes: ArraySlice<UInt8>) -> JSONValue { string(bytes).map(JSONValue.string) ?? Record.hex(bytes) }
}

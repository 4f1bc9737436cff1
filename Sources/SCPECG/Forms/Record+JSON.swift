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
    /// - Parameter lossless: whether sections 5 and 6 have their coded data, and whatever values alone would not give
    ///   back has its bytes beside it as `hex`, so that ``init(json:options:)`` makes the same bytes of it.
    public func json(samples: Bool = false, lossless: Bool = false) -> JSONValue {
        let form = SectionForm(
            text: text, dialect: dialect, leadCount: leads?.leads.count ?? 0, isLossless: lossless)
        let value = frame(sections.map { json($0, form, samples: samples) })
        guard lossless, (try? Record(json: value, options: options))?.bytes != bytes,
            case .object(let members) = value
        else { return value }
        return .object(members + [.init("hex", Self.digits(bytes))])
    }

    private func frame(_ sections: [JSONValue]) -> JSONValue {
        [
            "format": "scp-ecg-json", "dialect": .string(dialect.rawValue), "version": .integer(version),
            "length": .integer(declaredLength), "bytes": .integer(bytes.count),
            "checksum": ["stored": .integer(storedChecksum), "valid": .bool(isChecksumValid)],
            "charset": .string(text.encoding.rawValue),
            "pointers": .array(pointers.map(Self.json)),
            "sections": .array(sections),
        ]
    }

    private static func json(_ pointer: Pointer) -> JSONValue {
        ["id": .integer(pointer.section), "length": .integer(pointer.length), "index": .integer(pointer.index)]
    }

    private func json(_ section: Section, _ form: SectionForm, samples: Bool) -> JSONValue {
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
        if section.id != 0 { members += content(section, form, samples: samples) }
        return .object(members)
    }

    /// The content, and its bytes where these could not be made of it again.
    private func content(_ section: Section, _ form: SectionForm, samples: Bool) -> [JSONValue.Member] {
        let stored = Array(bytes[section.contentRange])
        // Of sections that are listed twice only the first is read.
        guard self.section(section.id) == section else { return [.init("content", Self.hex(stored))] }
        let content = form.json(section.id, stored)
        var result = [JSONValue.Member("content", withSamples(content, samples ? section.id : 0))]
        guard form.isLossless else { return result }
        let written = try? form.bytes(section.id, JSONPlace(content))
        let padded = written.map { $0.count.isMultiple(of: 2) ? $0 : $0 + [0] }
        if padded != stored { result.append(.init("hex", Self.digits(stored))) }
        return result
    }

    static func digits(_ bytes: some Sequence<UInt8>) -> JSONValue { .string(Hexadecimal.encode(bytes)) }

    static func hex(_ bytes: some Sequence<UInt8>) -> JSONValue { ["hex": digits(bytes)] }

    /// The content of section 5 or 6 with its decoded samples; other contents as they are.
    private func withSamples(_ content: JSONValue, _ section: Int) -> JSONValue {
        let signal = section == 5 ? try? referenceBeat(options) : section == 6 ? try? rhythm(options) : nil
        guard let signal, case .object(let members) = content else { return content }
        let leads = signal.leads.map { lead -> JSONValue in
            ["lead": .string(lead.id.name), "samples": .array(signal.samples[lead.range].map { .integer($0) })]
        }
        return .object(
            members + [
                .init("unitNanovolts", .integer(signal.amplitudeNanovolts)), .init("leads", .array(leads)),
            ])
    }
}

extension TextCoder {
    /// A text up to its NUL, or its bytes when it cannot be read.
    func json(_ bytes: ArraySlice<UInt8>) -> JSONValue { string(bytes).map(JSONValue.string) ?? Record.hex(bytes) }
}

// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import Foundation
import JSON
import Testing

@testable import SCPECG

@Suite("Records as JSON and back") struct RecordJSONTests {
    private static func full() throws -> Record {
        var draft = try Sample.draft(.standard(differences: 2))
        try draft.demographics.setString(.lastName, "欧阳")
        draft.demographics.set(.age, [40, 0, 1])
        draft.demographics.set(.timeZone, [0xE0, 0x01, 0, 0, 0])
        var measurements = GlobalMeasurements()
        measurements.beats = [BeatMeasurements(times: [100, 190, 260, 350, 640], axes: [-10, 999, 40])]
        measurements.spikes = [PacemakerSpike(milliseconds: 5, microvolts: -900, type: 2, source: 1, complex: 1)]
        measurements.complexTypes = [0, 1]
        draft.globalMeasurements = measurements
        var report = StatementList()
        report.statements = [.init(sequence: 1, bytes: Array("窦性心律".utf8) + [0])]
        draft.report = report
        report.statements = [.init(sequence: 1, bytes: [1] + Array("SR".utf8) + [0])]
        draft.statements = report
        draft.leadMeasurements = LeadMeasurements(leads: [.init(id: 1, values: (0..<35).map { Int16($0 * 9 - 100) })])
        draft.otherSections = [9: [3, 4]]
        return try Record(parsing: draft.serialized())
    }

    private static func roundTrip(_ json: JSONValue) throws -> Record {
        try Record(json: JSONValue(parsing: json.serialized()))
    }

    @Test(arguments: Corpus.records, [false, true])
    func everyFileComesBackByteForByte(_ file: Corpus.File, samples: Bool) throws {
        let record = try Record(parsing: file.bytes)
        #expect(try Self.roundTrip(record.json(samples: samples, lossless: true)).bytes == file.bytes)
    }

    @Test func valuesAloneCarryARecordOfTheWriter() throws {
        let record = try Self.full()
        let json = record.json(lossless: true)
        #expect(json["hex"] == nil)
        let ids = json["sections"]?.array?.compactMap { $0["hex"] == nil ? nil : $0["id"]?.integer }
        #expect(ids == [])
        #expect(try Self.roundTrip(json).bytes == record.bytes)
    }

    @Test func everyTruncatedRecordComesBack() throws {
        let bytes = try Self.full().bytes
        for count in stride(from: 32, to: bytes.count, by: 7) {
            let record = try Record(parsing: Array(bytes[..<count]))
            #expect(try Record(json: record.json(lossless: true)).bytes == record.bytes)
        }
    }

    /// The same JSON with one text in place of another.
    private static func edit(_ json: JSONValue, _ old: String, _ new: String) throws -> Record {
        let text = json.text()
        try #require(text.contains(old))
        return try Record(json: JSONValue(parsing: text.replacing(old, with: new)))
    }

    @Test func aChangedValueChangesItsFieldAlone() throws {
        let record = try Self.full()
        let edited = try Self.edit(record.json(lossless: true), #""value":"欧阳""#, #""value":"司马青""#)
        #expect(edited.demographics.string(.lastName) == "司马青")
        #expect(edited.findings().map(\.code) == record.findings().map(\.code))
        for id in [2, 3, 6, 7, 8, 9, 10, 11] { #expect(edited.content(id) == record.content(id)) }
        #expect(try edited.rhythm() == record.rhythm())
    }

    @Test func aValueThatWasChangedCountsMoreThanBytesBesideIt() throws {
        var draft = try Sample.draft()
        draft.demographics.set(.lastName, Array("Wang".utf8))
        draft.demographics.set(.firstName, Array("Li".utf8))
        let record = try Record(parsing: draft.serialized())
        let json = record.json(lossless: true)
        #expect(json.text().contains(#""value":"Wang","hex":"57616E67""#))
        let edited = try Self.edit(json, #""value":"Wang""#, #""value":"Wu""#)
        #expect(edited.demographics[.lastName] == Array("Wu".utf8) + [0])
        #expect(edited.demographics[.firstName] == Array("Li".utf8))
    }

    @Test func editsARecordWhoseFrameNeedsItsBytes() throws {
        let bytes = try Self.full().bytes + [1, 2, 3]
        let record = try Record(parsing: bytes)
        let json = record.json(lossless: true)
        #expect(json["hex"] != nil)
        let edited = try Self.edit(json, #""value":"欧阳""#, #""value":"丁""#)
        #expect(edited.demographics.string(.lastName) == "丁")
        #expect(edited.bytes.suffix(3) == [1, 2, 3])
        #expect(edited.isChecksumValid)
    }

    @Test func refusesSamplesThatAreNotThoseOfTheData() throws {
        let record = try Self.full()
        let text = record.json(samples: true, lossless: true).text()
        let changed = try #require(text.range(of: #""samples":[0,8"#)).upperBound
        let json = try JSONValue(parsing: text[..<changed] + "1" + text[changed...])
        #expect(throws: SCPECGError.badJSON(path: "sections[4].content.leads")) { try Record(json: json) }
    }

    @Test(arguments: [
        (#"{}"#, "format"), (#"{"format":"scp-ecg-json","sections":[]}"#, "dialect"),
        (#"{"format":"scp-ecg-json","dialect":"standard","charset":"UTF-8"}"#, "sections"),
        (
            #"{"format":"scp-ecg-json","dialect":"standard","charset":"UTF-8","sections":[{"id":3,"content":{"flags":256}}]}"#,
            "sections[0].content.flags"
        ),
        (
            #"{"format":"scp-ecg-json","dialect":"standard","charset":"UTF-8","sections":[{"id":77,"content":{"hex":"0"}}]}"#,
            "sections[0].content.hex"
        ),
        (#"{"format":"scp-ecg-json","dialect":"healForce","charset":"UTF-8","sections":[]}"#, "dialect"),
    ]) func saysWhereJSONIsNoRecord(_ text: String, _ path: String) throws {
        let json = try JSONValue(parsing: text)
        #expect(throws: SCPECGError.badJSON(path: path)) { try Record(json: json) }
    }

    @Test func aTextThatTheSetDoesNotHaveIsRefused() throws {
        var draft = Draft(demographics: try Sample.demographics(language: .latin1), rhythm: Sample.signal())
        try draft.demographics.setString(.lastName, "Böll")
        let record = try Record(parsing: draft.serialized())
        #expect(throws: SCPECGError.unencodable(section: 1, .latin1, position: 1)) {
            try Self.edit(record.json(lossless: true), #""value":"Böll""#, #""value":"é镕""#)
        }
    }

    /// The JSON with each leaf in turn replaced, and each member and element left out.
    private static func changes(_ value: JSONValue, _ replacements: [JSONValue]) -> [JSONValue] {
        switch value {
        case .array(let elements):
            return elements.indices.flatMap { index -> [JSONValue] in
                var others = elements
                others.remove(at: index)
                return [.array(others)]
                    + changes(elements[index], replacements).map { new in
                        others = elements
                        others[index] = new
                        return .array(others)
                    }
            }
        case .object(let members):
            return members.indices.flatMap { index -> [JSONValue] in
                var others = members
                others.remove(at: index)
                return [.object(others)]
                    + changes(members[index].value, replacements).map { new in
                        others = members
                        others[index] = .init(members[index].name, new)
                        return .object(others)
                    }
            }
        default: return replacements
        }
    }

    @Test func noChangeOfOneValueTraps() throws {
        var draft = Draft(demographics: try Sample.demographics(), rhythm: Sample.signal(leads: [.i], count: 4))
        var measurements = GlobalMeasurements()
        measurements.beats = [BeatMeasurements(times: [1], axes: [2])]
        draft.globalMeasurements = measurements
        var report = StatementList()
        report.statements = [.init(sequence: 1, bytes: [1, 65, 0])]
        draft.statements = report
        let record = try Record(parsing: draft.serialized())
        for bytes in [record.bytes, record.bytes + [0]] {
            let json = try Record(parsing: bytes).json(samples: true, lossless: true)
            let changed = Self.changes(json, [.null, .number("-1"), .number("65536"), .string("x"), .array([])])
            #expect(changed.count > 1000)
            var same = 0
            for value in changed where (try? Record(json: value).bytes) == bytes { same += 1 }
            // Names and numbers that only inform may change.
            #expect(same > 50 && same < changed.count)
        }
    }
}

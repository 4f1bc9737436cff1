// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import Mapping

/// Code lists and maps as master file notifications.
///
/// - Source: HL7 v2.5.1, chapter 8: MFI, MFE; STF (M02), CDM (M04), ITM (M16, v2.6); M13 has no further segment.
public enum MasterFile {
    /// What a notification brought.
    public struct Content: Sendable {
        /// The codes that are to be there, in order.
        public var codes: [CodeEntry] = []
        /// The codes that are no longer to be there: MFE-1 is MDL or MDC, with whether they are deleted.
        public var ended: [(code: String, isDeleted: Bool)] = []
        /// Rows of a map, where Z segments hold a second coding.
        public var rows: [MapEntry] = []
        /// Messages that are no notification, and entries without a key, by their place.
        public var refused: [String] = []
    }

    /// Reads notifications.
    ///
    /// Each MFE begins an entry; its key is MFE-4, its name the second component there, or STF-3, CDM-3, ITM-2. A
    /// segment that begins with Z holds the name in its second field, and a target as CWE in its third.
    public static func read(_ messages: [Message]) -> Content {
        var content = Content()
        for (number, message) in messages.enumerated() {
            guard message["MSH-9.1"] == "MFN" else {
                content.refused.append("message \(number + 1): no MFN")
                continue
            }
            var entry: Entry?
            for segment in message.segments {
                if segment.name == "MFE" {
                    entry?.finish(&content)
                    entry = Entry(segment, place: "message \(number + 1), MFE[\(content.codes.count + 1)]", &content)
                } else {
                    entry?.read(segment)
                }
            }
            entry?.finish(&content)
        }
        return content
    }

    /// One entry while its segments come.
    private struct Entry {
        var code = CodeEntry()
        var event = ""
        var target = (code: "", name: "")
        var isMap = false
        var own: MapEntry?
        let place: String
        var fault = ""

        init?(_ segment: Segment, place: String, _ content: inout Content) {
            self.place = place
            event = segment[1].readable
            code.code = segment[4]?.repetition(1)?.component(1).readable ?? ""
            code.name = segment[4]?.repetition(1)?.component(2).readable ?? ""
            code.validFrom = CodeMaps.day(String(segment[3].readable.prefix(8))) ?? ""
            if code.code.isEmpty {
                content.refused.append("\(place): no key in MFE-4")
                return nil
            }
        }

        mutating func read(_ segment: Segment) {
            func text(_ field: Int, _ component: Int) -> String {
                segment[field]?.repetition(1)?.component(component).readable ?? ""
            }
            switch segment.name {
            case "STF": takeName([text(3, 1), text(3, 2)].joined())
            case "CDM": takeName(text(3, 1))
            case "ITM": takeName(text(2, 1))
            default:
                guard segment.name.first == "Z" else { return }
                takeName(text(2, 1))
                target = (text(3, 1), text(3, 2))
                isMap = true
                if segment.name == "ZMP" { return readOwn((4...13).map { text($0, 1) }) }
                for field in 4...max(4, segment.fieldCount) where !text(field, 1).isEmpty {
                    code.properties.append(Property("\(segment.name)-\(field)", text(field, 1)))
                }
            }
        }

        /// The further fields of the segment that ``MasterFile/write(_:_:time:)`` makes.
        private mutating func readOwn(_ texts: [String]) {
            guard let status = MapEntry.Status(rawValue: texts[1]), let condition = Condition(texts[2]),
                let priority = Int(texts[3])
            else {
                fault = "\(place): status, condition or priority of ZMP cannot be read"
                return
            }
            var row = MapEntry()
            row.relationship = Relationship(reading: texts[0])
            row.status = status
            row.condition = condition
            row.priority = priority
            (row.validFrom, row.validTo) = (texts[4], texts[5])
            (row.actor, row.decidedAt, row.reason, row.evidence) = (texts[6], texts[7], texts[8], texts[9])
            own = row
        }

        private mutating func takeName(_ name: String) { if code.name.isEmpty { code.name = name } }

        func finish(_ content: inout Content) {
            if !fault.isEmpty { return content.refused.append(fault) }
            if event == "MDL" || event == "MDC" { return content.ended.append((code.code, event == "MDL")) }
            content.codes.append(code)
            guard isMap else { return }
            var row = own ?? MapEntry()
            if own == nil { row.validFrom = code.validFrom }
            row.source = code.code
            row.sourceName = code.name
            row.target = target.code
            row.targetName = target.name
            row.properties = code.properties
            content.rows.append(row)
        }
    }

    /// Writes a map as one notification MFN^M13 with a Z segment a row: the key in MFE-4, `ZMP|number|name|target|
    /// relationship|status|condition|priority|from|to|actor|time|reason|evidence`.
    ///
    /// - Throws: ``HL7v2Error`` when a text cannot be written.
    public static func write(_ rows: [MapEntry], _ map: MapName, time: String) throws(HL7v2Error) -> Message {
        let delimiters = Delimiters.recommended
        var segments = [
            SegmentBuilder(
                "MSH",
                [
                    2: "^~\\&", 3: "INTEROP", 7: time, 9: "MFN^M13^MFN_M13", 10: "MFN\(time)", 11: "P", 12: "2.5.1",
                    18: "UNICODE UTF-8",
                ]),
            SegmentBuilder(
                "MFI",
                [1: try delimiters.components([map.name, "\(map.from) to \(map.to)", "L"]), 3: "REP", 6: "NE"]),
        ]
        for (number, row) in rows.enumerated() {
            let source = try delimiters.components([row.source, row.sourceName, map.from.description])
            let from = row.validFrom.filter { $0 != "-" }
            segments.append(SegmentBuilder("MFE", [1: "MAD", 2: String(number + 1), 3: from, 4: source, 5: "CWE"]))
            let target =
                row.isNoTarget
                ? "" : try delimiters.components([row.target, row.targetName, map.to.description])
            segments.append(try self.row(row, number + 1, target, delimiters))
        }
        return try Message(segments)
    }

    private static func row(
        _ row: MapEntry, _ number: Int, _ target: String, _ delimiters: Delimiters
    ) throws(HL7v2Error) -> SegmentBuilder {
        let texts = [
            row.relationship.rawValue, row.status.rawValue, row.condition.description, String(row.priority),
            row.validFrom, row.validTo, row.actor, row.decidedAt, row.reason, row.evidence,
        ]
        var segment = SegmentBuilder("ZMP", [1: String(number), 3: target])
        segment[2] = try delimiters.escaped(row.sourceName)
        for (place, text) in texts.enumerated() { segment[4 + place] = try delimiters.escaped(text) }
        return segment
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Writes doses as ORC, RXA, RXR and OBX: what is kept of them, and what the messages that told of them say besides.
struct DoseSegments {
    let desk: CareDesk
    let delimiters: Delimiters
    /// The groups of messages, each read once.
    private var read: [Int64: [Group]] = [:]

    init(desk: CareDesk, delimiters: Delimiters) { (self.desk, self.delimiters) = (desk, delimiters) }

    /// An RXA of a message with the RXR and OBX behind it.
    private struct Group {
        let dose: Segment
        var further: [Segment] = []
    }

    /// Fields of RXA that are told as the message has them: end, code, amount, units, notes, giver, place, strength,
    /// expiry, manufacturer, reason, indication.
    private static let copied = [4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 16, 17, 18, 19]

    /// Whose dose number it is.
    private static let numberCode = "30973-2"

    mutating func segments(_ dose: HistoryDose) throws -> [SegmentBuilder] {
        let group = try group(of: dose)
        var order = SegmentBuilder("ORC", [1: "RE"])
        let number = dose.order.isEmpty ? "D\(dose.id)" : dose.order
        order[3] = try delimiters.components([number, dose.facility])
        var segments = [order, try administration(dose, group)]
        let further = try (group?.further ?? []).map { (segment) throws(HL7v2Error) in
            try SegmentBuilder(copying: segment)
        }
        segments += further.filter { $0.name == "RXR" }.prefix(1)
        return segments + (try observations(dose, further.filter { $0.name == "OBX" }))
    }

    private func administration(_ dose: HistoryDose, _ group: Group?) throws -> SegmentBuilder {
        var segment = SegmentBuilder("RXA", [1: "0", 20: dose.completion, 21: "A"])
        segment[2] = try delimiters.escaped(dose.number)
        segment[3] = try delimiters.escaped(dose.given)
        segment[4] = segment[3]
        segment[5] = try delimiters.components([dose.vaccine, dose.name])
        segment[6] = dose.completion == "RE" || dose.completion == "NA" ? "0" : "999"
        segment[11] = try delimiters.components(["", "", "", dose.facility])
        segment[15] = try delimiters.escaped(dose.lot)
        segment[17] = try delimiters.escaped(dose.maker)
        segment[18] = try delimiters.escaped(dose.reason)
        guard let group else { return segment }
        let told = try SegmentBuilder(copying: group.dose)
        for field in Self.copied where !told[field].isEmpty { segment[field] = told[field] }
        return segment
    }

    /// OBX numbered anew, the dose's number among them: RXA-2 alone says it to who knows this exchange.
    private func observations(_ dose: HistoryDose, _ told: [SegmentBuilder]) throws -> [SegmentBuilder] {
        var all = told
        let code = try delimiters.components([Self.numberCode, "Dose number in series", "LN"])
        if Int(dose.number) ?? 0 > 0, dose.completion == "CP",
            !all.contains(where: { $0[3].hasPrefix(Self.numberCode) })
        {
            all.append(SegmentBuilder("OBX", [2: "NM", 3: code, 5: dose.number, 11: "F"]))
        }
        for place in all.indices { all[place][1] = String(place + 1) }
        return all
    }

    // MARK: Messages

    /// The group of a message that told of a dose; nil where the message is no longer kept, or has none such.
    private mutating func group(of dose: HistoryDose) throws -> Group? {
        if read[dose.message] == nil { read[dose.message] = try groups(dose.message) }
        return read[dose.message]?.first { group in
            group.dose.text(5) == dose.vaccine && group.dose.text(3) == dose.given && group.dose.text(2) == dose.number
        }
    }

    private func groups(_ message: Int64) throws -> [Group] {
        // What cannot be written in the asker's separators is told as it is kept.
        guard let told = try desk.message(message), let converted = try? told.converted(to: delimiters) else {
            return []
        }
        var (groups, isOpen): ([Group], Bool) = ([], false)
        for segment in converted.segments {
            if segment.name == "RXA" {
                groups.append(Group(dose: segment))
                isOpen = true
            } else if isOpen, ["RXR", "OBX"].contains(segment.name) {
                groups[groups.count - 1].further.append(segment)
            } else if segment.name == "ORC" {
                isOpen = false
            }
        }
        return groups
    }
}

// SPDX-License-Identifier: Apache-2.0

import CDA
import HL7v2

/// Reads an OBX.
///
/// - Source: HL7 v2.5.1, section 7.4.2.
struct ResultReader {
    private let ledger: FieldLedger
    private let segment: Segment
    private let place: String

    init(_ ledger: FieldLedger, _ segment: Segment) {
        self.ledger = ledger
        self.segment = segment
        place = "\(segment.path)"
    }

    func item(_ losses: inout Losses) -> LaboratoryReport.Item {
        var result = ResultDraft(item: CodeDraft(ledger.texts(segment, 3, 6)).written(place + "-3", &losses))
        let unit = self.unit(&losses)
        let type = ledger.text(segment, 2)
        for repetition in 1...max(1, ledger.repetitions(segment, 5)) {
            // What is told of the first is not told again of the others.
            var more = Losses()
            guard let value = value(type, unit, repetition, &more) else { continue }
            if result.values.isEmpty { losses.add(more) }
            result.values.append(value)
        }
        result.range = ledger.text(segment, 7)
        result.bounds = RangeText.bounds(result.range)
        for repetition in 1...max(1, ledger.repetitions(segment, 8)) {
            let flag = ledger.text(segment, 8, repetition: repetition)
            guard !flag.isEmpty else { continue }
            if flag.contains(where: \.isWhitespace) {
                losses.leaveOut(place + "-8", "a flag with a blank")
            } else {
                result.interpretations.append(flag)
            }
        }
        result.status = status(&losses)
        result.method = CodeDraft(ledger.texts(segment, 17, 6)).written(place + "-17", &losses)
        if result.item.isEmpty, result.values.isEmpty { losses.leaveOut(place, "neither an item nor a value") }
        let time = DocumentTime.carried(ledger.text(segment, 14), place + "-14", &losses)
        return LaboratoryReport.Item(result: result, time: time)
    }

    /// The code of the unit, else its text.
    private func unit(_ losses: inout Losses) -> String {
        let parts = ledger.texts(segment, 6, 2)
        if !parts[0].isEmpty {
            if !parts[1].isEmpty, parts[1] != parts[0] { ledger.release(segment, 6, 2) }
            return parts[0]
        }
        if !parts[1].isEmpty { losses.change(place + "-6.2", "the text of the unit stands for its code") }
        return parts[1]
    }

    /// HL7 table 0085 in the words of ActStatus.
    private func status(_ losses: inout Losses) -> String {
        let status = ledger.text(segment, 11)
        switch status {
        case "": return ""
        case "F": return "completed"
        case "P": return "active"
        case "X": return "aborted"
        case "R", "I", "S": return changed("active", &losses)
        case "D", "W": return changed("aborted", &losses)
        default: return changed("completed", &losses)
        }
    }

    private func changed(_ status: String, _ losses: inout Losses) -> String {
        losses.change(place + "-11", "is written as \(status)")
        return status
    }

    // MARK: Values

    private func value(
        _ type: String, _ unit: String, _ repetition: Int, _ losses: inout Losses
    ) -> ResultDraft.Value? {
        func part(_ number: Int) -> String { ledger.text(segment, 5, repetition: repetition, number) }
        switch type {
        case "CE", "CWE", "CNE", "CF", "IS", "ID":
            let texts = ledger.texts(segment, 5, repetition: repetition, 6)
            let code = CodeDraft(texts).written(place + "-5", &losses)
            if type != "CE" { losses.change(place + "-2", "is written as a code") }
            return code.isEmpty ? nil : .concept(code)
        case "SN": return structured((1...4).map(part), unit, &losses)
        case "DT", "TS", "DTM":
            let time = part(1)
            if time.isEmpty || PointInTime.Parts(time) != nil { return time.isEmpty ? nil : .time(time) }
            losses.change(place + "-2", "no time of the calendar: written as text")
            return .text(time)
        case "ED", "RP": return nil
        default: return text(type, part(1), unit, &losses)
        }
    }

    private func text(_ type: String, _ text: String, _ unit: String, _ losses: inout Losses) -> ResultDraft.Value? {
        guard !text.isEmpty else { return nil }
        let hasUnit = !unit.contains { $0.isWhitespace }
        if type == "NM", RangeText.isNumber(text), hasUnit { return .quantity(text, unit: unit) }
        // A text of several lines comes back as TX.
        if type != "ST", type != "TX" || !text.contains("\n") { losses.change(place + "-2", "is written as text") }
        // A text has no unit of its own.
        if !unit.isEmpty { ledger.release(segment, 6, unit == segment[6]?.component(1).readable ? 1 : 2) }
        return .text(text)
    }

    /// SN: comparator, number, separator, number.
    private func structured(_ parts: [String], _ unit: String, _ losses: inout Losses) -> ResultDraft.Value? {
        let (first, second) = (parts[1], parts[3])
        guard RangeText.isNumber(first), second.isEmpty || RangeText.isNumber(second),
            !unit.contains(where: \.isWhitespace)
        else {
            let text = parts.joined()
            return text.isEmpty ? nil : self.text("SN", text, unit, &losses)
        }
        switch (parts[0], parts[2]) {
        case ("<", ""), ("<=", ""):
            return .interval(.init(high: first, includesHigh: parts[0] == "<="), unit: unit)
        case (">", ""), (">=", ""):
            return .interval(.init(low: first, includesLow: parts[0] == ">="), unit: unit)
        case ("", "-"): return .interval(.init(low: first, high: second), unit: unit)
        case ("", ""), ("=", ""): return text("NM", first, unit, &losses)
        default:
            let text = parts.joined()
            return text.isEmpty ? nil : self.text("SN", text, unit, &losses)
        }
    }
}

/// Texts of ranges such as `3.5-5.5`, `<5`, `≥10`.
enum RangeText {
    /// The ends; nil for a text that is no range of numbers.
    static func bounds(_ text: String) -> ResultDraft.Bounds? {
        let text = text.filter { !$0.isWhitespace }
        for (mark, isHigh, isIncluded) in [
            ("<=", true, true), (">=", false, true), ("≤", true, true), ("≥", false, true), ("<", true, false),
            (">", false, false),
        ] where text.hasPrefix(mark) {
            let number = String(text.dropFirst(mark.count))
            guard isNumber(number) else { return nil }
            return isHigh
                ? .init(high: number, includesHigh: isIncluded) : .init(low: number, includesLow: isIncluded)
        }
        for separator in ["--", "-", "~", "～", "—"] {
            let ends = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
            if ends.count == 2, ends.allSatisfy(isNumber) { return .init(low: ends[0], high: ends[1]) }
        }
        return nil
    }

    /// Digits, with a minus before and a point between them at most.
    static func isNumber(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        let pieces = digits.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return pieces.count <= 2 && pieces.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// The text of a range of numbers.
    static func text(_ bounds: ResultDraft.Bounds) -> String {
        if bounds.low.isEmpty { return (bounds.includesHigh ? "<=" : "<") + bounds.high }
        if bounds.high.isEmpty { return (bounds.includesLow ? ">=" : ">") + bounds.low }
        return "\(bounds.low)-\(bounds.high)"
    }
}

// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import SCPECG

/// A recording as lines: a heading, then each section with what it holds.
enum ECGTree {
    /// How many values of a list are shown.
    private static let mostValues = 12

    static func lines(_ record: SCPECG.Record) -> [String] {
        let json = record.json()
        let version = "\(record.version / 10).\(record.version % 10)"
        let sum = record.isChecksumValid ? "checksum right" : "checksum wrong"
        var lines = [
            "SCP-ECG \(version), \(record.declaredLength) bytes, \(record.sections.count) sections, "
                + "\(record.text.encoding.rawValue), \(sum)"
        ]
        for (section, value) in zip(record.sections, json["sections"]?.array ?? []) {
            let name = Section.name(section.id) ?? "manufacturer's section"
            let sum = section.isChecksumValid ? "" : ", checksum wrong"
            lines.append("section \(section.id) \(name): \(section.range.count) bytes\(sum)")
            if section.id == 1 {
                lines += fields(value["content"])
            } else if let content = value["content"] {
                lines += tree(content, depth: 1)
            }
        }
        return lines.map(visible)
    }

    /// One line a field of section 1.
    private static func fields(_ content: JSONValue?) -> [String] {
        (content?["fields"]?.array ?? []).map { field in
            let number = field["tag"]?.integer ?? 0
            let name = field["name"]?.string ?? ""
            return "  tag \(number) \(name): \(field["value"].map(ECGValue.text) ?? "")"
        }
    }

    private static func tree(_ value: JSONValue, depth: Int) -> [String] {
        guard case .object(let members) = value, depth < 8 else { return [] }
        let blank = String(repeating: "  ", count: depth)
        return members.flatMap { member -> [String] in
            switch member.value {
            case .object(let inner) where !inner.isEmpty && inner.first?.name != "hex":
                return ["\(blank)\(member.name): \(ECGValue.text(member.value))"]
            case .array(let items):
                let shown = items.prefix(mostValues)
                let isTable = items.contains { if case .object = $0 { true } else { false } }
                let more = items.count > shown.count ? ["…"] : []
                if !isTable {
                    return ["\(blank)\(member.name): " + (shown.map(ECGValue.text) + more).joined(separator: " ")]
                }
                let rows = shown.enumerated().map { "\(blank)  [\($0)] \(ECGValue.text($1))" }
                return ["\(blank)\(member.name): \(items.count)"] + rows + more.map { "\(blank)  \($0)" }
            default: return ["\(blank)\(member.name): \(ECGValue.text(member.value))"]
            }
        }
    }

    /// Control characters of texts as `?`: a line stays a line.
    private static func visible(_ line: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            shown.append(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "?" : scalar)
        }
        return String(shown)
    }
}

/// A value of a section in one line.
enum ECGValue {
    private static let longest = 64

    static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return text
        case .number(let text): return text
        case .bool(let isTrue): return isTrue ? "yes" : "no"
        case .null: return "-"
        case .array(let items): return items.map(text).joined(separator: " ")
        case .object(let members):
            if let text = dateOrTime(value) { return text }
            if members.count == 1, let hex = value["hex"]?.string {
                return hex.count > longest ? "\(hex.prefix(longest))… (\(hex.count / 2) bytes)" : hex
            }
            if let number = value["value"]?.integer, value["unit"] != nil {
                return "\(number) \(value["unitName"]?.string ?? "")"
            }
            return members.filter { $0.value != .null }.map { "\($0.name) \(text($0.value))" }.joined(separator: ", ")
        }
    }

    private static func dateOrTime(_ value: JSONValue) -> String? {
        func padded(_ name: String, _ width: Int) -> String? {
            value[name]?.integer.map { number in
                let text = String(number)
                return String(repeating: "0", count: max(0, width - text.count)) + text
            }
        }
        if let year = padded("year", 4), let month = padded("month", 2), let day = padded("day", 2) {
            return "\(year)-\(month)-\(day)"
        }
        guard let hour = padded("hour", 2), let minute = padded("minute", 2), let second = padded("second", 2) else {
            return nil
        }
        return "\(hour):\(minute):\(second)"
    }
}

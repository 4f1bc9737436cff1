// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Exchange
import Findings
import HL7v2
import Mapping
import SQLite
import Threads

/// Code lists and maps of a scenario, and how much of what came they cover.
struct CodeFixture {
    let bench: Bench

    init(_ bench: Bench) { self.bench = bench }

    /// A code list: a line `system NAME@VERSION`, then a table with commas.
    func codes(_ lines: [String]) throws(FixtureFault) -> [String: String] {
        guard let head = lines.first, head.hasPrefix("system "), let system = CodeSystem(String(head.dropFirst(7)))
        else { throw FixtureFault(text: "a code list begins with system NAME@VERSION") }
        do {
            _ = try CodeMaps(bench.connection()).importCodes(table(lines), system: system)
        } catch { throw FixtureFault(text: "the codes could not be taken: \(error)") }
        return ["rows": String(lines.count - 2)]
    }

    /// A map: a line `map NAME from SYSTEM to SYSTEM use USE for INSTITUTION`, then a table with commas.
    func map(_ lines: [String]) throws(FixtureFault) -> [String: String] {
        let words = (lines.first ?? "").split(separator: " ").map(String.init)
        guard words.count == 10, words[0] == "map", let from = CodeSystem(words[3]), let to = CodeSystem(words[5]),
            let use = CodeUse(rawValue: words[7])
        else { throw FixtureFault(text: "a map begins with map NAME from A@1 to B@1 use USE for INSTITUTION") }
        do {
            let maps = try CodeMaps(bench.connection())
            _ = try maps.importMap(table(lines), name: words[1], from: from, to: to)
            try maps.assign(use, facility: words[9], map: words[1])
        } catch { throw FixtureFault(text: "the map could not be taken: \(error)") }
        return ["rows": String(lines.count - 2)]
    }

    /// Sources that a map sends to several targets without saying when which is meant.
    func conflicts(_ map: String) throws -> [String: String] {
        let report = try CodeMaps(bench.connection()).lint(map: map, on: CodeMaps.day(Clock.today()) ?? "")
        let found = report.findings.filter { $0.code == "conflict" }
        return StoreView.named(found.map { ["place": $0.location, "what": $0.message] })
    }

    /// A map as the notification `map export --as mfn` writes: its type, and its entries with both codes.
    func notification(_ map: String) throws -> [String: String] {
        let maps = try CodeMaps(bench.connection())
        guard let name = try maps.maps().first(where: { $0.name == map }) else {
            throw FixtureFault(text: "there is no map '\(map)'")
        }
        let message = try MasterFile.write(maps.rows(of: map), name, time: String(Clock.hl7().prefix(14)))
        let read = MasterFile.read([try Message(parsing: message.serialized())])
        var values = StoreView.named(read.rows.map { ["source": $0.source, "target": $0.target] })
        values["type"] = message["MSH-9.1"] ?? ""
        values["refused"] = String(read.refused.count)
        return values
    }

    /// What two catalogues `NAME@VERSION NAME@VERSION` do not have in common.
    func differences(_ names: String) throws -> [String: String] {
        let systems = names.split(separator: " ").compactMap { CodeSystem(String($0)) }
        guard systems.count == 2 else { throw FixtureFault(text: "differences are of two systems NAME@VERSION") }
        let found = try CodeMaps(bench.connection()).differences(from: systems[0], to: systems[1])
        return StoreView.named(
            found.map { ["change": $0.change.rawValue, "code": $0.code, "before": $0.before, "after": $0.after] })
    }

    private func table(_ lines: [String]) throws -> DelimitedTable {
        try DelimitedTable(parsing: Array(lines.dropFirst().joined(separator: "\n").utf8))
    }

    /// Of one institution: the share of codes in percent by volume and by kind, and what is open.
    func coverage(_ facility: String) throws(FixtureFault) -> [String: String] {
        do {
            let connection = try bench.connection()
            let used = try CodeUsage.scan(connection)
            let rows = try CodeMaps(connection).coverage(of: used).filter { $0.facility == facility && !$0.map.isEmpty }
            guard let first = rows.first else { return ["rows": "0"] }
            return [
                "rows": String(rows.count), "percent": CheckRule.plain((first.share * 1000).rounded() / 10),
                "percent-of-codes": CheckRule.plain((first.codeShare * 1000).rounded() / 10), "map": first.map,
                "open": first.open.map(\.code).joined(separator: " "),
            ]
        } catch { throw FixtureFault(text: "\(error)") }
    }
}

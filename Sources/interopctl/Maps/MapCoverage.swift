// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import Mapping

/// `map coverage`: how much of what institutions send is mapped, by use.
enum MapCoverage {
    /// Open codes of each row that are printed.
    private static let shown = 10

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let since = arguments["--since"] ?? ""
        let connection = try StoreFolder.open(arguments)
        let used = try CodeUsage.scan(connection)
        let rows = try MapCommand.withMaps(arguments) { try $0.coverage(of: used, newSince: since) }
            .filter { arguments["--sender"] == nil || $0.facility == arguments["--sender"] }
            .filter { arguments["--map"] == nil || $0.map == arguments["--map"] }
        if arguments.has("--json") {
            console.print(JSONValue.array(rows.map(json)).text(indented: true))
            return .done
        }
        console.print(table(rows))
        var open = Table(["TIMES", "SENDER", "USE", "CODE", "TEXT"], right: [0])
        for row in rows {
            for code in row.open.prefix(shown) where !row.map.isEmpty { open.add(cells(code)) }
        }
        if !open.isEmpty { console.print("\nWithout an approved target:\n" + open.text) }
        var new = Table(["TIMES", "SENDER", "USE", "CODE", "TEXT"], right: [0])
        for row in rows { for code in row.new { new.add(cells(code)) } }
        if !since.isEmpty {
            console.print("\n" + (new.isEmpty ? "No new codes" : "New") + " since \(since)\n" + new.text)
        }
        return .done
    }

    static func table(_ rows: [Coverage]) -> String {
        var table = Table(["SENDER", "USE", "MAP", "CODES", "MAPPED", "TIMES", "MAPPED"], right: [3, 4, 5, 6])
        for row in rows {
            table.add([
                row.facility, row.use.rawValue, row.map, String(row.codes.values.reduce(0, +)), percent(row.codeShare),
                String(row.volume.values.reduce(0, +)), percent(row.share),
            ])
        }
        return table.text
    }

    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }

    private static func cells(_ code: UsedCode) -> [String] {
        [String(code.count), code.facility, code.use.rawValue, code.code, code.text]
    }

    private static func json(_ row: Coverage) -> JSONValue {
        [
            "sender": .string(row.facility), "use": .string(row.use.rawValue), "map": .string(row.map),
            "codes": counts(row.codes), "volume": counts(row.volume), "share": .number(decimal(row.share)),
            "codeShare": .number(decimal(row.codeShare)), "open": .array(row.open.map(json)),
            "new": .array(row.new.map(json)),
        ]
    }

    private static func decimal(_ share: Double) -> String {
        let digits = String(Int((share * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        return "\(padded.dropLast(4)).\(padded.suffix(4))"
    }

    private static func counts(_ counts: [Translation.Result: Int64]) -> JSONValue {
        let all: [Translation.Result] = [.mapped, .ambiguous, .noMap, .unmapped]
        return .object(all.map { JSONValue.Member($0.rawValue, .integer(counts[$0] ?? 0)) })
    }

    private static func json(_ code: UsedCode) -> JSONValue {
        [
            "code": .string(code.code), "text": .string(code.text), "system": .string(code.system),
            "count": .integer(code.count), "firstSeen": .string(code.firstSeen), "lastSeen": .string(code.lastSeen),
        ]
    }
}

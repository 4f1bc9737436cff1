// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// `timeline`: everything known of a resident, in the order of time.
enum TimelineCommand: Command {
    static let name = "timeline"
    static let summary = "everything known of a resident across formats and institutions, in the order of time"
    static let values: Set<String> = ["--store"]
    static let flags: Set<String> = ["--json", "--html"]
    static let help = """
        usage: interopctl timeline CARD [--json | --html] [--store DIR]

        CARD is a card id, an identity number, a local id such as 000123@H01, or a resident such as R12. Each line names
        the row whose bytes say so: 'messages show', 'cda show'. What came twice is told once.

          --html        a page that needs nothing else
          --json        [{"time", "kind", "title", "institution", "source", "received", "control_id", "maps"}]
          --store DIR   the store of listen (\(StoreFolder.defaultPath))

        example: interopctl timeline 000123@H01 --html > resident.html
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let text = arguments.rest.first, arguments.rest.count == 1 else {
            throw Arguments.Fault(text: "give one card id, identity number, local id or resident")
        }
        let connection = try StoreFolder.open(arguments)
        guard let resident = try ResidentTimeline.resident(text, in: PatientIndex(connection)) else {
            throw Failure(.dataHasErrors, "nobody is known by this id")
        }
        let entries = try ResidentTimeline(connection).entries(of: resident)
        if arguments.has("--json") {
            console.print(JSONValue.array(entries.map(json)).text(indented: true))
        } else if arguments.has("--html") {
            console.print(page(entries, ResidentNumber(resident)))
        } else {
            var table = Table(["TIME", "KIND", "WHAT", "INSTITUTION", "SOURCE", "CODE MAPS"])
            for entry in entries { table.add(cells(entry)) }
            console.print(table.text)
        }
        return .done
    }

    private static func cells(_ entry: TimelineEntry) -> [String] {
        [
            entry.time, entry.kind, entry.title, entry.institution, entry.source,
            entry.maps.joined(separator: ", "),
        ]
    }

    private static func json(_ entry: TimelineEntry) -> JSONValue {
        [
            "time": .string(entry.time), "kind": .string(entry.kind), "title": .string(entry.title),
            "institution": .string(entry.institution), "source": .string(entry.source),
            "received": .string(entry.receivedAt), "control_id": .string(entry.controlID),
            "maps": .array(entry.maps.map { .string($0) }),
        ]
    }

    private static func page(_ entries: [TimelineEntry], _ resident: ResidentNumber) -> String {
        let rows = entries.map { entry in
            "<tr>" + cells(entry).map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
        }
        return """
            <!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>\(resident)</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>body{font:15px/1.5 system-ui,sans-serif;margin:2em}table{border-collapse:collapse}
            td,th{border:1px solid #ccc;padding:.2em .5em;text-align:left}</style></head><body><h1>\(resident)</h1>
            <table><tr><th>Time</th><th>Kind</th><th>What</th><th>Institution</th><th>Source</th><th>Code maps</th></tr>
            \(rows.joined(separator: "\n"))
            </table></body></html>
            """
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
}

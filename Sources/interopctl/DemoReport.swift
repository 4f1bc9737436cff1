// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import HL7v2
import MPI
import Mapping
import SQLite

/// What a day came to: sections of text and tables, for the terminal and as a page.
struct DemoReport {
    let sections: [ReportSection]
    /// Whether every message got the answer it had to get, and nobody was merged wrongly.
    let isAsExpected: Bool
    let title = "One day in Qinghe county 青禾县"

    init(_ run: DemoRun) throws {
        let source = try DemoSource(run)
        sections = [
            source.overview(), source.messages(), source.residents(), try source.sideBySide(.card),
            try source.sideBySide(.number), try source.codes(), try source.coverage(), try source.timeline(),
            source.queries(),
            source.images(), source.recordings(), source.documents(), source.wrong(),
            try source.review(),
        ].compactMap { $0 }
        isAsExpected =
            run.allResults.allSatisfy(\.isAsExpected) && source.truth.wronglyMerged == 0
            && run.imageOutcomes.allSatisfy { $0.receipt.state == $0.expected }
            && run.ecgOutcomes.allSatisfy { $0.receipt.state == $0.expected }
            && run.documentOutcomes.allSatisfy { $0.code == $0.expected && ($0.filed != nil) == ($0.code == "AA") }
    }

    var text: String {
        let rule = String(repeating: "═", count: TextWidth.of(title))
        return ([title + "\n" + rule] + sections.map(\.text)).joined(separator: "\n\n")
    }

    var html: String { HTMLPage.page(title, sections) }
}

/// One part of a report.
struct ReportSection {
    let title: String
    var lines: [String] = []
    var header: [String] = []
    var rows: [[String]] = []
    var right: Set<Int> = []
    /// A drawing for the page: an `svg` element, written by this program.
    var drawing: String?
    /// A page of its own for the page, in a frame where nothing can run.
    var framed: String?

    var text: String {
        var parts = title.isEmpty ? [] : [title, String(repeating: "─", count: TextWidth.of(title))]
        parts += lines
        if !rows.isEmpty {
            var table = Table(header, right: right)
            for row in rows { table.add(row) }
            parts.append(table.text)
        }
        return parts.joined(separator: "\n")
    }
}

/// A report as one page that needs nothing else.
enum HTMLPage {
    private static let style = """
        body { font: 15px/1.5 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1c2530;
          max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6rem; border-bottom: 3px solid #0b7285; padding-bottom: .4rem; }
        h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; color: #0b7285; }
        p { margin: .2rem 0; }
        div { overflow-x: auto; }
        table { border-collapse: collapse; margin-top: .5rem; }
        th, td { padding: .25rem .8rem .25rem 0; text-align: left; border-bottom: 1px solid #dee2e6; }
        th { font-weight: 600; color: #495057; }
        iframe { width: 100%; height: 44rem; border: 1px solid #dee2e6; margin-top: .8rem; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        """

    static func page(_ title: String, _ sections: [ReportSection]) -> String {
        let body = sections.map(section).joined(separator: "\n")
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(escaped(title))</title>
            <style>
            \(style)
            </style>
            </head>
            <body>
            <h1>\(escaped(title))</h1>
            \(body)
            </body>
            </html>

            """
    }

    private static func section(_ section: ReportSection) -> String {
        var parts: [String] = []
        if !section.title.isEmpty { parts.append("<h2>\(escaped(section.title))</h2>") }
        for line in section.lines { parts.append("<p>\(escaped(line))</p>") }
        if !section.rows.isEmpty {
            parts.append("<div><table>")
            parts.append(row(section.header, "th", section.right))
            for cells in section.rows { parts.append(row(cells, "td", section.right)) }
            parts.append("</table></div>")
        }
        if let drawing = section.drawing { parts.append("<div>\(drawing)</div>") }
        if let framed = section.framed {
            let page = escaped(framed)
            parts.append("<iframe sandbox=\"\" title=\"\(escaped(section.title))\" srcdoc=\"\(page)\"></iframe>")
        }
        return parts.joined(separator: "\n")
    }

    private static func row(_ cells: [String], _ tag: String, _ right: Set<Int>) -> String {
        let inner = cells.enumerated().map { index, cell in
            "<\(tag)\(right.contains(index) ? " class=\"n\"" : "")>\(escaped(cell))</\(tag)>"
        }
        return "<tr>\(inner.joined())</tr>"
    }

    static func escaped(_ text: String) -> String {
        var result = ""
        // By scalars: with a combining mark a bracket is another character.
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

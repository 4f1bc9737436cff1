// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// Entries as a table: name, content, time, notes; columns that would be empty are left out.
    mutating func rows(_ entries: [Entry]) {
        let maker = EntryRows(texts)
        let groups = entries.map { maker.rows($0) }.filter { !$0.isEmpty }
        let all = groups.flatMap(\.self)
        guard !all.isEmpty else { return }
        let columns = Columns(hasTime: all.contains { !$0.time.isEmpty }, hasNotes: all.contains { !$0.notes.isEmpty })
        element("table", "rows") { page in
            page.element("thead") { page in
                page.element("tr") { page in page.columnHeads(columns) }
            }
            for group in groups {
                page.element("tbody") { page in
                    for row in group { page.row(row, columns) }
                }
            }
        }
    }

    /// Which columns a table has beside the first two.
    struct Columns {
        let hasTime: Bool
        let hasNotes: Bool

        var count: Int { 2 + (hasTime ? 1 : 0) + (hasNotes ? 1 : 0) }
    }

    private mutating func columnHeads(_ columns: Columns) {
        element("th", "name", text: words("项目", "Item"))
        element("th", text: words("内容", "Content"))
        if columns.hasTime { element("th", text: words("时间", "Time")) }
        if columns.hasNotes { element("th", text: words("说明", "Notes")) }
    }

    private mutating func row(_ row: EntryRow, _ columns: Columns) {
        switch row.heading {
        case .line: return
        case .unknown(let node):
            element("tr") { page in
                page.element("td", "", [Attribute("colspan", "\(columns.count)")]) { page in
                    page.element("ul", "tree") { $0.tree(node) }
                }
            }
        case .group(let name, let code):
            element("tr") { page in
                page.start(
                    "th", "",
                    [
                        Attribute("class", "sub " + Self.indent(row)), Attribute("colspan", "\(columns.count)"),
                    ])
                page.name(name, code)
                for note in [row.time] + row.notes where !note.isEmpty { page.element("span", "note", text: note) }
                page.put("</th>")
            }
        case .name(let name, let code): statement(row, name, code, columns)
        }
    }

    private static func indent(_ row: EntryRow) -> String { row.depth == 0 ? "" : "d\(min(row.depth, 4))" }

    private mutating func name(_ name: String, _ code: String) {
        text(name)
        if !code.isEmpty { element("span", "code", text: code) }
    }

    private mutating func statement(_ row: EntryRow, _ name: String, _ code: String, _ columns: Columns) {
        element("tr") { page in
            page.element("td", "", [Attribute("class", "name " + Self.indent(row))]) { $0.name(name, code) }
            page.element("td") { $0.values(row) }
            if columns.hasTime { page.element("td", "time", text: row.time) }
            guard columns.hasNotes else { return }
            page.element("td") { page in
                for note in row.notes { page.element("span", "note", text: note) }
            }
        }
    }

    private mutating func values(_ row: EntryRow) {
        if row.isNegated { element("span", "flag", text: words("否定：", "not: ")) }
        for value in row.values {
            if let data = value.data {
                attachment(data)
                continue
            }
            guard !value.main.isEmpty else { continue }
            element("span", "value") { page in
                if row.isMarked { page.element("b", "flag", text: value.main) } else { page.text(value.main) }
                if !value.code.isEmpty { page.element("span", "code", text: value.code) }
            }
        }
    }
}

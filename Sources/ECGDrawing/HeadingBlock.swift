// SPDX-License-Identifier: Apache-2.0

/// The heading laid out in four columns: patient, acquisition, measurements, interpretation.
struct HeadingBlock {
    private static let size = 2.8
    private static let lineHeight = 4.0
    private static let mostStatementLines = 40
    private static let mostValueLines = 3
    private static let grey = "fill=\"#666\""

    /// One line of text and where it stands.
    private struct Item {
        var text: String
        var x: Double
        var line: Int
        var style = ""
    }

    private var items: [Item] = []
    private var title = ""
    /// Millimetres of the whole block.
    let height: Double

    init(_ heading: Heading, width: Double, masks: Bool) {
        let heading = masks ? heading.masked : heading
        let columns = [0, 0.28, 0.55, 0.74, 1].map { $0 * width }
        var patient = heading.patient
        var (items, lines) = ([Item](), 0)
        if !patient.isEmpty { title = patient.removeFirst().value }
        // The title takes the room of two lines over its column.
        for (column, fields) in [patient, heading.acquisition, heading.measurements].enumerated() {
            let part = Self.items(
                fields, columns[column], columns[column + 1] - 3, from: column == 0 ? 2 : 0)
            items += part
            lines = max(lines, (part.last?.line ?? 1) + 1)
        }
        let statements = Self.statements(heading, columns[3], columns[4])
        self.items = items + statements
        title = SheetText.cut(title, (columns[1] - 3) / 4.6)
        height = Double(max(lines, statements.count, 2)) * Self.lineHeight + 2
    }

    /// Labels below each other, their values beside them.
    private static func items(
        _ fields: [Heading.Field], _ start: Double, _ end: Double, from first: Int
    ) -> [Item] {
        let labelWidth = fields.map { SheetText.width($0.label) * size }.max() ?? 0
        let x = start + min(labelWidth + 1.5, (end - start) / 2)
        var (items, line) = ([Item](), first)
        for field in fields {
            let label = SheetText.cut(field.label, (x - start - 1) / size)
            items.append(Item(text: label, x: start, line: line, style: grey))
            for part in lines(field.value, (end - x) / size) {
                items.append(Item(text: part, x: x, line: line))
                line += 1
            }
        }
        return items
    }

    /// A value wrapped; the last line allowed ends with an ellipsis when there is more.
    private static func lines(_ value: String, _ limit: Double) -> [String] {
        let all = SheetText.wrapped(value, limit)
        guard all.count > mostValueLines else { return all }
        let last = all[(mostValueLines - 1)...].joined(separator: " ")
        return all.prefix(mostValueLines - 1) + [SheetText.cut(last, limit)]
    }

    private static func statements(_ heading: Heading, _ start: Double, _ end: Double) -> [Item] {
        guard !heading.statements.isEmpty else { return [] }
        var lines = heading.statements.flatMap { SheetText.wrapped($0, (end - start) / size) }
        if lines.count > mostStatementLines {
            let more = lines.count - mostStatementLines + 1
            lines = lines.prefix(mostStatementLines - 1) + ["… \(more) more lines"]
        }
        let title = SheetText.cut(heading.statementTitle, (end - start) / size)
        return [Item(text: title, x: start, line: 0, style: grey)]
            + lines.enumerated().map { Item(text: $1, x: start, line: $0 + 1) }
    }

    /// Draws the block with its left upper corner at 0, 0.
    func draw(_ writer: inout SVGWriter) {
        if !title.isEmpty { writer.text(title, x: 0, y: 4.8, "font-size=\"4.6\" font-weight=\"bold\"") }
        writer.group("font-size=\"\(Self.size)\"") { writer in
            for item in items where !item.text.isEmpty {
                writer.text(item.text, x: item.x, y: Double(item.line) * Self.lineHeight + 3.2, item.style)
            }
        }
    }
}

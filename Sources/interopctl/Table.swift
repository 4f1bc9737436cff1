// SPDX-License-Identifier: Apache-2.0

import Exchange

/// Columns of text aligned for a terminal, where a Chinese character takes two places.
struct Table {
    private let header: [String]
    private var rows: [[String]] = []
    /// Places of columns whose text stands at the right.
    private let right: Set<Int>

    init(_ header: [String], right: Set<Int> = []) {
        self.header = header
        self.right = right
    }

    /// Control characters in cells, which could move the cursor, become `?`.
    mutating func add(_ row: [String]) { rows.append(row.map { LogText.line($0, limit: 400) }) }

    var isEmpty: Bool { rows.isEmpty }

    var text: String {
        let all = header.allSatisfy(\.isEmpty) ? rows : [header] + rows
        let widths = header.indices.map { column in all.map { TextWidth.of($0[column]) }.max() ?? 0 }
        return all.map { line($0, widths) }.joined(separator: "\n")
    }

    private func line(_ row: [String], _ widths: [Int]) -> String {
        let cells = row.indices.map { column in
            let gap = String(repeating: " ", count: widths[column] - TextWidth.of(row[column]))
            return right.contains(column) ? gap + row[column] : row[column] + gap
        }
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// How many places text takes in a terminal.
enum TextWidth {
    static func of(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

    /// Two for wide characters, none for combining ones (Unicode Standard Annex 11, main ranges).
    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: 1
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }

    /// Text cut to a number of places, with an ellipsis where something is missing.
    static func cut(_ text: String, to width: Int) -> String {
        if of(text) <= width { return text }
        var (result, used) = (String.UnicodeScalarView(), 0)
        for scalar in text.unicodeScalars {
            let next = used + of(scalar)
            if next > width - 1 { break }
            result.append(scalar)
            used = next
        }
        return String(result) + "…"
    }
}

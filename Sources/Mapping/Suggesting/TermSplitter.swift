// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Texts that hold several terms, taken apart: `糖尿病;骨质疏松`, `1.肺炎 2.贫血`, `A术+B术`.
public enum TermSplitter {
    /// The terms in order; the text alone when it holds one.
    public static func terms(_ text: String) -> [String] {
        var terms: [String] = []
        var term = String.UnicodeScalarView()
        var depth = 0
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if opening.contains(scalar) { depth += 1 }
            if closing.contains(scalar) { depth = max(0, depth - 1) }
            if depth == 0, separators.contains(scalar) || isNumbering(scalars, index) {
                close(&term, &terms)
            } else {
                term.append(scalar)
            }
        }
        close(&term, &terms)
        return terms.isEmpty ? [text] : terms
    }

    private static let opening = Set("([（【".unicodeScalars)
    private static let closing = Set(")]）】".unicodeScalars)
    private static let separators = Set(";；，,、+＋/／\n。".unicodeScalars)

    /// The `2.` of `1.肺炎 2.贫血`: a digit before a point that no digit follows.
    private static func isNumbering(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        func isDigit(_ place: Int) -> Bool {
            scalars.indices.contains(place) && (0x30...0x39).contains(scalars[place].value)
        }
        func isPoint(_ place: Int) -> Bool {
            scalars.indices.contains(place) && [".", "．", "、", "）", ")"].contains(scalars[place])
        }
        if isDigit(index), isPoint(index + 1), !isDigit(index + 2), !isDigit(index - 1) { return true }
        return isPoint(index) && isDigit(index - 1) && !isDigit(index - 2) && !isDigit(index + 1)
    }

    private static func close(_ term: inout String.UnicodeScalarView, _ terms: inout [String]) {
        let trimmed = String(term).drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
        let text = String(trimmed.reversed())
        // Single letters and digits are no terms but leftovers.
        if text.unicodeScalars.contains(where: { $0.value >= 0x80 }) || text.count > 1 { terms.append(text) }
        term = String.UnicodeScalarView()
    }
}

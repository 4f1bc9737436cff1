// SPDX-License-Identifier: Apache-2.0

/// Texts that say nothing.
///
/// - Source: public samples of WS/T 500 documents (`NA`, `/`, `-`); the others are our own experience of forms.
enum Blank {
    /// Whether a text is empty, blanks, marks such as `/` and `-`, or `NA` and its kin.
    ///
    /// - Parameter isAnswer: whether 无 (none) says something, as in the history of allergies.
    static func isBlank(_ bytes: ArraySlice<UInt8>, isAnswer: Bool = false) -> Bool {
        let text = LexicalForm.trimmed(bytes)
        if text.isEmpty { return true }
        guard text.count <= 12 else { return false }
        // Nearly all short texts are codes and numbers: nothing blank begins as they do.
        guard let first = text.first, first >= 0x80 || isMark(first) || beginnings.contains(first) else { return false }
        if text.allSatisfy(isMark) { return true }
        let word = String(decoding: text, as: UTF8.self)
        return words.contains(word.lowercased()) || marks.contains(word) || (!isAnswer && none.contains(word))
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "."), UInt8(ascii: "*"),
            UInt8(ascii: "?"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: ","):
            true
        default: false
        }
    }

    private static let beginnings = Array("nNuU#".utf8)
    private static let words: Set<String> = ["na", "n/a", "#n/a", "null", "nil", "none", "undefined", "nan"]
    private static let marks: Set<String> = [
        "—", "——", "－", "／", "。", "？", "、", "，", "\u{3000}", "\u{A0}", "空", "…", "……",
    ]
    private static let none: Set<String> = ["无", "暂无", "未知", "不详", "unknown", "unk"]

    /// Whether a text is made of one digit again and again.
    static func isOneDigit(_ bytes: ArraySlice<UInt8>, least: Int) -> Bool {
        let digits = bytes.filter(LexicalForm.isDigit)
        guard digits.count >= least, let first = digits.first else { return false }
        return digits.allSatisfy { $0 == first }
    }
}

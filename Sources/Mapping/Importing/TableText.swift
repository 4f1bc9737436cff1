// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import DelimitedText

/// Tables as spreadsheets save them.
public enum TableText {
    /// Reads a table in UTF-8, in UTF-16 with its mark ("Unicode text"), or else in GB 18030 ("CSV" of a Chinese
    /// system); the separator is found by the reader.
    ///
    /// - Returns: the table, and the name of the character set it came in.
    public static func table(_ bytes: [UInt8]) throws(DelimitedTable.Fault) -> (table: DelimitedTable, set: String) {
        let (text, set) = utf8(bytes)
        return (try DelimitedTable(parsing: text), set)
    }

    /// The same text as UTF-8; bytes that are in none of the sets are left as they are.
    public static func utf8(_ bytes: [UInt8]) -> (bytes: [UInt8], set: String) {
        if bytes.starts(with: [0xFF, 0xFE]), let text = try? CharacterEncoding.utf16LE.decode(bytes[2...]) {
            return (Array(text.utf8), "UTF-16LE")
        }
        if bytes.starts(with: [0xFE, 0xFF]), let text = try? CharacterEncoding.utf16BE.decode(bytes[2...]) {
            return (Array(text.utf8), "UTF-16BE")
        }
        if (try? CharacterEncoding.utf8.decode(bytes)) != nil { return (bytes, "UTF-8") }
        guard let text = try? CharacterEncoding.gb18030.decode(bytes) else { return (bytes, "UTF-8") }
        return (Array(text.utf8), "GB18030")
    }

    /// A cell without the dress a spreadsheet gives to keep zeros, `="00123"` or `'00123`.
    static func cell(_ text: String) -> String {
        if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 2 {
            return String(text.dropFirst(2).dropLast())
        }
        return text.hasPrefix("'") && text.utf8.count > 1 ? String(text.dropFirst()) : text
    }

    /// Whether a spreadsheet has turned a long number into `1.23E+10`, which nobody can undo.
    static func isSpoiledNumber(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].contains("."), parts[1].hasPrefix("+") else { return false }
        return parts[0].allSatisfy { $0.isNumber || $0 == "." } && parts[1].dropFirst().allSatisfy(\.isNumber)
    }
}

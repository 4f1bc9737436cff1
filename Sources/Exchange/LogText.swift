// SPDX-License-Identifier: Apache-2.0

/// Text from outside, made fit for one line of a log or a cell of a table.
public enum LogText {
    /// Control characters as `?`, cut to a number of characters.
    public static func line(_ text: String, limit: Int = 64) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            let isControl = scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || scalar.value == 0x2028
            line.append(isControl ? "?" : scalar)
        }
        return String(line)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Text as identifiers are looked for in it: small letters, narrow digits, no signs between.
struct NormalText: Hashable {
    /// Runs of letters and runs of digits of scripts that set blanks between words.
    private(set) var tokens: [String] = []
    /// All characters of scripts that set none (Han, kana, Hangul), run together.
    private(set) var joined: [UInt32] = []

    init(_ text: String) {
        var run = ""
        var isNumber = false
        for scalar in text.unicodeScalars.lazy.map(\.narrow) {
            if Self.isUnspaced(scalar) {
                joined.append(scalar.value)
            } else if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
                extend(&run, &isNumber, number: true, String(Int(digit)))
                continue
            } else if scalar.properties.isAlphabetic || scalar.properties.isDiacritic && scalar.value > 0x7F {
                extend(&run, &isNumber, number: false, scalar.properties.lowercaseMapping)
                continue
            }
            flush(&run)
        }
        flush(&run)
    }

    private mutating func extend(_ run: inout String, _ isNumber: inout Bool, number: Bool, _ text: String) {
        if isNumber != number { flush(&run) }
        isNumber = number
        run += text
    }

    private mutating func flush(_ run: inout String) {
        if !run.isEmpty { tokens.append(run) }
        run = ""
    }

    /// How many characters count.
    var length: Int { tokens.reduce(joined.count) { $0 + $1.unicodeScalars.count } }

    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x1100 { return false }
        let ranges: [ClosedRange<UInt32>] = [
            0x1100...0x11FF, 0x3005...0x3007, 0x3040...0x30FF, 0x3130...0x318F, 0xAC00...0xD7A3, 0xFF66...0xFF9F,
        ]
        return scalar.properties.isIdeographic || ranges.contains { $0.contains(scalar.value) }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What stands around a value to make its length even, or just so.
enum Padding {
    /// The value as text, without blanks and zeros at its ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = behindTrimmed(bytes)
        while bytes.first == 0x20 { bytes.removeFirst() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The bytes without blanks and zeros behind them.
    static func behindTrimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let last = bytes.last, last == 0x20 || last == 0 { bytes.removeLast() }
        return bytes
    }
}

extension String {
    /// The parts between delimiters, empty ones included. By scalars: a combining mark behind a delimiter is another
    /// part's, though both make one character.
    func parts(at delimiter: Unicode.Scalar) -> [String] {
        unicodeScalars.split(separator: delimiter, omittingEmptySubsequences: false).map {
            String(String.UnicodeScalarView($0))
        }
    }
}

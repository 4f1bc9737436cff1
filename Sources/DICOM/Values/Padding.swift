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

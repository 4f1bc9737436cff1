// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Codes with a check digit.
enum CodeFormat: String, Sendable, Hashable {
    /// A LOINC code: up to seven digits, a hyphen, a check digit (mod 10).
    case loinc = "LOINC"
    /// A SNOMED CT identifier: 6 to 18 digits, a known partition, a check digit (Verhoeff).
    case snomed = "SNOMED"

    func isValid(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        switch self {
        case .loinc: return Self.isLOINC(bytes)
        case .snomed: return Self.isSNOMED(bytes)
        }
    }

    private static func isLOINC(_ code: [UInt8]) -> Bool {
        let parts = code.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...7).contains(parts[0].count), parts[1].count == 1,
            code.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: "-") })
        else { return false }
        var sum = 0
        for (place, byte) in (parts[0] + parts[1]).reversed().enumerated() {
            let digit = Int(byte & 15) * (place.isMultiple(of: 2) ? 1 : 2)
            sum += digit / 10 + digit % 10
        }
        return sum.isMultiple(of: 10)
    }

    private static func isSNOMED(_ code: [UInt8]) -> Bool {
        guard (6...18).contains(code.count), code.allSatisfy(\.isASCIIDigit), code[0] != UInt8(ascii: "0") else {
            return false
        }
        let partition = String(decoding: code.dropLast().suffix(2), as: UTF8.self)
        let isShort = ["00", "01", "02", "03", "04", "05"].contains(partition)
        let isLong = ["10", "11", "12", "13", "14", "15"].contains(partition) && code.count >= 11
        return (isShort || isLong) && verhoeff(code) == 0
    }

    /// The check sum of Verhoeff's method; 0 for a right one.
    private static func verhoeff(_ code: [UInt8]) -> Int {
        var check = 0
        for (place, byte) in code.reversed().enumerated() {
            check = multiply(check, permute(Int(byte & 15), times: place % 8))
        }
        return check
    }

    /// The product in the group of the pentagon's symmetries.
    private static func multiply(_ left: Int, _ right: Int) -> Int {
        switch (left < 5, right < 5) {
        case (true, true): (left + right) % 5
        case (true, false): (left + right - 5) % 5 + 5
        case (false, true): (left - right) % 5 + 5
        case (false, false): (left - right + 5) % 5
        }
    }

    private static func permute(_ digit: Int, times: Int) -> Int {
        let permutation = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
        return (0..<times).reduce(digit) { digit, _ in permutation[digit] }
    }
}

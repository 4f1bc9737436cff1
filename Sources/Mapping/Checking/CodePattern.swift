// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A pattern of ASCII codes in the notation of regular expressions, always for the whole code.
///
/// Understood are literals, `\d`, `\x` for any other character as itself, sets `[A-HJ-N0-9]`, groups `(…|…)`, and
/// `?`, `+`, `{n}` and `{n,m}` behind any of them. Patterns are ours, codes are short: going back is cheap.
struct CodePattern: Sendable {
    indirect enum Part: Sendable {
        case one(Set<UInt8>)
        case choice([[Part]])
        case counted(Part, ClosedRange<Int>)
    }

    /// Codes longer than this match nothing.
    static let longest = 128

    private let parts: [Part]

    init(_ text: String) {
        var reader = PatternReader(bytes: Array(text.utf8))
        parts = reader.sequence()
    }

    func matches(_ code: String) -> Bool {
        let bytes = Array(code.utf8)
        guard bytes.count <= Self.longest else { return false }
        return Self.match(parts[...], bytes[...]) { $0.isEmpty }
    }

    private static func match(
        _ parts: ArraySlice<Part>, _ bytes: ArraySlice<UInt8>, _ then: (ArraySlice<UInt8>) -> Bool
    ) -> Bool {
        guard let first = parts.first else { return then(bytes) }
        let rest = parts.dropFirst()
        switch first {
        case .one(let set):
            guard let byte = bytes.first, set.contains(byte) else { return false }
            return match(rest, bytes.dropFirst(), then)
        case .choice(let branches):
            return branches.contains { match($0[...], bytes) { match(rest, $0, then) } }
        case .counted(let part, let range):
            if range.upperBound > 0 {
                let lower = max(0, range.lowerBound - 1)
                let again = Part.counted(part, lower...max(lower, range.upperBound - 1))
                if match([part], bytes, { $0.count < bytes.count && match([again] + rest, $0, then) }) { return true }
            }
            return range.lowerBound == 0 && match(rest, bytes, then)
        }
    }
}

/// Reads the notation; what is wrong in a pattern reads as a literal.
private struct PatternReader {
    let bytes: [UInt8]
    var offset = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func sequence() -> [CodePattern.Part] {
        var branches: [[CodePattern.Part]] = [[]]
        while offset < bytes.count, bytes[offset] != UInt8(ascii: ")") {
            if bytes[offset] == UInt8(ascii: "|") {
                offset += 1
                branches.append([])
            } else {
                branches[branches.count - 1].append(counted(part()))
            }
        }
        offset += 1
        return branches.count == 1 ? branches[0] : [.choice(branches)]
    }

    private mutating func part() -> CodePattern.Part {
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "("): return .choice([sequence()])
        case UInt8(ascii: "["): return .one(set())
        case UInt8(ascii: "\\") where offset < bytes.count:
            let escaped = bytes[offset]
            offset += 1
            return .one(escaped == UInt8(ascii: "d") ? Set(0x30...0x39) : [escaped])
        default: return .one([byte])
        }
    }

    private mutating func set() -> Set<UInt8> {
        var set: Set<UInt8> = []
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "]") {
            let low = bytes[offset]
            if offset + 2 < bytes.count, bytes[offset + 1] == UInt8(ascii: "-"), bytes[offset + 2] >= low {
                set.formUnion(low...bytes[offset + 2])
                offset += 3
            } else {
                set.insert(low)
                offset += 1
            }
        }
        offset += 1
        return set
    }

    private mutating func counted(_ part: CodePattern.Part) -> CodePattern.Part {
        guard offset < bytes.count else { return part }
        switch bytes[offset] {
        case UInt8(ascii: "?"):
            offset += 1
            return .counted(part, 0...1)
        case UInt8(ascii: "+"):
            offset += 1
            return .counted(part, 1...CodePattern.longest)
        case UInt8(ascii: "{"):
            offset += 1
            let low = number()
            var high = low
            if offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
                offset += 1
                high = number()
            }
            offset += 1
            return .counted(part, low...max(low, high))
        default: return part
        }
    }

    private mutating func number() -> Int {
        var value = 0
        while offset < bytes.count, bytes[offset].isASCIIDigit {
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        return value
    }
}

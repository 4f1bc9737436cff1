// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A range of network addresses in CIDR notation: `10.1.0.0/16`, `2001:db8::/32`, or one address.
///
/// - Source: RFC 4632, section 3.1; RFC 4291, section 2.3.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
    /// As it was written.
    public let description: String
    /// 16 bytes; a version 4 address stands behind `::ffff:`.
    private let start: [UInt8]
    /// How many leading bits count, of 128.
    private let bits: Int

    /// A range; nil when it is none, or when bits beyond its length are set, as in `10.1.2.3/16`.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let address = parts.first, let start = Self.bytes(address) else { return nil }
        let isShort = !address.contains(":")
        let most = isShort ? 32 : 128
        guard let length = parts.count == 1 ? most : Int(parts[1]), (0...most).contains(length) else { return nil }
        (self.start, bits, description) = (start, length + (isShort ? 96 : 0), text)
        guard (bits..<128).allSatisfy({ !Self.bit($0, start) }) else { return nil }
    }

    /// Whether a numeric address lies in the range. `::ffff:10.1.2.3` is the same as `10.1.2.3`.
    public func contains(_ address: String) -> Bool {
        guard let bytes = Self.bytes(String(address.prefix { $0 != "%" })) else { return false }
        return (0..<bits).allSatisfy { Self.bit($0, bytes) == Self.bit($0, start) }
    }

    private static func bit(_ place: Int, _ bytes: [UInt8]) -> Bool {
        bytes[place / 8] & (0x80 >> UInt8(place % 8)) != 0
    }

    private static func bytes(_ address: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if unsafe inet_pton(AF_INET6, address, &bytes) == 1 { return bytes }
        var short = [UInt8](repeating: 0, count: 4)
        guard unsafe inet_pton(AF_INET, address, &short) == 1 else { return nil }
        return [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF] + short
    }
}

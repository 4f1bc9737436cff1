// SPDX-License-Identifier: Apache-2.0

/// What takes the place of UIDs, and how far a patient's dates are shifted: the same for the same original.
public struct Pseudonyms: Sendable {
    /// Where the answers come from.
    private enum Source: Sendable {
        case keyed(@Sendable ([UInt8]) -> [UInt8])
        case remembered(uids: [String: String], days: [String: Int])
    }

    private var source: Source

    /// Makes them from a keyed digest, so that every run with the same key gives the same ones.
    ///
    /// Whoever has the key can tell which original a known UID became; keep it secret, or throw it away.
    ///
    /// - Parameter digest: a digest of its argument and a secret key, such as HMAC-SM3; at least 16 bytes.
    public init(keyedDigest digest: @escaping @Sendable ([UInt8]) -> [UInt8]) { source = .keyed(digest) }

    /// Draws them at random and remembers them as long as the value lives; nothing leads back afterwards.
    public init() { source = .remembered(uids: [:], days: [:]) }

    /// The UID that takes the place of another: a UUID under `2.25`.
    ///
    /// - Source: DICOM PS3.5, annex B.2; RFC 9562, section 5.8 (version 8).
    public mutating func uid(for original: String) -> String {
        switch source {
        case .keyed(let digest): return Self.uid(Self.number(digest(Self.input("uid", original))))
        case .remembered(var uids, let days):
            if let known = uids[original] { return known }
            let made = Self.uid(UInt128.random(in: 0...UInt128.max))
            uids[original] = made
            source = .remembered(uids: uids, days: days)
            return made
        }
    }

    /// How many days a patient's dates are shifted: back by one to ten years, whole weeks.
    public mutating func days(forPatient patient: String) -> Int {
        switch source {
        case .keyed(let digest): return Self.days(Self.number(digest(Self.input("days", patient))))
        case .remembered(let uids, var days):
            if let known = days[patient] { return known }
            let made = Self.days(UInt128.random(in: 0...UInt128.max))
            days[patient] = made
            source = .remembered(uids: uids, days: days)
            return made
        }
    }

    private static func input(_ purpose: String, _ text: String) -> [UInt8] {
        Array(purpose.utf8) + [0] + Array(text.utf8)
    }

    private static func number(_ digest: [UInt8]) -> UInt128 {
        precondition(digest.count >= 16, "a keyed digest has at least 16 bytes")
        return digest.prefix(16).reduce(0) { $0 << 8 | UInt128($1) }
    }

    private static func uid(_ number: UInt128) -> String {
        let version = number & ~(0xF << 76) | 0x8 << 76
        let variant = version & ~(0x3 << 62) | 0x2 << 62
        return "2.25.\(variant)"
    }

    private static func days(_ number: UInt128) -> Int { -7 * (52 + Int(number % 470)) }
}

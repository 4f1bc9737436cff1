// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A code system in one edition, always named with it: `icd10@yibao-2.0`.
///
/// The same string can mean different things in two editions, so no code is ever without its edition.
public struct CodeSystem: Sendable, Hashable, CustomStringConvertible {
    /// The system.
    public let name: String
    /// The edition.
    public let version: String

    /// Reads `name@version`; nil when either is missing.
    public init?(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
        name = String(parts[0])
        version = String(parts[1])
    }

    /// `name@version`.
    public var description: String { "\(name)@\(version)" }

    /// A code as it is compared: without blanks, full-width letters and digits narrow, letters as capitals.
    ///
    /// The extension letter x of the national ICD editions is sent in either case.
    public static func key(_ code: String) -> String {
        if code.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return code.uppercased() }
        var key = String.UnicodeScalarView()
        for scalar in code.unicodeScalars where !scalar.properties.isWhitespace {
            key.append(scalar.narrow)
        }
        return String(key).uppercased()
    }
}

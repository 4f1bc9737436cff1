// SPDX-License-Identifier: Apache-2.0

/// The code of a lead in section 3.
///
/// For the standard leads it equals the code of ISO/IEEE 11073-10101, which DICOM writes as `2:n`.
/// - Source: EN 1064, 5.6, table of lead codes.
public struct LeadID: RawRepresentable, Sendable, Hashable {
    /// The code.
    public let rawValue: UInt8

    /// Makes a code; every byte is one.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Makes the code of a lead's name, such as `aVF`; nil when no lead has it.
    public init?(name: String) {
        guard let code = Self.names.firstIndex(of: name) ?? Self.unnamed(name) else { return nil }
        self.init(rawValue: UInt8(truncatingIfNeeded: code))
    }

    /// The lead's name: `V1`, `aVF`; `lead 200` for a code that is not assigned.
    public var name: String { isAssigned ? Self.names[Int(rawValue)] : "lead \(rawValue)" }

    /// Whether the standard assigns the code.
    public var isAssigned: Bool { Int(rawValue) < Self.names.count }

    private static func unnamed(_ name: String) -> Int? {
        guard name.hasPrefix("lead "), let code = UInt8(name.dropFirst(5)) else { return nil }
        return Int(code)
    }

    /// Not specified.
    public static let unspecified = LeadID(rawValue: 0)
    /// I.
    public static let i = LeadID(rawValue: 1)
    /// II.
    public static let ii = LeadID(rawValue: 2)
    /// III.
    public static let iii = LeadID(rawValue: 61)
    /// aVR.
    public static let aVR = LeadID(rawValue: 62)
    /// aVL.
    public static let aVL = LeadID(rawValue: 63)
    /// aVF.
    public static let aVF = LeadID(rawValue: 64)
    /// V1.
    public static let v1 = LeadID(rawValue: 3)
    /// V2.
    public static let v2 = LeadID(rawValue: 4)
    /// V3.
    public static let v3 = LeadID(rawValue: 5)
    /// V4.
    public static let v4 = LeadID(rawValue: 6)
    /// V5.
    public static let v5 = LeadID(rawValue: 7)
    /// V6.
    public static let v6 = LeadID(rawValue: 8)
}

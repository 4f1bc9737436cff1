// SPDX-License-Identifier: Apache-2.0

/// A version of HL7 v2 that has a ``Schema``.
///
/// - Source: HL7 table 0104.
public enum Version: UInt8, Sendable, Hashable, CaseIterable, Comparable, CustomStringConvertible {
    /// Version 2.1 (1990).
    case v21
    /// Version 2.2 (1994).
    case v22
    /// Version 2.3 (1997).
    case v23
    /// Version 2.3.1 (1999).
    case v231
    /// Version 2.4 (2000).
    case v24
    /// Version 2.5 (2003).
    case v25
    /// Version 2.5.1 (2007).
    case v251
    /// Version 2.6 (2007).
    case v26
    /// Version 2.7 (2011).
    case v27
    /// Version 2.7.1 (2012).
    case v271
    /// Version 2.8 (2014).
    case v28
    /// Version 2.8.1 (2014).
    case v281
    /// Version 2.8.2 (2015).
    case v282

    /// The version as MSH-12 writes it.
    public var description: String {
        switch self {
        case .v21: "2.1"
        case .v22: "2.2"
        case .v23: "2.3"
        case .v231: "2.3.1"
        case .v24: "2.4"
        case .v25: "2.5"
        case .v251: "2.5.1"
        case .v26: "2.6"
        case .v27: "2.7"
        case .v271: "2.7.1"
        case .v28: "2.8"
        case .v281: "2.8.1"
        case .v282: "2.8.2"
        }
    }

    /// The version written so in MSH-12; nil for any other text.
    public init?(_ text: String) {
        guard let version = Self.allCases.first(where: { $0.description == text }) else { return nil }
        self = version
    }

    /// Earlier versions come first.
    public static func < (left: Version, right: Version) -> Bool { left.rawValue < right.rawValue }
}

extension Message {
    /// The version MSH-12 names; nil when it names none that has a schema.
    public var version: Version? { value(.versionID).flatMap(Version.init) }

    /// The version to read the message by.
    ///
    /// That of MSH-12; for one published later the latest that has a schema; without a usable MSH-12 the one most
    /// hospitals speak, 2.5.1.
    public var schemaVersion: Version {
        if let version { return version }
        return value(.versionID) == "2.9" ? .v282 : .v251
    }
}

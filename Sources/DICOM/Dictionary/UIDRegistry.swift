// SPDX-License-Identifier: Apache-2.0

import Bytes

/// One UID of the standard's registry.
public struct UIDEntry: Sendable, Hashable {
    /// What the UID names.
    public enum Kind: UInt8, Sendable, Hashable {
        /// A SOP class.
        case sopClass = 0x43
        /// A meta SOP class.
        case metaSOPClass = 0x4D
        /// A transfer syntax.
        case transferSyntax = 0x54
        /// A well-known SOP instance.
        case sopInstance = 0x49
        /// A well-known frame of reference.
        case frameOfReference = 0x46
        /// A coding scheme.
        case codingScheme = 0x53
        /// The application context.
        case applicationContext = 0x41
        /// A service class.
        case serviceClass = 0x56
        /// A model of application hosting.
        case hostingModel = 0x48
        /// A mapping resource.
        case mappingResource = 0x52
        /// An attribute of LDAP.
        case ldapObject = 0x4C
    }

    /// The UID.
    public let uid: String
    /// What it names.
    public let kind: Kind
    /// The name in words.
    public let name: String
    /// The keyword; empty where the standard has none.
    public let keyword: String
    /// Whether the standard retired it.
    public let isRetired: Bool
}

/// The UIDs that the standard registers.
///
/// Read from ``UIDTable`` when first asked; a line is `uid kind retired keyword name`.
///
/// - Source: DICOM PS3.6, annex A.
public enum UIDRegistry {
    private static let entries: [String: UIDEntry] = {
        let bytes = Array(UIDTable.text.utf8)
        var entries: [String: UIDEntry] = [:]
        var offset = 0
        while offset < bytes.count {
            var line = TableLine(bytes, at: offset)
            let (uid, kind, retired) = (line.word(), line.word(), line.word())
            let (keyword, name) = (line.word(), line.rest())
            entries[uid] = UIDEntry(
                uid: uid, kind: kind.utf8.first.flatMap(UIDEntry.Kind.init(rawValue:)) ?? .sopClass, name: name,
                keyword: keyword == "=" ? TableLine.keyword(name) : keyword == "-" ? "" : keyword,
                isRetired: retired == "R")
            offset = line.end + 1
        }
        return entries
    }()

    /// The entry of a UID; nil for UIDs that the standard does not register.
    public static func entry(_ uid: String) -> UIDEntry? { entries[uid] }

    /// How many UIDs are registered.
    public static var count: Int { entries.count }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes

/// One element of the data dictionary.
///
/// - Source: DICOM PS3.6, section 6.
public struct DictionaryEntry: Sendable, Hashable {
    /// The tag; of a repeating group or element, the one looked up.
    public let tag: Tag
    /// The representations, more than one where other elements decide.
    public let representations: [VR]
    /// How many values there may be, as the standard writes it: `1`, `1-n`, `2-2n`.
    public let multiplicity: String
    /// The keyword, such as `PatientName`; empty where the standard has none.
    public let keyword: String
    /// The name, such as `Patient's Name`.
    public let name: String
    /// Whether the standard retired the element.
    public let isRetired: Bool
}

/// The elements of the standard, by tag and by keyword.
///
/// Read from ``ElementTable`` when first asked. A line is `tag vr vm retired keyword name`; several representations are
/// separated by `|`, a keyword that follows from the name is `=`, and `x` in a tag stands for any digit.
public enum DataDictionary {
    /// The entry of a tag; nil for private and unknown tags. Group lengths and private creators have entries.
    public static func entry(_ tag: Tag) -> DictionaryEntry? {
        if let record = ElementIndex.shared.find(tag) { return ElementIndex.shared.entry(record, tag) }
        if tag.isGroupLength {
            return DictionaryEntry(
                tag: tag, representations: [.unsignedLong], multiplicity: "1", keyword: "GroupLength",
                name: "Group Length", isRetired: true)
        }
        guard tag.isPrivateCreator else { return nil }
        return DictionaryEntry(
            tag: tag, representations: [.longString], multiplicity: "1", keyword: "PrivateCreator",
            name: "Private Creator", isRetired: false)
    }

    /// The entry of a keyword such as `PatientName`; nil when no element has it.
    public static func entry(keyword: String) -> DictionaryEntry? {
        KeywordIndex.shared.tags[keyword].flatMap { entry($0) }
    }

    /// How many elements the standard's tables list, repeating ones counted once.
    public static var count: Int { ElementIndex.shared.records.count + ElementIndex.shared.repeating.count }

    /// The tags of all elements that do not repeat, ascending.
    public static var tags: [Tag] { ElementIndex.shared.records.map { Tag(rawValue: $0.tag) } }
}

extension Tag {
    /// The tag of a keyword such as `PatientName`; nil when no element has it.
    public init?(keyword: String) {
        guard let tag = KeywordIndex.shared.tags[keyword] else { return nil }
        self = tag
    }

    /// The keyword of the element; nil for private and unknown ones.
    public var keyword: String? {
        DataDictionary.entry(self).flatMap { $0.keyword.isEmpty ? nil : $0.keyword }
    }
}

/// Keywords, for those who look up by them.
private struct KeywordIndex: Sendable {
    static let shared = KeywordIndex()
    let tags: [String: Tag]

    private init() {
        var tags: [String: Tag] = [:]
        let index = ElementIndex.shared
        for record in index.records {
            let tag = Tag(rawValue: record.tag)
            let keyword = index.entry(record, tag).keyword
            if !keyword.isEmpty { tags[keyword] = tag }
        }
        self.tags = tags
    }
}

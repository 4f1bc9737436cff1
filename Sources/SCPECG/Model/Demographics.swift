// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// One field of section 1 as stored.
public struct TaggedField: Sendable, Hashable {
    /// What the field is.
    public var tag: Tag
    /// Its bytes, terminators included.
    public var value: [UInt8]

    /// Makes a field.
    public init(_ tag: Tag, _ value: [UInt8]) {
        self.tag = tag
        self.value = value
    }
}

/// Section 1: the patient, the acquisition and the devices.
///
/// Fields keep their order and bytes; the typed values are views of them.
/// - Source: EN 1064, 5.4.
public struct Demographics: Sendable, Hashable {
    /// All fields but the end mark, in the order written.
    public var fields: [TaggedField]
    /// Whether tag 255 ends the list.
    public var hasEnd: Bool
    /// Bytes after the last field or the end mark, other than one byte of padding.
    public var rest: [UInt8]
    /// How the texts are read.
    public internal(set) var text: TextCoder
    /// Whether the acquisition year is written with its high byte first.
    var isAcquisitionYearBigEndian = false

    /// Makes a section 1 of the fields given; its texts are in the set that tag 14 names.
    ///
    public init(_ fields: [TaggedField] = []) {
        self.fields = fields
        hasEnd = true
        rest = []
        text = TextCoder(encoding: .latin1, declared: nil)
        adoptLanguage()
    }

    /// The value of the first field with that tag.
    public subscript(tag: Tag) -> [UInt8]? { fields.first { $0.tag == tag }?.value }

    /// The text of the first field with that tag; nil when there is none or it cannot be read in the record's set.
    public func string(_ tag: Tag) -> String? { self[tag].flatMap { text.string($0) } }

    /// The texts of all fields with that tag that can be read.
    public func strings(_ tag: Tag) -> [String] {
        fields.filter { $0.tag == tag }.compactMap { text.string($0.value) }
    }

    /// Puts a value in place of the first field with that tag, or adds it; nil removes all fields of the tag.
    ///
    /// Changing tag 14 changes the set in which ``setString(_:_:)`` writes, not texts already there.
    public mutating func set(_ tag: Tag, _ value: [UInt8]?) {
        guard let value else { return fields.removeAll { $0.tag == tag } }
        if let index = fields.firstIndex(where: { $0.tag == tag }) {
            fields[index].value = value
        } else {
            fields.append(TaggedField(tag, value))
        }
        if tag == .acquiringMachine { adoptLanguage() }
    }

    /// Writes a text, NUL included, in the record's set.
    ///
    /// - Throws: ``SCPECGError/unencodable(section:_:position:)``.
    public mutating func setString(_ tag: Tag, _ string: String) throws(SCPECGError) {
        set(tag, try text.bytes(string, section: 1))
    }

    /// Takes the set for texts from tag 14; Latin-1 when that names none, or ASCII.
    private mutating func adoptLanguage() {
        let declared = acquiringMachine?.language.encoding
        text = TextCoder(encoding: declared == .ascii ? .latin1 : declared ?? .latin1, declared: declared)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The value as text.
extension DataElement {
    /// The values of a string representation, without padding; an empty one between others is an empty string.
    ///
    /// None when the element is empty or no string. What is no character shows as U+FFFD; see ``firstUndecodable``.
    public var strings: [String] {
        guard vr.isString else { return [] }
        let text = decoded.text
        guard vr.isMultiValued else {
            let trimmed = Padding.trimmed(text, leading: false)
            return trimmed.isEmpty ? [] : [trimmed]
        }
        let leading = !vr.traits.contains(.leadingBlanks)
        let values = text.parts(at: "\\").map { Padding.trimmed($0, leading: leading) }
        return values == [""] ? [] : values
    }

    /// The first value; nil when the element is empty or no string.
    public var string: String? { strings.first }

    /// 0-based offset in the value of the first byte that is no character; nil when all are, or it is no text.
    public var firstUndecodable: Int? { vr.isString ? decoded.firstUndecodable : nil }

    private var decoded: (text: String, firstUndecodable: Int?) {
        let bytes = rawValue
        if vr.usesSpecificCharacterSet { return characterSet.decode(bytes, isPersonName: vr == .personName) }
        if bytes.isPlainASCII { return (String(decoding: bytes, as: UTF8.self), nil) }
        // These representations are ASCII; what else they hold in practice is in the set of the text.
        let found = characterSet.decode(bytes)
        let first = bytes.firstIndex { $0 >= 0x80 || $0 == 0x1B }.map { $0 - bytes.startIndex }
        return (found.text, first)
    }
}

extension Padding {
    /// Text without blanks and zeros behind it and, if `leading`, blanks before it.
    static func trimmed(_ text: String, leading: Bool) -> String {
        var bytes = behindTrimmed(Array(text.utf8)[...])
        if leading { bytes = bytes.drop { $0 == 0x20 } }
        return String(decoding: bytes, as: UTF8.self)
    }
}

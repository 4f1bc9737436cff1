// SPDX-License-Identifier: Apache-2.0

/// How elements are written, found out by the first of them.
enum SyntaxGuess {
    /// The encoding that the first eight bytes of a data set show; nil when they are no element's.
    ///
    /// - Parameter available: how many bytes the data set has.
    static func encoding(_ start: UInt64, available: Int) -> ElementEncoding? {
        let little = start.tag(isBigEndian: false)
        let big = start.tag(isBigEndian: true)
        let isBig = little.group > 0xFF && big.group <= 0xFF && big.group > 0
        if start.hasCapitals, VR(rawValue: start.letters).isKnown {
            return ElementEncoding(isExplicit: true, isBigEndian: isBig)
        }
        let length = start.length(isBigEndian: isBig)
        guard length == ElementRecord.undefined || Int(length) <= available - 8 else { return nil }
        let tag = isBig ? big : little
        // A command set begins with its group length; nothing else begins with zeros.
        guard tag.group > 0 ? tag.group < 0x7FFF && tag.group & 0xFF00 != 0xFE00 : tag.element == 0 && length == 4
        else { return nil }
        guard tag.isPrivate || DataDictionary.entry(tag) != nil else { return nil }
        return ElementEncoding(isExplicit: false, isBigEndian: isBig)
    }

    /// The encoding of a data set whose transfer syntax is known, corrected where its first element contradicts.
    static func corrected(_ declared: ElementEncoding, _ start: UInt64, available: Int) -> ElementEncoding {
        var encoding = declared
        let tag = start.tag(isBigEndian: declared.isBigEndian)
        let other = start.tag(isBigEndian: !declared.isBigEndian)
        if tag.group > 0xFF, other.group <= 0xFF, DataDictionary.entry(tag) == nil, DataDictionary.entry(other) != nil {
            encoding.isBigEndian.toggle()
        }
        if declared.isExplicit {
            let length = start.length(isBigEndian: encoding.isBigEndian)
            let fits = length == ElementRecord.undefined || Int(length) <= available - 8
            if !start.hasCapitals, fits { encoding.isExplicit = false }
        } else if start.hasCapitals, VR(rawValue: start.letters).isKnown {
            encoding.isExplicit = true
        }
        return encoding
    }

    /// The transfer syntax that an encoding is.
    static func transferSyntax(_ encoding: ElementEncoding) -> TransferSyntax {
        if !encoding.isExplicit { return .implicitLittleEndian }
        return encoding.isBigEndian ? .explicitBigEndian : .explicitLittleEndian
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes

/// One defined term of Specific Character Set, taken apart.
struct Term: Sendable, Hashable {
    let repertoire: Repertoire
    /// Whether it is written as the standard has it.
    let isExact: Bool
    /// Whether it announces code extensions.
    let isExtended: Bool

    /// Reads a term as written, misspelt ones included; nil for what names no set.
    init?(_ text: String) {
        if let exact = Self.exact(text) {
            self = exact
            return
        }
        guard let (repertoire, isExtended) = Self.guess(text) else { return nil }
        self.init(repertoire, isExact: false, isExtended: isExtended)
    }

    private init(_ repertoire: Repertoire, isExact: Bool, isExtended: Bool) {
        self.repertoire = repertoire
        self.isExact = isExact
        self.isExtended = isExtended
    }

    private static func exact(_ text: String) -> Term? {
        switch text {
        case "": return Term(.ascii, isExact: true, isExtended: false)
        case "GB18030": return Term(.gb18030, isExact: true, isExtended: false)
        case "GBK": return Term(.gbk, isExact: true, isExtended: false)
        default: break
        }
        for (prefix, isExtended) in [("ISO_IR ", false), ("ISO 2022 IR ", true)] where text.hasPrefix(prefix) {
            let digits = text.dropFirst(prefix.count)
            guard let found = registered(digits), isExtended ? found.isExtension : isSingle(found) else { return nil }
            return Term(found, isExact: true, isExtended: isExtended)
        }
        return nil
    }

    private static func registered(_ digits: Substring) -> Repertoire? {
        guard (1...3).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isASCIIDigit), let number = Int(digits)
        else { return nil }
        return Repertoire.registered.first { $0.number == number }
    }

    private static func isSingle(_ repertoire: Repertoire) -> Bool {
        ![.lowPairs, .highPairs].contains(repertoire.kind)
    }

    /// Other names of the sets, as devices write them.
    private static func guess(_ text: String) -> (Repertoire, isExtended: Bool)? {
        let folded = folded(text)
        switch folded {
        case "UTF8", "UNICODE", "ISOIR192", "ISO2022IR192", "IR192", "192": return (.utf8, false)
        case "GB18030", "GB180302000", "GB180302005", "GB180302022": return (.gb18030, false)
        case "GBK", "CP936", "MS936", "WINDOWS936": return (.gbk, false)
        case "GB2312", "GB231280", "GB23121980", "EUCCN": return (.gbk, false)
        case "ASCII", "USASCII", "ISO646": return (.ascii, false)
        case "LATIN1", "ISO88591": return registered("100").map { ($0, false) }
        default: break
        }
        for (prefix, isExtended) in [("ISO2022IR", true), ("ISOIR", false), ("IR", false)]
        where folded.hasPrefix(prefix) {
            guard let found = registered(folded.dropFirst(prefix.count)) else { return nil }
            return (found, isExtended || !isSingle(found))
        }
        return nil
    }

    private static func folded(_ text: String) -> String {
        let kept = text.utf8.filter(\.isASCIIAlphanumeric).map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        return String(decoding: kept, as: UTF8.self)
    }
}

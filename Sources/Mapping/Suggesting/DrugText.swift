// SPDX-License-Identifier: Apache-2.0

import Bytes

/// A drug as a text describes it, taken apart: substance, form, strength, pack, maker.
public struct DrugText: Sendable, Hashable {
    /// An amount with its unit, in the smallest unit of its kind.
    public struct Amount: Sendable, Hashable {
        /// How much, in millionths: micrograms of a gram, nanolitres of a litre by a thousand.
        public let millionths: Int64
        /// `g`, `l`, `iu`, `%`, or `x` for pieces.
        public let unit: String

        /// Whether two are the same but for rounding.
        func isClose(_ other: Amount) -> Bool {
            unit == other.unit && abs(millionths - other.millionths) * 1000 <= max(millionths, other.millionths)
        }
    }

    /// The name without form, strength and pack.
    public private(set) var substance = ""
    /// The form, in the usual word; empty when none is named.
    public private(set) var form = ""
    /// The amount of the substance in one piece or volume; nil when none is named.
    public private(set) var strength: Amount?
    /// The volume beside the strength, as in `2ml:0.1g`.
    public private(set) var volume: Amount?
    /// How many pieces a pack holds; nil when it is not said.
    public private(set) var pack: Int?
    /// Who makes it; empty when it is not said.
    public private(set) var maker: String

    /// Takes a text apart.
    ///
    /// - Parameter maker: from a field of its own.
    public init(_ text: String, maker: String = "") {
        self.maker = maker
        var rest = String(String.UnicodeScalarView(text.unicodeScalars.map(\.narrow))).lowercased()
        rest = takeAmounts(rest)
        takeForm(rest)
    }

    /// Forms with the words that mean them, longer ones first.
    private static let forms: [(word: String, form: String)] = [
        ("注射用", "粉针剂"), ("粉针剂", "粉针剂"), ("粉针", "粉针剂"), ("注射液", "注射剂"), ("注射剂", "注射剂"), ("针剂", "注射剂"),
        ("分散片", "分散片"), ("缓释片", "缓释片"), ("控释片", "控释片"), ("肠溶片", "肠溶片"), ("泡腾片", "泡腾片"), ("咀嚼片", "咀嚼片"),
        ("口崩片", "口崩片"), ("薄膜衣片", "片剂"), ("糖衣片", "片剂"), ("片剂", "片剂"), ("软胶囊", "软胶囊"), ("缓释胶囊", "缓释胶囊"),
        ("肠溶胶囊", "肠溶胶囊"), ("胶囊剂", "胶囊剂"), ("胶囊", "胶囊剂"), ("干混悬剂", "干混悬剂"), ("混悬液", "混悬剂"),
        ("口服溶液", "口服液"), ("口服液", "口服液"), ("合剂", "合剂"), ("糖浆", "糖浆剂"), ("颗粒剂", "颗粒剂"), ("颗粒", "颗粒剂"),
        ("冲剂", "颗粒剂"), ("软膏", "软膏剂"), ("乳膏", "乳膏剂"), ("凝胶", "凝胶剂"), ("滴眼液", "滴眼剂"), ("滴眼剂", "滴眼剂"),
        ("滴鼻液", "滴鼻剂"), ("气雾剂", "气雾剂"), ("喷雾剂", "喷雾剂"), ("栓剂", "栓剂"), ("栓", "栓剂"), ("贴膏", "贴膏剂"),
        ("丸", "丸剂"), ("散", "散剂"), ("片", "片剂"), ("针", "注射剂"),
    ]

    private mutating func takeForm(_ text: String) {
        var name = text
        for (word, form) in Self.forms where name.contains(word) {
            self.form = form
            if let range = name.firstRange(of: word) { name.removeSubrange(range) }
            break
        }
        substance = String(name.filter { !$0.isWhitespace && !"()[]（）【】:：*×/,，-".contains($0) })
    }

    private static let units: [(word: String, unit: String, millionths: Double)] = [
        ("万单位", "iu", 1e10), ("万iu", "iu", 1e10), ("万u", "iu", 1e10), ("单位", "iu", 1e6), ("iu", "iu", 1e6),
        ("mg", "g", 1e3), ("毫克", "g", 1e3), ("μg", "g", 1), ("µg", "g", 1), ("ug", "g", 1), ("mcg", "g", 1),
        ("微克", "g", 1),
        ("ml", "l", 1e3), ("毫升", "l", 1e3), ("kg", "g", 1e9), ("g", "g", 1e6), ("克", "g", 1e6), ("l", "l", 1e6),
        ("升", "l", 1e6), ("%", "%", 1e6), ("u", "iu", 1e6),
    ]

    private static let packs = ["片", "粒", "支", "袋", "丸", "瓶", "枚", "s", "贴", "盒"]

    /// Takes numbers with units out of the text; what is left is the name.
    private mutating func takeAmounts(_ text: String) -> String {
        var rest = text[...]
        var name = ""
        while let first = rest.first {
            guard first.isASCII, first.isNumber else {
                name.append(first)
                rest = rest.dropFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
            rest = rest.dropFirst(digits.count)
            take(String(digits), &rest, &name)
        }
        return name
    }

    private mutating func take(_ digits: String, _ rest: inout Substring, _ name: inout String) {
        let blank = rest.drop { $0 == " " }
        guard let number = Double(digits), number < 1e9 else { return name.append(digits) }
        if let unit = Self.units.first(where: { blank.hasPrefix($0.word) }) {
            rest = blank.dropFirst(unit.word.count)
            add(Amount(millionths: Int64(number * unit.millionths), unit: unit.unit))
        } else if let word = Self.packs.first(where: { blank.hasPrefix($0) }), number >= 1, number <= 10_000 {
            rest = blank.dropFirst(word.count)
            pack = (pack ?? 1) * Int(number)
            if rest.first == "/" { rest = rest.dropFirst(2) }
        } else if name.hasSuffix("*") || name.hasSuffix("×"), number >= 1, number <= 10_000 {
            pack = (pack ?? 1) * Int(number)
        } else {
            name.append(digits)
        }
    }

    private mutating func add(_ amount: Amount) {
        if amount.unit == "l" {
            volume = volume ?? amount
        } else {
            strength = strength ?? amount
        }
    }
}

/// How two drugs compare, part by part.
public struct DrugComparison: Sendable, Hashable {
    /// What one part says.
    public enum Part: String, Sendable, Hashable {
        /// Both say the same.
        case same
        /// They say different things.
        case different
        /// One of them does not say.
        case unknown
    }

    /// 0 to 1.
    public let substance: Double
    /// The form.
    public let form: Part
    /// The strength, and the volume where both name one.
    public let strength: Part
    /// The pieces in a pack.
    public let pack: Part
    /// The maker.
    public let maker: Part

    /// Compares two drugs.
    public init(_ first: DrugText, _ second: DrugText) {
        let names = (TermText(first.substance).scalars, TermText(second.substance).scalars)
        substance = Double(EditSimilarity.ratio(names.0, names.1))
        form = Self.part(first.form.isEmpty ? nil : first.form, second.form.isEmpty ? nil : second.form) { $0 == $1 }
        let amounts = Self.part(first.strength, second.strength) { $0.isClose($1) }
        let volumes = Self.part(first.volume, second.volume) { $0.isClose($1) }
        strength = amounts == .same && volumes == .different ? .different : amounts == .unknown ? volumes : amounts
        pack = Self.part(first.pack, second.pack) { $0 == $1 }
        maker = Self.part(first.maker.isEmpty ? nil : first.maker, second.maker.isEmpty ? nil : second.maker) {
            let ratio = EditSimilarity.ratio(TermText($0).scalars, TermText($1).scalars)
            return ratio > 0.6 || TermText($0).text.contains(TermText($1).text)
        }
    }

    private static func part<Value>(_ first: Value?, _ second: Value?, _ isSame: (Value, Value) -> Bool) -> Part {
        guard let first, let second else { return .unknown }
        return isSame(first, second) ? .same : .different
    }

    /// 0 to 1: the substance, lowered by a fifth to a half for each part that differs.
    public var score: Double {
        var score = substance
        if form == .different { score *= 0.7 }
        if strength == .different { score *= 0.5 }
        if pack == .different { score *= 0.8 }
        if maker == .different { score *= 0.8 }
        return score
    }

    /// Whether nothing differs that changes what a patient is given.
    public var isSameDrug: Bool { substance == 1 && form != .different && strength != .different }
}

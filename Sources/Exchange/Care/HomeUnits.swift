// SPDX-License-Identifier: Apache-2.0

/// What devices of patients measure, each judged in one unit.
enum HomeQuantity: String, Sendable {
    case pressure = "mm[Hg]"
    case glucose = "mmol/L"
    case saturation = "%"
}

/// Units in which home readings come; one that does not stand here is not guessed at.
///
/// Spellings are compared as they are: in UCUM `mmol/L` and `Mmol/L` are a billion times apart.
/// - Source: UCUM 2.1, tables of units (`m[Hg]` is 133.3220 kPa); ISO/IEEE 11073-10101, unit codes (partition 4); molar mass
///   of glucose (C6H12O6) 180.156 g/mol by the atomic weights of IUPAC 2021.
enum HomeUnits {
    private static let kilopascal = 1 / 0.133_322
    private static let milligramPerDecilitre = 1 / 18.0156

    private static let factors: [HomeQuantity: [(spellings: Set<String>, factor: Double)]] = [
        .pressure: [
            (["mm[Hg]", "mm[hg]", "MM[HG]", "mmHg", "mmhg", "MMHG", "mm Hg", "毫米汞柱", "266016"], 1),
            (["kPa", "kpa", "KPA", "KPAL", "千帕", "265987"], kilopascal),
        ],
        .glucose: [
            (["mmol/L", "mmol/l", "MMOL/L", "毫摩尔/升", "266866"], 1),
            (["mg/dL", "mg/dl", "MG/DL", "264274"], milligramPerDecilitre),
            (["g/L", "g/l", "G/L"], 100 * milligramPerDecilitre),
        ],
        .saturation: [(["%", "％", "262688"], 1), (["1"], 100)],
    ]

    /// A value in the unit its quantity is judged in; nil for a unit that is not known, and for none.
    ///
    /// - Parameter units: the ways a message writes the one unit (OBX-6.1, OBX-6.4); those known must agree.
    static func converted(_ value: Double, _ units: [String], _ quantity: HomeQuantity) -> Double? {
        let known = units.compactMap { unit in factors[quantity]?.first { $0.spellings.contains(unit) }?.factor }
        guard let factor = known.first, known.allSatisfy({ $0 == factor }) else { return nil }
        return value * factor
    }

    /// Whether a value can be one of a living person; one that cannot was likely sent in another unit.
    static func isPlausible(_ value: Double, _ quantity: HomeQuantity) -> Bool {
        switch quantity {
        case .pressure: (30...400).contains(value)
        case .glucose: (0.1...150).contains(value)
        case .saturation: value > 1 && value <= 100
        }
    }
}

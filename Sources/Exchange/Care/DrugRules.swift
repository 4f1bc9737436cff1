// SPDX-License-Identifier: Apache-2.0

/// What the automatic review of prescriptions goes by: tables of the alliance, and the pairs of herbs that exclude each
/// other.
public struct DrugRules: Sendable, Hashable {
    /// An amount with its unit.
    public struct Dose: Sendable, Hashable {
        /// How much.
        public var amount: Double
        /// Of what, as written in the prescription.
        public var unit: String

        /// A dose.
        public init(amount: Double, unit: String) { (self.amount, self.unit) = (amount, unit) }
    }

    /// The greatest single dose by drug code.
    public var doseLimits: [String: Dose] = [:]
    /// Allergies (AL1-3) that forbid a drug, by its code.
    public var allergies: [String: Set<String>] = [:]
    /// Drugs forbidden in pregnancy, by code.
    public var forbiddenInPregnancy: Set<String> = []

    /// No tables.
    public init() {}

    /// The first pair of herbs that must not stand in one formula, by name; nil for none.
    ///
    /// - Source: 十八反 and 十九畏 as the Pharmacopoeia of the People's Republic of China keeps them.
    static func excludedPair(_ herbs: [String]) -> (String, String)? {
        for (left, right) in excluded {
            for one in herbs where left.contains(where: one.contains) {
                if let other = herbs.first(where: { herb in herb != one && right.contains(where: herb.contains) }) {
                    return (one, other)
                }
            }
        }
        return nil
    }

    private static let excluded: [([String], [String])] = [
        (["甘草"], ["甘遂", "大戟", "海藻", "芫花"]),
        (["川乌", "草乌", "乌头", "附子"], ["贝母", "瓜蒌", "天花粉", "半夏", "白蔹", "白及"]),
        (["藜芦"], ["人参", "沙参", "丹参", "玄参", "苦参", "细辛", "芍", "党参", "西洋参"]),
        (["硫黄"], ["朴硝", "芒硝"]), (["水银"], ["砒霜"]), (["狼毒"], ["密陀僧"]), (["巴豆"], ["牵牛"]),
        (["丁香"], ["郁金"]), (["川乌", "草乌"], ["犀角"]), (["芒硝", "牙硝"], ["三棱"]),
        (["肉桂", "官桂"], ["赤石脂"]), (["人参"], ["五灵脂"]),
    ]
}

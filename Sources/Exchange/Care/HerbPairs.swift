// SPDX-License-Identifier: Apache-2.0

/// Pairs of herbs that must not stand in one formula.
///
/// - Source: 十八反 and 十九畏 as the Pharmacopoeia of the People's Republic of China keeps them (2020, volume I, 注意 of each
///   herb).
extension DrugRules {
    /// The first such pair by the names as written; nil for none.
    ///
    /// - Parameter herbs: all names of each herb, in simplified or traditional characters.
    static func excludedPair(_ herbs: [[String]]) -> (String, String)? {
        let known = herbs.map { names in Set(names.flatMap { Self.kinds(of: Self.plain($0)) }) }
        for (left, right) in excluded {
            for (one, kinds) in known.enumerated() where !kinds.isDisjoint(with: left) {
                let other = known.indices.first { $0 != one && !known[$0].isDisjoint(with: right) }
                if let other { return (herbs[one].first ?? "", herbs[other].first ?? "") }
            }
        }
        return nil
    }

    /// Simplified characters, without blanks.
    private static func plain(_ name: String) -> String {
        String(name.filter { !$0.isWhitespace }.map { simplified[$0] ?? $0 })
    }

    /// The herbs whose name, or another name, is in a name: 炙甘草 is 甘草, 白附子 is no 附子.
    private static func kinds(of name: String) -> [String] {
        let rest = strangers.reduce(name) { $0.replacing($1, with: "") }
        return words.filter { rest.contains($0) } + otherNames.filter { rest.contains($0.key) }.map(\.value)
    }

    private static let words = Set(excluded.flatMap { $0.0.union($0.1) })

    /// Herbs that have a name of the list in theirs and are others.
    private static let strangers = ["白附子", "水牛角", "松花粉", "油菜花粉"]

    private static let otherNames = [
        "京戟": "大戟", "附片": "附子", "黑顺片": "附子", "川贝": "贝母", "浙贝": "贝母",
        "平贝": "贝母", "伊贝": "贝母", "象贝": "贝母", "栝楼": "瓜蒌", "栝蒌": "瓜蒌", "瓜楼": "瓜蒌", "花粉": "天花粉",
        "法夏": "半夏", "姜夏": "半夏", "清夏": "半夏", "白芨": "白及", "白敛": "白蔹", "元参": "玄参", "辽细": "细辛",
        "硫磺": "硫黄", "玄明粉": "芒硝", "二丑": "牵牛", "黑丑": "牵牛", "白丑": "牵牛", "桂心": "肉桂", "信石": "砒霜",
        "灵脂": "五灵脂", "红参": "人参",
    ]

    private static let simplified: [Character: Character] = [
        "烏": "乌", "頭": "头", "貝": "贝", "樓": "楼", "蔞": "蒌", "蘞": "蔹", "斂": "敛", "蘆": "芦", "參": "参",
        "蔘": "参", "細": "细", "藥": "药", "黃": "黄", "銀": "银", "牽": "牵", "鬱": "郁", "稜": "棱", "靈": "灵",
        "紅": "红", "順": "顺", "遼": "辽",
    ]

    private static let excluded: [(Set<String>, Set<String>)] = [
        (["甘草"], ["甘遂", "大戟", "海藻", "芫花"]),
        (["川乌", "草乌", "乌头", "附子"], ["贝母", "瓜蒌", "天花粉", "半夏", "白蔹", "白及"]),
        (["藜芦"], ["人参", "沙参", "丹参", "玄参", "苦参", "细辛", "芍", "党参", "西洋参"]),
        (["硫黄"], ["朴硝", "芒硝"]), (["水银"], ["砒霜"]), (["狼毒"], ["密陀僧"]), (["巴豆"], ["牵牛"]),
        (["丁香"], ["郁金"]), (["川乌", "草乌"], ["犀角"]), (["芒硝", "牙硝"], ["三棱"]),
        (["肉桂", "官桂"], ["赤石脂"]), (["人参"], ["五灵脂"]),
    ]
}

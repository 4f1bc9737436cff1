// SPDX-License-Identifier: Apache-2.0

/// What is written in a name field besides a name.
enum NameForms {
    /// Names given to people nobody can name yet.
    static let placeholders: [[UInt32]] = [
        "无名氏", "无名", "不详", "未知", "佚名", "某某", "无", "待查", "待定", "未名", "急诊患者", "急诊病人", "路人", "患者",
        "病人", "三无", "三无人员", "流浪汉", "测试", "匿名", "UNKNOWN", "NONAME", "TEST", "XXX", "XX", "N/A", "NULL",
    ].map(\.scalarValues)

    /// Pet names that say nothing of who it is.
    static let petNames: [[UInt32]] = [
        "宝宝", "毛毛", "妞妞", "豆豆", "贝贝", "乐乐", "丫丫", "囡囡", "蛋蛋", "婴儿", "新生儿", "男婴", "女婴", "小宝", "大宝",
        "二宝",
    ].map(\.scalarValues)

    /// Forms of address after a name.
    static let titles: [[UInt32]] = ["先生", "女士", "小姐", "同志", "老师", "师傅", "大爷", "大妈", "患者", "病人"].map(\.scalarValues)

    /// Surnames of two characters.
    static let compoundSurnames: Set<[UInt32]> = Set(
        """
        欧阳 上官 司马 诸葛 皇甫 尉迟 慕容 令狐 端木 东方 夏侯 司徒 司空 南宫 独孤 公孙 轩辕 长孙 宇文 百里 呼延 东郭 南门 羊舌
        微生 公冶 梁丘 左丘 东门 西门 万俟 闻人 赫连 澹台 公羊 公西 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 亓官 司寇
        子车 颛孙 巫马 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 段干 第五 欧侯 完颜 纳兰 叶赫 爱新
        """.split { $0 == " " || $0 == "\n" }.map { String($0).scalarValues })

    /// Surnames whose reading is not the character's usual one.
    static let surnameReadings: [UInt32: String] = {
        let pairs = """
            曾zeng 解xie 单shan 仇qiu 任ren 区ou 查zha 翟zhai 朴piao 盖ge 繁po 乐yue 华hua 员yun 缪miao 牟mou 折she
            种chong 召shao 隗wei 那na 祭zhai 都du 薄bo 秘bi 句gou 应ying 訾zi 郗xi 覃qin 尹yin 谌chen 哈ha 长zhang 尉yu 冼xian
            洗xian 黑he 盛sheng 车che 宁ning 燕yan 葛ge 纪ji 于yu 石shi 娄lou 莘shen 逄pang 乜nie 佴nai 宓mi 么yao
            """
        var readings: [UInt32: String] = [:]
        for word in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if let character = word.unicodeScalars.first { readings[character.value] = String(word.dropFirst()) }
        }
        return readings
    }()

    /// A newborn named after its mother.
    struct Newborn {
        /// How many characters at the start are the mother's name.
        let motherLength: Int
        /// 1 for the first of twins, 2 for the second, and so on; 0 when nothing says so.
        let mark: UInt8
        /// 1 for a boy, 2 for a girl, 0 when nothing says so.
        let sex: UInt8
        /// Whether 之 stands between: without it, the form may be a name.
        let isCertain: Bool
    }

    /// Reads 某某之子, 某某之女, 某某之婴, 某某之大子, 某某之子A, 某某之子1, 某某子; nil for other text.
    static func newborn(_ name: [UInt32]) -> Newborn? {
        var end = name.count
        var mark: UInt8 = 0
        if let last = name.last, let order = self.order(last), end > 3 {
            mark = order
            end -= 1
        }
        guard end >= 3 else { return nil }
        let tail = name[end - 1]
        let sex: UInt8
        switch tail {
        case 0x5B50, 0x513F, 0x7537: sex = 1
        case 0x5973: sex = 2
        case 0x5A74, 0x5B9D, 0x5B69: sex = 0
        default: return nil
        }
        end -= 1
        if mark == 0, end >= 3, let order = sizeOrder(name[end - 1]), name[end - 2] == 0x4E4B {
            mark = order
            end -= 1
        }
        guard name[end - 1] == 0x4E4B else {
            let isPlain = mark == 0 && (2...4).contains(end) && tail != 0x513F && tail != 0x7537 && tail != 0x5B9D
            return isPlain ? Newborn(motherLength: end, mark: 0, sex: sex, isCertain: false) : nil
        }
        guard end >= 3 else { return nil }
        return Newborn(motherLength: end - 1, mark: mark, sex: sex, isCertain: true)
    }

    /// Marks of order at the end: A, B, C; 1, 2, 3; 甲, 乙, 丙.
    private static func order(_ value: UInt32) -> UInt8? {
        switch value {
        case 0x41, 0x31, 0x7532: 1
        case 0x42, 0x32, 0x4E59: 2
        case 0x43, 0x33, 0x4E19: 3
        default: nil
        }
    }

    /// 大, 小, 长, 次, 一, 二, 三 before 子 or 女.
    private static func sizeOrder(_ value: UInt32) -> UInt8? {
        switch value {
        case 0x5927, 0x957F, 0x4E00: 1
        case 0x5C0F, 0x6B21, 0x4E8C: 2
        case 0x4E09: 3
        default: nil
        }
    }
}

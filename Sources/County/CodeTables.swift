// SPDX-License-Identifier: Apache-2.0

/// The small code lists and maps of the invented county.
///
/// Diagnosis codes are of the insurance edition 2.0 (医保版), drug codes of the national insurance list; charge codes are
/// `00`, the item of 全国医疗服务价格项目规范 (2007), `0000`. The local codes are invented.
public enum CodeTables {
    /// A code list as a table with a header line.
    public static let lists: [(system: String, table: String)] = [
        ("icd10@yibao-2.0", diagnoses), ("drug@yibao-2025", drugs), ("charge@yibao-2025", charges),
    ]

    /// Maps as tables with a header line: name, source and target system, use, institution.
    public static let maps: [(name: String, from: String, to: String, use: String, facility: String, table: String)] = [
        ("h01-icd10", "h01-icd10@2024", "icd10@yibao-2.0", "diagnosis", "H01", h01Diagnoses),
        ("h02-diagnosis", "h02-diagnosis@2023", "icd10@yibao-2.0", "diagnosis", "H02", h02Diagnoses),
        ("town-diagnosis", "town-diagnosis@2019", "icd10@yibao-2.0", "diagnosis", "", townDiagnoses),
        ("county-drug", "county-drug@2025", "drug@yibao-2025", "drug", "", drugMap),
        ("county-charge", "county-charge@2025", "charge@yibao-2025", "charge", "", chargeMap),
    ]

    private static let diagnoses = """
        code\tname
        I10.x00x002\t高血压
        E11.900\t2型糖尿病
        J06.900\t急性上呼吸道感染
        J18.900\t肺炎
        J20.900\t急性支气管炎
        J45.900\t哮喘
        K29.500\t慢性胃炎
        I25.103\t冠状动脉粥样硬化性心脏病
        I63.900\t脑梗死
        H10.900\t结膜炎
        R51.x00\t头痛
        M54.502\t腰痛
        R53.x00x002\t乏力

        """

    private static let drugs = """
        code\tname
        XJ01CAA040A001010102699\t阿莫西林片
        XM01AEX094D001010101792\t小儿布洛芬栓
        XA06ADF336P001010100233\t复方聚乙二醇(3350)电解质散
        ZA06CBX0493010105300\t小儿热咳口服液

        """

    private static let charges = """
        code\tname
        001102000010000\t普通门诊诊查费
        001204000060000\t静脉输液
        002501010150000\t血细胞分析
        003107010010000\t常规心电图检查

        """

    private static let h01Diagnoses = """
        source\ttarget
        I10.x00\tI10.x00x002
        E11.900\tE11.900
        J06.900\tJ06.900
        J18.900\tJ18.900
        I25.101\tI25.103
        I63.900\tI63.900

        """

    private static let h02Diagnoses = """
        source\ttarget
        XXB001\tI10.x00x002
        XXB002\tI25.103
        FB011\tJ06.900
        FB012\tJ20.900
        FB012\tJ45.900
        PW003\tK29.500

        """

    private static let townDiagnoses = """
        source\ttarget
        0101\tI10.x00x002
        0102\tE11.900
        0201\tJ06.900
        0202\tJ20.900
        0301\tH10.900

        """

    private static let drugMap = """
        source\ttarget
        Y0001\tXJ01CAA040A001010102699
        Y0002\tXM01AEX094D001010101792
        Y0003\tZA06CBX0493010105300
        Y0004\tXA06ADF336P001010100233

        """

    private static let chargeMap = """
        source\ttarget
        F001\t001102000010000
        F002\t001204000060000
        F003\t002501010150000
        F004\t003107010010000

        """

    /// Local diagnosis codes with their texts, by institution; the last of each is in no map.
    static func diagnoses(of facility: String) -> [(code: String, text: String, system: String)] {
        switch facility {
        case "H01":
            [("I10.x00", "原发性高血压"), ("E11.900", "2型糖尿病"), ("J18.900", "肺炎"), ("I25.101", "冠心病"), ("R51.x00", "头痛")]
                .map { ($0.0, $0.1, "ICD10GL") }
        case "H02":
            [("XXB001", "眩晕病（高血压）"), ("FB011", "感冒"), ("FB012", "咳嗽病"), ("PW003", "胃脘痛"), ("GB009", "腰痛")]
                .map { ($0.0, $0.1, "ZYBZ") }
        default:
            [("0101", "高血压"), ("0102", "糖尿病"), ("0201", "上感"), ("0301", "红眼病"), ("0999", "乏力待查")]
                .map { ($0.0, $0.1, "L") }
        }
    }

    /// Local drug codes for adults or children; the last is in no map.
    static func localDrugs(forChild isChild: Bool) -> [(code: String, text: String)] {
        isChild
            ? [("Y0002", "小儿布洛芬栓"), ("Y0003", "小儿热咳口服液"), ("Y0099", "自制感冒合剂")]
            : [("Y0001", "阿莫西林片 0.25g"), ("Y0004", "聚乙二醇电解质散"), ("Y0099", "自制感冒合剂")]
    }

    /// Local charge codes; the last is in no map.
    static let localCharges = [
        ("F001", "门诊诊查费", "5.00"), ("F002", "静脉输液", "6.00"), ("F003", "血常规", "20.00"), ("F004", "心电图", "15.00"),
        ("F077", "陪护床费", "20.00"),
    ]
}

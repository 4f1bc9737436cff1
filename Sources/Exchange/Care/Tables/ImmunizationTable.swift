// SPDX-License-Identifier: Apache-2.0
// Written by Scripts/care/immunization.py; not to be edited by hand.

/// The national programme of immunisation: least ages and intervals.
///
/// - Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版） and its changes of 2025 (百白破, HPV).
enum ImmunizationTable {
    static let families = [
        VaccineFamily(
            "乙肝", firstAgeMonths: 0, gaps: [.days(28), .days(60)],
            names: ["乙肝", "乙型肝炎", "重组乙肝", "重组乙型肝炎", "HepB"], spans: [.init(from: 1, to: 3, .months(4))]),
        VaccineFamily(
            "卡介苗", firstAgeMonths: 0, gaps: [],
            names: ["卡介", "皮内注射用卡介苗", "BCG"]),
        VaccineFamily(
            "脊灰", firstAgeMonths: 2, gaps: [.days(28), .days(28), .days(28)],
            names: [
                "脊灰", "脊髓灰质炎", "脊灰灭活", "脊髓灰质炎灭活", "脊灰减毒活", "脊髓灰质炎减毒活", "二价脊灰减毒活", "口服脊灰减毒活", "口服Ⅰ型Ⅲ型脊髓灰质炎减毒活", "IPV",
                "bOPV", "sIPV", "OPV",
            ]),
        VaccineFamily(
            "百白破", firstAgeMonths: 2, gaps: [.days(28), .days(28), .months(6), .months(12)],
            names: ["百白破", "无细胞百白破", "百日咳白喉破伤风联合", "吸附无细胞百白破联合", "DTaP"]),
        VaccineFamily(
            "白破", firstAgeMonths: 72, gaps: [.days(28), .months(6)],
            names: ["白破", "白喉破伤风联合", "吸附白喉破伤风联合", "DT"]),
        VaccineFamily(
            "麻腮风", firstAgeMonths: 8, gaps: [.days(28)],
            names: ["麻腮风", "麻疹腮腺炎风疹联合", "麻腮风联合减毒活", "MMR", "麻风", "麻疹风疹联合", "麻疹风疹联合减毒活", "麻疹腮腺炎风疹联合减毒活", "MR"]),
        VaccineFamily(
            "乙脑减毒", firstAgeMonths: 8, gaps: [.months(12)],
            names: ["乙脑减毒", "乙脑减毒活", "乙型脑炎减毒活", "流行性乙型脑炎减毒活", "JE-L"]),
        VaccineFamily(
            "乙脑灭活", firstAgeMonths: 8, gaps: [.days(7), .months(1), .months(36)],
            names: ["乙脑灭活", "乙型脑炎灭活", "流行性乙型脑炎灭活", "JE-I"]),
        VaccineFamily(
            "A群流脑", firstAgeMonths: 6, gaps: [.months(3)],
            names: ["A群流脑", "A群流脑多糖", "A群脑膜炎球菌多糖", "MPSV-A"]),
        VaccineFamily(
            "A群C群流脑", firstAgeMonths: 36, gaps: [.months(36)],
            names: ["A群C群流脑", "A群C群流脑多糖", "A+C群流脑多糖", "A群C群脑膜炎球菌多糖", "MPSV-AC"]),
        VaccineFamily(
            "甲肝减毒", firstAgeMonths: 18, gaps: [],
            names: ["甲肝减毒", "甲肝减毒活", "甲型肝炎减毒活", "冻干甲型肝炎减毒活", "HepA-L"]),
        VaccineFamily(
            "甲肝灭活", firstAgeMonths: 18, gaps: [.months(6)],
            names: ["甲肝灭活", "甲型肝炎灭活", "HepA-I"]),
        VaccineFamily(
            "HPV", firstAgeMonths: 108, gaps: [.months(5)],
            names: ["HPV", "二价HPV", "双价HPV", "双价人乳头瘤病毒", "二价人乳头瘤病毒"]),
    ]

    /// Doses of one family that wait for a dose of another.
    static let later = [
        LaterVaccine("A群C群流脑", 1, after: "A群流脑", 2, .months(12))
    ]

    /// Injected live vaccines: two of them are given on one day, or 28 days apart.
    static let live: Set<String> = ["麻腮风", "乙脑减毒", "甲肝减毒"]
}

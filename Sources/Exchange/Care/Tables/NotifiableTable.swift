// SPDX-License-Identifier: Apache-2.0
// Written by Scripts/care/notifiable.py; not to be edited by hand.

/// The statutory infectious diseases (法定传染病): the two, twenty-seven and eleven of the three classes.
///
/// - Source: 中华人民共和国传染病防治法 (2025), article 3; 传染病信息报告管理规范（2026年版）; ICD-10 and GB/T 14396-2016.
enum NotifiableTable {
    static let diseases = [
        NotifiableDisease(
            "鼠疫", class: "甲", hours: 2, isOnce: false,
            codes: ["A20"]),
        NotifiableDisease(
            "霍乱", class: "甲", hours: 2, isOnce: false,
            codes: ["A00"]),
        NotifiableDisease(
            "新型冠状病毒感染", class: "乙", hours: 24, isOnce: false,
            codes: ["U07.1", "U07.2"]),
        NotifiableDisease(
            "传染性非典型肺炎", class: "乙", hours: 2, isOnce: false,
            codes: ["U04"]),
        NotifiableDisease(
            "艾滋病", class: "乙", hours: 24, isOnce: true,
            codes: ["B20", "B21", "B22", "B23", "B24", "Z21", "O98.7"]),
        NotifiableDisease(
            "病毒性肝炎", class: "乙", hours: 24, isOnce: false,
            codes: ["B17.8", "B17.9", "B18.8", "B18.9", "B19"]),
        NotifiableDisease(
            "甲型病毒性肝炎", class: "乙", hours: 24, isOnce: false,
            codes: ["B15"]),
        NotifiableDisease(
            "乙型病毒性肝炎", class: "乙", hours: 24, isOnce: true,
            codes: ["B16", "B18.0", "B18.1", "B17.0"]),
        NotifiableDisease(
            "丙型病毒性肝炎", class: "乙", hours: 24, isOnce: true,
            codes: ["B17.1", "B18.2"]),
        NotifiableDisease(
            "戊型病毒性肝炎", class: "乙", hours: 24, isOnce: false,
            codes: ["B17.2"]),
        NotifiableDisease(
            "脊髓灰质炎", class: "乙", hours: 24, isOnce: false,
            codes: ["A80"]),
        NotifiableDisease(
            "人感染新亚型流感", class: "乙", hours: 24, isOnce: false,
            codes: ["J09"]),
        NotifiableDisease(
            "麻疹", class: "乙", hours: 24, isOnce: false,
            codes: ["B05"]),
        NotifiableDisease(
            "流行性出血热", class: "乙", hours: 24, isOnce: false,
            codes: ["A98.5"]),
        NotifiableDisease(
            "狂犬病", class: "乙", hours: 24, isOnce: false,
            codes: ["A82"]),
        NotifiableDisease(
            "流行性乙型脑炎", class: "乙", hours: 24, isOnce: false,
            codes: ["A83.0"]),
        NotifiableDisease(
            "登革热", class: "乙", hours: 24, isOnce: false,
            codes: ["A90", "A91", "A97"]),
        NotifiableDisease(
            "猴痘", class: "乙", hours: 24, isOnce: false,
            codes: ["B04"]),
        NotifiableDisease(
            "肺炭疽", class: "乙", hours: 2, isOnce: false,
            codes: ["A22.1"]),
        NotifiableDisease(
            "炭疽", class: "乙", hours: 24, isOnce: false,
            codes: ["A22"]),
        NotifiableDisease(
            "细菌性痢疾", class: "乙", hours: 24, isOnce: false,
            codes: ["A03"]),
        NotifiableDisease(
            "阿米巴性痢疾", class: "乙", hours: 24, isOnce: false,
            codes: ["A06"]),
        NotifiableDisease(
            "肺结核", class: "乙", hours: 24, isOnce: false,
            codes: ["A15", "A16", "A19", "J65"]),
        NotifiableDisease(
            "伤寒和副伤寒", class: "乙", hours: 24, isOnce: false,
            codes: ["A01"]),
        NotifiableDisease(
            "流行性脑脊髓膜炎", class: "乙", hours: 24, isOnce: false,
            codes: ["A39"]),
        NotifiableDisease(
            "百日咳", class: "乙", hours: 24, isOnce: false,
            codes: ["A37.0", "A37.9", "A37="]),
        NotifiableDisease(
            "白喉", class: "乙", hours: 24, isOnce: false,
            codes: ["A36"]),
        NotifiableDisease(
            "新生儿破伤风", class: "乙", hours: 24, isOnce: false,
            codes: ["A33"]),
        NotifiableDisease(
            "猩红热", class: "乙", hours: 24, isOnce: false,
            codes: ["A38"]),
        NotifiableDisease(
            "布鲁氏菌病", class: "乙", hours: 24, isOnce: false,
            codes: ["A23"]),
        NotifiableDisease(
            "淋病", class: "乙", hours: 24, isOnce: false,
            codes: ["A54", "O98.2"]),
        NotifiableDisease(
            "梅毒", class: "乙", hours: 24, isOnce: false,
            codes: ["A50", "A51", "A52", "A53", "O98.1"]),
        NotifiableDisease(
            "钩端螺旋体病", class: "乙", hours: 24, isOnce: false,
            codes: ["A27"]),
        NotifiableDisease(
            "血吸虫病", class: "乙", hours: 24, isOnce: true,
            codes: ["B65"]),
        NotifiableDisease(
            "疟疾", class: "乙", hours: 24, isOnce: false,
            codes: ["B50", "B51", "B52", "B53", "B54"]),
        NotifiableDisease(
            "流行性感冒", class: "丙", hours: 24, isOnce: false,
            codes: ["J10", "J11"]),
        NotifiableDisease(
            "流行性腮腺炎", class: "丙", hours: 24, isOnce: false,
            codes: ["B26"]),
        NotifiableDisease(
            "风疹", class: "丙", hours: 24, isOnce: false,
            codes: ["B06"]),
        NotifiableDisease(
            "急性出血性结膜炎", class: "丙", hours: 24, isOnce: false,
            codes: ["B30.3"]),
        NotifiableDisease(
            "麻风病", class: "丙", hours: 24, isOnce: true,
            codes: ["A30"]),
        NotifiableDisease(
            "流行性和地方性斑疹伤寒", class: "丙", hours: 24, isOnce: false,
            codes: ["A75.0", "A75.1", "A75.2", "A75.9"]),
        NotifiableDisease(
            "黑热病", class: "丙", hours: 24, isOnce: false,
            codes: ["B55.0"]),
        NotifiableDisease(
            "包虫病", class: "丙", hours: 24, isOnce: true,
            codes: ["B67"]),
        NotifiableDisease(
            "丝虫病", class: "丙", hours: 24, isOnce: false,
            codes: ["B74"]),
        NotifiableDisease(
            "其他感染性腹泻病", class: "丙", hours: 24, isOnce: false,
            codes: ["A02.0", "A04", "A07", "A08", "A09.0", "A09="]),
        NotifiableDisease(
            "手足口病", class: "丙", hours: 24, isOnce: false,
            codes: ["B08.4"]),
    ]
}

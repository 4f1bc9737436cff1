# SPDX-License-Identifier: Apache-2.0
"""Writes NotifiableTable.swift: the statutory infectious diseases of the People's Republic of China.

Diseases and classes: 中华人民共和国传染病防治法 (revised 2025-04-30, in force since 2025-09-01), article 3; 手足口病 has been
of class C since 2008, 猴痘 of class B since 2023; 人感染新亚型流感 took the place of the two avian influenzas in 2025.
Deadlines: 传染病信息报告管理规范（2026年版）: two hours for class A and what is managed as class A (肺炭疽, 传染性非典型肺炎),
twenty-four for all others. "once" marks chronic diseases that are reported at the first diagnosis only.
Codes: ICD-10, as GB/T 14396-2016 and the national clinical edition subdivide it; a code that ends with "=" must be equal,
the others are beginnings. The longest one that fits decides.
"""

from common import text, texts, write

A, B, C = "甲", "乙", "丙"
DISEASES = [
    ("鼠疫", A, 2, False, ["A20"]),
    ("霍乱", A, 2, False, ["A00"]),
    ("新型冠状病毒感染", B, 24, False, ["U07.1", "U07.2"]),
    ("传染性非典型肺炎", B, 2, False, ["U04"]),
    ("艾滋病", B, 24, True, ["B20", "B21", "B22", "B23", "B24", "Z21", "O98.7"]),
    ("病毒性肝炎", B, 24, False, ["B17.8", "B17.9", "B18.8", "B18.9", "B19"]),
    ("甲型病毒性肝炎", B, 24, False, ["B15"]),
    ("乙型病毒性肝炎", B, 24, True, ["B16", "B18.0", "B18.1", "B17.0"]),
    ("丙型病毒性肝炎", B, 24, True, ["B17.1", "B18.2"]),
    ("戊型病毒性肝炎", B, 24, False, ["B17.2"]),
    ("脊髓灰质炎", B, 24, False, ["A80"]),
    ("人感染新亚型流感", B, 24, False, ["J09"]),
    ("麻疹", B, 24, False, ["B05"]),
    ("流行性出血热", B, 24, False, ["A98.5"]),
    ("狂犬病", B, 24, False, ["A82"]),
    ("流行性乙型脑炎", B, 24, False, ["A83.0"]),
    ("登革热", B, 24, False, ["A90", "A91", "A97"]),
    ("猴痘", B, 24, False, ["B04"]),
    ("肺炭疽", B, 2, False, ["A22.1"]),
    ("炭疽", B, 24, False, ["A22"]),
    ("细菌性痢疾", B, 24, False, ["A03"]),
    ("阿米巴性痢疾", B, 24, False, ["A06"]),
    ("肺结核", B, 24, False, ["A15", "A16", "A19", "J65"]),
    ("伤寒和副伤寒", B, 24, False, ["A01"]),
    ("流行性脑脊髓膜炎", B, 24, False, ["A39"]),
    ("百日咳", B, 24, False, ["A37.0", "A37.9", "A37="]),
    ("白喉", B, 24, False, ["A36"]),
    ("新生儿破伤风", B, 24, False, ["A33"]),
    ("猩红热", B, 24, False, ["A38"]),
    ("布鲁氏菌病", B, 24, False, ["A23"]),
    ("淋病", B, 24, False, ["A54", "O98.2"]),
    ("梅毒", B, 24, False, ["A50", "A51", "A52", "A53", "O98.1"]),
    ("钩端螺旋体病", B, 24, False, ["A27"]),
    ("血吸虫病", B, 24, True, ["B65"]),
    ("疟疾", B, 24, False, ["B50", "B51", "B52", "B53", "B54"]),
    ("流行性感冒", C, 24, False, ["J10", "J11"]),
    ("流行性腮腺炎", C, 24, False, ["B26"]),
    ("风疹", C, 24, False, ["B06"]),
    ("急性出血性结膜炎", C, 24, False, ["B30.3"]),
    ("麻风病", C, 24, True, ["A30"]),
    ("流行性和地方性斑疹伤寒", C, 24, False, ["A75.0", "A75.1", "A75.2", "A75.9"]),
    ("黑热病", C, 24, False, ["B55.0"]),
    ("包虫病", C, 24, True, ["B67"]),
    ("丝虫病", C, 24, False, ["B74"]),
    ("其他感染性腹泻病", C, 24, False, ["A02.0", "A04", "A07", "A08", "A09.0", "A09="]),
    ("手足口病", C, 24, False, ["B08.4"]),
]

# The 2 + 27 + 11 diseases of the law; hepatitis, dysentery and anthrax stand in parts.
PARTS = {
    "甲型病毒性肝炎": "病毒性肝炎", "乙型病毒性肝炎": "病毒性肝炎", "丙型病毒性肝炎": "病毒性肝炎",
    "戊型病毒性肝炎": "病毒性肝炎", "肺炭疽": "炭疽", "阿米巴性痢疾": "细菌性痢疾",
}
for letter, count in ((A, 2), (B, 27), (C, 11)):
    names = {PARTS.get(name, name) for name, kind, *_ in DISEASES if kind == letter}
    assert len(names) == count, (letter, len(names))
codes = [code for *_, some in DISEASES for code in some]
assert len(codes) == len(set(codes))

lines = [
    "/// The statutory infectious diseases (法定传染病): the two, twenty-seven and eleven of the three classes.",
    "///",
    "/// - Source: 中华人民共和国传染病防治法 (2025), article 3; 传染病信息报告管理规范（2026年版）; ICD-10 and GB/T 14396-2016.",
    "enum NotifiableTable {",
    "    static let diseases = [",
]
for name, kind, hours, once, some in DISEASES:
    lines += [
        f"        NotifiableDisease({text(name)}, class: {text(kind)}, hours: {hours}, isOnce: {str(once).lower()},",
        f"            codes: {texts(some)}),",
    ]
lines += ["    ]", "}"]
write("NotifiableTable.swift", "notifiable.py", lines)

# SPDX-License-Identifier: Apache-2.0
"""Writes ImmunizationTable.swift: the national programme of immunisation for children.

Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版）, with the changes in force since 2025: 百白破 at 2, 4, 6 and 18 months and
6 years (2025-01-01), 二价HPV two doses for girls (2025-11-10). For each dose the least interval since the dose before, in days
("d") or calendar months ("m"), and the least age at the first dose in months. SPANS are intervals that reach over more than one
dose of a family, AFTER such from a dose of one family to one of another, LIVE the injected live vaccines, which are given on one
day or 28 days apart.
Not in these tables, and so not checked, for their wording was not at hand: A群C群流脑 after a single dose of A群流脑, 卡介苗 beside
other live vaccines, the longest intervals, and what holds for children of mothers with HBsAg and for catching up.
Vaccines are known by their names: regions number them differently.
"""

from common import text, texts, write

FAMILIES = [
    ("乙肝", 0, ["28d", "60d"], ["乙肝", "乙型肝炎", "重组乙肝", "重组乙型肝炎", "HepB"]),
    ("卡介苗", 0, [], ["卡介", "皮内注射用卡介苗", "BCG"]),
    ("脊灰", 2, ["28d", "28d", "28d"], ["脊灰", "脊髓灰质炎", "脊灰灭活", "脊髓灰质炎灭活", "脊灰减毒活", "脊髓灰质炎减毒活",
        "二价脊灰减毒活", "口服脊灰减毒活", "口服Ⅰ型Ⅲ型脊髓灰质炎减毒活", "IPV", "bOPV", "sIPV", "OPV"]),
    ("百白破", 2, ["28d", "28d", "6m", "12m"], ["百白破", "无细胞百白破", "百日咳白喉破伤风联合", "吸附无细胞百白破联合", "DTaP"]),
    ("白破", 72, ["28d", "6m"], ["白破", "白喉破伤风联合", "吸附白喉破伤风联合", "DT"]),
    ("麻腮风", 8, ["28d"], ["麻腮风", "麻疹腮腺炎风疹联合", "麻腮风联合减毒活", "MMR", "麻风", "麻疹风疹联合", "麻疹风疹联合减毒活", "麻疹腮腺炎风疹联合减毒活", "MR"]),
    ("乙脑减毒", 8, ["12m"], ["乙脑减毒", "乙脑减毒活", "乙型脑炎减毒活", "流行性乙型脑炎减毒活", "JE-L"]),
    ("乙脑灭活", 8, ["7d", "1m", "36m"], ["乙脑灭活", "乙型脑炎灭活", "流行性乙型脑炎灭活", "JE-I"]),
    ("A群流脑", 6, ["3m"], ["A群流脑", "A群流脑多糖", "A群脑膜炎球菌多糖", "MPSV-A"]),
    ("A群C群流脑", 36, ["36m"], ["A群C群流脑", "A群C群流脑多糖", "A+C群流脑多糖", "A群C群脑膜炎球菌多糖", "MPSV-AC"]),
    ("甲肝减毒", 18, [], ["甲肝减毒", "甲肝减毒活", "甲型肝炎减毒活", "冻干甲型肝炎减毒活", "HepA-L"]),
    ("甲肝灭活", 18, ["6m"], ["甲肝灭活", "甲型肝炎灭活", "HepA-I"]),
    ("HPV", 108, ["5m"], ["HPV", "二价HPV", "双价HPV", "双价人乳头瘤病毒", "二价人乳头瘤病毒"]),
]
SPANS = {"乙肝": [(1, 3, "4m")]}
AFTER = [("A群C群流脑", 1, "A群流脑", 2, "12m")]
LIVE = ["麻腮风", "乙脑减毒", "甲肝减毒"]
families = [name for name, *_ in FAMILIES]
assert all(name in families for name in [*SPANS, *LIVE, *(one[0] for one in AFTER), *(one[2] for one in AFTER)])
names = [name for *_, some in FAMILIES for name in some]
assert len(names) == len(set(names))


def gap(value):
    return f".{'days' if value[-1] == 'd' else 'months'}({value[:-1]})"


lines = [
    "/// The national programme of immunisation: least ages and intervals.",
    "///",
    "/// - Source: 国家免疫规划疫苗儿童免疫程序及说明（2021年版） and its changes of 2025 (百白破, HPV).",
    "enum ImmunizationTable {",
    "    static let families = [",
]
for name, age, gaps, some in FAMILIES:
    lines += [
        f"        VaccineFamily({text(name)}, firstAgeMonths: {age}, gaps: [{', '.join(gap(one) for one in gaps)}],",
        f"            names: {texts(some)}" + (", spans: [" + ", ".join(
            f".init(from: {first}, to: {second}, {gap(value)})" for first, second, value in SPANS[name]
        ) + "]" if name in SPANS else "") + "),",
    ]
lines += ["    ]", "", "    /// Doses of one family that wait for a dose of another.", "    static let later = ["]
for name, number, earlier, other, value in AFTER:
    lines += [f"        LaterVaccine({text(name)}, {number}, after: {text(earlier)}, {other}, {gap(value)}),"]
lines += [
    "    ]", "", "    /// Injected live vaccines: two of them are given on one day, or 28 days apart.",
    f"    static let live: Set<String> = {texts(LIVE)}", "}",
]
write("ImmunizationTable.swift", "immunization.py", lines)

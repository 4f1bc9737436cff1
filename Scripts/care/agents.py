# SPDX-License-Identifier: Apache-2.0
"""Writes AgentTable.swift: laboratory findings that show the agent of a statutory infectious disease.

Only findings that by themselves show the infection stand here: the agent's nucleic acid, antigen, or its name in a culture
or under the microscope, IgM where the case definitions of the WS standards accept it, and the confirmatory antibody test of
HIV. Not here, since they need a doctor: screening antibodies (HIV, syphilis, hepatitis C), HBsAg, interferon release, Widal.
Items: LOINC (loinc.org) names; what a region calls its own items is told by settings.
Names of agents: 全国临床检验操作规程 and LPSN/ICTV spelling, compared as a whole, never as a part of a text.
"""

from common import text, texts, write

ITEMS = [
    ("94500-6", "新型冠状病毒感染", "U07.1"), ("94558-4", "新型冠状病毒感染", "U07.1"),
    ("92142-9", "流行性感冒", "J10"), ("92141-1", "流行性感冒", "J10"),
    ("5221-7", "艾滋病", "Z21"),
    ("11259-9", "丙型病毒性肝炎", "B17.1"), ("13950-1", "甲型病毒性肝炎", "B15"),
    ("38379-4", "肺结核", "A15"), ("23826-1", "百日咳", "A37.0"), ("24111-7", "淋病", "A54"),
    ("100383-9", "猴痘", "B04"), ("75377-2", "登革热", "A90"),
]
NAMES = [
    ("鼠疫", "A20", ["鼠疫耶尔森菌", "鼠疫耶尔森氏菌", "鼠疫杆菌", "Yersinia pestis"]),
    ("霍乱", "A00", ["霍乱弧菌O1群", "霍乱弧菌O139群", "O1群霍乱弧菌", "O139群霍乱弧菌", "Vibrio cholerae O1",
        "Vibrio cholerae O139"]),
    ("炭疽", "A22", ["炭疽芽孢杆菌", "炭疽杆菌", "Bacillus anthracis"]),
    ("细菌性痢疾", "A03", ["志贺菌", "志贺氏菌", "福氏志贺菌", "宋内志贺菌", "痢疾志贺菌", "鲍氏志贺菌", "Shigella flexneri",
        "Shigella sonnei", "Shigella dysenteriae", "Shigella boydii"]),
    ("阿米巴性痢疾", "A06", ["溶组织内阿米巴", "Entamoeba histolytica"]),
    ("肺结核", "A15", ["结核分枝杆菌", "结核分枝杆菌复合群", "Mycobacterium tuberculosis",
        "Mycobacterium tuberculosis complex"]),
    ("伤寒和副伤寒", "A01", ["伤寒沙门菌", "甲型副伤寒沙门菌", "乙型副伤寒沙门菌", "丙型副伤寒沙门菌", "Salmonella Typhi",
        "Salmonella Paratyphi A", "Salmonella Paratyphi B", "Salmonella Paratyphi C"]),
    ("流行性脑脊髓膜炎", "A39", ["脑膜炎奈瑟菌", "脑膜炎奈瑟氏菌", "Neisseria meningitidis"]),
    ("百日咳", "A37.0", ["百日咳鲍特菌", "百日咳杆菌", "Bordetella pertussis"]),
    ("白喉", "A36", ["白喉棒状杆菌", "Corynebacterium diphtheriae"]),
    ("布鲁氏菌病", "A23", ["布鲁菌", "布鲁氏菌", "羊种布鲁菌", "马耳他布鲁菌", "牛种布鲁菌", "猪种布鲁菌", "Brucella melitensis",
        "Brucella abortus", "Brucella suis"]),
    ("淋病", "A54", ["淋病奈瑟菌", "淋球菌", "Neisseria gonorrhoeae"]),
    ("钩端螺旋体病", "A27", ["钩端螺旋体", "Leptospira interrogans"]),
    ("疟疾", "B50", ["恶性疟原虫", "Plasmodium falciparum"]),
    ("疟疾", "B51", ["间日疟原虫", "Plasmodium vivax"]),
    ("疟疾", "B52", ["三日疟原虫", "Plasmodium malariae"]),
    ("疟疾", "B53", ["卵形疟原虫", "诺氏疟原虫", "Plasmodium ovale", "Plasmodium knowlesi"]),
    ("疟疾", "B54", ["疟原虫"]),
    ("黑热病", "B55.0", ["杜氏利什曼原虫", "Leishmania donovani"]),
    ("血吸虫病", "B65", ["日本血吸虫卵", "日本血吸虫", "Schistosoma japonicum"]),
]
values = [name for _, _, some in NAMES for name in some]
assert len(values) == len(set(values))

lines = [
    "/// Laboratory findings that show the agent of a statutory infectious disease.",
    "///",
    "/// - Source: LOINC 2.77 (items), LPSN and 全国临床检验操作规程 (names of agents).",
    "enum AgentTable {",
    "    /// Items whose positive finding is enough, with disease and ICD-10.",
    "    static let items: [String: (disease: String, code: String)] = [",
]
lines += [f"        {text(item)}: ({text(disease)}, {text(code)})," for item, disease, code in ITEMS]
lines += ["    ]", "", "    /// Agents a culture or a microscope finds, with disease and ICD-10.",
    "    static let names: [String: (disease: String, code: String)] = ["]
for disease, code, some in NAMES:
    lines += [f"        {text(name)}: ({text(disease)}, {text(code)})," for name in some]
lines += ["    ]", "}"]
write("AgentTable.swift", "agents.py", lines)

// SPDX-License-Identifier: Apache-2.0

import MPI

/// Material for invented names; common characters from general knowledge, no person's name.
enum Names {
    static let surnames = Array("王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚").map(
        String.init)
    static let compound = ["欧阳", "上官", "司马", "诸葛"]
    static let maleGiven = Array("伟强军勇杰涛斌波辉刚健明平峰建国华新民林亮超鹏飞龙磊洪宏云江俊庆学利忠祥").map(String.init)
    static let femaleGiven = Array("丽敏艳芳燕红霞娟静玲梅萍英琴秀桂小晓春玉海雪莉娜婷洁蓉琼凤群惠慧莹颖").map(String.init)
    /// Outside the basic plane or in extension A: four bytes in GB 18030, none in GBK.
    static let rare = ["𠮷", "㛃", "䶮"]
    /// Names with a middle dot, as minority names are written.
    static let dotted = ["艾力·买买提", "古丽·阿不都", "帕提·努尔"]

    static let villages = ["新沟村", "柳河村", "石桥村", "向阳村", "青山村", "东湾村"]

    static func surname(_ random: inout SeededGenerator) -> String {
        random.chance(0.03) ? random.pick(compound, or: "王") : random.pick(surnames, or: "王")
    }

    static func given(_ sex: Sex, _ random: inout SeededGenerator) -> String {
        if random.chance(0.01) { return random.pick(rare, or: "䶮") }
        let characters = sex == .male ? maleGiven : femaleGiven
        let first = random.pick(characters, or: "明")
        return random.chance(0.7) ? first + random.pick(characters, or: "华") : first
    }
}

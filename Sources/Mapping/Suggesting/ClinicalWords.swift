// SPDX-License-Identifier: Apache-2.0

/// Short and colloquial words of clinicians with the words lists of diagnoses and procedures use for them.
///
/// General knowledge, not taken from any list of pairs. A word only adds what a name may say; it never replaces.
enum ClinicalWords {
    /// Runs that names of a text may have because of such words, each with its share.
    static func expansion(_ text: TermText, _ index: GramIndex) -> [Int32: Float] {
        var rewritten = text.scalars
        var isChanged = false
        for (word, formal) in words {
            guard let place = place(of: word, in: rewritten) else { continue }
            // "癌" is within "癌症"; what already says the formal word stays.
            if self.place(of: formal, in: rewritten) != nil { continue }
            rewritten.replaceSubrange(place..<(place + word.count), with: formal)
            isChanged = true
        }
        guard isChanged else { return [:] }
        var expansion: [Int32: Float] = [:]
        for gram in Grams.of(rewritten) {
            if let number = index.number(gram) { expansion[number] = share }
        }
        return expansion
    }

    private static let share: Float = 0.6

    private static func place(of word: [UInt32], in text: [UInt32]) -> Int? {
        guard word.count <= text.count, let first = word.first else { return nil }
        for start in 0...(text.count - word.count) where text[start] == first {
            if text[start..<(start + word.count)].elementsEqual(word) { return start }
        }
        return nil
    }

    private static let words: [(word: [UInt32], formal: [UInt32])] = pairs.split(separator: "\n").flatMap { line in
        line.split(separator: " ").compactMap { pair in
            let parts = pair.split(separator: ">").map { TermText(String($0)).scalars }
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
    }

    private static let pairs = """
        冠心病>冠状动脉粥样硬化性心脏病 冠脉>冠状动脉 心肌梗塞>心肌梗死 心梗>心肌梗死 脑梗塞>脑梗死 腔隙性脑梗>腔隙性脑梗死 梗塞>梗死
        房颤>心房颤动 室颤>心室颤动 房扑>心房扑动 早搏>期前收缩 室早>室性期前收缩 房早>房性期前收缩 心衰>心力衰竭 呼衰>呼吸衰竭
        肾衰>肾衰竭 高血压病>高血压 高心病>高血压性心脏病 风心病>风湿性心脏病 肺心病>肺源性心脏病 先心病>先天性心脏病
        甲亢>甲状腺功能亢进症 甲减>甲状腺功能减退症 上感>急性上呼吸道感染 慢阻肺>慢性阻塞性肺疾病 慢支>慢性支气管炎
        乙肝>乙型病毒性肝炎 丙肝>丙型病毒性肝炎 甲肝>甲型病毒性肝炎 ii型糖尿病>2型糖尿病 二型糖尿病>2型糖尿病 i型糖尿病>1型糖尿病
        糖尿病2型>2型糖尿病 糖肾>糖尿病肾病 转移癌>继发恶性肿瘤 转移瘤>继发恶性肿瘤 原位癌>原位癌 癌症>恶性肿瘤 癌>恶性肿瘤
        ca>恶性肿瘤 新生物>肿瘤 胸水>胸腔积液 腹水>腹腔积液 褥疮>压疮 骨性关节炎>骨关节病 骨关节炎>骨关节病 退变>退行性病变
        退行性变>退行性病变 腰突症>腰椎间盘突出 颈突>颈椎间盘突出 宫外孕>异位妊娠 早孕>早期妊娠 宫内孕>妊娠 产后>产褥期
        割伤>开放性损伤 切割伤>开放性损伤 刀伤>开放性损伤 裂伤>开放性损伤 刺伤>开放性损伤 划伤>开放性损伤 痔疮>痔 疤痕>瘢痕
        化疗>化学治疗 放疗>放射治疗 血透>血液透析 红眼病>结膜炎 中风>脑卒中 低钾>低钾血症 高钾>高钾血症 低钠>低钠血症
        高血脂>高脂血症 血脂高>高脂血症 尿毒症>慢性肾脏病5期 肾功不全>肾功能不全 脑出血后遗症>脑出血后遗症 霉菌>真菌 尖锐湿疣>肛门生殖器疣
        子宫肌瘤>子宫平滑肌瘤 附件囊肿>卵巢囊肿 宫颈>子宫颈 宫体>子宫体 大肠>结肠 直肠癌>直肠恶性肿瘤 贲门>贲门 脂肪肝>脂肪性肝病
        返流>反流 食道>食管 粘膜>黏膜 粘连>粘连 疝气>疝 小肠疝气>腹股沟疝 阑尾炎穿孔>阑尾炎伴穿孔 烂尾>阑尾
        肿瘤>病损 肿物>病损 肿块>病损 占位>病损 病灶>病损 囊肿>病损 息肉>病损 结节>病损 血管瘤>病损 脂肪瘤>病损 肌瘤>病损
        摘除>切除 剔除>切除 挖除>切除 剥除>切除 切除术>病损切除术 取出>去除 拆除>去除 取除>去除 拔除>去除 清除>去除
        人工晶体>人工晶状体 晶体>晶状体 植入>置入 安置>置入 放置>置入 安装>置入 置管>导管插入 造瘘>造口 还纳>闭合 回纳>闭合
        关闭>闭合 瘘口>造口 内窥镜>内镜 腔镜>腹腔镜 活检>活组织检查 毁损>破坏 消融>破坏 电灼>电凝 内固定物>内固定装置
        内固定取出>内固定装置去除 钢板取出>内固定装置去除 剖腹产>剖宫产 全切>切除 次全切>部分切除 大部切除>部分切除 半切>部分切除
        整复>复位 成型>成形 成形>整形 整形>成形 缝合>修补 修补>修补术 探查>探查术 减压>减压术 碎石>碎石术 置换>置换术
        超声乳化>晶状体乳化 白内障吸除>白内障晶状体抽吸 胃镜>胃镜检查 肠镜>结肠镜检查 气管镜>支气管镜检查 造影>血管造影
        搭桥>旁路移植 搭桥术>旁路移植术 支架>支架置入 球囊扩张>球囊血管成形 起搏器植入>起搏器置入 髋置换>髋关节置换
        膝置换>膝关节置换 人工关节>关节 结扎>结扎术 离断>切断 切断>切断术 松解>松解术 清扫>淋巴结清扫 扫除>淋巴结清扫 切开取石>切开取石术
        """
}

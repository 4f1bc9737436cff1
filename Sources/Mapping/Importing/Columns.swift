// SPDX-License-Identifier: Apache-2.0

import DelimitedText

/// Which column of a table holds what.
public struct Columns: Sendable, Hashable {
    /// What a column may hold.
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// The code of a list, or the source code of a map.
        case source
        /// The name of the same.
        case sourceName = "source_name"
        /// The target code.
        case target
        /// Its name.
        case targetName = "target_name"
        /// A word of FHIR or Usagi.
        case relationship
        /// A whole number, 1 first.
        case priority
        /// The text of a ``Condition``.
        case condition
        /// A part of the condition.
        case sex
        /// A part of the condition, `0d..28d`.
        case age
        /// A part of the condition.
        case setting
        /// A part of the condition.
        case context
        /// The first day.
        case validFrom = "valid_from"
        /// The last day.
        case validTo = "valid_to"
        /// `approved`, `proposed` or `rejected`.
        case status
        /// Who decided.
        case actor
        /// When.
        case decidedAt = "decided_at"
        /// Why.
        case reason
        /// What it rests on.
        case evidence
        /// The code above.
        case parent
    }

    /// Columns named by the caller, instead of those known by their names.
    public var named: [Role: String] = [:]

    /// Columns known by their names.
    public init() {}

    /// Reads `source=院内编码,target=医保编码`; nil when a role is unknown.
    public init?(_ text: String) {
        for part in text.split(separator: ",") {
            let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
            guard pair.count == 2, let role = Role(rawValue: pair[0]) else { return nil }
            named[role] = pair[1]
        }
    }

    /// Names that columns of code lists have in the field.
    static let codeNames: [Role: [String]] = [
        .source: ["code", "source", "编码", "代码", "项目编码", "疾病编码", "诊断编码", "手术编码", "药品编码", "sourceCode"],
        .sourceName: ["name", "generic_name", "name_zh", "meaning_zh", "名称", "项目名称", "疾病名称", "诊断名称", "手术名称", "通用名"],
        .validFrom: ["valid_from", "start", "begndate", "开始日期", "生效日期"],
        .validTo: ["valid_to", "end", "enddate", "结束日期", "失效日期"], .parent: ["parent", "上级编码", "父级编码"],
    ]

    /// Names that columns of maps have in the field.
    static let mapNames: [Role: [String]] = [
        .source: ["source", "source_code", "sourceCode", "院内编码", "本地编码", "源编码", "医院编码"],
        .sourceName: ["source_name", "sourceName", "院内名称", "本地名称", "源名称", "医院名称"],
        .target: ["target", "target_code", "targetCode", "目标编码", "医保编码", "国家编码", "标准编码"],
        .targetName: ["target_name", "targetName", "目标名称", "医保名称", "国家名称", "标准名称"],
        .relationship: ["relationship", "equivalence", "关系"], .priority: ["priority", "优先级"],
        .condition: ["condition"], .sex: ["sex", "性别"], .age: ["age", "年龄"], .setting: ["setting"],
        .context: ["context"], .validFrom: ["valid_from", "begndate", "开始日期", "生效日期"],
        .validTo: ["valid_to", "enddate", "结束日期", "失效日期"], .status: ["status"], .actor: ["actor"],
        .decidedAt: ["decided_at"], .reason: ["reason"], .evidence: ["evidence"],
    ]

    /// The places of the roles in a table; throws when a named column is missing.
    func places(
        _ table: DelimitedTable, _ known: [Role: [String]]
    ) throws(DelimitedTable.Fault) -> [Role: Int] {
        var places: [Role: Int] = [:]
        for (role, name) in named { places[role] = try table.column(name) }
        for (role, names) in known where places[role] == nil { places[role] = table.column(anyOf: names) }
        return places
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A code that names sections: LOINC, or in four cases a data element.
///
/// - Source: LOINC; WS/T 482-2016 (卫生信息共享文档编制规范), codes of sections.
public struct SectionCode: Sendable, Hashable {
    /// The code system LOINC.
    public static let loinc = "2.16.840.1.113883.6.1"

    /// The code, such as `29548-5`.
    public let code: String
    /// The name in Chinese, without 章节.
    public let name: String
    /// The name in LOINC; our own words for a data element.
    public let englishName: String
    /// How well the code is known.
    public let standing: Standing

    /// All codes.
    public static var all: [SectionCode] { ChinaModel.shared.sectionCodes }

    /// The names of a code.
    public init?(code: String) {
        guard let place = ChinaModel.shared.sectionCodeIndex[code] else { return nil }
        self = ChinaModel.shared.sectionCodes[place]
    }

    /// The code system of the code.
    public var codeSystem: String { code.hasPrefix("DE") ? DataElement.codeSystem : Self.loinc }

    init(_ fields: Fields) {
        code = fields[1]
        standing = Standing(letter: fields[2])
        name = fields[3]
        englishName = fields[4]
    }
}

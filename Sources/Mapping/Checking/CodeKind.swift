// SPDX-License-Identifier: Apache-2.0

/// A family of codes with one syntax.
public enum CodeKind: String, Sendable, Hashable, CaseIterable {
    /// Diagnoses: ICD-10 in the national editions (国家临床版, 医保版) and of WHO.
    case icd10
    /// Diagnoses: ICD-10 in the edition of Beijing, another dialect.
    case icd10Beijing = "icd10-beijing"
    /// Morphology of neoplasms: ICD-O, with national digits.
    case morphology
    /// Procedures: ICD-9-CM-3 in the national editions.
    case icd9cm3
    /// Diseases, patterns and principles of treatment of Chinese medicine: GB/T 15657-2021 (中医病证分类与代码).
    case tcm
    /// The same of 1995.
    case tcm1995 = "tcm-1995"
    /// The national drug code (国家药品本位码), 14 digits.
    case drug14
    /// Drugs of the insurance (医保药品代码).
    case drug
    /// Anatomical therapeutic chemical classes.
    case atc
    /// Approval numbers (批准文号).
    case approval
    /// Consumables of the insurance (医保医用耗材).
    case consumable
    /// Device identifiers of GS1: 14 digits.
    case gtin
    /// Services of the insurance (医疗服务价格项目), 15 digits.
    case charge
    /// Services of the national list of 2001 and 2007, 9 digits.
    case chargeItem = "charge-item"
    /// LOINC.
    case loinc
    /// Medical departments (医疗机构诊疗科目名录).
    case department
    /// Unified social credit code: GB 32100.
    case socialCredit = "credit"
    /// Organisation code: GB 11714.
    case organisation
    /// Institutions and pharmacies of the insurance.
    case institution
    /// Regions: GB/T 2260.
    case region

    /// The kind a system's name tells: `icd10@yibao-2.0`, `icd10@beijing-6.01`, `h01-icd10@2024`; nil for local ones.
    public init?(_ system: CodeSystem) {
        let name = system.name.lowercased()
        if name == "icd10", system.version.lowercased().contains("beijing") {
            self = .icd10Beijing
        } else if let kind = CodeKind(rawValue: name) {
            self = kind
        } else {
            return nil
        }
    }

    /// What the code's syntax rests on.
    enum Ground: Sendable {
        /// Seen in data, or stated by a published text.
        case verified
        /// Common knowledge only: a code that breaks the rule may still be right.
        case unverified
    }

    /// One way to write a code of a kind.
    struct Form: Sendable {
        let name: String
        let pattern: CodePattern
        let ground: Ground
        /// Whether the form is known to be irregular, yet official.
        var isIrregular = false

        init(_ name: String, _ pattern: String, _ ground: Ground = .verified, isIrregular: Bool = false) {
            self.name = name
            self.pattern = CodePattern(pattern)
            self.ground = ground
            self.isIrregular = isIrregular
        }
    }

    /// Whether a rule nobody verified may be broken without the code being wrong.
    var ground: Ground {
        switch self {
        case .consumable, .morphology, .institution, .tcm1995: .unverified
        default: .verified
        }
    }
}

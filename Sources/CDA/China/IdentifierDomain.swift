// SPDX-License-Identifier: Apache-2.0

/// What an identifier with a certain root identifies.
///
/// - Source: WS/T 482-2016, object identifiers under `2.16.156.10011.1`.
public struct IdentifierDomain: Sendable, Hashable {
    /// The kind of thing identified.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A person, in every visit.
        case patient
        /// A visit: outpatient or inpatient.
        case visit
        /// A document.
        case document
        /// A member of staff.
        case staff
        /// An organization.
        case organization
        /// A ward, department, room or bed.
        case place
        /// An order, request, prescription or report.
        case order
        /// A specimen.
        case specimen
    }

    /// The root, an OID.
    public let oid: String
    /// The kind of thing identified.
    public let kind: Kind
    /// The name in Chinese.
    public let name: String
    /// The name in English, our own words.
    public let englishName: String
    /// How well the meaning is known.
    public let standing: Standing

    /// All domains.
    public static var all: [IdentifierDomain] { ChinaModel.shared.domains }

    /// The domain of a root.
    public init?(oid: String) {
        guard let place = ChinaModel.shared.domainIndex[oid] else { return nil }
        self = ChinaModel.shared.domains[place]
    }

    init(_ fields: Fields) {
        oid = ChinaModel.oid(fields[1])
        standing = Standing(letter: fields[2])
        kind = Kind(rawValue: fields[3]) ?? .document
        name = fields[4]
        englishName = fields[5]
    }
}

extension IdentifierDomain {
    /// Serial number of a document (文档流水号).
    public static let documentSerial = ChinaModel.root + ".1.1"
    /// Health record number (城乡居民健康档案编号).
    public static let healthRecord = ChinaModel.root + ".1.2"
    /// Identity card number (居民身份证号).
    public static let identityCard = ChinaModel.root + ".1.3"
    /// Staff number of a signer.
    public static let signer = ChinaModel.root + ".1.4"
    /// Organization code (组织机构代码).
    public static let organization = ChinaModel.root + ".1.5"
    /// Staff number of an author.
    public static let author = ChinaModel.root + ".1.7"
    /// Outpatient or emergency number (门（急）诊号).
    public static let outpatient = ChinaModel.root + ".1.11"
    /// Inpatient number (住院号).
    public static let inpatient = ChinaModel.root + ".1.12"
    /// Medical record number (病案号).
    public static let medicalRecord = ChinaModel.root + ".1.13"
    /// Specimen number (标本编号).
    public static let specimen = ChinaModel.root + ".1.14"
    /// Electronic request form number (电子申请单编号).
    public static let request = ChinaModel.root + ".1.24"
    /// Laboratory report number (检验报告单号).
    public static let laboratoryReport = ChinaModel.root + ".1.33"
    /// Resident health card number (居民健康卡号).
    public static let healthCard = ChinaModel.root + ".1.19"
}

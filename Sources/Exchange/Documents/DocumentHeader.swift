// SPDX-License-Identifier: Apache-2.0

public import CDA
public import MPI

/// What the header of a clinical document says of itself and of its patients.
///
/// - Source: HL7 CDA R2, chapter 4.2; WS/T 500 for the numbers under 2.16.156.10011.1.
public struct DocumentHeader: Sendable, Hashable {
    /// A patient of the document.
    public struct Patient: Sendable, Hashable {
        /// The ids of the role and of the person that identify somebody.
        public let ids: [InstanceIdentifier]
        /// The name; nil when empty.
        public let name: MPI.PersonName?
        /// `YYYYMMDD`, or what is written of it; empty for none.
        public let birthDate: String
        /// The code of the sex as written; empty for none.
        public let sex: String
        /// The first telephone number; empty for none.
        public let phone: String
        /// The address in one line; empty for none.
        public let address: String
    }

    /// The document's id; nil for none.
    public let id: InstanceIdentifier?
    /// The id that all its versions share; nil for none.
    public let setID: InstanceIdentifier?
    /// The version as written.
    public let version: String
    /// The code of its kind, such as `C0053`.
    public let code: String
    /// The OIDs of its templates.
    public let templates: [String]
    /// The title.
    public let title: String
    /// When it was made, as written.
    public let effectiveTime: String
    /// The extension of ClinicalDocument/typeId.
    public let typeID: String
    /// The code of the institution that keeps it, else of the first author's.
    public let institution: String
    /// The documents it replaces.
    public let replaced: [InstanceIdentifier]
    /// Whether somebody signed it with legal effect.
    public let isSigned: Bool
    /// Whether it belongs to a stay in hospital.
    public let isInpatient: Bool
    /// Everybody it is about: one, in a document that can be filed.
    public let patients: [Patient]

    /// Reads the facts of a document.
    public init(_ document: ClinicalDocument) {
        id = document.id.flatMap { $0.isMissing ? nil : $0 }
        setID = document.setId.flatMap { $0.isMissing ? nil : $0 }
        version = document.versionNumber ?? ""
        code = document.code?.code ?? ""
        templates = document.templateIds.map(\.root)
        title = document.title ?? ""
        effectiveTime = document.effectiveTime?.value ?? ""
        typeID = document.typeId?.ext ?? ""
        institution = Self.institution(document)
        replaced = document.relatedDocuments.filter { $0.typeCode == "RPLC" }.flatMap(\.ids).filter { !$0.isMissing }
        isSigned = document.legalAuthenticator != nil
        patients = document.recordTargets.map(Patient.init)
        isInpatient = patients.contains { $0.ids.contains { $0.root == IdentifierDomain.inpatient } }
    }

    private static func institution(_ document: ClinicalDocument) -> String {
        let organizations = ([document.custodian] + document.authors).map { $0?.entity?.organization }
        let ids = organizations.compactMap { $0 }.flatMap(\.ids)
        return ids.first { !$0.isMissing && !$0.ext.isEmpty }?.ext ?? ""
    }
}

extension DocumentHeader.Patient {
    init(_ target: RecordTarget) {
        let role = target.patientRole
        let person = role?.patient
        ids = (role?.knownIds ?? []) + (person?.knownIds ?? [])
        name = person?.names.compactMap(Self.name).first
        birthDate = String((person?.birthTime?.value ?? "").prefix(8))
        sex = person?.administrativeGenderCode?.code ?? ""
        phone = Self.phone(role)
        address = role?.addresses.first?.text ?? ""
    }

    private static func phone(_ role: PatientRole?) -> String {
        let value = role?.telecoms.map(\.value).first { !$0.isEmpty } ?? ""
        return value.lowercased().hasPrefix("tel:") ? String(value.dropFirst(4)) : value
    }

    private static func name(_ name: EntityName) -> MPI.PersonName? {
        let family = name.family.joined()
        let made =
            family.isEmpty
            ? MPI.PersonName(family: name.text, given: "")
            : MPI.PersonName(family: family, given: name.given.joined())
        return made.full.isEmpty ? nil : made
    }

    /// The ids as those of a message. A number that each hospital gives for itself has no authority of its own: it is
    /// of the domain its institution feeds.
    var identifiers: [SentIdentifier] {
        ids.map { id in
            let isOfKind = SentIdentifier.nationalKinds.contains(id.root)
            // An id that is all in its root is its own authority.
            let value = id.ext.isEmpty ? id.root : id.ext
            return SentIdentifier(value, isOfKind ? Authority() : Authority(universalID: id.root))
        }
    }

    /// What the index takes from the document for an id of a domain.
    ///
    /// - Parameter localID: empty to take the identity number or card only.
    public func update(_ domain: Domain, _ localID: String) -> RecordUpdate {
        var update = RecordUpdate(domain: domain, localID: localID)
        if let name { update.name = name }
        if !birthDate.isEmpty { update.birthDate = .set(birthDate) }
        if !sex.isEmpty { update.sex = .set(SexCode.national(sex)) }
        if !phone.isEmpty { update.phone = .set(phone) }
        if !address.isEmpty { update.address = .set(address) }
        for id in identifiers {
            if id.kind == .card, update.card == .keep { update.card = .set(id.value) }
            if id.kind == .number, update.number == .keep { update.number = .set(id.value) }
        }
        return update
    }
}

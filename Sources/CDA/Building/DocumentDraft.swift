// SPDX-License-Identifier: Apache-2.0

/// What a Chinese shared document is to say; a ``DocumentBuilder`` makes the document of it.
///
/// Texts are as the document has them: times `YYYYMMDDhhmmss` or cut after any pair, codes of the tables named. An empty
/// text says nothing.
public struct DocumentDraft: Sendable, Hashable {
    /// The code of the document's kind, such as `C0053`.
    public var type: String
    /// The document's serial number, within the custodian.
    public var serialNumber = ""
    /// The title; that of the kind when empty.
    public var title = ""
    /// When the document is made.
    public var time = ""
    /// The serial number that all versions share; empty for none.
    public var setNumber = ""
    /// The version; empty for none.
    public var version = ""
    /// The serial number of the document that this one replaces; empty for none.
    public var replaces = ""
    /// Whom the document is about.
    public var resident = ResidentDraft()
    /// Who wrote it.
    public var author = SignerDraft()
    /// Who keeps it.
    public var custodian = OrganizationDraft()
    /// Who signed with legal effect; nil for nobody.
    public var legalAuthenticator: SignerDraft?
    /// Who else signed.
    public var authenticators: [SignerDraft] = []
    /// Whom to call; nil for nobody.
    public var contact: ContactDraft?
    /// The visit or stay; nil for none.
    public var encounter: EncounterDraft?
    /// What it says. The order does not matter: that of the kind counts.
    public var sections: [SectionDraft] = []

    /// An empty draft.
    public init(type: String) { self.type = type }
}

/// A resident as the subject of a document.
public struct ResidentDraft: Sendable, Hashable {
    /// Numbers by their domain, an OID of ``IdentifierDomain``: card, stay, visit, record, report.
    public var ids: [IdentifierDraft] = []
    /// The identity card number; empty for none.
    public var identityNumber = ""
    /// The whole name.
    public var name = ""
    /// The sex by GB/T 2261.1.
    public var sex = ""
    /// Day or time of birth; empty where not known.
    public var birth = ""
    /// The age; when empty it is counted from birth to the document's time.
    public var age = ""
    /// The unit of ``age``, 岁 when empty.
    public var ageUnit = ""
    /// 患者类型 by the table of kinds of patients; empty for none.
    public var patientType = ""
    /// The ethnic group by GB/T 3304; empty for none.
    public var ethnicGroup = ""
    /// The nationality by GB/T 2659; empty for none.
    public var nationality = ""
    /// By GB/T 2261.2; empty for none.
    public var maritalStatus = ""
    /// By GB/T 4658; empty for none.
    public var education = ""
    /// By GB/T 2261.4; empty for none.
    public var occupation = ""
    /// The employer's name; empty for none.
    public var employer = ""
    /// The telephone number; empty for none.
    public var phone = ""
    /// Where the resident lives; nil for not known.
    public var address: AddressDraft?
    /// Where the resident is registered; nil for not known.
    public var household: AddressDraft?
    /// Where the family comes from; nil for not known.
    public var nativePlace: AddressDraft?

    /// Nobody.
    public init() {}
}

/// A number of a domain.
public struct IdentifierDraft: Sendable, Hashable {
    /// The domain, an OID.
    public var domain: String
    /// The number.
    public var number: String
    /// What the authority that gave it is called; empty where not said.
    public var authorityName = ""

    /// A number of a domain.
    public init(domain: String, number: String, authorityName: String = "") {
        self.domain = domain
        self.number = number
        self.authorityName = authorityName
    }
}

/// An address by its parts; all may be empty.
public struct AddressDraft: Sendable, Hashable {
    /// 门牌号码.
    public var houseNumber = ""
    /// 村、街、路、里、弄等.
    public var streetName = ""
    /// 乡镇、街道.
    public var township = ""
    /// 县、区.
    public var county = ""
    /// 市.
    public var city = ""
    /// 省、自治区、直辖市.
    public var state = ""
    /// 邮政编码.
    public var postalCode = ""

    /// No address.
    public init() {}

    /// The parts by the names of the elements, in the order of the documents.
    var parts: [(name: String, text: String)] {
        [
            ("houseNumber", houseNumber), ("streetName", streetName), ("township", township), ("county", county),
            ("city", city), ("state", state), ("postalCode", postalCode),
        ]
    }
}

/// Somebody who wrote or signed a document.
public struct SignerDraft: Sendable, Hashable {
    /// The number of the member of staff.
    public var id = ""
    /// The name.
    public var name = ""
    /// What the signature stands for, such as 主任医师; no matter for an author.
    public var role = ""
    /// When; the document's time when empty.
    public var time = ""
    /// 专业技术职务 by its table; empty for none.
    public var position = ""
    /// Where the person works; nil for not said.
    public var organization: OrganizationDraft?

    /// Nobody.
    public init() {}

    /// A person with a number, a name and a role.
    public init(id: String, name: String, role: String = "") {
        self.id = id
        self.name = name
        self.role = role
    }
}

/// An institution.
public struct OrganizationDraft: Sendable, Hashable {
    /// Its code.
    public var id = ""
    /// Its name.
    public var name = ""
    /// Its telephone number; empty for none.
    public var phone = ""

    /// None.
    public init() {}

    /// An institution with a code and a name.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// A contact person.
public struct ContactDraft: Sendable, Hashable {
    /// The name.
    public var name = ""
    /// The relation to the resident by GB/T 4761; empty for none.
    public var relation = ""
    /// The telephone number; empty for none.
    public var phone = ""

    /// Nobody.
    public init() {}
}

/// A visit or stay.
public struct EncounterDraft: Sendable, Hashable {
    /// When it began.
    public var start = ""
    /// When it ended; empty while it lasts.
    public var end = ""
    /// The bed; empty for none.
    public var bed = PlaceDraft()
    /// The room.
    public var room = PlaceDraft()
    /// The department.
    public var department = PlaceDraft()
    /// The ward.
    public var ward = PlaceDraft()
    /// The hospital.
    public var hospital = PlaceDraft()

    /// None.
    public init() {}
}

/// A place within an institution, or the institution.
public struct PlaceDraft: Sendable, Hashable {
    /// Its code; empty for none.
    public var id = ""
    /// Its name; empty for none.
    public var name = ""

    /// None.
    public init() {}

    /// A place with a code and a name.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

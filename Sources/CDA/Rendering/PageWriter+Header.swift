// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// A label with what stands beside it.
struct PageField {
    let label: String
    let values: [String]

    /// Values that are empty are left out.
    init(_ label: String, _ values: [String?]) {
        self.label = label
        self.values = values.compactMap(\.self).filter { !$0.isEmpty }
    }

    init(_ label: String, _ value: String?) { self.init(label, [value]) }
}

extension PageWriter {
    /// Keeper, title, and the line of number and times below it.
    mutating func heading() {
        element("header") { page in
            let keeper = page.document.custodian?.entity?.organization?.names.first?.text ?? ""
            if !keeper.isEmpty { page.element("div", "keeper", text: keeper) }
            page.element("h1", text: page.title)
            page.element("div", "line") { page in
                for part in page.headingParts { page.element("span", text: part) }
            }
        }
    }

    private var headingParts: [String] {
        var parts: [String] = []
        if let id = document.id, !id.isMissing {
            parts.append(words("文档编号 ", "Document ") + (id.ext.isEmpty ? id.root : id.ext))
        }
        if let time = document.effectiveTime, !time.value.isEmpty {
            parts.append(words("生成时间 ", "made ") + ValueText.time(time))
        }
        for author in document.authors.prefix(4) {
            guard let name = author.entity.map({ texts.name(of: $0) }), !name.isEmpty else { continue }
            parts.append(words("作者 ", "by ") + name)
        }
        if let version = document.versionNumber { parts.append(words("版本 ", "version ") + version) }
        return parts
    }

    // MARK: Patients

    /// A band for each patient.
    mutating func patients() {
        let targets = document.recordTargets
        if targets.count != 1 {
            element(
                "p", "warn",
                text: targets.isEmpty
                    ? words("文档没有患者信息。", "The document names no patient.")
                    : words(
                        "注意：文档有 \(targets.count) 位患者。", "Attention: the document is about \(targets.count) patients."))
        }
        for target in targets {
            let role = target.patientRole
            element("section", "band") { page in
                if let role { page.patient(role) }
            }
            details(words("患者的其他信息", "More about the patient"), Self.rest(of: target))
        }
    }

    private mutating func patient(_ role: PatientRole) {
        let patient = role.patient
        element("div", "first") { page in
            let names = patient?.names.map(\.text).filter { !$0.isEmpty } ?? []
            page.element("span", "who", text: names.first ?? page.words("（无姓名）", "(no name)"))
            for fact in page.firstFacts(role) { page.element("span", text: fact) }
            for name in names.dropFirst() { page.element("span", text: name) }
        }
        fields(identityFields(role) + personFields(role))
    }

    /// Sex, age and birth.
    private func firstFacts(_ role: PatientRole) -> [String] {
        guard let patient = role.patient else { return [] }
        var facts = [patient.administrativeGenderCode.map { texts.concept($0).main }]
        facts += patient.ages.map { ValueText.quantity($0) }
        facts.append(patient.birthTime.map { words("出生 ", "born ") + ValueText.time($0) })
        facts.append(patient.deceasedTime.map { words("死亡 ", "died ") + ValueText.time($0) })
        return facts.compactMap(\.self).filter { !$0.isEmpty }
    }

    private func identityFields(_ role: PatientRole) -> [PageField] {
        let ids = (role.patient?.ids ?? []) + role.ids
        return ids.compactMap { id in
            let known = IdentifierDomain(oid: id.root)
            let label = known.map { words($0.name, $0.englishName) } ?? words("标识", "Id")
            if id.isMissing { return PageField(label, words("未填写", "not given")) }
            let authority = known != nil ? "" : " (\(id.root))"
            return PageField(label, id.ext.isEmpty ? id.root : id.ext + authority)
        }
    }

    private func personFields(_ role: PatientRole) -> [PageField] {
        let patient = role.patient
        func coded(_ label: String, _ code: ConceptDescriptor?) -> PageField {
            PageField(label, code.map { texts.concept($0).main })
        }
        return [
            coded(words("患者类型", "Kind of patient"), role.patientType),
            coded(words("民族", "Ethnic group"), patient?.ethnicGroupCode),
            coded(words("国籍", "Nationality"), patient?.nationality),
            coded(words("婚姻", "Marital status"), patient?.maritalStatusCode),
            coded(words("文化程度", "Education"), patient?.educationLevel),
            coded(words("职业", "Occupation"), patient?.occupation),
            coded(words("种族", "Race"), patient?.raceCode),
            coded(words("宗教", "Religion"), patient?.religiousAffiliationCode),
            PageField(words("工作单位", "Employer"), patient?.employerOrganization.map { texts.name(of: $0) }),
            PageField(words("电话", "Telecom"), role.telecoms.map(\.value)),
            PageField(words("地址", "Address"), role.addresses.map(\.text)),
            PageField(words("出生地", "Birthplace"), patient?.birthplace?.text),
            PageField(words("户籍", "Household"), patient?.household?.text),
            PageField(words("籍贯", "Native place"), patient?.nativePlace?.text),
            PageField(words("监护人", "Guardian"), patient?.guardians.map { texts.name(of: $0) } ?? []),
            PageField(words("登记机构", "Provider"), role.providerOrganization.map { texts.name(of: $0) }),
        ]
    }

    private static let shownInRole: Set<String> = [
        "id", "patientType", "addr", "telecom", "patient", "providerOrganization", "templateId", "realmCode", "typeId",
    ]
    private static let shownInPatient: Set<String> = [
        "id", "name", "administrativeGenderCode", "birthTime", "maritalStatusCode", "religiousAffiliationCode",
        "raceCode", "ethnicGroupCode", "guardian", "birthplace", "nationality", "age", "employerOrganization",
        "household", "nativePlace", "educationLevel", "occupation", "templateId", "realmCode", "typeId",
    ]

    /// What of a patient the band has no place for.
    private static func rest(of target: RecordTarget) -> [Node] {
        guard let role = target.patientRole else { return [target.element] }
        let odd = target.element.elements.filter { $0.localName != "patientRole" && $0.localName != "templateId" }
        let patient = role.patient.map { rest(of: $0.element, besides: shownInPatient) } ?? []
        return odd + rest(of: role.element, besides: shownInRole) + patient
    }

    // MARK: Encounter

    /// A band for the visit or stay.
    mutating func encounter() {
        guard let encounter = document.encompassingEncounter else { return }
        let fields = encounterFields(encounter)
        element("section", "band") { $0.fields(fields) }
        let shown: Set<String> = [
            "id", "code", "effectiveTime", "dischargeDispositionCode", "responsibleParty", "encounterParticipant",
            "location", "templateId", "realmCode", "typeId",
        ]
        details(words("就诊的其他信息", "More about the encounter"), Self.rest(of: encounter.element, besides: shown))
    }

    private func encounterFields(_ encounter: EncompassingEncounter) -> [PageField] {
        let places = encounter.facilities.reversed().map { texts.name(of: $0) }.filter { !$0.isEmpty }
        let people = encounter.encounterParticipants.compactMap { $0.entity.map { texts.name(of: $0) } }
        return [
            PageField(words("就诊", "Encounter"), encounter.code.map { texts.concept($0).main }),
            PageField(words("就诊标识", "Encounter id"), encounter.ids.filter { !$0.isMissing }.map(texts.id)),
            PageField(words("起止时间", "Period"), encounter.effectiveTime.map { texts.times($0) }),
            PageField(words("地点", "Place"), places.joined(separator: " / ")),
            PageField(words("地点标识", "Place id"), encounter.facilityIds.filter { !$0.isMissing }.map(texts.id)),
            PageField(
                words("离院方式", "Disposition"), encounter.dischargeDispositionCode.map { texts.concept($0).main }),
            PageField(words("责任人", "Responsible"), encounter.responsibleParty.map { texts.name(of: $0) }),
            PageField(words("参与者", "Participants"), people),
        ]
    }
}

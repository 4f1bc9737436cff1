// SPDX-License-Identifier: Apache-2.0

import XMLTree

extension PageWriter {
    /// Who wrote, signed and took part, as at the end of a paper.
    mutating func signatures() {
        var lines: [(String, Participation)] = document.authors.map { (words("作者", "Author"), $0) }
        if let enterer = document.dataEnterer { lines.append((words("录入者", "Entered by"), enterer)) }
        lines += document.informants.map { (words("提供信息者", "Informant"), $0) }
        if let signer = document.legalAuthenticator { lines.append((words("法定审核人", "Legal authenticator"), signer)) }
        lines += document.authenticators.map { (words("审核人", "Authenticator"), $0) }
        lines += document.participants.map {
            (
                $0.entity?.classCode == "ECON"
                    ? words("联系人", "Contact") : words("参与者", "Participant"), $0
            )
        }
        lines += document.informationRecipients.map { (words("接收者", "Recipient"), $0) }
        guard !lines.isEmpty else { return }
        element("section", "signed") { page in
            for (label, participation) in lines { page.signature(label, participation) }
        }
    }

    private mutating func signature(_ label: String, _ participation: Participation) {
        element("div") { page in
            page.element("b", text: page.role(participation) ?? label)
            page.text(page.person(participation))
            if let time = participation.times.map({ page.texts.times($0) }), !time.isEmpty {
                page.element("span", "code", text: time)
            }
            for contact in page.contacts(participation) { page.element("span", "note", text: contact) }
        }
    }

    /// What a signer is called by: in Chinese documents the display name of the code of the entity.
    private func role(_ participation: Participation) -> String? {
        guard ["legalAuthenticator", "authenticator"].contains(participation.element.localName) else { return nil }
        let name = participation.entity?.code?.displayName ?? ""
        return name.isEmpty ? nil : name
    }

    private func person(_ participation: Participation) -> String {
        guard let entity = participation.entity else { return "" }
        if role(participation) != nil {
            let names = entity.personNames.map(\.text).filter { !$0.isEmpty }
            let place = entity.organization.map { texts.name(of: $0) } ?? ""
            if !names.isEmpty { return (names + [place]).filter { !$0.isEmpty }.joined(separator: " ") }
        }
        return texts.name(of: entity)
    }

    private func contacts(_ participation: Participation) -> [String] {
        guard let entity = participation.entity else { return [] }
        return (entity.telecoms.map(\.value) + entity.addresses.map(\.text)).filter { !$0.isEmpty }
    }

    // MARK: Details

    /// Numbers and relations of the document, and what of the header stands nowhere else.
    mutating func documentDetails() {
        let fields = detailFields.filter { !$0.values.isEmpty }
        let odd = headerRest
        guard !fields.isEmpty || !odd.isEmpty else { return }
        element("details") { page in
            page.element("summary", text: page.words("文档信息", "About the document"))
            page.fields(fields)
            page.element("ul", "tree") { page in
                for node in odd { page.tree(node) }
            }
        }
    }

    private var detailFields: [PageField] {
        let kind = documentType.map {
            words("\($0.standard.rawValue) 第\($0.part)部分 ", "\($0.standard.rawValue).\($0.part) ")
        }
        let kindName = documentType.map { words($0.title, $0.englishTitle) } ?? ""
        let code = document.code.map { texts.concept($0) }
        return [
            PageField(words("文档类型", "Kind"), [code.map { "\($0.main) \($0.code)" }, kind.map { $0 + kindName }]),
            PageField(words("文档标识", "Id"), document.id.map(texts.id)),
            PageField(words("版本组", "Set"), document.setId.flatMap { $0.isMissing ? nil : texts.id($0) }),
            PageField(words("版本号", "Version"), document.versionNumber),
            PageField(words("领域", "Realm"), document.realmCodes),
            PageField(words("密级", "Confidentiality"), document.confidentialityCode.map { texts.concept($0).main }),
            PageField(words("语言", "Language"), document.languageCode),
            PageField(words("保管机构", "Custodian"), document.custodian?.entity.map { keeper($0) }),
            PageField(
                words("相关文档", "Related"),
                document.relatedDocuments.filter { !$0.isMissing }.map { related in
                    ([related.typeCode] + related.ids.map(texts.id)).joined(separator: " ")
                }),
            PageField(words("医嘱", "Fulfils"), document.inFulfillmentOf.filter { !$0.isMissing }.map(texts.id)),
            PageField(words("服务", "Documents"), document.documentationOf.map { service($0) }),
            PageField(words("授权", "Authorization"), document.authorizations.map { texts.concept($0).main }),
        ]
    }

    private func keeper(_ entity: AssignedEntity) -> String {
        let ids = entity.organization?.ids.filter { !$0.isMissing }.map(texts.id) ?? []
        return ([texts.name(of: entity)] + ids).joined(separator: " ")
    }

    private func service(_ event: ServiceEvent) -> String {
        var parts = [event.code.map { texts.concept($0).main } ?? event.classCode]
        parts.append(event.effectiveTime.map { texts.times($0) } ?? "")
        parts += event.performers.compactMap { $0.entity.map { texts.name(of: $0) } }
        return parts.filter { !$0.isEmpty }.joined(separator: " ")
    }

    private static let shown: Set<String> = [
        "realmCode", "typeId", "templateId", "id", "code", "title", "effectiveTime", "confidentialityCode",
        "languageCode", "setId", "versionNumber", "recordTarget", "author", "dataEnterer", "informant", "custodian",
        "informationRecipient", "legalAuthenticator", "authenticator", "participant", "inFulfillmentOf",
        "documentationOf", "relatedDocument", "authorization", "componentOf", "component",
    ]

    private var headerRest: [Node] { Self.rest(of: document.root, besides: Self.shown) }
}

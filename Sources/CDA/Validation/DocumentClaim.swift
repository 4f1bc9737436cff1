// SPDX-License-Identifier: Apache-2.0

import Findings
import XMLTree

/// Which document a document claims to be.
struct DocumentClaim {
    let byCode: DocumentType?
    let byTemplate: DocumentType?
    let isChinese: Bool

    init(_ document: ClinicalDocument) {
        let code = document.root.first("code")
        let templates = document.root.elements(named: "templateId").compactMap { $0[attribute: "root"] }
        let system = code?[attribute: "codeSystem"]
        byCode = code?[attribute: "code"].flatMap(DocumentType.init(code:))
        byTemplate = templates.lazy.compactMap(DocumentType.init(templateId:)).first
        isChinese =
            byTemplate != nil || system == DocumentType.codeSystem || document.realmCodes.contains("CN")
            || templates.contains { $0.hasPrefix(DocumentType.templateRoot + ".") }
    }

    /// The type, the template before the code.
    var type: DocumentType? { byTemplate ?? byCode }
}

/// Which document it is, and what its type asks of the header.
///
/// - Source: WS/T 482-2016; WS/T 500, clause 5.
extension Checker {
    func checkClaim() {
        let root = document.root
        let code = root.first("code") ?? root
        if !document.realmCodes.contains("CN") {
            error(.wrongRealm, root.first("realmCode") ?? root, "the realm of a Chinese document is CN")
        }
        if claim.byCode == nil { error(.unknownDocument, code, "the code is none of WS/T 500 and WS/T 483") }
        if claim.byTemplate == nil {
            let node = root.first("templateId") ?? root
            error(.unknownDocument, node, "no templateId is one of WS/T 500 and WS/T 483")
        }
        if let byCode = claim.byCode, let byTemplate = claim.byTemplate, byCode != byTemplate {
            let isSure = byCode.standing.isVerified && byTemplate.standing.isVerified
            collector.add(
                isSure ? .error : .warning, .wrongDocument, code, "code and templateId are those of different documents"
            )
        }
        if let standard = options.profile.standard, let type = claim.type, type.standard != standard {
            error(.wrongDocument, code, "not a document of \(standard.rawValue)")
        }
        if code[attribute: "codeSystem"] != DocumentType.codeSystem, claim.byCode != nil {
            error(.otherCodeSystem, code, "codes of documents are of \(DocumentType.codeSystem)")
        }
        if let type = claim.type { checkType(type) }
    }

    private func checkType(_ type: DocumentType) {
        let root = document.root
        let roles = root.elements(named: "recordTarget").compactMap { $0.first("patientRole") }
        for role in roles {
            let roots = Set(role.elements(named: "id").compactMap { $0[attribute: "root"] })
            for domain in type.patientDomains where !roots.contains(domain) {
                let name = IdentifierDomain(oid: domain)?.englishName ?? "an id"
                warning(.missingPatientID, role, detail: domain, "no id of \(domain) (\(name))")
            }
        }
        if type.hasEncounter == true, root.first("componentOf", "encompassingEncounter") == nil {
            warning(.missingEncounter, root, "documents of this type name their encounter (componentOf)")
        }
        let births: Set = ["C0014", "C0015", "C0016"]
        if births.contains(type.code), people.sex == "1" {
            let node = roles.first?.first("patient", "administrativeGenderCode") ?? root
            warning(.otherSex, node, "a document of a delivery about a man")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CDA

/// Drafts of invented residents with a plausible value for every entry of a kind of document.
struct InventedDraft {
    private let type: DocumentType
    private let seed: Int

    /// A draft that a builder takes without a problem.
    static func of(_ type: DocumentType, seed: Int = 0) -> DocumentDraft { InventedDraft(type: type, seed: seed).draft }

    private var draft: DocumentDraft {
        var draft = DocumentDraft(type: type.code)
        draft.serialNumber = "INV-\(type.code)-\(seed)"
        draft.time = "20260318103000"
        draft.setNumber = "SET-\(type.code)-\(seed)"
        draft.version = "1"
        draft.resident = resident
        draft.author = SignerDraft(id: "D1001", name: "虚构医师")
        draft.author.time = "20260318102500"
        draft.custodian = OrganizationDraft(id: "470116614", name: "虚构县人民医院")
        draft.legalAuthenticator = SignerDraft(id: "D1002", name: "虚构主任", role: "主任医师")
        draft.authenticators = [SignerDraft(id: "D1003", name: "虚构上级", role: "主治医师")]
        draft.encounter = encounter
        draft.sections = type.sections.map { section in
            SectionDraft(
                code: section.code, label: section.label,
                entries: section.entries.enumerated().map { entry($1, number: $0) })
        }
        return draft
    }

    // MARK: Header

    private static let surnames = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王"]
    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

    private var sex: Int { isBirth || seed % 2 == 1 ? 2 : 1 }
    private var isBirth: Bool { (14...16).contains(type.part) }

    private var resident: ResidentDraft {
        var resident = ResidentDraft()
        let birth = "19\(80 + seed % 15)0\(1 + seed % 9)1\(seed % 9)"
        resident.name = Self.surnames[seed % 8] + "虚构"
        resident.sex = "\(sex)"
        resident.birth = birth
        resident.identityNumber = Self.identityNumber(birth: birth, sequence: 100 + seed * 2 % 800 + sex % 2)
        resident.phone = "0532-5555\(1000 + seed)"
        resident.ethnicGroup = "01"
        resident.nationality = "CN"
        resident.maritalStatus = "20"
        resident.education = "20"
        resident.occupation = "17"
        resident.employer = "虚构县第一中学"
        var address = AddressDraft()
        (address.houseNumber, address.streetName, address.township) = ("12号", "虚构路", "虚构镇")
        (address.county, address.city, address.state, address.postalCode) = ("虚构县", "虚构市", "虚构省", "266000")
        resident.address = address
        resident.household = address
        resident.ids = type.patientDomains.map { IdentifierDraft(domain: $0, number: number($0)) }
        if resident.ids.isEmpty {
            resident.ids = [
                IdentifierDraft(domain: IdentifierDomain.healthCard, number: number(IdentifierDomain.healthCard))
            ]
        }
        return resident
    }

    private func number(_ domain: String) -> String {
        if domain == IdentifierDomain.healthCard { return String(repeating: "A\(seed % 10)5F", count: 16) }
        if domain == IdentifierDomain.healthRecord { return "370281001001\(10000 + seed)" }
        return "N\(100000 + seed)"
    }

    private static func identityNumber(birth: String, sequence: Int) -> String {
        let digits = "370281" + birth + "\(sequence)"
        let sum = zip(digits.compactMap(\.wholeNumberValue), weights).reduce(0) { $0 + $1.0 * $1.1 }
        return digits + String(Array("10X98765432")[sum % 11])
    }

    private var encounter: EncounterDraft? {
        guard type.hasEncounter == true else { return nil }
        var encounter = EncounterDraft()
        (encounter.start, encounter.end) = ("20260310080000", "20260318090000")
        encounter.bed = PlaceDraft(id: "B03", name: "03床")
        encounter.room = PlaceDraft(id: "R12", name: "12病房")
        encounter.department = PlaceDraft(id: "0301", name: "虚构内科")
        encounter.ward = PlaceDraft(id: "W2", name: "二病区")
        encounter.hospital = PlaceDraft(id: "470116614", name: "虚构县人民医院")
        return encounter
    }

    // MARK: Entries

    private func entry(_ template: EntryTemplate, number: Int) -> EntryDraft {
        let parts = template.parts.enumerated().map { entry($1, number: $0) }
        switch template.kind {
        case .observation:
            return EntryDraft(.value(InventedValue(template).draft), time: number % 2 == 0 ? "20260312093000" : "")
        case .organizer: return EntryDraft(.group, parts: parts)
        case .procedure:
            let operation = ProcedureDraft(
                code: "47.09", display: "阑尾切除术", start: "20260312090000", end: "20260312103000")
            return EntryDraft(.procedure(operation), parts: parts)
        case .substanceAdministration:
            var drug = DrugDraft(name: "虚构氨氯地平片")
            (drug.code, drug.codeSystem) = ("INV-1", "2.999.1")
            (drug.dose, drug.doseUnit, drug.rate, drug.rateUnit) = ("5", "mg", "1", "次/日")
            (drug.route, drug.routeDisplay) = ("1", "口服")
            return EntryDraft(.drug(drug), parts: parts)
        }
    }
}

/// A plausible value for an entry: a code of its table, a number of its range, a text of its format.
struct InventedValue {
    private let template: EntryTemplate
    private let element: DataElement?

    init(_ template: EntryTemplate) {
        self.template = template
        element = DataElement(identifier: template.dataElement)
    }

    private var datatype: String { template.datatype.isEmpty ? element?.datatype ?? "ST" : template.datatype }

    var draft: ValueDraft {
        let (value, display) = self.value
        var draft = ValueDraft(template.dataElement, value, name: template.name, display: display)
        let oid = template.valueSet.isEmpty ? element?.valueSet ?? "" : template.valueSet
        if datatype == "CD", oid.isEmpty { draft.codeSystem = "2.999.2" }
        return draft
    }

    private var value: (String, String) {
        switch datatype {
        case "CD": return code
        case "PQ", "REAL", "MO", "INT": return (number, "")
        case "TS": return (element?.format?.kind == .date ? "20260312" : "20260312093000", "")
        case "BL": return ("false", "")
        default: return (text, "")
        }
    }

    private var code: (String, String) {
        let oid = template.valueSet.isEmpty ? element?.valueSet ?? "" : template.valueSet
        if let entry = ValueSet(oid: oid)?.entries.first { return (entry.code, "") }
        if CodeSystem.canonical(oid).hasSuffix(".2.3.3.11") {
            return (element?.format?.maximum ?? 9 < 7 ? "I10" : "I10.x00", "原发性高血压")
        }
        if oid.hasSuffix(".2.3.3.12") { return ("47.09", "阑尾切除术") }
        guard let format = element?.format else { return ("1", "虚构代码") }
        let length = max(1, format.minimum)
        return (String(repeating: format.kind == .letters ? "A" : "1", count: length), "虚构代码")
    }

    private var number: String {
        let format = element?.format
        let decimals = datatype == "INT" ? 0 : min(format?.decimals ?? 1, 1)
        if let range = PlausibleRange(dataElement: template.dataElement) {
            let middle = ((range.usual ?? range.possible).lowerBound + (range.usual ?? range.possible).upperBound) / 2
            return "\(Int(middle))" + (decimals > 0 ? ".5" : "")
        }
        let length = max(1, decimals > 0 ? 1 : format?.minimum ?? 1)
        return String("2468".prefix(length)) + (decimals > 0 ? ".5" : "")
    }

    private var text: String {
        let phrases = "患者一般情况良好，神志清楚，查体合作，未见明显异常，继续观察并按时复查"
        guard let format = element?.format, [.letters, .alphanumeric].contains(format.kind) else { return phrases }
        let length = min(format.maximum ?? phrases.count, max(format.minimum, phrases.count))
        return String((phrases + String(repeating: "。", count: max(0, length - phrases.count))).prefix(length))
    }
}

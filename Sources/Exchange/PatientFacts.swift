// SPDX-License-Identifier: Apache-2.0

import HL7v2
import MPI
import Threads

/// One identifier of a PID-3, MRG-1 or QPD (CX).
struct SentIdentifier: Sendable, Hashable {
    let value: String
    let authority: Authority
    /// CX.5, table 0203.
    let type: String
    /// The repetition it stands in, from 1.
    let repetition: Int

    /// The kind the type code or the authority's OID says; local ids are what remains.
    var kind: Domain.Kind? {
        let namespace = authority.universalID.isEmpty ? authority.namespace : ""
        if ["HC", "EHC"].contains(type) || authority.universalID == Domain.cardOID || namespace == "EHC" {
            return .card
        }
        // IdentifyNO is what a widespread vendor sends for the identity number.
        if ["NI", "NNCHN", "IDENTIFYNO"].contains(type.uppercased()) || authority.universalID == Domain.numberOID
            || namespace == "CN"
        {
            return .number
        }
        // Some vendors number their id types; an identity number is known by its check digit.
        if authority.isEmpty, value.utf8.count == 18, (try? IdentityNumber(value, today: "99991231")) != nil {
            return .number
        }
        return Self.otherTypes.contains(type) ? nil : .local
    }

    /// Types that are neither the resident's card nor number nor an id to be known by: social security, documents,
    /// accounts, visits.
    private static let otherTypes: Set<String> = ["SS", "PPN", "DL", "AN", "VN", "MI", "BC", "PNT", "IDCard", "UPID"]

    /// OIDs that name a kind of number which each hospital gives for itself: outpatient, inpatient, record number.
    static let nationalKinds: Set<String> = [
        "2.16.156.10011.1.11", "2.16.156.10011.1.12", "2.16.156.10011.1.13",
    ]

    /// An identifier from elsewhere than a message.
    init(_ value: String, _ authority: Authority) {
        self.value = value
        self.authority = authority
        type = ""
        repetition = 1
    }

    init(_ field: Field, repetition: Int) {
        value = field.component(1).readable
        let authority = field.component(4)
        let (namespace, oid) = (authority?.subcomponent(1).readable ?? "", authority?.subcomponent(2).readable ?? "")
        let isNationalKind = Self.nationalKinds.contains(oid)
        self.authority = Authority(
            namespace: namespace, universalID: isNationalKind ? "" : oid,
            universalIDType: isNationalKind ? "" : authority?.subcomponent(3).readable ?? "")
        type = field.component(5).readable
        self.repetition = repetition
    }
}

extension Optional where Wrapped == Field {
    /// The text; empty when absent, empty, null or not in the message's set (which was refused before).
    var readable: String {
        guard let self, let presence = try? self.presence() else { return "" }
        return presence.text ?? ""
    }

    /// What the field changes.
    var change: Change {
        guard let self, let presence = try? self.presence() else { return .keep }
        return switch presence {
        case .absent, .empty: .keep
        case .null: .clear
        case .value(let text): .set(text)
        }
    }
}

/// What a PID and the segments around it say of a patient.
struct PatientFacts {
    let segment: Segment
    let identifiers: [SentIdentifier]
    var card: Change = .keep
    var number: Change = .keep

    init(_ segment: Segment) {
        self.segment = segment
        identifiers = Self.identifiers(segment, 3)
        // Before version 2.3.1 cards and numbers also stood in PID-2, PID-4 and PID-19.
        let others = Self.identifiers(segment, 2) + Self.identifiers(segment, 4)
        for identifier in identifiers + others where !identifier.value.isEmpty {
            if identifier.kind == .card, card == .keep { card = .set(identifier.value) }
            if identifier.kind == .number, number == .keep { number = .set(identifier.value) }
        }
        let old = segment[19].readable
        if number == .keep, old.count == 15 || old.count == 18 { number = .set(old) }
    }

    static func identifiers(_ segment: Segment, _ field: Int) -> [SentIdentifier] {
        (segment[field]?.repetitions ?? []).enumerated().map { SentIdentifier($1, repetition: $0 + 1) }
            .filter { !$0.value.isEmpty || $0.kind == nil }
    }

    var localIdentifiers: [SentIdentifier] { identifiers.filter { $0.kind == .local && !$0.value.isEmpty } }

    /// PID-5.
    var name: PersonName? { Self.name(segment[5]) }

    /// The ideographic representation where several are given, else the first.
    static func name(_ field: Field?) -> PersonName? {
        let all = field?.repetitions ?? []
        let chosen = all.first { $0.component(8).readable == "I" } ?? all.first
        let family = chosen?.component(1)?.subcomponent(1).readable ?? ""
        let given = chosen?.component(2).readable ?? ""
        return family.isEmpty && given.isEmpty ? nil : PersonName(family: family, given: given)
    }

    /// PID-8 in GB/T 2261.1.
    var sex: Change {
        guard case .set(let code) = segment[8].change else { return segment[8].change }
        return .set(SexCode.national(code))
    }

    /// PID-7 to the day.
    var birthDate: Change {
        guard case .set(let time) = segment[7]?.component(1).change ?? .keep else { return segment[7].change }
        return .set(String(time.prefix(8)))
    }

    /// PID-13.
    var phone: Change {
        guard let field = segment[13] else { return .keep }
        return field.isNull ? .clear : Self.phone(field).map(Change.set) ?? .keep
    }

    /// The number of component 12, 1, or 6 and 7.
    static func phone(_ field: Field?) -> String? {
        let candidates =
            [field?.component(12).readable, field?.component(1).readable]
            + [(field?.component(6).readable ?? "") + (field?.component(7).readable ?? "")]
        return candidates.compactMap(\.self).first { !$0.isEmpty }
    }

    /// PID-11.
    var address: Change {
        guard let field = segment[11] else { return .keep }
        return field.isNull ? .clear : Self.address(field).map(Change.set) ?? .keep
    }

    /// In Chinese order: province, city, county, street, further.
    static func address(_ field: Field?) -> String? {
        guard let field else { return nil }
        let text = [4, 3, 9, 1, 2].map { number in
            (number == 1 ? field.component(1)?.subcomponent(1) : field.component(number)).readable
        }.joined()
        return text.isEmpty ? nil : text
    }

    /// PID-21, the mother's identifier, when it is an identity number.
    var motherNumber: String? {
        Self.identifiers(segment, 21).first { $0.kind == .number || $0.value.count == 18 }?.value
    }

    /// Whether the patient is of age, by the year of birth: relatives of a grown-up are whom to call, not guardians.
    private var isGrownUp: Bool {
        guard case .set(let birth) = birthDate, let year = Int(birth.prefix(4)), let now = Int(Clock.hl7().prefix(4))
        else { return false }
        return now - year > 18
    }

    /// Everything of the patient for one local id.
    func update(_ domain: Domain, _ localID: String, relatives: [Segment]) -> RecordUpdate {
        var update = RecordUpdate(domain: domain, localID: localID)
        (update.name, update.sex, update.birthDate) = (name, sex, birthDate)
        (update.card, update.number, update.phone, update.address) = (card, number, phone, address)
        let guardian = isGrownUp ? Guardian([]) : Guardian(relatives)
        if let name = guardian.name { update.guardianName = .set(name) }
        if let number = motherNumber ?? guardian.number { update.guardianNumber = .set(number) }
        return update
    }
}

/// The mother, father or guardian among the NK1 segments.
private struct Guardian {
    var name: String?
    var number: String?

    init(_ relatives: [Segment]) {
        let wanted: Set<String> = ["MTH", "FTH", "GRD", "PAR"]
        guard let segment = relatives.first(where: { wanted.contains($0[3]?.component(1).readable ?? "") }) else {
            return
        }
        let parts = PersonName(
            family: segment[2]?.component(1)?.subcomponent(1).readable ?? "",
            given: segment[2]?.component(2).readable ?? "")
        name = parts.full.isEmpty ? nil : parts.full
        number = PatientFacts.identifiers(segment, 33).first { $0.kind == .number }?.value
    }
}

/// Sex in HL7 table 0001 and in GB/T 2261.1.
enum SexCode {
    /// The GB/T 2261.1 code for a code of either table.
    static func national(_ code: String) -> String {
        switch code.uppercased() {
        case "M", "1": "1"
        case "F", "2": "2"
        case "O", "A", "9": "9"
        default: "0"
        }
    }

    /// The table 0001 code for a GB/T 2261.1 code.
    static func hl7(_ sex: Sex) -> String {
        switch sex {
        case .male: "M"
        case .female: "F"
        case .unknown: "U"
        case .unspecified: "O"
        }
    }
}

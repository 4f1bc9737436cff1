// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// A resident as the tool shows it.
struct ResidentView {
    let number: ResidentNumber
    let records: [SourceRecord]
    let identifiers: [Identifier]
    let history: [HistoryEntry]
    private let domains: [Int64: String]

    init(_ resident: Int64, _ index: PatientIndex) throws {
        number = ResidentNumber(resident)
        records = try index.records(of: resident)
        identifiers = try index.identifiers(of: resident)
        history = try index.history(of: resident)
        domains = Dictionary(try index.domains().map { ($0.id, $0.authority.namespace) }) { first, _ in first }
    }

    /// The latest record that is still its source's own.
    private var latest: SourceRecord? { records.filter { $0.mergedInto == nil }.max { $0.updatedAt < $1.updatedAt } }

    var row: [String] {
        [
            number.description, latest?.name.full ?? "", sexText(latest?.sex ?? .unknown),
            latest?.birthDate?.dashed ?? "",
            String(records.count),
            identifiers.map { "\($0.domain.authority.namespace):\(TextWidth.cut($0.value, to: 20))" }.joined(
                separator: " "),
        ]
    }

    func sexText(_ sex: Sex) -> String {
        switch sex {
        case .male: "男"
        case .female: "女"
        case .unknown, .unspecified: "-"
        }
    }

    var text: String {
        var head = Table(["", ""])
        head.add(["resident", number.description])
        head.add(["name", latest?.name.full ?? ""])
        head.add(["sex", sexText(latest?.sex ?? .unknown)])
        head.add(["born", latest?.birthDate?.dashed ?? ""])
        for identifier in identifiers { head.add(["id " + identifier.domain.authority.namespace, identifier.value]) }
        var table = Table(["RECORD", "DOMAIN", "LOCAL ID", "NAME", "SEX", "BORN", "WHY HERE", "UPDATED"], right: [0])
        for record in records {
            table.add([
                String(record.id), domains[record.domainID] ?? "", record.localID, record.name.full,
                sexText(record.sex),
                record.birthDate?.dashed ?? "",
                record.mergedInto.map { "merged into record \($0)" } ?? record.reason.text, record.updatedAt,
            ])
        }
        var changes = Table(["AT", "ACTION", "RECORD", "WHY", "BY"])
        for entry in history {
            changes.add([
                entry.at, entry.action, entry.recordID.map(String.init) ?? "", entry.reason, entry.actor,
            ])
        }
        return head.text + "\n\n" + table.text + "\n\n" + changes.text
    }

    static func json(_ identifier: Identifier) -> JSONValue {
        [
            "domain": .string(identifier.domain.authority.namespace),
            "oid": .string(identifier.domain.authority.universalID), "id": .string(identifier.value),
        ]
    }

    var json: JSONValue {
        let records = records.map { record -> JSONValue in
            [
                "id": .integer(record.id), "domain": .optional(domains[record.domainID]),
                "local_id": .string(record.localID), "name": .string(record.name.full),
                "sex": .string(record.sex.rawValue), "birth_date": .optional(record.birthDate?.dashed),
                "owns_number": .bool(record.ownsNumber), "reason": .string(record.reason.rawValue),
                "merged_into": record.mergedInto.map { .integer($0) } ?? .null,
                "updated": .string(record.updatedAt),
            ]
        }
        let history = history.map { entry -> JSONValue in
            [
                "at": .string(entry.at), "action": .string(entry.action), "reason": .string(entry.reason),
                "by": .string(entry.actor), "record": entry.recordID.map { .integer($0) } ?? .null,
                "former_resident": .optional(entry.formerResidentID.map { "\(ResidentNumber($0))" }),
            ]
        }
        return [
            "resident": .string(number.description), "name": .optional(latest?.name.full),
            "sex": .optional(latest?.sex.rawValue), "birth_date": .optional(latest?.birthDate?.dashed),
            "identifiers": .array(identifiers.map(Self.json)), "records": .array(records), "history": .array(history),
        ]
    }
}

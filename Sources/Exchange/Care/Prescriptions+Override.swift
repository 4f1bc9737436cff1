// SPDX-License-Identifier: Apache-2.0

import HL7v2
import SQLite

/// A doctor's override (ORC-1 RP with ZSF OVERRIDE): of what was rejected and no more.
extension Prescriptions {
    /// It passes the rules that the rejection told and ZSF-3 names, for the drugs and doses that were rejected; what another
    /// rule rejects is rejected, with all rules, so that a second override may name them.
    func override(_ visit: CareVisit, _ earlier: KeptNumber?, _ desk: CareDesk) throws(CareStop) -> Verdict {
        guard let segment = visit.message.segment("ZSF"), segment.text(2) == "OVERRIDE" else {
            throw .refuse("ZSF-2", "a replaced prescription says OVERRIDE", code: "103")
        }
        guard !segment.text(6).isEmpty else { throw .refuse("ZSF-6", "an override names who decides", code: "101") }
        guard let earlier, earlier.row.text(5) == "REJECT" else {
            throw .refuse("ORC-2", "there is no rejected prescription of this number", code: "204")
        }
        let named = Self.rules(visit)
        guard desk.settings.isOn("prescription.override") else {
            return Verdict(result: "OVERRIDE", rules: named, text: segment.text(5), reviewer: segment.text(6))
        }
        let found = try findings(visit, earlier, desk)
        let told = Set((earlier.row.text(7) ?? "").split(separator: "~").map(String.init))
        if found.contains(where: { !told.isSuperset(of: $0.rules) }) { return Self.combined(found) }
        let open = Set(found.flatMap(\.rules)).subtracting(named).sorted()
        guard open.isEmpty, !named.isEmpty else {
            let rules = (open.isEmpty ? told.sorted() : open).joined(separator: ", ")
            throw .refuse(segment.place(3), "an override names each rule it sets aside: \(rules)", code: "103")
        }
        return Verdict(result: "OVERRIDE", rules: named, text: segment.text(5), reviewer: segment.text(6))
    }

    /// The rules that ZSF-3 of all ZSF names, each once.
    private static func rules(_ visit: CareVisit) -> [String] {
        var rules: [String] = []
        for segment in visit.all("ZSF").prefix(20) {
            for name in (segment[3]?.repetitions ?? []).prefix(20).map({ $0.component(1).readable })
            where !name.isEmpty && !rules.contains(name) { rules.append(name) }
        }
        return rules
    }

    /// What rules say of the prescription as it is now, and as it was rejected.
    private func findings(
        _ visit: CareVisit, _ earlier: KeptNumber, _ desk: CareDesk
    ) throws(CareStop) -> [Verdict] {
        guard let message = try desk.message(earlier.row.integer(8) ?? 0) else {
            throw .refuse("ORC-2", "what was rejected is no longer in the store; change it with XO", code: "204")
        }
        let rejected = CareVisit(
            message: message, id: 0, type: visit.type, event: visit.event, sender: visit.sender,
            residentID: visit.residentID)
        guard Self.content(rejected) == Self.content(visit) else {
            throw .refuse("ORC-1", "other drugs or doses than those that were rejected are a change: XO")
        }
        return findings(visit, desk) + findings(rejected, desk)
    }

    /// Codes, amounts and units of all drugs and components; names may be written in another way.
    private static func content(_ visit: CareVisit) -> [[String]] {
        visit.message.segments.compactMap { segment in
            switch segment.name {
            case "RXO": [1, 2, 3, 4].map { segment.text($0) }
            case "RXE": [2, 3, 4, 5].map { segment.text($0) }
            case "RXC": ["RXC"] + [2, 3, 4].map { segment.text($0) } + [segment.text(2, 2)]
            default: nil
            }
        }
    }
}

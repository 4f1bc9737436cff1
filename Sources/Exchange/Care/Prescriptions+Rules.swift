// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What the automatic review looks at.
extension Prescriptions {
    func judge(_ visit: CareVisit, _ desk: CareDesk) -> Verdict { Self.combined(findings(visit, desk)) }

    /// What each rule rejects; nothing where none does.
    func findings(_ visit: CareVisit, _ desk: CareDesk) -> [Verdict] {
        guard desk.settings.isOn("prescription.rules") else { return [] }
        return [pair(visit), allergy(visit, desk), pregnancy(visit, desk), dose(visit, desk)].compactMap(\.self)
    }

    /// One verdict with all that was found: who decides must know all of it.
    static func combined(_ found: [Verdict]) -> Verdict {
        guard !found.isEmpty else { return Verdict() }
        var (rules, texts): ([String], [String]) = ([], [])
        for verdict in found {
            rules += verdict.rules.filter { !rules.contains($0) }
            if !texts.contains(verdict.text) { texts.append(verdict.text) }
        }
        let isError = found.contains { $0.severity == "E" }
        return Verdict(
            result: "REJECT", rules: rules, severity: isError ? "E" : "W", text: texts.joined(separator: "; "))
    }

    private func drugs(_ visit: CareVisit) -> [(code: String, segment: Segment)] {
        visit.all("RXO").map { ($0.text(1), $0) } + visit.all("RXE").map { ($0.text(2), $0) }
    }

    private func reject(_ rule: String, _ severity: String, _ text: String) -> Verdict {
        Verdict(result: "REJECT", rules: [rule], severity: severity, text: text)
    }

    private func pair(_ visit: CareVisit) -> Verdict? {
        let herbs = visit.all("RXC").map { names($0[2]) }
        // A code that no map names says nothing to who looks for names: a person must look.
        if herbs.contains([]) {
            return reject("HERB", "W", "a component has neither a name nor a code that a map names")
        }
        return DrugRules.excludedPair(herbs).map { reject("PAIR", "E", "十八反/十九畏: \($0.0) + \($0.1)") }
    }

    /// All names of a coded element: components 2, 5 and 9 of every repetition, for a code map puts the alliance's name
    /// beside the sender's.
    private func names(_ field: Field?) -> [String] {
        (field?.repetitions ?? []).flatMap { element in [2, 5, 9].map { (element.component($0)).readable } }
            .filter { !$0.isEmpty }
    }

    private func allergy(_ visit: CareVisit, _ desk: CareDesk) -> Verdict? {
        let allergies = Set(visit.all("AL1").map { $0.text(3) })
        for (code, _) in drugs(visit) where desk.settings.drugs.allergies[code]?.isDisjoint(with: allergies) == false {
            return reject("ALLERGY", "E", "AL1-3 forbids \(code)")
        }
        return nil
    }

    /// Pregnancy as LOINC 82810-3, or as a diagnosis O00 to O9A or Z33 to Z36. An answer that is not known, as one that
    /// says nothing is known, is no "no": a person must look.
    private func pregnancy(_ visit: CareVisit, _ desk: CareDesk) -> Verdict? {
        let forbidden = desk.settings.drugs.forbiddenInPregnancy
        guard let drug = drugs(visit).first(where: { forbidden.contains($0.code) }) else { return nil }
        let isDiagnosed = visit.all("DG1").contains { segment in
            let code = segment.text(3)
            return code.hasPrefix("O") || ["Z33", "Z34", "Z35", "Z36"].contains(String(code.prefix(3)))
        }
        let answers = PregnancyStatus.all(visit)
        if isDiagnosed || answers.contains(.pregnant) {
            return reject("PREGNANCY", "E", "forbidden in pregnancy: \(drug.code)")
        }
        guard answers.contains(.unknown) else { return nil }
        return reject(
            "PREGNANCY", "W", "forbidden in pregnancy, and whether she is pregnant is not known: \(drug.code)")
    }

    private func dose(_ visit: CareVisit, _ desk: CareDesk) -> Verdict? {
        for (code, segment) in drugs(visit) {
            guard let limit = desk.settings.drugs.doseLimits[code] else { continue }
            let (amount, unit) = segment.name == "RXO" ? (2, 4) : (3, 5)
            guard segment.text(unit) == limit.unit else {
                return reject("UNIT", "W", "the unit is not \(limit.unit): \(code)")
            }
            // The most that may be given counts, where a range is ordered.
            let most = segment.text(amount + 1)
            guard let dose = Double(segment.text(amount)), dose <= limit.amount,
                most.isEmpty || (Double(most) ?? .infinity) <= limit.amount
            else {
                return reject("DOSE", "E", "more than \(limit.amount) \(limit.unit): \(code)")
            }
        }
        return nil
    }
}

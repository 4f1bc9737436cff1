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

    /// The drugs with all their codes: the alliance's, and the sender's beside it.
    private func drugs(_ visit: CareVisit) -> [(codes: [String], segment: Segment)] {
        visit.all("RXO").map { (codes($0[1]), $0) } + visit.all("RXE").map { (codes($0[2]), $0) }
    }

    /// Components 1 and 4 of every repetition.
    private func codes(_ field: Field?) -> [String] {
        (field?.repetitions ?? []).prefix(20).flatMap { element in [1, 4].map { element.component($0).readable } }
            .filter { !$0.isEmpty }
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
        let allergies = Set(visit.all("AL1").flatMap { codes($0[3]) })
        for code in drugs(visit).flatMap(\.codes)
        where desk.settings.drugs.allergies[code]?.isDisjoint(with: allergies) == false {
            return reject("ALLERGY", "E", "AL1-3 forbids \(code)")
        }
        return nil
    }

    /// Pregnancy as LOINC 82810-3, or as a diagnosis O00 to O9A or Z33 to Z36. An answer that is not known, as one that
    /// says nothing is known, is no "no": a person must look.
    private func pregnancy(_ visit: CareVisit, _ desk: CareDesk) -> Verdict? {
        let forbidden = desk.settings.drugs.forbiddenInPregnancy
        guard let drug = drugs(visit).flatMap(\.codes).first(where: forbidden.contains) else { return nil }
        let isDiagnosed = visit.all("DG1").flatMap { codes($0[3]) }.contains { code in
            code.hasPrefix("O") || ["Z33", "Z34", "Z35", "Z36"].contains(String(code.prefix(3)))
        }
        let answers = PregnancyStatus.all(visit)
        if isDiagnosed || answers.contains(.pregnant) {
            return reject("PREGNANCY", "E", "forbidden in pregnancy: \(drug)")
        }
        guard answers.contains(.unknown) else { return nil }
        return reject(
            "PREGNANCY", "W", "forbidden in pregnancy, and whether she is pregnant is not known: \(drug)")
    }

    /// Each drug by itself, and equal drugs together: whether those are taken at once a person must see.
    private func dose(_ visit: CareVisit, _ desk: CareDesk) -> Verdict? {
        var sums: [String: Double] = [:]
        for (codes, segment) in drugs(visit) {
            for code in codes {
                guard let limit = desk.settings.drugs.doseLimits[code] else { continue }
                let (amount, unit) = segment.name == "RXO" ? (2, 4) : (3, 5)
                guard segment.text(unit) == limit.unit else {
                    return reject("UNIT", "W", "the unit is not \(limit.unit): \(code)")
                }
                // The most that may be given counts, where a range is ordered.
                let most = segment.text(amount + 1)
                guard let dose = Double(segment.text(amount)), dose > 0,
                    let greatest = most.isEmpty ? dose : Double(most), greatest > 0,
                    max(dose, greatest) <= limit.amount
                else {
                    return reject("DOSE", "E", "not more than 0 and up to \(limit.amount) \(limit.unit): \(code)")
                }
                sums[code, default: 0] += max(dose, greatest)
            }
        }
        let over = sums.keys.sorted().first { code in
            sums[code, default: 0] > desk.settings.drugs.doseLimits[code]?.amount ?? .infinity
        }
        return over.map { reject("DOSE", "W", "equal drugs together are more than the greatest dose: \($0)") }
    }
}

// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// What other values are compared with.
struct PatientFacts {
    /// The day the one patient was born, by the document or by the identity number.
    let birth: CalendarDay?
    /// The code of the one patient's sex; nil for none.
    let sex: String?
    /// The day of the document.
    let documentDay: CalendarDay?

    init(_ document: ClinicalDocument) {
        let patient = document.soleRecordTarget?.patientRole?.patient
        birth = patient.flatMap { $0.birthTime?.day ?? Self.citizen($0)?.number.birth }
        sex = patient?.administrativeGenderCode?.code
        documentDay = document.effectiveTime?.day
    }

    /// The identity number of a person, and where it stands.
    static func citizen(_ patient: Patient) -> (number: CitizenNumber, node: Node)? {
        for node in patient.element.elements(named: "id") where node[attribute: "root"] == IdentifierDomain.identityCard
        {
            if let number = CitizenNumber(node[attribute: "extension"] ?? "") { return (number, node) }
        }
        return nil
    }
}

extension PointInTime {
    /// The day, where the time goes so far and the calendar has it.
    var day: CalendarDay? {
        guard let parts, parts.precision >= .day else { return nil }
        return CalendarDay(year: parts.year, month: parts.month, day: parts.day)
    }
}

/// Birth, death, sex and age against each other and against the identity number.
///
/// - Source: GB 11643-1999 for the number.
extension Checker {
    func checkPatients() {
        for target in document.recordTargets {
            guard let patient = target.patientRole?.patient else { continue }
            checkLife(patient)
            guard isChinese else { continue }
            for node in patient.element.elements(named: "id") { checkNumber(node) }
            if let (number, _) = PatientFacts.citizen(patient) { compare(patient, with: number) }
            checkAge(patient)
        }
    }

    private func checkLife(_ patient: Patient) {
        guard let birth = patient.birthTime, let day = birth.day else { return }
        if let death = patient.deceasedTime, let end = death.day, end < day {
            warning(.timeOrder, death.element, attribute: "value", "the death lies before the birth")
        }
        let day0 = options.today ?? people.documentDay
        if let day0, !day.isPlausibleBirth(today: day0) {
            warning(.implausibleValue, birth.element, attribute: "value", "nobody living was born then")
        }
        if let document = people.documentDay, document < day {
            warning(.timeOrder, birth.element, attribute: "value", "the birth lies after the document")
        }
    }

    private func checkNumber(_ node: Node) {
        guard node[attribute: "root"] == IdentifierDomain.identityCard, let text = node[attribute: "extension"] else {
            return
        }
        let bytes = Array(text.utf8)
        if Blank.isBlank(bytes[...]) || bytes.first == UInt8(ascii: "9") && bytes.count == 18 { return }
        let isOld = bytes.count == 15 && bytes.allSatisfy(LexicalForm.isDigit)
        if isOld ? Blank.isOneDigit(bytes[...], least: 15) : CitizenNumber(text) == nil {
            warning(
                .badIdentityNumber, node, attribute: "extension",
                "not an identity number: length, day or check character are wrong")
        }
    }

    private func compare(_ patient: Patient, with number: CitizenNumber) {
        if let birth = patient.birthTime, let day = birth.day, day != number.birth {
            warning(.otherBirth, birth.element, attribute: "value", "the identity number has another day of birth")
        }
        if let sex = patient.administrativeGenderCode, ["1", "2"].contains(sex.code), sex.code != number.sexCode {
            warning(.otherSex, sex.element, attribute: "code", "the identity number is that of the other sex")
        }
    }

    /// Ages may be counted from birth (周岁) or by calendar years (虚岁), which are up to two more.
    private func checkAge(_ patient: Patient) {
        let ages = patient.ages
        let birth = patient.birthTime?.day ?? PatientFacts.citizen(patient)?.number.birth
        for age in ages {
            guard let number = age.number else { continue }
            let isYears = age.unit == "岁" || age.unit == "a"
            if number < 0 || isYears && number > 130 {
                warning(.implausibleValue, age.element, attribute: "value", "nobody has this age")
            } else if isYears, let birth, let day = people.documentDay {
                let years = Double(birth.years(until: day))
                if number < years - 1 || number > years + 2 {
                    warning(.otherAge, age.element, attribute: "value", "not the age of the birth")
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The values of section 1.
extension ConformanceCheck {
    mutating func checkTags() {
        let patient = record.demographics
        checkDates(patient)
        check(.age, patient.age, units: 5, most: 150)
        check(.height, patient.height, units: 3, most: 3000)
        check(.weight, patient.weight, units: 4, most: 60_000)
        if let sex = patient.sex?.rawValue, ![0, 1, 2, 9].contains(sex) { range(.sex, Int(sex)) }
        if let race = patient[.race]?.first, race > 9 { range(.race, Int(race)) }
        if let minutes = patient.timeZoneMinutes, !(-780...840).contains(minutes) { range(.timeZone, minutes) }
        if let filters = patient[.otherFilters]?.first, filters > 15 { range(.otherFilters, Int(filters)) }
        if let codes = patient[.electrodes], codes.count >= 2, codes[0] > 6 || codes[1] > 6 {
            range(.electrodes, Int(codes[0]))
        }
        checkPressures(patient)
    }

    private mutating func range(_ tag: Tag, _ value: Int) {
        notes.add(.tagRange, 1, at: start(1), "tag \(tag.rawValue) (\(tag.name ?? "")): \(value) is out of range")
    }

    private mutating func checkDates(_ patient: Demographics) {
        let birth = patient.birthDate
        if let birth, birth != CalendarDate(year: 0, month: 0, day: 0), !birth.isValid {
            notes.add(.tagRange, 1, at: start(1), "tag 5 (birthDate): no day of the calendar")
        }
        if let date = patient.acquisitionDate, !date.isValid {
            notes.add(.tagRange, 1, at: start(1), "tag 25 (acquisitionDate): no day of the calendar")
        }
        if let time = patient.acquisitionTime, !time.isValid {
            notes.add(.tagRange, 1, at: start(1), "tag 26 (acquisitionTime): no time of day")
        }
        guard let birth, birth.isValid, let date = patient.acquisitionDate, date.isValid else { return }
        if (birth.year, birth.month, birth.day) > (date.year, date.month, date.day) {
            notes.add(.tagRange, 1, at: start(1), "tag 5 (birthDate): after the acquisition")
        }
    }

    private mutating func check(_ tag: Tag, _ quantity: Quantity?, units: UInt8, most: Int) {
        guard let quantity else { return }
        if quantity.unit > units { range(tag, Int(quantity.unit)) }
        let isOfFirstUnit = quantity.unit == 1 || tag != .age
        if isOfFirstUnit, quantity.value > most { range(tag, quantity.value) }
    }

    private mutating func checkPressures(_ patient: Demographics) {
        guard let systolic = patient.systolicPressure, let diastolic = patient.diastolicPressure else { return }
        if systolic > 0, diastolic > systolic {
            let message = "tag 12 (diastolicPressure): \(diastolic), above the systolic pressure of \(systolic)"
            notes.add(.tagRange, 1, at: start(1), message)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import DICOM
import SCPECG

/// Section 1 of a waveform object's patient, study and equipment.
extension WaveformReader {
    mutating func demographics(_ group: ReadGroup) throws(CardiologyError) -> Demographics {
        let moment = try acquisition()
        let machine = try machine()
        return try CardiologyError.ofSCP { () throws(SCPECGError) in
            var demographics = Demographics([TaggedField(.acquiringMachine, try machine.serialized())])
            try addTexts(to: &demographics)
            demographics.set(.acquisitionDate, Self.bytes(moment.date))
            let digits = Array(moment.timeDigits.utf8).map { $0 & 15 }
            demographics.set(.acquisitionTime, stride(from: 0, to: 6, by: 2).map { digits[$0] * 10 + digits[$0 + 1] })
            addNumbers(to: &demographics)
            addFilters(group, to: &demographics)
            return demographics
        }
    }

    /// (0008,002A), else the content's and the study's date and time.
    private mutating func acquisition() throws(CardiologyError) -> Moment {
        var found = dataSet[.acquisitionDateTime]?.string.flatMap(Moment.init(digits:))
        for (date, time) in [(DICOM.Tag.contentDate, DICOM.Tag.contentTime), (.studyDate, .studyTime)]
        where found == nil {
            let digits = (dataSet[date]?.string ?? "") + (dataSet[time]?.string ?? "")
            found = Moment(digits: String(digits.filter { $0 != "." && $0 != ":" }))
        }
        guard let found else { throw .noAcquisitionTime }
        if (dataSet[.acquisitionDateTime]?.string ?? "").contains(".") {
            losses.change("(0008,002A)", "fractions of the second are left out")
        }
        return found
    }

    private mutating func machine() throws(CardiologyError) -> Machine {
        var machine = Machine()
        machine.category = 0xC0
        let model = dataSet[.modelName]?.string ?? ""
        if model.unicodeScalars.count <= 6, model.unicodeScalars.allSatisfy({ (0x20..<0x7F).contains($0.value) }) {
            machine.model = model
        } else {
            losses.leaveOut("(0008,1090)", "a model of more than 6 ASCII characters")
        }
        func text(_ tag: DICOM.Tag) -> [UInt8] { Array((dataSet[tag]?.string ?? "").utf8) }
        machine.strings = [[], text(.deviceSerialNumber), text(.softwareVersions), [], text(.manufacturer)]
        return machine
    }

    private mutating func addTexts(to demographics: inout Demographics) throws(SCPECGError) {
        try demographics.setString(.patientID, dataSet[.patientID]?.string ?? "")
        let names = dataSet[.patientName]?.personNames.first
        // The characters where there are some, else the letters.
        let group = names.flatMap { $0.ideographic.isEmpty ? $0.alphabetic : $0.ideographic }
        if (names?.groups.filter { !$0.isEmpty }.count ?? 0) > 1 {
            losses.leaveOut("(0010,0010)", "writings of the name beside the one taken")
        }
        for (tag, text) in [(.lastName, group?.family), (.firstName, group?.given)] as [(SCPECG.Tag, String?)] {
            if let text, !text.isEmpty { try demographics.setString(tag, text) }
        }
        let people = WaveformWriter.people + [(.referringPhysician, .referringPhysician)]
        for (tag, source) in people {
            let name = dataSet[source]?.string?.replacing("^", with: " ") ?? ""
            if !name.isEmpty { try demographics.setString(tag, name) }
        }
        let lines = WaveformWriter.lines + WaveformWriter.longTexts + [(.sequenceNumber, .accessionNumber)]
        for (tag, source) in lines {
            if let text = dataSet[source]?.string, !text.isEmpty { try demographics.setString(tag, text) }
        }
    }

    private mutating func addNumbers(to demographics: inout Demographics) {
        if let born = dataSet[.patientBirthDate]?.dates.first.flatMap(\.self) {
            demographics.set(
                .birthDate, Self.bytes(SCPECG.CalendarDate(year: born.year, month: born.month, day: born.day)))
        }
        let sexes: [String: UInt8] = ["M": 1, "F": 2, "O": 9]
        if let sex = dataSet[.patientSex]?.string.flatMap({ sexes[$0] }) { demographics.set(.sex, [sex]) }
        if let age = dataSet[.patientAge]?.ages.first.flatMap(\.self) {
            let units: [AgeString.Unit: UInt8] = [.years: 1, .months: 2, .weeks: 3, .days: 4]
            demographics.set(.age, Self.quantity(age.count, units[age.unit] ?? 0))
        }
        if let metres = dataSet[.patientSize]?.doubles.first, (0.01...60).contains(metres) {
            let millimetres = Int((metres * 1000).rounded())
            let isWhole = millimetres.isMultiple(of: 10)
            demographics.set(.height, Self.quantity(isWhole ? millimetres / 10 : millimetres, isWhole ? 1 : 3))
        }
        if let kilograms = dataSet[.patientWeight]?.doubles.first, (0.001...1000).contains(kilograms) {
            let grams = Int((kilograms * 1000).rounded())
            let isWhole = grams.isMultiple(of: 1000) || grams > 0xFFFF
            if isWhole, !grams.isMultiple(of: 1000) { losses.change("(0010,1030)", "rounded to whole kilograms") }
            demographics.set(.weight, Self.quantity(isWhole ? (grams + 500) / 1000 : grams, isWhole ? 1 : 2))
        }
        if let placement = placement { demographics.set(.electrodes, [placement, 0]) }
        guard let zone = dataSet[.timezoneOffset]?.string, let minutes = Self.minutes(zone) else { return }
        let word = UInt16(bitPattern: Int16(minutes))
        demographics.set(.timeZone, [UInt8(truncatingIfNeeded: word), UInt8(word >> 8), 0, 0, 0])
    }

    /// The electrode placement of the acquisition context, under SCPECG.
    private var placement: UInt8? {
        let item = (dataSet[.acquisitionContext]?.items ?? []).first {
            CodedConcept($0[.conceptName])?.isSame(as: .electrodePlacement) ?? false
        }
        let code = item.flatMap { CodedConcept($0[.conceptCode]) }?.value ?? ""
        guard code.hasPrefix("5.4.5-33-1-"), let number = UInt8(code.dropFirst(11)), number > 0 else { return nil }
        return number
    }

    private mutating func addFilters(_ group: ReadGroup, to demographics: inout Demographics) {
        let filters = group.channels.map(\.filters)
        guard let first = filters.first else { return }
        if filters.contains(where: { $0 != first }) {
            losses.change("(003A,0200)", "the filters are those of channel 1")
        }
        func set(_ tag: SCPECG.Tag, _ number: Double) {
            let word = UInt16(clamping: Int(number.rounded()))
            demographics.set(tag, [UInt8(truncatingIfNeeded: word), UInt8(word >> 8)])
        }
        if let hertz = first.low { set(.highPassFilter, hertz * 100) }
        if let hertz = first.high { set(.lowPassFilter, hertz) }
        if let hertz = first.notch {
            switch Int(hertz.rounded()) {
            case 50: demographics.set(.otherFilters, [2])
            case 60: demographics.set(.otherFilters, [1])
            default: losses.leaveOut("(003A,0222)", "a notch at neither 50 nor 60 Hz")
            }
        }
    }

    private static func bytes(_ date: SCPECG.CalendarDate) -> [UInt8] {
        let year = UInt16(clamping: date.year)
        return [
            UInt8(truncatingIfNeeded: year), UInt8(year >> 8), UInt8(clamping: date.month), UInt8(clamping: date.day),
        ]
    }

    private static func quantity(_ value: Int, _ unit: UInt8) -> [UInt8] {
        let word = UInt16(clamping: value)
        return [UInt8(truncatingIfNeeded: word), UInt8(word >> 8), unit]
    }

    private static func minutes(_ zone: String) -> Int? {
        let digits = zone.dropFirst().utf8.map { Int($0) - 0x30 }
        guard digits.count == 4, digits.allSatisfy({ (0...9).contains($0) }), "+-".contains(zone.prefix(1)) else {
            return nil
        }
        let size = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        guard size <= 14 * 60 else { return nil }
        return zone.hasPrefix("-") ? -size : size
    }
}

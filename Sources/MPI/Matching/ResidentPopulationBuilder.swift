// SPDX-License-Identifier: Apache-2.0

/// Takes records in, one after another, and makes a population of them.
public struct ResidentPopulationBuilder: Sendable {
    var population = ResidentPopulation()
    var cards = CardBook()
    var institutions = Interner()

    /// A builder without records.
    public init() {}

    /// Adds a record; never fails: what cannot be read counts as missing.
    public mutating func add(_ fields: ResidentFields) { add(contentsOf: [fields]) }

    /// Adds records, as one after another; some thousands at a time are read faster than each alone.
    public mutating func add(contentsOf records: [ResidentFields]) {
        let columns = read(records)
        for (place, fields) in records.enumerated() { add(fields, columns, place) }
    }

    private mutating func add(_ fields: ResidentFields, _ columns: ReadColumns, _ place: Int) {
        var row = ResidentRow()
        readName(columns.names[place], &row)
        row.birth = columns.births[place]
        readSex(fields, &row)
        row.phone = columns.phones[place]
        row.address = columns.addresses[place]
        row.institution = columns.institutions[place]
        row.ethnicity = UInt8(String(decoding: fields.ethnicity, as: UTF8.self)) ?? 0
        row.card = columns.cards[place]
        row.guardianName = population.names.written[Int(columns.guardians[place])].form
        row.guardianNumber = columns.guardianNumbers[place]
        row.writtenOn = columns.writtenOn[place]
        let number = columns.numbers[place]
        let isCertificate = population.documents.entries[Int(number)].kind == .birthCertificate
        if isCertificate || row.guardianName > 0 || row.guardianNumber > 0 { row.flags.insert(.minor) }
        settleNewborn(fields, &row)
        settleNumber(number, fields, &row)
        population.rows.append(row)
        population.contents.append(columns.contents[place])
        population.identifiers += fields.recordID
        population.identifierEnds.append(population.identifiers.count)
    }

    /// Reads a record as ``add(_:)`` does, but hands its row out instead of keeping it.
    mutating func take(_ fields: ResidentFields) -> (row: ResidentRow, content: UInt64) {
        add(fields)
        let taken = (population.rows.removeLast(), population.contents.removeLast())
        population.identifierEnds.removeLast()
        population.identifiers.removeLast(population.identifiers.count - (population.identifierEnds.last ?? 0))
        return taken
    }

    /// The population: frequencies counted, hubs found.
    public consuming func finish() -> ResidentPopulation {
        population.fillPlaces(institutions: institutions.count)
        population.findHubs()
        population.findDisputes()
        population.doubtOldNumbers()
        population.countFrequencies()
        return population
    }

    // MARK: One record

    private func readName(_ text: UInt32, _ row: inout ResidentRow) {
        let name = population.names.written[Int(text)]
        row.name = name.form
        switch name.kind {
        case .absent, .person: break
        case .placeholder: row.flags.insert(.placeholder)
        case .newborn:
            row.flags.insert(.newborn)
            (row.mother, row.mark, row.sex) = (name.mother, name.mark, name.sex)
        case .perhapsNewborn: row.mother = name.mother
        }
    }

    private func readSex(_ fields: ResidentFields, _ row: inout ResidentRow) {
        switch fields.sex.first {
        case UInt8(ascii: "1"), UInt8(ascii: "M"), UInt8(ascii: "m"): row.sex = 1
        case UInt8(ascii: "2"), UInt8(ascii: "F"), UInt8(ascii: "f"): row.sex = 2
        default: break
        }
    }

    /// 某某子 is a newborn when 某某 is the guardian, or when the record was written within two months of birth and
    /// has no number or 某某 three characters.
    private func settleNewborn(_ fields: ResidentFields, _ row: inout ResidentRow) {
        guard row.mother > 0, !row.isNewborn else { return }
        let age = Int(row.writtenOn) - Int(population.births.entries[Int(row.birth)].ordinal)
        let isGuardian = population.names.level(row.mother, row.guardianName).map { $0.rawValue <= 3 } ?? false
        let isYoung = row.birth > 0 && (0...60).contains(age)
        let isCertified = row.flags.contains(.minor) && row.guardianName == 0 && row.guardianNumber == 0
        // A name of four characters with a plain surname is hardly one's own.
        let mother = population.names.forms[Int(row.mother)]
        let isLong = mother.count >= 3 && mother.surnameCount == 1
        let isPlain = row.guardianName == 0 && (mother.count >= 3 || fields.number.isEmpty)
        if isGuardian || isLong || (isCertified && (row.birth == 0 || isYoung)) || (isYoung && isPlain) {
            row.flags.insert(.newborn)
            row.name = 0
        } else {
            row.mother = 0
        }
    }

    /// Whose number it is: one's own when date of birth and sex agree, the family's when they contradict it.
    private func settleNumber(_ number: UInt32, _ fields: ResidentFields, _ row: inout ResidentRow) {
        guard number > 0 else { return }
        let document = population.documents.entries[Int(number)]
        guard document.kind == .citizen else {
            row.number = number
            return
        }
        let day = population.births.entries[Int(row.birth)].day
        let age = Int(row.writtenOn) - document.birth.ordinal
        let contradicts = row.sex > 0 && document.sex != row.sex
        if population.isOldForm(fields.number) { row.flags.insert(.oldNumber) }
        if number == row.guardianNumber || isChild(row, besideNumberOfAge: age) {
            row.familyNumber = number
            // Who types a relative's number often types the date of birth inside it.
            if day == document.birth { row.birth = 0 }
        } else if contradicts {
            if day == document.birth {
                row.number = number
                row.flags.insert(.oddSex)
            } else {
                row.familyNumber = number
            }
        } else if row.birth == 0 || isNear(day, document.birth) {
            row.number = number
            if row.birth == 0 || day == document.birth { row.flags.insert(.ownsNumber) }
        } else {
            row.familyNumber = number
        }
    }

    /// A pet name and a guardian are a child's; a number of somebody so many days old beside them is not.
    private func isChild(_ row: ResidentRow, besideNumberOfAge age: Int) -> Bool {
        let isChild = row.name == 0 || row.guardianName > 0 || row.guardianNumber > 0
        return (row.isNewborn && age > 400) || (isChild && age > 5800)
    }

    /// Whether a date may be a slip for the one in a number.
    private func isNear(_ day: CalendarDay, _ other: CalendarDay) -> Bool {
        guard day != other else { return true }
        let lunar = LunarCalendar.date(other) ?? CalendarDay(packed: 0)
        let entry = BirthDateBook.Entry(day: other, lunar: lunar, ordinal: 0)
        let own = BirthDateBook.Entry(day: day, lunar: CalendarDay(packed: 1), ordinal: 0)
        return BirthDateLevel(own, entry).rawValue <= BirthDateLevel.otherYear.rawValue
    }
}

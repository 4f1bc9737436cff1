// SPDX-License-Identifier: Apache-2.0

extension ResidentPopulation {
    /// Kinds of keys; a pair that shares any of them is scored.
    private enum Key: Int, CaseIterable {
        case number, card, nameBirth, soundBirth, namePhone, nameVillage, birthPhone, birthVillageSex, soundYearSex
        case guardianNumber, birthGuardianName, surnamePhone, numberEnds
    }

    var keyKinds: [String] { Key.allCases.map { "\($0)" } }
    var trainingKinds: [Int] { [Key.number.rawValue, Key.nameBirth.rawValue, Key.namePhone.rawValue] }

    func key(_ kind: Int, _ record: Int) -> UInt64 {
        let row = rows[record]
        guard let kind = Key(rawValue: kind), !row.isPlaceholder else { return 0 }
        switch kind {
        case .number: return joined(row.number, 1)
        case .card: return joined(row.card, 1)
        case .nameBirth: return joined(row.name, row.birth)
        case .soundBirth: return joined(sound(row.name), row.birth)
        case .namePhone: return joined(row.name, row.phone)
        case .nameVillage: return joined(row.name, place(row))
        case .birthPhone: return joined(row.birth, row.phone)
        case .birthVillageSex: return joined(joined(row.birth, place(row)), UInt32(row.sex))
        case .soundYearSex: return joined(joined(sound(row.name), year(row)), UInt32(row.sex))
        case .guardianNumber: return joined(guardianNumber(row), 1)
        case .birthGuardianName: return joined(row.birth, sound(row.mother > 0 ? row.mother : row.guardianName))
        case .surnamePhone: return joined(names.forms[Int(row.name)].surname, row.phone)
        case .numberEnds: return numberEnds(row)
        }
    }

    private func joined(_ left: UInt32, _ right: UInt32) -> UInt64 { joined(UInt64(left), right) }

    private func joined(_ left: UInt64, _ right: UInt32) -> UInt64 {
        left == 0 || right == 0 ? 0 : Hash.combine(left, UInt64(right)) | 1
    }

    private func sound(_ name: UInt32) -> UInt32 { names.forms[Int(name)].sound }

    private func year(_ row: ResidentRow) -> UInt32 { births.entries[Int(row.birth)].day.packed / 10000 }

    private func place(_ row: ResidentRow) -> UInt32 {
        let address = addresses.entries[Int(row.address)]
        return address.village > 0 ? address.village : address.estate
    }

    private func guardianNumber(_ row: ResidentRow) -> UInt32 {
        row.guardianNumber > 0 ? row.guardianNumber : row.familyNumber
    }

    /// The first six and the last four characters, which a masked number shows and most slips leave alone.
    private func numberEnds(_ row: ResidentRow) -> UInt64 {
        let document = documents.entries[Int(row.number)]
        guard document.text.count >= 14, row.name > 0 else { return 0 }
        let ends = Array(document.text.prefix(6) + document.text.suffix(4))
        return Hash.combine(Hash.bytes(ends[...]), UInt64(names.forms[Int(row.name)].surname)) | 1
    }
}

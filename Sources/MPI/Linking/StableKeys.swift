// SPDX-License-Identifier: Apache-2.0

/// Keys under which records are found in the store: hashes of what values say, the same in every process.
///
/// They are fewer and coarser than ``ResidentPopulation/keyKinds``: whatever shares one of those shares one of these.
extension ResidentPopulation {
    /// Changes whenever the keys do: a store with keys of another number is keyed anew.
    static let stableKeyVersion = 1

    /// Kinds of stable keys.
    enum StableKey: UInt64 {
        case number = 1
        case card, phone, soundYear, soundPlace, birthPlace, family, birthGuardian, numberEnds
    }

    /// The keys of a row; the telephone's is there even when too many families share it.
    func stableKeys(_ row: ResidentRow, card: UInt64, phone: UInt32) -> [UInt64] {
        guard !row.isPlaceholder else { return [] }
        let (sound, place, birth) = (soundHash(row.name), placeHash(row), birthHash(row.birth))
        let year = row.birth > 0 ? UInt64(births.entries[Int(row.birth)].day.packed / 10000) : 0
        let family = row.guardianNumber > 0 ? row.guardianNumber : row.familyNumber
        let guardian = soundHash(row.mother > 0 ? row.mother : row.guardianName)
        let keys = [
            key(.number, numberHash(row.number)), key(.card, card), key(.phone, phoneHash(phone)),
            key(.soundYear, sound, year), key(.soundPlace, sound, place), key(.birthPlace, birth, place),
            key(.family, numberHash(family)), key(.birthGuardian, birth, guardian), key(.numberEnds, endsHash(row)),
        ]
        return keys.filter { $0 != 0 }
    }

    /// A key of one or two values; 0 where one is missing.
    func key(_ kind: StableKey, _ one: UInt64, _ two: UInt64 = 1) -> UInt64 {
        one == 0 || two == 0 ? 0 : Hash.combine(Hash.combine(kind.rawValue, one), two) | 1
    }

    /// The sound of a name's form; 0 without one.
    func soundHash(_ form: UInt32) -> UInt64 {
        guard form > 0 else { return 0 }
        let entry = names.forms[Int(form)]
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
        var hash = UInt64(entry.script.rawValue) + 1
        if entry.script == .han {
            for syllable in names.syllables[range] { hash = Hash.combine(hash, UInt64(syllable)) }
        } else {
            for value in names.characters[range] where value != 0x20 { hash = Hash.combine(hash, UInt64(value)) }
        }
        return hash
    }

    /// A name's form; 0 without one.
    func nameHash(_ form: UInt32) -> UInt64 {
        guard form > 0 else { return 0 }
        let entry = names.forms[Int(form)]
        let range = Int(entry.start)..<Int(entry.start) + Int(entry.count)
        return names.characters[range].reduce(7) { Hash.combine($0, UInt64($1)) }
    }

    /// A telephone; 0 for none.
    func phoneHash(_ phone: UInt32) -> UInt64 { phone == 0 ? 0 : Hash.mix(phones.digits[Int(phone)]) }

    /// A document; 0 for none.
    func numberHash(_ number: UInt32) -> UInt64 {
        guard number > 0 else { return 0 }
        let document = documents.entries[Int(number)]
        return Hash.combine(UInt64(document.kind.rawValue), Hash.bytes(document.text[...]))
    }

    /// A date of birth; 0 for none.
    func birthHash(_ birth: UInt32) -> UInt64 { birth == 0 ? 0 : UInt64(births.entries[Int(birth)].day.packed) }

    private func placeHash(_ row: ResidentRow) -> UInt64 {
        let address = addresses.entries[Int(row.address)]
        let place = address.village > 0 ? address.village : address.estate
        return place == 0 ? 0 : Hash.bytes(addresses.placeCode(place))
    }

    /// The first six and the last four characters of a number beside the surname.
    private func endsHash(_ row: ResidentRow) -> UInt64 {
        let document = documents.entries[Int(row.number)]
        guard document.text.count >= 14, row.name > 0 else { return 0 }
        let ends = Array(document.text.prefix(6) + document.text.suffix(4))
        let form = names.forms[Int(row.name)]
        let start = Int(form.start)
        let surname = names.syllables[start..<start + Int(form.surnameCount)].reduce(3) { Hash.combine($0, UInt64($1)) }
        return Hash.combine(Hash.bytes(ends[...]), surname)
    }
}

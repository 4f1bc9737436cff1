// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What a resident's records say together, for telling another person apart.
struct Profile {
    var names: Set<String> = []
    var birthDates: Set<BirthDate> = []
    var sexes: Set<Sex> = []
    var numbers: Set<String> = []

    init(_ records: [SourceRecord]) {
        for record in records {
            if !record.name.key.isEmpty { names.insert(record.name.key) }
            if let birthDate = record.birthDate { birthDates.insert(birthDate) }
            if record.sex.isKnown { sexes.insert(record.sex) }
            if let number = record.ownedNumber { numbers.insert(number) }
        }
    }

    /// Why this record must be another person although it shows the same card; nil when it may be the same.
    func conflict(with record: SourceRecord) -> String? {
        if let number = record.ownedNumber, !numbers.isEmpty, !numbers.contains(number) {
            return "two different owned identity numbers"
        }
        guard nameDiffers(record) else { return nil }
        if let number = record.ownedNumber, numbers.contains(number) { return nil }
        if let birthDate = record.birthDate, !birthDates.isEmpty, !birthDates.contains(birthDate) {
            return "another name and another birth date"
        }
        return sexes.contains { $0.contradicts(record.sex) } ? "another name and another sex" : "another name"
    }

    /// What to ask about a link by number; nil when there is nothing.
    func nameDoubt(_ record: SourceRecord) -> String? { nameDiffers(record) ? "the names differ" : nil }

    private func nameDiffers(_ record: SourceRecord) -> Bool {
        !record.name.key.isEmpty && !names.isEmpty && !names.contains(record.name.key)
    }
}

extension PatientIndex {
    /// The profile of a resident's valid records, one left out.
    func profile(_ resident: Int64, without record: Int64? = nil) throws(IndexError) -> Profile {
        Profile(try records(of: resident).filter { $0.mergedInto == nil && $0.id != record })
    }
}

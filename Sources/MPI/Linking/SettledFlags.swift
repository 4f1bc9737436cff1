// SPDX-License-Identifier: Apache-2.0

/// What other records tell of a record's number; kept with the record, so that nobody need ask them again.
struct SettledFlags: OptionSet, Sendable, Hashable {
    let rawValue: Int
    /// Others have a better claim to the number, and the date of birth came with it.
    static let disputed = SettledFlags(rawValue: 1)
    /// A number of 15 digits that no other record shows.
    static let doubted = SettledFlags(rawValue: 2)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// What settling a row among its number's records changed in it.
    init(raw: ResidentRow, settled: ResidentRow) {
        if settled.flags.contains(.disputed) {
            self = .disputed
        } else {
            let lost = raw.flags.contains(.ownsNumber) && !settled.flags.contains(.ownsNumber)
            self = lost ? .doubted : []
        }
    }

    /// The row as these flags make it.
    func applied(to raw: ResidentRow) -> ResidentRow {
        var row = raw
        if !isEmpty { row.flags.remove(.ownsNumber) }
        if contains(.disputed) {
            row.familyNumber = row.number
            row.flags.insert(.disputed)
            row.birth = 0
        }
        return row
    }
}

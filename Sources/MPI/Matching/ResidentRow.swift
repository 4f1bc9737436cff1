// SPDX-License-Identifier: Apache-2.0

/// A resident's record, all values as numbers in the books of the population; 0 for what is missing.
struct ResidentRow: Sendable {
    /// The name's form.
    var name: UInt32 = 0
    /// The form of the mother's name inside a newborn's.
    var mother: UInt32 = 0
    var birth: UInt32 = 0
    /// The document taken for the resident's own.
    var number: UInt32 = 0
    /// A document that belongs to somebody of the family.
    var familyNumber: UInt32 = 0
    var guardianName: UInt32 = 0
    var guardianNumber: UInt32 = 0
    var card: UInt32 = 0
    var phone: UInt32 = 0
    var address: UInt32 = 0
    var institution: UInt32 = 0
    /// Days from 1 January 1900 to the day the record was written.
    var writtenOn: Int32 = 0
    var flags: Flags = []
    /// 1 male, 2 female.
    var sex: UInt8 = 0
    /// GB/T 3304 number.
    var ethnicity: UInt8 = 0
    /// 1, 2, … for twins.
    var mark: UInt8 = 0

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let placeholder = Flags(rawValue: 1)
        static let newborn = Flags(rawValue: 2)
        /// The number is valid and agrees with the record's date of birth and sex.
        static let ownsNumber = Flags(rawValue: 4)
        /// The telephone is one that many families give.
        static let hubPhone = Flags(rawValue: 8)
        /// Number and date of birth are shown by others under another name, and are rather theirs.
        static let disputed = Flags(rawValue: 16)
        /// The sex contradicts the number although the date of birth agrees.
        static let oddSex = Flags(rawValue: 32)
        /// The number was written with 15 digits, which no check character guards.
        static let oldNumber = Flags(rawValue: 64)
        /// A child when the record was written: it names a guardian or shows a certificate of birth.
        static let minor = Flags(rawValue: 128)
    }

    var isNewborn: Bool { flags.contains(.newborn) }
    var isPlaceholder: Bool { flags.contains(.placeholder) }
    var ownedNumber: UInt32 { flags.contains(.ownsNumber) ? number : 0 }
}

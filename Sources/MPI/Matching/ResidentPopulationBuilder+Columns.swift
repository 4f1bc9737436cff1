// SPDX-License-Identifier: Apache-2.0

import Bytes
import Synchronization
import Threads

/// The values of some records as numbers in the books, column by column.
struct ReadColumns: Sendable {
    /// Names as texts of the book.
    var names: [UInt32] = []
    var guardians: [UInt32] = []
    var births: [UInt32] = []
    var phones: [UInt32] = []
    var addresses: [UInt32] = []
    var institutions: [UInt32] = []
    var cards: [UInt32] = []
    var numbers: [UInt32] = []
    var guardianNumbers: [UInt32] = []
    /// Days from 1 January 1900.
    var writtenOn: [Int32] = []
    /// Hashes of what the records say.
    var contents: [UInt64] = []
}

extension ResidentPopulationBuilder {
    /// Reads columns at the same time, each into books of its own, so that the result is that of reading row by row.
    mutating func read(_ records: [ResidentFields]) -> ReadColumns {
        records.count < 500 ? readInTurn(records) : readTogether(records)
    }

    private mutating func readInTurn(_ records: [ResidentFields]) -> ReadColumns {
        let columns = Mutex(ReadColumns())
        Self.names(records, &population.names, columns)
        Self.addresses(records, &population.addresses, columns)
        Self.documents(records, &population.documents, columns)
        Self.phones(records, &population.phones, columns)
        Self.births(records, &population.births, columns)
        Self.cards(records, &cards, columns)
        Self.institutions(records, &institutions, columns)
        Self.contents(records, columns)
        return columns.withLock { $0 }
    }

    private mutating func readTogether(_ records: [ResidentFields]) -> ReadColumns {
        let names = Mutex(population.names)
        let addresses = Mutex(population.addresses)
        let documents = Mutex(population.documents)
        let phones = Mutex(population.phones)
        let births = Mutex(population.births)
        let cards = Mutex(self.cards)
        let institutions = Mutex(self.institutions)
        let columns = Mutex(ReadColumns())
        // Books with two owners would be copied when they grow.
        (population.names, population.addresses, population.documents) = (.empty, .empty, .empty)
        (population.phones, population.births, self.cards, self.institutions) = (.empty, .empty, .empty, .empty)
        let lanes: [@Sendable () -> Void] = [
            { names.withLock { book in Self.names(records, &book, columns) } },
            { addresses.withLock { book in Self.addresses(records, &book, columns) } },
            { documents.withLock { book in Self.documents(records, &book, columns) } },
            { phones.withLock { book in Self.phones(records, &book, columns) } },
            { births.withLock { book in Self.births(records, &book, columns) } },
            { cards.withLock { book in Self.cards(records, &book, columns) } },
            { institutions.withLock { book in Self.institutions(records, &book, columns) } },
            { Self.contents(records, columns) },
        ]
        SharedWork.run(lanes.count) { lanes[$0]() }
        (population.names, population.addresses) = (names.withLock { $0 }, addresses.withLock { $0 })
        (population.documents, population.phones) = (documents.withLock { $0 }, phones.withLock { $0 })
        (population.births, self.cards) = (births.withLock { $0 }, cards.withLock { $0 })
        self.institutions = institutions.withLock { $0 }
        return columns.withLock { $0 }
    }

    // MARK: Lanes

    private static func names(
        _ records: [ResidentFields], _ book: inout NameBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let names = records.map { book.enter($0.name) }
        let guardians = records.map { book.enter($0.guardianName) }
        columns.withLock { ($0.names, $0.guardians) = (names, guardians) }
    }

    private static func addresses(
        _ records: [ResidentFields], _ book: inout AddressBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let found = records.map { book.enter($0.address) }
        columns.withLock { $0.addresses = found }
    }

    private static func documents(
        _ records: [ResidentFields], _ book: inout DocumentNumberBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        // A number first read as a guardian's must have the same number as when it is read as one's own.
        let type = Array("01".utf8)
        let guardians = records.map { book.enter($0.guardianNumber, type: type[...]) }
        let numbers = records.map { book.enter($0.number, type: $0.documentType) }
        columns.withLock { ($0.numbers, $0.guardianNumbers) = (numbers, guardians) }
    }

    private static func phones(
        _ records: [ResidentFields], _ book: inout PhoneBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let found = records.map { book.enter($0.phone) }
        columns.withLock { $0.phones = found }
    }

    private static func births(
        _ records: [ResidentFields], _ book: inout BirthDateBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let found = records.map { book.enter($0.birthDate) }
        let written = records.map { BirthDateBook.read($0.updatedAt).map { Int32($0.ordinal) } ?? 0 }
        columns.withLock { ($0.births, $0.writtenOn) = (found, written) }
    }

    private static func cards(
        _ records: [ResidentFields], _ book: inout CardBook, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let found = records.map { book.enter($0.card) }
        columns.withLock { $0.cards = found }
    }

    private static func institutions(
        _ records: [ResidentFields], _ book: inout Interner, _ columns: borrowing Mutex<ReadColumns>
    ) {
        let found = records.map { book.number($0.institution) }
        columns.withLock { $0.institutions = found }
    }

    private static func contents(_ records: [ResidentFields], _ columns: borrowing Mutex<ReadColumns>) {
        let found = records.map(content)
        columns.withLock { $0.contents = found }
    }

    private static func content(_ fields: ResidentFields) -> UInt64 {
        var hash = Hash.bytes(fields.recordID)
        for part in [
            fields.institution, fields.localID, fields.number, fields.name, fields.birthDate, fields.updatedAt,
        ] {
            hash = Hash.combine(hash, Hash.bytes(part))
        }
        return hash
    }
}

/// All cards of a population.
struct CardBook: Sendable {
    private var texts = Interner()

    /// The number of a card, from 1; 0 for what is none.
    mutating func enter(_ text: ArraySlice<UInt8>) -> UInt32 {
        guard !text.isEmpty else { return 0 }
        if text.count <= 128, text.allSatisfy(\.isASCIIAlphanumeric) {
            return texts.number(text.map { $0 >= 0x61 ? $0 - 0x20 : $0 }[...])
        }
        guard let card = CardID(String(decoding: text, as: UTF8.self)) else { return 0 }
        return texts.number(Array(card.text.utf8)[...])
    }
}

// Made once: an empty table has room already.
extension NameBook { fileprivate static let empty = NameBook() }
extension AddressBook { fileprivate static let empty = AddressBook() }
extension DocumentNumberBook { fileprivate static let empty = DocumentNumberBook() }
extension PhoneBook { fileprivate static let empty = PhoneBook() }
extension BirthDateBook { fileprivate static let empty = BirthDateBook() }
extension CardBook { fileprivate static let empty = CardBook() }
extension Interner { fileprivate static let empty = Interner() }

// SPDX-License-Identifier: Apache-2.0

/// Records as the matcher reads them; each text and each record is read once, as long as it is asked for.
struct RecordReader {
    /// A record without what other records tell of it.
    struct Entry {
        let raw: ResidentRow
        let content: UInt64
        /// The card in capitals; nil without one.
        let cardID: String?
        /// The card; 0 without one.
        let card: UInt64
        var settled: SettledFlags
    }

    private var builder = ResidentPopulationBuilder()
    private(set) var entries: [Int64: Entry] = [:]
    /// Records written that may still be rolled back.
    private var fresh: Set<Int64> = []
    private let reference: LinkReference
    /// So many records are kept; then all are forgotten.
    private let limit = 2_000_000

    init(_ reference: LinkReference) { self.reference = reference }

    /// The books, without rows.
    var books: ResidentPopulation { builder.population }

    /// A population of these rows only.
    func population(_ rows: [ResidentRow], _ contents: [UInt64]) -> ResidentPopulation {
        var population = builder.population
        population.rows = rows
        population.contents = contents
        return population
    }

    /// Forgets everything; another program has changed the store.
    mutating func forget() {
        entries = [:]
        fresh = []
    }

    /// Forgets what may have been rolled back.
    mutating func forgetFresh() {
        for record in fresh { entries[record] = nil }
        fresh = []
    }

    /// Reads a record and keeps it under its id, in place of what was kept before.
    @discardableResult
    mutating func keep(_ record: SourceRecord) -> Entry {
        let entry = read(record)
        entries[record.id] = entry
        return entry
    }

    /// Starts a piece of work; where too much is kept, everything is forgotten, and rows of before mean nothing.
    mutating func begin() { if entries.count >= limit { self = RecordReader(reference) } }

    /// Remembers that a record was written: a rollback may take it back.
    mutating func noteWritten(_ record: Int64) { fresh.insert(record) }

    mutating func settle(_ record: Int64, _ flags: SettledFlags) {
        entries[record]?.settled = flags
        noteWritten(record)
    }

    mutating func drop(_ record: Int64) { entries[record] = nil }

    /// Reads a record without keeping it.
    mutating func read(_ record: SourceRecord) -> Entry {
        var (row, content) = builder.take(ResidentFields(record))
        fillPlace(&row, record.domainID)
        countFrequencies(row)
        let card = record.card.map(Self.hash) ?? 0
        return Entry(raw: row, content: content, cardID: record.card, card: card, settled: record.settled)
    }

    static func hash(_ card: String) -> UInt64 { Hash.bytes(Array(card.utf8)[...]) }

    /// A record without a village is of the one its institution serves.
    private mutating func fillPlace(_ row: inout ResidentRow, _ domain: Int64) {
        guard let home = reference.homes[domain], !row.isPlaceholder else { return }
        var entry = builder.population.addresses.entries[Int(row.address)]
        guard entry.village == 0 else { return }
        let town = builder.population.addresses.enterPlace(home.town[...])
        let village = builder.population.addresses.enterPlace(home.village[...])
        if village > 0, entry.town == 0 || entry.town == town {
            entry.village = village
        } else if town > 0, village == 0, entry.town == 0, entry.estate == 0 {
            entry.town = town
        } else {
            return
        }
        row.address = builder.population.addresses.enter(entry)
    }

    /// Looks up how frequent values not met before are.
    private mutating func countFrequencies(_ row: ResidentRow) {
        while builder.population.nameRarity.count < builder.population.names.forms.count {
            let form = UInt32(builder.population.nameRarity.count)
            let sound = Int(builder.population.names.forms[Int(form)].sound)
            let (name, heard) = (builder.population.nameHash(form), builder.population.soundHash(form))
            builder.population.nameRarity.append(form == 0 ? 0 : reference.rarity(.name, name))
            while builder.population.soundRarity.count <= sound { builder.population.soundRarity.append(0) }
            builder.population.soundRarity[sound] = form == 0 ? 0 : reference.rarity(.sound, heard)
        }
        while builder.population.birthRarity.count < builder.population.births.entries.count {
            let birth = UInt32(builder.population.birthRarity.count)
            let hash = builder.population.birthHash(birth)
            builder.population.birthRarity.append(birth == 0 ? 0 : reference.rarity(.birth, hash))
        }
        while builder.population.phoneRarity.count < builder.population.phones.digits.count {
            let phone = UInt32(builder.population.phoneRarity.count)
            let hash = builder.population.phoneHash(phone)
            builder.population.phoneRarity.append(phone == 0 ? 0 : reference.rarity(.phone, hash))
        }
    }
}

extension ResidentFields {
    /// A record of the index as the matcher is told of it.
    init(_ record: SourceRecord) {
        func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }
        self.init()
        (recordID, localID) = (bytes(record.localID), bytes(record.localID))
        institution = bytes(String(record.domainID))
        (card, documentType, number) = (
            bytes(record.card ?? ""), bytes(record.documentType), bytes(record.numberAsSent)
        )
        (name, sex) = (bytes(record.name.full), bytes(record.sex.rawValue))
        birthDate = bytes(record.birthDate?.compact ?? "")
        (phone, address, ethnicity) = (bytes(record.phone), bytes(record.address), bytes(record.ethnicity))
        (guardianName, guardianNumber) = (bytes(record.guardianName), bytes(record.guardianNumber))
        updatedAt = bytes(record.writtenOn)
    }
}

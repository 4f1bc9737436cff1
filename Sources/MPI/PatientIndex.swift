// SPDX-License-Identifier: Apache-2.0

public import SQLite

/// The master patient index over one database connection.
///
/// Every change is explained by a row of history. Calls that change something are to be made inside a transaction of
/// the connection.
public final class PatientIndex {
    let store: Connection
    private var knownDomains: [Domain] = []
    private var startedLinker: Linker?
    /// What a steward or a merge is doing; history rows written meanwhile are of it.
    var currentEvent: Int64?

    /// Whether a card or an owned number links records; off only to show that what rests on it is noticed.
    package var linksByIdentifiers = true

    /// Who changes the index, when, and because of what.
    public struct Context: Sendable, Hashable {
        /// ISO 8601 in UTC.
        public var at: String
        /// `YYYYMMDD`; identity numbers with a later date of birth are no numbers.
        public var today: String
        /// Who: a sender, a steward, an import.
        public var actor: String

        /// Makes a context.
        public init(at: String, today: String, actor: String) {
            self.at = at
            self.today = today
            self.actor = actor
        }
    }

    /// Opens the index in a database, its tables created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        store = connection
        try connection.migrate(owner: "mpi", Schema.scripts)
        try Self.addSounds(connection)
    }

    /// The record of a local id, merged ones included.
    func record(_ domainID: Int64, _ localID: String) throws(IndexError) -> SourceRecord? {
        let row = try stored { () throws(StoreError) in
            try store.first(
                "SELECT \(SourceRecord.columns) FROM mpi_record WHERE domain_id = ? AND local_id = ?",
                [.integer(domainID), .text(localID)], purpose: "find a local id")
        }
        return row.map(SourceRecord.init)
    }

    /// The records of a resident in the order they came, those merged into others included.
    public func records(of resident: Int64) throws(IndexError) -> [SourceRecord] {
        try stored { () throws(StoreError) in
            try store.rows(
                "SELECT \(SourceRecord.columns) FROM mpi_record WHERE resident_id = ? ORDER BY id",
                [.integer(resident)], purpose: "list a resident's records")
        }.map(SourceRecord.init)
    }

    /// The resident that now stands for this one, merges followed; nil when there never was one.
    public func current(_ resident: Int64) throws(IndexError) -> Int64? {
        var place = resident
        while true {
            let row = try stored { () throws(StoreError) in
                try store.first(
                    "SELECT merged_into FROM mpi_resident WHERE id = ?", [.integer(place)],
                    purpose: "follow a resident's merges")
            }
            guard let row else { return nil }
            guard let next = row.integer(0) else { return place }
            place = next
        }
    }

    /// The resident who holds a card.
    public func resident(card: CardID) throws(IndexError) -> Int64? {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT resident_id FROM mpi_card WHERE card = ?", [.text(card.text)], purpose: "find a card's resident"
            )
        }?.integer(0)
    }

    /// The residents who own an identity number, oldest first; more than one is a task for a steward.
    public func residents(owning number: String) throws(IndexError) -> [Int64] {
        try stored { () throws(StoreError) in
            try store.rows(
                """
                SELECT DISTINCT resident_id FROM mpi_record
                WHERE number = ? AND owned = 1 AND settled & 1 = 0 AND merged_into IS NULL ORDER BY resident_id
                """, [.text(number)], purpose: "find a number's residents")
        }.compactMap { $0.integer(0) }
    }

    // MARK: Domains

    /// All identifier domains, the two of cards and identity numbers first.
    public func domains() throws(IndexError) -> [Domain] {
        if knownDomains.isEmpty {
            knownDomains = try stored { () throws(StoreError) in
                try store.rows(
                    """
                    SELECT id, namespace, universal_id, universal_id_type, kind, application, facility
                    FROM mpi_domain ORDER BY id
                    """, purpose: "list the identifier domains")
            }.map(Domain.init)
        }
        return knownDomains
    }

    /// Forgets what was read of domains and records, after a rolled-back transaction.
    public func forgetCachedDomains() {
        knownDomains = []
        startedLinker?.forgetFresh()
    }

    /// Forgets everything that was read.
    func startOver() {
        knownDomains = []
        startedLinker = nil
    }

    /// The matcher, its caches true to the store.
    func linker() throws(IndexError) -> Linker {
        try stored { () throws(StoreError) in
            if let known = startedLinker {
                try known.begin()
                return known
            }
            let new = try Linker(store)
            startedLinker = new
            try new.keyRecordsNotKeyed()
            return new
        }
    }

    /// The domain an authority names; nil when none does.
    ///
    /// - Throws: ``IndexError/ambiguousDomain`` when its namespace and its universal id name two domains.
    public func domain(_ authority: Authority) throws(IndexError) -> Domain? {
        if let known = try Self.domain(authority, among: domains()) { return known }
        // Another process may have added it since the list was read.
        forgetCachedDomains()
        return try Self.domain(authority, among: domains())
    }

    private static func domain(_ authority: Authority, among all: [Domain]) throws(IndexError) -> Domain? {
        let byName = all.first { !authority.namespace.isEmpty && $0.authority.namespace == authority.namespace }
        let byID = all.first {
            !authority.universalID.isEmpty && $0.authority.universalID == authority.universalID
                && $0.authority.universalIDType == authority.universalIDType
        }
        if let byName, let byID, byName != byID { throw .ambiguousDomain }
        if let byName, byID == nil, !authority.universalID.isEmpty, !byName.authority.universalID.isEmpty {
            throw .ambiguousDomain
        }
        // Cards and identity numbers go by many names; their identifiers are national.
        if let byID, byID.kind == .local, byName == nil, !authority.namespace.isEmpty, !byID.authority.namespace.isEmpty
        {
            throw .ambiguousDomain
        }
        return byID ?? byName
    }

    /// Adds a domain of local ids with its one identity source.
    ///
    /// - Parameter application: MSH-3 of the source; nil for any application of the facility.
    public func addDomain(
        _ authority: Authority, application: String? = nil, facility: String
    ) throws(IndexError) -> Domain {
        guard !authority.isEmpty else { throw .unknownDomain }
        if try domain(authority) != nil { throw .ambiguousDomain }
        let id = try stored { () throws(StoreError) in
            try store.insert(
                """
                INSERT INTO mpi_domain (namespace, universal_id, universal_id_type, kind, application, facility)
                VALUES (?, ?, ?, 'local', ?, ?)
                """,
                [
                    .text(authority.namespace), .text(authority.universalID), .text(authority.universalIDType),
                    .optional(application), .text(facility),
                ], purpose: "add an identifier domain")
        }
        forgetCachedDomains()
        return Domain(id: id, authority: authority, kind: .local, application: application, facility: facility)
    }
}

extension Domain {
    init(_ row: Row) {
        id = row.integer(0) ?? 0
        authority = Authority(
            namespace: row.text(1) ?? "", universalID: row.text(2) ?? "", universalIDType: row.text(3) ?? "")
        kind = Kind(rawValue: row.text(4) ?? "") ?? .local
        application = row.text(5)
        facility = row.text(6)
    }
}

extension SourceRecord {
    static let columns = """
        id, domain_id, local_id, resident_id, reason, family, given, sex, birth_date, number_raw, number, owned, card,
        phone, address, guardian_name, guardian_number, merged_into, created_at, updated_at, document_type, ethnicity,
        written_on, settled
        """

    init(_ row: Row) {
        id = row.integer(0) ?? 0
        domainID = row.integer(1) ?? 0
        localID = row.text(2) ?? ""
        residentID = row.integer(3) ?? 0
        reason = LinkReason(rawValue: row.text(4) ?? "") ?? .newResident
        name = PersonName(family: row.text(5) ?? "", given: row.text(6) ?? "")
        sex = Sex(rawValue: row.text(7) ?? "") ?? .unknown
        birthDate = BirthDate(compact: row.text(8) ?? "")
        numberAsSent = row.text(9) ?? ""
        number = row.text(10)
        ownsNumber = row.integer(11) == 1
        card = row.text(12)
        phone = row.text(13) ?? ""
        address = row.text(14) ?? ""
        guardianName = row.text(15) ?? ""
        guardianNumber = row.text(16) ?? ""
        mergedInto = row.integer(17)
        createdAt = row.text(18) ?? ""
        updatedAt = row.text(19) ?? ""
        documentType = row.text(20) ?? ""
        ethnicity = row.text(21) ?? ""
        writtenOn = row.text(22) ?? ""
        settled = SettledFlags(rawValue: Int(row.integer(23) ?? 0))
    }

    /// The record after an update, the ownership of its number decided anew.
    func applying(_ update: RecordUpdate, today: String) -> SourceRecord {
        var new = self
        new.name = update.name ?? name
        let told = Sex(rawValue: update.sex.applied(to: sex.rawValue)) ?? .unknown
        // "Unknown" says less than what is known.
        new.sex = told == .unknown && update.sex != .clear ? sex : told
        switch update.birthDate {
        case .keep: break
        case .clear: new.birthDate = nil
        // A year alone, or a day that does not exist, says less than what is known.
        case .set(let text): new.birthDate = BirthDate(compact: text) ?? birthDate
        }
        new.numberAsSent = update.number.applied(to: numberAsSent)
        switch update.card {
        case .keep: break
        case .clear: new.card = nil
        case .set(let text): new.card = CardID(text)?.text ?? card
        }
        new.phone = update.phone.applied(to: phone)
        new.address = update.address.applied(to: address)
        new.guardianName = update.guardianName.applied(to: guardianName)
        new.guardianNumber = update.guardianNumber.applied(to: guardianNumber)
        new.documentType = update.documentType.applied(to: documentType)
        new.ethnicity = update.ethnicity.applied(to: ethnicity)
        new.writtenOn = update.writtenOn ?? today
        new.decideOwnership(today: today)
        return new
    }

    /// A number is owned when its date of birth is the record's, its sex does not contradict, and no guardian has it.
    private mutating func decideOwnership(today: String) {
        let number = try? IdentityNumber(numberAsSent, today: today)
        let guardian = try? IdentityNumber(guardianNumber, today: today)
        self.number = number?.text
        guard let number, let birthDate else {
            ownsNumber = false
            return
        }
        ownsNumber = number.birthDate == birthDate && !number.sex.contradicts(sex) && number != guardian
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a feed says of one value.
public enum Change: Sendable, Hashable {
    /// Nothing: what is known stays.
    case keep
    /// The value is to be deleted (`""` in HL7 v2).
    case clear
    /// The value is this.
    case set(String)

    /// The value after this change.
    func applied(to old: String) -> String {
        switch self {
        case .keep: old
        case .clear: ""
        case .set(let new): new
        }
    }
}

/// One patient as one source reports it: the local id and what is said of the person.
public struct RecordUpdate: Sendable, Hashable {
    /// The domain of the local id.
    public var domain: Domain
    /// The id inside the domain.
    public var localID: String
    /// The name; nil keeps the known one.
    public var name: PersonName?
    /// GB/T 2261.1 code.
    public var sex: Change = .keep
    /// `YYYYMMDD`.
    public var birthDate: Change = .keep
    /// An identity number as sent.
    public var number: Change = .keep
    /// A health card id or the text of its QR code.
    public var card: Change = .keep
    /// Telephone number.
    public var phone: Change = .keep
    /// Address in one line.
    public var address: Change = .keep
    /// Name of the guardian or mother.
    public var guardianName: Change = .keep
    /// Identity number of the guardian or mother; never taken for the resident's own.
    public var guardianNumber: Change = .keep
    /// The kind of document the identity number is of, a code of CV02.01.101.
    public var documentType: Change = .keep
    /// Ethnic group, GB/T 3304.
    public var ethnicity: Change = .keep
    /// When the source wrote this: a date, a time may follow; nil for the day of the feed.
    public var writtenOn: String?

    /// An update that says nothing yet.
    public init(domain: Domain, localID: String) {
        self.domain = domain
        self.localID = localID
    }
}

/// A patient of one source as the index holds it.
public struct SourceRecord: Sendable, Hashable {
    /// The row in the store.
    public var id: Int64
    /// The domain's row.
    public var domainID: Int64
    /// The id inside the domain.
    public var localID: String
    /// The resident it belongs to.
    public var residentID: Int64
    /// Why it belongs there.
    public var reason: LinkReason
    /// The name as sent.
    public var name = PersonName(family: "")
    /// The sex.
    public var sex = Sex.unknown
    /// The day of birth; nil when unknown or impossible.
    public var birthDate: BirthDate?
    /// The identity number as sent.
    public var numberAsSent = ""
    /// The identity number in its 18-character form; nil when it is no valid one.
    public var number: String?
    /// Whether the number is this person's own: its date of birth and sex agree and it is not the guardian's.
    public var ownsNumber = false
    /// The card id in capitals.
    public var card: String?
    /// Telephone number as sent.
    public var phone = ""
    /// Address as sent.
    public var address = ""
    /// Name of the guardian or mother.
    public var guardianName = ""
    /// Identity number of the guardian or mother, as sent.
    public var guardianNumber = ""
    /// The kind of document the identity number is of, a code of CV02.01.101; empty when not said.
    public var documentType = ""
    /// Ethnic group, GB/T 3304; empty when not said.
    public var ethnicity = ""
    /// When its source last wrote it, as sent.
    public var writtenOn = ""
    /// What other records tell of its number.
    var settled: SettledFlags = []
    /// The record it was merged into.
    public var mergedInto: Int64?
    /// When it was first seen, ISO 8601 in UTC.
    public var createdAt = ""
    /// When it last changed, ISO 8601 in UTC.
    public var updatedAt = ""

    /// What the record says, for another local id.
    public func update(_ domain: Domain, _ localID: String) -> RecordUpdate {
        func change(_ text: String) -> Change { text.isEmpty ? .keep : .set(text) }
        var update = RecordUpdate(domain: domain, localID: localID)
        update.name = name
        (update.sex, update.birthDate) = (.set(sex.rawValue), change(birthDate?.compact ?? ""))
        (update.number, update.card) = (change(numberAsSent), change(card ?? ""))
        (update.phone, update.address) = (change(phone), change(address))
        (update.guardianName, update.guardianNumber) = (change(guardianName), change(guardianNumber))
        (update.documentType, update.ethnicity) = (change(documentType), change(ethnicity))
        update.writtenOn = writtenOn.isEmpty ? nil : writtenOn
        return update
    }

    /// The guardian's number in its 18-character form, any date of birth accepted.
    var guardiansNumber: String? { (try? IdentityNumber(guardianNumber, today: "99991231"))?.text }

    /// The number that links, if it is owned and nobody else's claim is better.
    var ownedNumber: String? { ownsNumber && !settled.contains(.disputed) ? number : nil }
}

/// Why a record belongs to its resident.
public enum LinkReason: String, Sendable, Hashable, CaseIterable {
    /// The same health card.
    case card
    /// The same identity number, owned by both.
    case number
    /// No known card, no known owned number: a person not seen before.
    case newResident = "new"
    /// Another id in the same message led there.
    case sameMessage = "message"
    /// The source merged its ids.
    case merge
    /// Values that agree weigh enough, and nothing speaks against it.
    case weight
    /// A steward decided it.
    case steward
    /// Nothing links it with the records it was with any more.
    case split

    /// One English phrase.
    public var text: String {
        switch self {
        case .card: "same electronic health card"
        case .number: "same identity number, agreeing with birth date and sex"
        case .newResident: "first seen"
        case .sameMessage: "another id of the same message"
        case .merge: "merged by its source"
        case .weight: "values that agree weigh enough"
        case .steward: "decided by a steward"
        case .split: "nothing links it with others any more"
        }
    }
}

/// Something a person must look at.
public struct ReviewTask: Sendable, Hashable {
    /// What kind of doubt.
    public enum Kind: String, Sendable, Hashable {
        /// Two residents may be one person.
        case possibleDuplicate = "possible-duplicate"
        /// A card or number is used by two different people.
        case identifierConflict = "identifier-conflict"
        /// An update turned a record into another person; it was not applied.
        case possibleOverlay = "possible-overlay"
        /// A resident has two owned numbers, too many records, or parts that hardly hold together.
        case possibleWrongMerge = "possible-wrong-merge"
        /// An update took away what linked a record with its resident; it is a resident of its own now.
        case staleLink = "stale-link"
    }

    /// The row in the store; 0 before it is stored.
    public var id: Int64 = 0
    /// What kind of doubt.
    public var kind: Kind
    /// The resident in question.
    public var residentID: Int64
    /// The other resident, if there are two.
    public var otherResidentID: Int64?
    /// The record that raised it.
    public var recordID: Int64?
    /// One English sentence.
    public var detail: String
}

/// What the index made of an update.
public struct Resolution: Sendable, Hashable {
    /// The resident.
    public let residentID: Int64
    /// The record.
    public let recordID: Int64
    /// Why the record belongs to the resident.
    public let reason: LinkReason
    /// Whether the resident was not known before.
    public let isNewResident: Bool
    /// Whether the local id was not known before.
    public let isNewRecord: Bool
    /// Doubts raised on the way.
    public let tasks: [ReviewTask]
}

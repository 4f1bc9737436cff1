// SPDX-License-Identifier: Apache-2.0

public import MPI
public import SCPECG

/// What section 1 of a recording says of its patient and of the acquisition.
///
/// - Source: EN 1064, 5.4.
public struct ECGHeader: Sendable, Hashable {
    /// Tag 2, without blanks around it.
    public let patientID: String
    /// Tags 0, 3 and 1; nil when all are empty.
    public let name: MPI.PersonName?
    /// Tag 5 as `YYYYMMDD`; empty when unknown or impossible.
    public let birthDate: String
    /// Tag 8.
    public let sex: MPI.Sex
    /// Tag 31: the number the cardiograph or the work list gave the recording.
    public let ecgNumber: String
    /// Tags 25 and 26 as `YYYYMMDDHHMMSS` in local time; empty when unknown or impossible.
    public let acquiredAt: String
    /// Tag 34 as `+0800`; empty when unknown.
    public let timeZone: String
    /// Tag 16.
    public let institution: String

    /// Reads the facts of a recording.
    public init(_ record: SCPECG.Record) {
        let demographics = record.demographics
        func text(_ tag: SCPECG.Tag) -> String { demographics.string(tag).map(ECGText.trimmed) ?? "" }
        patientID = text(.patientID)
        let family = [text(.lastName), text(.secondLastName)].filter { !$0.isEmpty }.joined(separator: " ")
        let name = MPI.PersonName(family: family, given: text(.firstName))
        self.name = name.full.isEmpty ? nil : name
        let born = demographics.birthDate
        let noon = SCPECG.ClockTime(hour: 12, minute: 0, second: 0)
        birthDate = Moment(born, noon)?.dateDigits ?? ""
        sex = Self.sex(demographics.sex)
        ecgNumber = text(.sequenceNumber)
        acquiredAt = Moment(demographics.acquisitionDate, demographics.acquisitionTime)?.digits ?? ""
        timeZone = demographics.zone.map(Moment.zone) ?? ""
        institution = text(.acquiringInstitution)
    }

    private static func sex(_ code: SCPECG.Sex?) -> MPI.Sex {
        switch code {
        case .male: .male
        case .female: .female
        case .unspecified: .unspecified
        default: .unknown
        }
    }

    /// What the index takes from the recording for an id of a domain.
    ///
    /// - Parameter localID: empty to take the identity number or card only.
    public func update(_ domain: Domain, _ localID: String) -> RecordUpdate {
        var update = RecordUpdate(domain: domain, localID: localID)
        update.name = name
        if !birthDate.isEmpty { update.birthDate = .set(birthDate) }
        if sex != .unknown { update.sex = .set(sex.rawValue) }
        switch identifier(Authority())?.kind {
        case .card: update.card = .set(patientID)
        case .number: update.number = .set(patientID)
        default: break
        }
        return update
    }

    /// Tag 2 as an identifier of a message: an identity number or card by its form, else of the authority given or, where
    /// that is empty, of the institution that recorded.
    func identifier(_ authority: Authority) -> SentIdentifier? {
        guard !patientID.isEmpty else { return nil }
        let bare = SentIdentifier(patientID, Authority())
        if bare.kind == .number { return bare }
        // The card's id is 64 hexadecimal digits; tag 2 cannot say what it holds.
        if patientID.utf8.count == 64, patientID.allSatisfy(\.isHexDigit) {
            return SentIdentifier(patientID, Authority(universalID: Domain.cardOID))
        }
        let own = authority.isEmpty ? Authority(namespace: institution) : authority
        return SentIdentifier(patientID, own)
    }
}

extension Demographics {
    /// Minutes east of Greenwich, where a zone can have them.
    var zone: Int? { timeZoneMinutes.flatMap { (-12 * 60...14 * 60).contains($0) ? $0 : nil } }
}

/// Texts of records, made fit for other formats.
enum ECGText {
    /// Without blanks around it.
    static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) in scalar.value <= 0x20 || scalar.value == 0xA0 }
        let scalars = text.unicodeScalars.drop(while: isBlank)
        let end = scalars.lastIndex { !isBlank($0) }
        return end.map { String(scalars[...$0]) } ?? ""
    }

    /// Whether there are no control characters in it but line ends and tabs.
    static func isPlain(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) || [9, 10, 13].contains(scalar.value)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What to take out of a record that shall not tell whose it is.
public struct Anonymization: OptionSet, Sendable, Hashable {
    /// The parts as bits.
    public let rawValue: Int

    /// Makes a set of parts.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Names, ids, date of birth; ages above 90 years become 90.
    public static let patient = Anonymization(rawValue: 1)
    /// Physicians and technicians.
    public static let staff = Anonymization(rawValue: 2)
    /// Institutions, departments and rooms.
    public static let places = Anonymization(rawValue: 4)
    /// Free text, indications and medical history as text.
    public static let freeText = Anonymization(rawValue: 8)
    /// The texts of sections 8 and 11.
    public static let reports = Anonymization(rawValue: 16)
    /// Manufacturers' tags, section 9, sections 12 and above, bytes after the record's end.
    public static let manufacturerData = Anonymization(rawValue: 32)
    /// All of these.
    public static let all: Anonymization = [.patient, .staff, .places, .freeText, .reports, .manufacturerData]

    /// The part that a tag of section 1 belongs to; nil for those that stay.
    static func part(of tag: Tag) -> Anonymization? {
        switch tag {
        case .lastName, .firstName, .secondLastName, .patientID, .birthDate, .sequenceNumber: .patient
        case .referringPhysician, .confirmingPhysician, .technician: .staff
        case .acquiringInstitution, .analysingInstitution, .acquiringDepartment, .analysingDepartment, .room: .places
        case .indication, .freeText, .historyText: .freeText
        default: tag.name == nil && tag != .end ? .manufacturerData : nil
        }
    }
}

extension Record {
    /// The record with parts overwritten by zeros, in place: every section keeps its length and position.
    ///
    /// - Parameter pseudonym: the patient id to write instead, in ASCII.
    /// - Throws: ``SCPECGError/valueTooLong(section:tag:bytes:limit:)`` when the pseudonym does not fit where the id
    ///   was, ``SCPECGError/missingTag(_:)`` when there was none, ``SCPECGError/overlappingSections(_:_:)`` when a
    ///   section with something to take out shares bytes with another.
    public func anonymized(
        _ parts: Anonymization = .all, pseudonym: String? = nil
    ) throws(SCPECGError) -> Record {
        var eraser = Eraser(self)
        eraser.eraseTags(parts)
        if parts.contains(.reports) { eraser.eraseStatements() }
        if parts.contains(.manufacturerData) { eraser.eraseManufacturerData() }
        if let pseudonym { try eraser.write(pseudonym) }
        if let (first, second) = eraser.overlap { throw .overlappingSections(first, second) }
        eraser.seal()
        return try Record(parsing: eraser.bytes, options: options)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import DICOM
public import MPI

/// What the header of an image says of its patient and of the order it belongs to.
///
/// - Source: DICOM PS3.3, sections C.7.1.1 (patient), C.7.2.1 (general study), C.12.1 (SOP common), C.7.6.22 (specimen).
public struct ImageHeader: Sendable, Hashable {
    /// An identifier of the patient with the authority that gave it.
    public struct PatientID: Sendable, Hashable {
        /// (0010,0020).
        public let value: String
        /// (0010,0021), with the universal id of (0010,0024); empty where the header names none.
        public let issuer: Authority
    }

    /// (0010,0020), then those of Other Patient IDs Sequence (0010,1002); none without a value.
    public let patientIDs: [PatientID]
    /// The ideographic group of (0010,0010) where there is one, else the alphabetic; nil when empty.
    public let name: MPI.PersonName?
    /// All groups of (0010,0010) that hold a name.
    public let names: [MPI.PersonName]
    /// (0010,0030) as written.
    public let birthDate: String
    /// (0010,0040) as written: M, F or O.
    public let sex: String
    /// (0008,0050).
    public let accession: String
    /// (0020,000D).
    public let studyUID: String
    /// (0020,000E).
    public let seriesUID: String
    /// (0008,0018).
    public let instanceUID: String
    /// (0008,0016).
    public let classUID: String
    /// (0008,0060).
    public let modality: String
    /// (0008,0020) with (0008,0030) to the second and (0008,0201), `YYYYMMDD[HH[MM[SS]]][±ZZZZ]`; empty without a date.
    public let studyTime: String
    /// (0040,0512), the number of the container of a specimen such as a slide; empty for none.
    public let container: String
    /// (0040,0551) of each item of Specimen Description Sequence (0040,0560), as it is written.
    public let specimens: [String]

    /// Reads the facts of a data set.
    public init(_ dataSet: DataSet) {
        func text(_ tag: Tag) -> String { dataSet[tag]?.string ?? "" }
        let others = dataSet[Tag(0x0010, 0x1002)]?.items ?? []
        patientIDs = ([dataSet] + others.prefix(20)).compactMap(PatientID.init)
        names = MPI.PersonName.of(dataSet[Tag(0x0010, 0x0010)])
        // Alphabetic, ideographic, phonetic: the second is how a Chinese name is written.
        name = names.first { $0.full.unicodeScalars.contains { $0.value >= 0x2E80 } } ?? names.first
        birthDate = text(Tag(0x0010, 0x0030))
        sex = text(Tag(0x0010, 0x0040))
        accession = text(Tag(0x0008, 0x0050))
        studyUID = text(Tag(0x0020, 0x000D))
        seriesUID = text(Tag(0x0020, 0x000E))
        instanceUID = text(Tag(0x0008, 0x0018))
        classUID = text(Tag(0x0008, 0x0016))
        modality = text(Tag(0x0008, 0x0060))
        studyTime = Self.studyTime(
            text(Tag(0x0008, 0x0020)), text(Tag(0x0008, 0x0030)), zone: text(Tag(0x0008, 0x0201)))
        container = text(Tag(0x0040, 0x0512))
        let described = dataSet[Tag(0x0040, 0x0560)]?.items ?? []
        specimens = described.prefix(200).map { $0[Tag(0x0040, 0x0551)]?.string ?? "" }
    }

    /// Date and time of a study as HL7 writes them; empty for what is no date.
    ///
    /// - Source: DICOM PS3.5, section 6.2 (DA, TM, with the separators of ACR-NEMA); PS3.3, C.12.1 (0008,0201).
    private static func studyTime(_ date: String, _ time: String, zone: String) -> String {
        let day = date.filter { $0 != "." }
        guard day.utf8.count == 8, day.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return "" }
        let clock = time.filter { $0 != ":" }.utf8.prefix(6).prefix { (0x30...0x39).contains($0) }
        let isZone = zone.utf8.count == 5 && ["+", "-"].contains(zone.first)
        return day + (String(clock.prefix(clock.count & ~1)) ?? "") + (isZone && !clock.isEmpty ? zone : "")
    }

    /// What the index takes from the header for an id of a domain.
    public func update(_ domain: Domain, _ localID: String) -> RecordUpdate {
        var update = RecordUpdate(domain: domain, localID: localID)
        if let name { update.name = name }
        if !birthDate.isEmpty { update.birthDate = .set(String(birthDate.filter { $0 != "." }.prefix(8))) }
        if !sex.isEmpty { update.sex = .set(SexCode.national(sex)) }
        for id in identifiers {
            if id.kind == .card, update.card == .keep { update.card = .set(id.value) }
            if id.kind == .number, update.number == .keep { update.number = .set(id.value) }
        }
        return update
    }

    /// The identifiers as those of a message.
    var identifiers: [SentIdentifier] { patientIDs.map { SentIdentifier($0.value, $0.issuer) } }
}

extension ImageHeader.PatientID {
    fileprivate init?(_ dataSet: DataSet) {
        guard let value = dataSet[Tag(0x0010, 0x0020)]?.string, !value.isEmpty else { return nil }
        let qualifiers = dataSet[Tag(0x0010, 0x0024)]?.items.first
        self.value = value
        issuer = Authority(
            namespace: dataSet[Tag(0x0010, 0x0021)]?.string ?? "",
            universalID: qualifiers?[Tag(0x0040, 0x0032)]?.string ?? "",
            universalIDType: qualifiers?[Tag(0x0040, 0x0033)]?.string ?? "")
    }
}

extension MPI.PersonName {
    /// The names of a PN element: of up to three groups the family and given names.
    ///
    /// - Source: DICOM PS3.5, section 6.2.1.
    fileprivate static func of(_ element: DataElement?) -> [MPI.PersonName] {
        DICOM.PersonName(element?.string ?? "").groups.compactMap { group in
            let name = MPI.PersonName(family: group.family, given: group.given)
            return name.full.isEmpty ? nil : name
        }
    }
}

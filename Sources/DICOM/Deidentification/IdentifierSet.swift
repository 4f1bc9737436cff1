// SPDX-License-Identifier: Apache-2.0

/// Everything in a data set that points at the patient or at those who treated the patient.
///
/// Identifiers of fewer than three characters, or two ideographs, are not looked for: they would be found everywhere.
struct IdentifierSet: Sendable {
    private var tokens = NeedleIndex<String>()
    private var joined = NeedleIndex<UInt32>()
    private var days: [String: Identifier] = [:]

    private static let birthDate = Tag.patientBirthDate

    /// Numbers, addresses and the like that are identifiers whatever the options.
    private static let texts: Set<Tag> = [
        .patientID, .accessionNumber, Tag(0x0010, 0x1000), Tag(0x0010, 0x1040), Tag(0x0010, 0x1090),
        Tag(0x0010, 0x2154),
        Tag(0x0010, 0x2155), Tag(0x0010, 0x2299), Tag(0x0008, 0x0092), Tag(0x0008, 0x0094), Tag(0x0038, 0x0010),
        Tag(0x0038, 0x0300), Tag(0x0038, 0x0400), Tag(0x0038, 0x0060), Tag(0x0040, 0x2016), Tag(0x0040, 0x2017),
        Tag(0x0040, 0x1001), Tag(0x0040, 0x2008), Tag(0x0040, 0x2009), Tag(0x0040, 0x2010), Tag(0x0040, 0x1102),
        Tag(0x0040, 0x1103), Tag(0x0012, 0x0040), Tag(0x0012, 0x0042),
    ]
    private static let institution: Set<Tag> = [Tag(0x0008, 0x0080), Tag(0x0008, 0x0081), Tag(0x0008, 0x1040)]

    init(_ dataSet: DataSet, _ options: DeidentificationOptions) {
        let texts = options.contains(.retainInstitutionIdentity) ? Self.texts : Self.texts.union(Self.institution)
        var found: Set<Identifier> = []
        for (dataSet, _) in ItemWalk(dataSet) {
            for element in dataSet.elements where element.vr.isString {
                if element.vr == .personName {
                    for value in element.strings { found.formUnion(Identifier.name(value, element.tag)) }
                } else if element.tag == Self.birthDate {
                    for value in element.strings { found.formUnion(Identifier.day(value, element.tag)) }
                } else if texts.contains(element.tag) {
                    for value in element.strings { found.formUnion(Identifier.text(value, element.tag)) }
                }
            }
        }
        // A fixed order, so that the same file gives the same findings.
        for identifier in found.sorted(by: { ($0.tag, $1.length) < ($1.tag, $0.length) }) { add(identifier) }
    }

    private mutating func add(_ identifier: Identifier) {
        switch identifier.needle {
        case .tokens(let needle): tokens.add(needle, identifier)
        case .joined(let needle): joined.add(needle, identifier)
        case .day(let digits): days[digits] = identifier
        }
    }

    /// The first identifier that text holds; nil when it holds none.
    ///
    /// - Parameter least: how many characters an identifier must have to count.
    func first(in text: NormalText, least: Int = 0) -> Identifier? {
        for token in text.tokens where [8, 10, 12, 14].contains(token.utf8.count) {
            // A day, or a date and time that begins with it.
            if let day = days[String(token.prefix(8))] { return day }
        }
        return tokens.first(in: text.tokens, least: least) ?? joined.first(in: text.joined, least: least)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import Findings

/// Looks in what was de-identified for what identified the original.
///
/// It knows the original's names, numbers, day of birth, addresses and institution, and the forms of Chinese identity and
/// phone numbers, and looks at every value: text of any representation, at any depth, private ones, bytes of unknown
/// kind, and the file meta information. Chinese text is compared as characters, whatever set it is written in.
/// Pixels are not looked at. Identifiers of fewer than three characters, or two ideographs, are not looked for; of fewer
/// than six not in codes, numbers, times and UIDs, where they stand by chance. What the de-identifier writes about itself is none.
public struct DeidentificationCheck: Sendable {
    private let identifiers: IdentifierSet

    /// The most bytes of a value of unknown kind that are looked at.
    private static let mostBytes = 1 << 20
    /// Random bytes hold short identifiers by chance.
    static let leastInBytes = 5
    /// Numbers and times hold short ones too, and codes are words.
    private static let leastInCodes = 6

    /// Learns what identifies somebody in a data set.
    ///
    /// - Parameter options: what was kept by intent: an institution, under that option, identifies nobody.
    public init(original: DataSet, options: DeidentificationOptions = []) {
        identifiers = IdentifierSet(original, options)
    }

    /// What is left in a de-identified file; see ``findings(in:)-(DataSet)``.
    public func findings(in file: DeidentifiedFile) -> [Finding] {
        var list = FindingList()
        look(file.metaInformation, &list)
        look(file.dataSet, &list)
        judge(file.dataSet, &list)
        return list.finished()
    }

    /// What is left in a file that was read again, as in ``findings(in:)-(DataSet)``, its preamble included.
    public func findings(in file: File) -> [Finding] {
        var list = FindingList()
        if hit(NormalText(String(decoding: file.preamble, as: UTF8.self)), least: Self.leastInBytes) != nil {
            list.add(.error, "identifier-left", "preamble", "an identifier of the original is in the preamble")
        }
        look(file.metaInformation, &list)
        look(file.dataSet, &list)
        judge(file.dataSet, &list)
        return list.finished()
    }

    /// What is left in a data set: the place, what it is, and its length in place of its characters.
    ///
    /// - Returns: `identifier-left`, `identity-number-left` and `phone-number-left` as errors, `not-marked` and
    ///   `burned-in` as warnings; at most 1000.
    public func findings(in dataSet: DataSet) -> [Finding] {
        var list = FindingList()
        look(dataSet, &list)
        judge(dataSet, &list)
        return list.finished()
    }

    private func look(_ dataSet: DataSet, _ list: inout FindingList) {
        for (dataSet, path) in ItemWalk(dataSet) {
            for element in dataSet.elements {
                if list.isFull { return }
                let path = path.element(element.tag)
                guard let fault = fault(element, path) else { continue }
                list.add(fault, path)
            }
        }
    }

    private func fault(_ element: DataElement, _ path: ElementPath) -> Fault? {
        let vr = element.vr
        if vr.isString {
            let least = vr.isFreeText || vr == .date || vr == .dateTime ? 0 : Self.leastInCodes
            return element.strings.lazy.filter { !DeidentificationMark.isOwn($0, path) }
                .compactMap { fault(NormalText($0), vr, least: least) }.first
        }
        guard element.isBytesToSearch else { return nil }
        let text = element.characterSet.decode(element.rawValue.prefix(Self.mostBytes)).text
        return fault(NormalText(text), vr, least: Self.leastInBytes)
    }

    private func fault(_ text: NormalText, _ vr: VR, least: Int) -> Fault? {
        if let identifier = hit(text, least: least), isMeant(identifier, vr) {
            let name = DataDictionary.entry(identifier.tag)?.name ?? identifier.tag.description
            let mask = String(repeating: "*", count: min(identifier.length, 8))
            return Fault(
                .error, "identifier-left", "\(mask) (\(identifier.length) characters) of the original's \(name)")
        }
        guard vr.isFreeText || vr == .unknown || vr == .otherByte else { return nil }
        switch NumberPatterns.first(in: text) {
        case .identityNumber: return Fault(.error, "identity-number-left", "****************** (an identity number)")
        case .phoneNumber: return Fault(.error, "phone-number-left", "*********** (a phone number)")
        case nil: return nil
        }
    }

    /// In a date only the day of birth is an identifier: a number can be a date by chance.
    private func isMeant(_ identifier: Identifier, _ vr: VR) -> Bool {
        guard vr == .date || vr == .dateTime else { return true }
        return identifier.tag == .patientBirthDate
    }

    private func hit(_ text: NormalText, least: Int) -> Identifier? { identifiers.first(in: text, least: least) }

    private func judge(_ dataSet: DataSet, _ list: inout FindingList) {
        let marked = Tag(0x0012, 0x0062)
        if dataSet[marked]?.string != "YES" {
            list.add(
                Fault(.warning, "not-marked", "the data set does not say that it was de-identified"),
                ElementPath(marked))
        }
        if DeidentificationReport.PixelRisk(dataSet) != .none {
            let words = "the pixels may show who the patient is; they were not looked at"
            list.add(Fault(.warning, "burned-in", words), ElementPath(Tag(0x0028, 0x0301)))
        }
    }
}

extension DataElement {
    /// Whether the value is bytes in which text may stand: no pixels and no overlay.
    var isBytesToSearch: Bool {
        guard vr == .unknown || vr == .otherByte, !isEncapsulated, !tag.isPixelData else { return false }
        return tag.group & 0xFF00 != 0x6000
    }
}

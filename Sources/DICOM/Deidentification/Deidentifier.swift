// SPDX-License-Identifier: Apache-2.0

/// Takes out of data sets what identifies patients and those who treated them.
///
/// One value serves a run: its ``pseudonyms`` make the same UID and the same shift of dates of the same original in all
/// files. Pixels are never looked at; ``DeidentificationReport/pixelRisk`` says where they may show who the patient is.
///
/// - Source: DICOM PS3.15, annex E.
public struct Deidentifier: Sendable {
    /// What is kept beyond the basic profile.
    public var options: DeidentificationOptions
    /// What takes the place of UIDs, and how far dates are shifted.
    public var pseudonyms: Pseudonyms
    /// Values at the top of the data set in place of those taken out, such as a study's own Patient ID.
    public var substitutes: [Tag: [String]] = [:]
    /// The private elements kept under ``DeidentificationOptions/retainSafePrivate``.
    public var safePrivateElements: Set<PrivateElement> = PrivateElement.safe
    /// By whose rules it was done: further values of De-identification Method (0012,0063), of at most 64 characters.
    public var methods: [String] = []

    /// How many sequences inside each other are gone through; deeper ones are taken out.
    static let deepest = 256

    /// Makes a de-identifier.
    public init(options: DeidentificationOptions = [], pseudonyms: Pseudonyms = Pseudonyms()) {
        self.options = options
        self.pseudonyms = pseudonyms
    }

    /// De-identifies a data set.
    ///
    /// - Throws: ``DICOMError/unreadable(_:offset:needed:available:)`` when the source no longer gives a value,
    ///   ``DICOMError/unencodable(_:position:)`` when the data set's character set lacks a character of a substitute.
    public mutating func deidentify(
        _ dataSet: DataSet
    ) throws(DICOMError) -> (dataSet: DataSet, report: DeidentificationReport) {
        var pass = DeidentificationPass(self, dataSet)
        var result = try pass.cleaned(dataSet, AttributeTypes(sopClass: dataSet[.sopClassUID]?.string), ItemPath())
        pseudonyms = pass.pseudonyms
        for (tag, values) in substitutes.sorted(by: { $0.key < $1.key }) {
            let vr = dataSet[tag]?.vr ?? DataDictionary.entry(tag)?.representations.first ?? .longString
            try result.set(tag, vr, strings: values)
            pass.report.entries.append(.init(path: ElementPath(tag), action: .dummy, cause: .substitute))
        }
        try mark(&result)
        pass.report.pixelRisk = DeidentificationReport.PixelRisk(dataSet)
        return (result, pass.report)
    }

    /// De-identifies a file: its data set, its file meta information, and what reading left behind the pixel data.
    ///
    /// - Throws: as ``deidentify(_:)-(DataSet)``, and what reading to the end throws.
    public mutating func deidentify(_ file: File) throws(DICOMError) -> DeidentifiedFile {
        let whole = try file.readToEnd()
        var (dataSet, report) = try deidentify(whole.dataSet)
        dataSet.removeAll { $0.tag.group <= 2 }
        let meta = try metaInformation(whole.metaInformation, dataSet, &report)
        return DeidentifiedFile(
            metaInformation: meta, dataSet: dataSet, transferSyntax: whole.transferSyntax, report: report)
    }

    /// Says in the data set what was done.
    ///
    /// - Source: DICOM PS3.15, annex E.1.1; PS3.3, section C.7.1.1 and C.12.1.1.3.
    private func mark(_ dataSet: inout DataSet) throws(DICOMError) {
        let chosen = options.effective
        let codes =
            [DeidentificationMark.profile]
            + (0..<DeidentificationOptions.count).filter {
                chosen.contains(DeidentificationOptions(rawValue: 1 << UInt16($0)))
            }.map { DeidentificationMark.options[$0] }
        try dataSet.set(Tag(0x0012, 0x0062), .codeString, strings: ["YES"])
        try dataSet.set(DeidentificationMark.methods, .longString, strings: [DeidentificationMark.method] + methods)
        var items: [DataSet] = []
        for (code, meaning) in codes {
            var item = DataSet(inheriting: dataSet.characterSet)
            try item.set(Tag(0x0008, 0x0100), .shortString, strings: [code])
            try item.set(Tag(0x0008, 0x0102), .shortString, strings: [DeidentificationMark.scheme])
            try item.set(Tag(0x0008, 0x0104), .longString, strings: [meaning])
            items.append(item)
        }
        try dataSet.set(DeidentificationMark.methodCodes, items: items)
        let dates =
            chosen.contains(.retainModifiedDates)
            ? "MODIFIED" : chosen.contains(.retainFullDates) ? "UNMODIFIED" : "REMOVED"
        try dataSet.set(DeidentificationMark.longitudinal, .codeString, strings: [dates])
    }

    /// What of the file meta information names no place and no person.
    private func metaInformation(
        _ meta: DataSet, _ dataSet: DataSet, _ report: inout DeidentificationReport
    ) throws(DICOMError) -> DataSet {
        let kept = [
            Tag(0x0002, 0x0001), .mediaStorageSOPClassUID, .mediaStorageSOPInstanceUID, .transferSyntaxUID,
            Tag(0x0002, 0x0012), Tag(0x0002, 0x0013),
        ]
        var result = DataSet()
        for element in meta.elements where !element.tag.isGroupLength {
            let path = ElementPath(element.tag)
            if element.tag == .mediaStorageSOPInstanceUID, let uid = dataSet[.sopInstanceUID]?.string {
                try result.set(element.tag, .uniqueIdentifier, strings: [uid])
                guard uid != element.string else { continue }
                report.entries.append(.init(path: path, action: .replaceUID, cause: .metaInformation))
            } else if kept.contains(element.tag) {
                result.set(element)
            } else {
                report.entries.append(.init(path: path, action: .remove, cause: .metaInformation))
            }
        }
        return result
    }
}

/// A file without what identifies somebody. It has no preamble, as nobody knows what that held.
///
/// Write it from its parts, not over the original file: a writer given that would take along what is only there.
public struct DeidentifiedFile: Sendable {
    /// The elements of group 0002.
    public let metaInformation: DataSet
    /// The data set, with the elements behind the pixel data.
    public let dataSet: DataSet
    /// How the original was written.
    public let transferSyntax: TransferSyntax
    /// What was done.
    public let report: DeidentificationReport
}

extension File {
    /// The file read to its end: itself, when it was.
    func readToEnd() throws(DICOMError) -> File {
        guard !rest.isEmpty || dataSet.elements.contains(where: \.isUnread), defect == nil else { return self }
        let rules = Rules(
            extent: .everything, transferSyntax: transferSyntax,
            undeclaredCharacterSet: dataSet.characterSet.undeclared)
        return try File(reading: source, rules: rules, limits: limits)
    }
}

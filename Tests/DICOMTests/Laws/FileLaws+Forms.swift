// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings
import JSON
import XMLTree

extension FileLaws {
    private static let form = JSONForm(statesUnicode: true)

    /// JSON comes back as JSON; a second time nothing at all changes.
    mutating func json(_ dataSet: DataSet) {
        guard let json = try? dataSet.json(Self.form) else { return law(false, "no JSON") }
        do throws(DICOMError) {
            let back = try DataSet(parsingJSON: json).json(Self.form)
            let again = try DataSet(parsingJSON: back).json(Self.form)
            law(back == again, "JSON comes back otherwise the second time")
            if !hasOddBytes(dataSet) { same(back, json, "JSON comes back otherwise") }
        } catch {
            law(false, "its own JSON is refused: \(error)")
        }
    }

    /// XML comes back as XML, where libxml2 reads as deep as the data set is.
    mutating func xml(_ dataSet: DataSet) {
        guard let xml = try? dataSet.xml() else { return law(false, "no XML") }
        do throws(DICOMError) {
            let back = try DataSet(parsingXML: xml)
            let again = try DataSet(parsingXML: back.xml())
            let (first, second) = (try back.json(Self.form), try again.json(Self.form))
            law(first == second, "XML comes back otherwise the second time")
            if !hasOddBytes(dataSet) { same(first, try dataSet.json(Self.form), "XML comes back otherwise") }
        } catch {
            if case .notXML(.tooDeep(_, _)) = error { return }
            law(false, "its own XML is refused: \(error)")
        }
    }

    /// Whether a value of bytes is no whole number of words, which coming back makes it.
    private func hasOddBytes(_ dataSet: DataSet) -> Bool {
        dataSet.walk.contains { step in
            guard case .element(let element) = step, !element.vr.isString else { return false }
            // The name of a set or of a creator that is said to be numbers is turned round with them.
            if element.tag == .specificCharacterSet || element.tag.isPrivateCreator { return true }
            let width = element.vr == .attributeTag ? 4 : max(2, element.vr.unitWidth)
            return !element.length.isMultiple(of: width)
        }
    }

    /// Whether an unknown element is left that the reader would know if its length were another.
    private func hasUnread(_ file: File) -> Bool {
        let noticed = Set(file.notices.map(\.tag))
        return file.dataSet.walk.contains { step in
            guard case .element(let element) = step, element.vr == .unknown else { return false }
            return element.isTruncated || noticed.contains(element.tag) || DataDictionary.entry(element.tag) != nil
        }
    }

    /// Whether what is written says the same by itself: not where implicit form, which goes by the dictionary, would
    /// take a sequence for something else, or elements are of no known form, or words that open the data set would be
    /// taken for file meta information, or for another byte order.
    private func isAmbiguous(_ file: File, _ syntax: TransferSyntax) -> Bool {
        if file.notices.contains(where: { $0.kind == .unknownVR }) { return true }
        let group = file.dataSet.elements.first { _ in true }?.tag.group ?? 8
        if group == 0 || group > 0xFF { return true }
        // Implicit big endian is read, but no transfer syntax has it.
        if file.dataSet.elements.contains(where: { $0.isBigEndian && $0.writtenVR == nil }) { return true }
        return syntax == .implicitLittleEndian
            && file.dataSet.walk.contains { step in
                guard case .element(let element) = step, let entry = DataDictionary.entry(element.tag) else {
                    return false
                }
                return (element.vr == .sequence) != (entry.representations == [.sequence])
            }
    }

    // MARK: Writing

    /// In another transfer syntax the values are the same.
    mutating func converted(_ file: File) {
        let syntaxes: [TransferSyntax] = [
            .explicitLittleEndian, .deflated, .explicitBigEndian, .implicitLittleEndian,
        ]
        let syntax = syntaxes[turn % 4]
        let lengths: [FileForm.Lengths] = [.kept, .defined, .undefined]
        let form = FileForm(transferSyntax: syntax, lengths: lengths[turn / 4 % 3], allowsDefects: true)
        do throws(DICOMError) {
            let written = try file.serialized(form)
            guard let back = readBack(written) else { return law(false, "cannot read what was written") }
            if isAmbiguous(file, syntax) { return }
            law(
                back.defect == nil,
                "what was written breaks off: \(back.defect.map { "\($0)" } ?? "")")
            law(back.transferSyntax == syntax, "what was written is in another transfer syntax")
            compare(back, file, syntax)
        } catch {
            let isMeant =
                switch error {
                case .needsTranscoding, .tooLong, .danglingOffset, .notAnElement: true
                default: false
                }
            law(isMeant, "cannot be converted: \(error)")
        }
    }

    private mutating func compare(_ back: File, _ file: File, _ syntax: TransferSyntax) {
        // Implicit form has the representations of the dictionary, and words of odd length have no other byte order.
        if syntax == .implicitLittleEndian || hasOddBytes(file.dataSet) { return }
        if hasUnread(file) { return }
        guard let after = try? back.dataSet.json(Self.form), let before = try? file.dataSet.json(Self.form) else {
            return law(false, "no JSON of what was written")
        }
        same(after, before, "values are others in another transfer syntax")
    }

    /// The text of a data set is the same in a universal set.
    mutating func rewritten() {
        guard let file = read(input, .everything, detects: true) else { return }
        let target: UniversalSet = turn.isMultiple(of: 3) ? .gb18030 : .utf8
        guard let other = try? file.dataSet.rewritten(in: target, reading: .evident) else { return }
        do throws(DICOMError) {
            let written = try file.serialized(FileForm(allowsDefects: true), dataSet: other)
            guard let back = readBack(written) else { return law(false, "cannot read what was rewritten") }
            let (after, before) = (try back.dataSet.json(Self.form), try file.dataSet.json(Self.form))
            // Where nothing is declared rewriting believes a guess, and reading only what is evident.
            let isGuessed = file.dataSet.characterSetReport().isUndeclared
            let isExact = !hasOddBytes(file.dataSet) && !hasUnread(file) && !isGuessed
            if isExact { same(after, before, "text is another in a universal set") }
            law(back.dataSet.characterSet.terms == [target.term], "the universal set is not named")
        } catch {
            if case .danglingOffset = error { return }
            if case .needsTranscoding = error { return }
            law(false, "what was rewritten cannot be written: \(error)")
        }
    }

    /// That two JSON texts say the same; the place where they do not is named.
    private mutating func same(_ left: [UInt8], _ right: [UInt8], _ text: String) {
        let (left, right) = (Self.values(left), Self.values(right))
        if left != right { law(false, "\(text) at \(Self.place(left, right))") }
    }

    private static func place(_ left: JSONValue?, _ right: JSONValue?) -> String {
        switch (left, right) {
        case (.object(let first)?, .object(let second)?):
            for name in (first + second).map(\.name) where left?[name] != right?[name] {
                return "/\(name)" + place(left?[name], right?[name])
            }
        case (.array(let first)?, .array(let second)?):
            for (index, pair) in zip(first, second).enumerated() where pair.0 != pair.1 {
                return "[\(index)]" + place(pair.0, pair.1)
            }
        default: break
        }
        return ""
    }

    /// What JSON says, without the names of character sets, the file meta information, and offsets, which move.
    private static func values(_ json: [UInt8]) -> JSONValue? {
        (try? JSONValue(parsing: json, depthLimit: 4096)).map(plain)
    }

    private static let left: Set = ["00080005", "00041200", "00041202", "00041400", "00041420", "00041504"]

    private static func plain(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            let kept = members.filter { !left.contains($0.name) && !$0.name.hasPrefix("0002") }
            return .object(kept.map { JSONValue.Member($0.name, plain($0.value)) })
        case .array(let values): return .array(values.map(plain))
        default: return value
        }
    }

    // MARK: De-identification

    /// Whatever is kept by intent, no identifier of the original is left in what comes out.
    mutating func deidentified(_ file: File) {
        // A name that swallowed other elements holds words that stand everywhere.
        if hasMalformedNames(file.dataSet) { return }
        let options: [DeidentificationOptions] = [
            [], .cleanDescriptors, .retainModifiedDates, [.cleanStructuredContent, .retainSafePrivate], .cleanGraphics,
        ]
        let chosen = options[turn % options.count]
        var deidentifier = Deidentifier(options: chosen, pseudonyms: Pseudonyms(keyedDigest: Self.digest))
        do throws(DICOMError) {
            let result = try deidentifier.deidentify(file)
            let check = DeidentificationCheck(original: file.dataSet, options: chosen)
            let found = Self.errors(check.findings(in: result), result.dataSet)
            if let place = found.first { law(false, "de-identified, but an identifier is left at \(place)") }
            let form = FileForm(transferSyntax: result.transferSyntax, allowsDefects: true)
            var writer = try FileWriter(result.dataSet, metaInformation: result.metaInformation, form: form)
            let bytes = try writer.rest()
            guard let back = readBack(bytes) else { return law(false, "cannot read what was de-identified") }
            law(Self.errors(check.findings(in: back), back.dataSet).isEmpty, "de-identified, but not when read again")
        } catch {
            let isMeant =
                switch error {
                case .needsTranscoding, .danglingOffset, .tooLong: true
                default: false
                }
            law(isMeant, "cannot be de-identified: \(error)")
        }
    }

    /// The places of errors, but for those in codes and numbers, which stay as they are and may be words of a name.
    private static func errors(_ findings: [Finding], _ dataSet: DataSet) -> [String] {
        let places = findings.filter { $0.severity == .error }.map(\.location)
        if places.isEmpty { return [] }
        var codes: Set<String> = []
        var walk = dataSet.walk
        while let step = walk.next() {
            guard case .element(let element) = step, !element.vr.usesSpecificCharacterSet, element.vr.isString else {
                continue
            }
            if element.valueProblems.isEmpty { codes.insert(walk.path(element.tag).description) }
        }
        return places.filter { !codes.contains($0) && !$0.hasPrefix("(0002,") }
    }

    private func hasMalformedNames(_ dataSet: DataSet) -> Bool {
        dataSet.walk.contains { step in
            guard case .element(let element) = step else { return false }
            return [.personName, .longString, .shortString].contains(element.vr) && !element.valueProblems.isEmpty
        }
    }

    /// Sixteen bytes of a text; the same in every run.
    private static let digest: @Sendable ([UInt8]) -> [UInt8] = { bytes in
        var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
        for byte in bytes {
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second &+ first) &* 0x9E37_79B9_7F4A_7C15
        }
        return (0..<8).flatMap {
            [UInt8(truncatingIfNeeded: first >> ($0 * 8)), UInt8(truncatingIfNeeded: second >> ($0 * 8))]
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// A character set that holds every character and needs no escape sequences.
public enum UniversalSet: String, Sendable, Hashable, CaseIterable {
    /// UTF-8.
    case utf8 = "ISO_IR 192"
    /// GB 18030, the Chinese national set.
    case gb18030 = "GB18030"

    /// The term of (0008,0005).
    public var term: String { rawValue }

    var characterSet: SpecificCharacterSet { SpecificCharacterSet(terms: [rawValue]) }
}

/// What text is read as before it is rewritten.
public enum TextReading: Sendable, Hashable {
    /// As each data set declares; text beyond ASCII without a declaration is refused.
    case declared
    /// As ``CharacterSetReport/better`` says where the text contradicts its declaration, and where there is none, as
    /// ``CharacterSetReport/guess`` does; else as declared.
    case evident
    /// All of it in one set, whatever is declared.
    case set(CharacterEncoding)
}

extension DataSet {
    /// The data set with all its text in one character set, at every depth.
    ///
    /// (0008,0005) is set at the top and taken out of items, whose text is in the same set then. Elements that are ASCII
    /// stay byte for byte, as do sequences without anything to rewrite; others keep the form of their lengths. Nothing is
    /// replaced: where a single value cannot be read, the whole is refused.
    ///
    /// - Throws: ``DICOMError/undecodable(_:)`` with the places that are no text of the set they are read in,
    ///   ``DICOMError/unreadable(_:offset:needed:available:)``.
    /// - Source: DICOM PS3.3, section C.12.1.1.2.
    public func rewritten(
        in target: UniversalSet, reading: TextReading = .declared
    ) throws(DICOMError) -> DataSet {
        var rewriter = TextRewriter(target.characterSet, reading)
        return try rewriter.run(self)
    }
}

/// Rewrites the text of a data set and of all that is inside it.
private struct TextRewriter {
    /// A data set being rewritten.
    private struct Level {
        let dataSet: DataSet
        /// What its text is read as; nil for what its elements declare.
        let set: SpecificCharacterSet?
        var elements: [DataElement] = []
        var isChanged = false
    }

    /// A sequence being rewritten.
    private struct Open {
        let element: DataElement
        var items: [DataSet] = []
        var isChanged = false
    }

    private static let mostPositions = 100

    private let target: SpecificCharacterSet
    private let reading: TextReading
    private var levels: [Level] = []
    private var sequences: [Open] = []
    private var bad: [TextPosition] = []

    init(_ target: SpecificCharacterSet, _ reading: TextReading) {
        self.target = target
        self.reading = reading
    }

    mutating func run(_ dataSet: DataSet) throws(DICOMError) -> DataSet {
        open(dataSet)
        var walk = StructureWalk(dataSet)
        while let event = walk.next() {
            switch event {
            case .element(let element): try rewrite(element)
            case .beginSequence(let element): sequences.append(Open(element: element))
            case .beginItem(let item): open(item)
            case .endItem: closeItem()
            case .endSequence: closeSequence()
            }
        }
        guard bad.isEmpty else { throw .undecodable(bad) }
        var result = DataSet(levels.removeLast().elements, inheriting: target)
        try result.set(.specificCharacterSet, .codeString, strings: target.terms)
        return result
    }

    // MARK: Levels

    private mutating func open(_ dataSet: DataSet) {
        let isRoot = levels.isEmpty
        let isOwn = isRoot || dataSet[.specificCharacterSet] != nil
        let set = isOwn ? set(for: dataSet) : levels.last?.set
        levels.append(Level(dataSet: dataSet, set: set))
    }

    private func set(for dataSet: DataSet) -> SpecificCharacterSet? {
        switch reading {
        case .declared: return nil
        case .set(let encoding): return dataSet.characterSet.overruled(by: encoding)
        case .evident:
            let report = dataSet.characterSetReport()
            let found = report.better ?? (report.isUndeclared ? report.guess : nil)
            return found.map { dataSet.characterSet.overruled(by: $0) }
        }
    }

    private mutating func closeItem() {
        let level = levels.removeLast()
        let last = sequences.count - 1
        sequences[last].isChanged = sequences[last].isChanged || level.isChanged
        let item = level.dataSet
        sequences[last].items.append(
            level.isChanged ? DataSet(level.elements, inheriting: target, item: item.itemRecord) : item)
    }

    private mutating func closeSequence() {
        let sequence = sequences.removeLast()
        guard sequence.isChanged else { return keep(sequence.element) }
        put(sequence.element, .items(sequence.items))
    }

    // MARK: Elements

    private mutating func keep(_ element: DataElement) { levels[levels.count - 1].elements.append(element) }

    private mutating func put(_ element: DataElement, _ value: MadeElement.Value) {
        let made = MadeElement(
            tag: element.tag, vr: element.vr, value: value, characterSet: target,
            isUndefined: element.lengthForm == .undefined)
        levels[levels.count - 1].isChanged = true
        keep(DataElement(made))
    }

    private mutating func rewrite(_ element: DataElement) throws(DICOMError) {
        if element.tag == .specificCharacterSet, levels.count > 1 {
            levels[levels.count - 1].isChanged = true
            return
        }
        guard element.vr.isString else { return keep(element) }
        let value = try element.checkedValue()
        guard !value.isPlainASCII else { return keep(element) }
        let set = levels[levels.count - 1].set ?? element.characterSet
        let (text, firstBad) = set.decode(value, isPersonName: element.vr == .personName)
        if let offset = firstBad ?? undeclared(value, set) { return refuse(element, offset) }
        var bytes = Array(Padding.behindTrimmed(try target.encode(text, element.tag, usesSet: true)[...]))
        if !bytes.count.isMultiple(of: 2) { bytes.append(element.vr.padding) }
        put(element, .bytes(bytes))
    }

    /// Where the first byte beyond ASCII is that no one has declared.
    private func undeclared(_ value: ArraySlice<UInt8>, _ set: SpecificCharacterSet) -> Int? {
        guard set.overruling == nil, set.terms.allSatisfy({ $0.isEmpty || Term($0)?.repertoire == .ascii }) else {
            return nil
        }
        return value.firstIndex { $0 >= 0x80 }.map { $0 - value.startIndex }
    }

    private mutating func refuse(_ element: DataElement, _ offset: Int) {
        guard bad.count < Self.mostPositions else { return }
        let steps = sequences.map { ElementPath.Step(sequence: $0.element.tag, item: $0.items.count) }
        bad.append(TextPosition(path: ElementPath(steps: steps, tag: element.tag), offset: offset))
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Writes data sets as a Native DICOM Model.
///
/// - Source: DICOM PS3.19, section A.1.
struct XMLModelWriter {
    static let namespace = "http://dicom.nema.org/PS3.19/models/NativeDICOM"

    /// Who reserves a private block.
    private struct Creator {
        let name: String
        /// Whether no lower block of the group is theirs.
        let isFirst: Bool
    }

    private let form: XMLForm
    private var output = XMLOutput()
    /// The private creators met in each open data set.
    private var creators: [[Tag: Creator]] = [[:]]
    /// How many items each open sequence has so far.
    private var items: [Int] = []

    init(_ form: XMLForm) { self.form = form }

    var bytes: [UInt8] { output.bytes }

    mutating func write(_ dataSet: DataSet) throws(DICOMError) {
        output.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        output.put("<NativeDicomModel xmlns=\"\(Self.namespace)\" xml:space=\"preserve\">\n")
        var walk = StructureWalk(dataSet, isOrdered: true)
        while let event = walk.next() {
            switch event {
            case .element(let element): try write(element)
            case .beginSequence(let element):
                begin(element)
                items.append(0)
            case .beginItem:
                items[items.count - 1] += 1
                creators.append([:])
                output.put("<Item number=\"\(items[items.count - 1])\">\n")
            case .endItem:
                creators.removeLast()
                output.put("</Item>\n")
            case .endSequence:
                items.removeLast()
                output.put("</DicomAttribute>\n")
            }
        }
        output.put("</NativeDicomModel>\n")
    }

    // MARK: Attributes

    private var isTop: Bool { items.isEmpty }

    private mutating func begin(_ element: DataElement) {
        let vr = element.vr.isKnown ? element.vr : .unknown
        let creator = element.tag.privateCreator.flatMap { creators.last?[$0] }
        // The creator stands for the block, but where it has two the second is told by its number.
        let tag = creator?.isFirst == true ? Tag(element.tag.group, element.tag.element & 0xFF) : element.tag
        output.put("<DicomAttribute tag=\"\(tag.digits)\" vr=\"\(vr)\"")
        if let keyword = element.tag.keyword, !element.tag.isPrivate { output.put(" keyword=\"\(keyword)\"") }
        if let creator {
            output.put(" privateCreator=\"")
            output.escape(creator.name)
            output.put("\"")
        }
        output.put(">")
    }

    private mutating func noteCreator(_ element: DataElement) {
        guard element.tag.isPrivateCreator, let name = element.string, XMLOutput.canHold(name) else { return }
        let level = creators.count - 1
        let isFirst = !creators[level].contains { $0.key.group == element.tag.group && $0.value.name == name }
        creators[level][element.tag] = Creator(name: name, isFirst: isFirst)
    }

    private mutating func write(_ element: DataElement) throws(DICOMError) {
        if element.tag.isGroupLength, !form.includesGroupLengths { return }
        if isTop, element.tag.isPixelData, form.bulkDataURI == nil { return }
        noteCreator(element)
        begin(element)
        if element.length > 0 { try writeValue(element) }
        output.put("</DicomAttribute>\n")
    }

    private mutating func writeValue(_ element: DataElement) throws(DICOMError) {
        let isStream = element.vr.traits.contains(.stream) || !element.vr.isKnown
        let isTooLong = isStream && element.length > form.largestInlineValue
        if element.isEncapsulated || isTooLong || isTop && element.tag.isPixelData {
            guard let uri = form.bulkDataURI?(element) else { return }
            output.put("<BulkData uri=\"")
            output.escape(uri)
            return output.put("\"/>")
        }
        _ = try element.checkedValue()
        if isStream {
            writeBinary(element.littleEndianValue)
        } else if element.vr.isString {
            writeStrings(element)
        } else {
            for (index, text) in element.numberTexts.enumerated() { writeValue(text, index) }
        }
    }

    private mutating func writeBinary(_ value: [UInt8]) {
        var base64 = JSONOutput(capacity: value.count / 3 * 4 + 8)
        base64.putBase64(value.span, width: 1, isBigEndian: false)
        output.put("<InlineBinary>")
        output.put(base64.bytes)
        output.put("</InlineBinary>")
    }

    private mutating func writeValue(_ text: String, _ index: Int) {
        output.put("<Value number=\"\(index + 1)\">")
        output.escape(text)
        output.put("</Value>")
    }

    // MARK: Text

    private mutating func writeStrings(_ element: DataElement) {
        let isCharacterSet = element.tag == .specificCharacterSet && element.string != nil
        let strings = isCharacterSet ? ["ISO_IR 192"] : element.strings
        guard strings.allSatisfy(XMLOutput.canHold) else {
            return writeBinary(Array(strings.joined(separator: "\\").utf8))
        }
        for (index, text) in strings.enumerated() {
            if element.vr == .personName { writeName(text, index) } else { writeValue(text, index) }
        }
    }

    private mutating func writeName(_ name: String, _ index: Int) {
        output.put("<PersonName number=\"\(index + 1)\">")
        let groups = name.utf8.split(separator: 0x3D, maxSplits: 2, omittingEmptySubsequences: false)
        for (group, element) in zip(groups, ["Alphabetic", "Ideographic", "Phonetic"]) where !group.isEmpty {
            output.put("<\(element)>")
            // A component that is empty but present is written, so that each caret comes back.
            let components = group.split(separator: 0x5E, maxSplits: 4, omittingEmptySubsequences: false)
            for (component, element) in zip(components, XMLModelReader.components) {
                output.element(element, String(decoding: component, as: UTF8.self))
            }
            output.put("</\(element)>")
        }
        output.put("</PersonName>")
    }
}

extension DataElement {
    /// The numbers or tags of the value as text; of a value too short for one, as if zeros followed.
    fileprivate var numberTexts: [String] {
        var bytes = littleEndianValue
        let size = vr == .attributeTag ? 4 : vr.unitWidth
        while bytes.count < size { bytes.append(0) }
        let span = bytes.span
        return stride(from: 0, to: bytes.count / size * size, by: size).map { vr.text(span, $0, size) }
    }
}

extension VR {
    fileprivate func text(_ value: Span<UInt8>, _ offset: Int, _ size: Int) -> String {
        if self == .attributeTag { return value.tag(offset, false).digits }
        let number = value.number(offset, size, false)
        return switch self {
        case .signedShort: String(Int16(truncatingIfNeeded: number))
        case .signedLong: String(Int32(truncatingIfNeeded: number))
        case .signedVeryLong: String(Int64(bitPattern: number))
        case .float: Self.text(Float(bitPattern: UInt32(truncatingIfNeeded: number)))
        case .double: Self.text(Double(bitPattern: number))
        default: String(number)
        }
    }

    /// As XML Schema writes floating-point numbers.
    private static func text(_ number: some BinaryFloatingPoint & LosslessStringConvertible) -> String {
        if number.isNaN { return "NaN" }
        return number.isInfinite ? number < 0 ? "-INF" : "INF" : number.description
    }
}

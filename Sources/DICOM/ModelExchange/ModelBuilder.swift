// SPDX-License-Identifier: Apache-2.0

/// Makes a data set of attributes that were read from JSON or XML.
struct ModelBuilder {
    /// Gives the value of a reference; nil to leave the element out.
    let fetch: (BulkDataReference) throws(DICOMError) -> [UInt8]?
    /// Whether any text is beyond ASCII: the data set then says that it is Unicode.
    private let hasUnicode: Bool
    private let characterSet: SpecificCharacterSet

    /// The set that text of JSON and XML has.
    static let unicode = SpecificCharacterSet(terms: ["ISO_IR 192"])

    init(_ elements: [ModelElement], _ fetch: @escaping (BulkDataReference) throws(DICOMError) -> [UInt8]?) {
        self.fetch = fetch
        hasUnicode = elements.contains(where: \.hasUnicode)
        let isDeclared = elements.contains { $0.tag == .specificCharacterSet }
        characterSet = hasUnicode || isDeclared ? Self.unicode : SpecificCharacterSet(terms: [])
    }

    /// The data set at the top.
    func root(_ elements: [ModelElement]) throws(DICOMError) -> DataSet {
        var dataSet = try made(elements, [])
        if hasUnicode, dataSet[.specificCharacterSet]?.string == nil {
            try dataSet.set(.specificCharacterSet, .codeString, strings: ["ISO_IR 192"])
        }
        return dataSet
    }

    /// Recursion goes as deep as the readers let the sequences be.
    private func made(_ elements: [ModelElement], _ steps: [ElementPath.Step]) throws(DICOMError) -> DataSet {
        let sorted = elements.sorted { $0.tag < $1.tag }
        var made: [DataElement] = []
        made.reserveCapacity(sorted.count)
        var last: Tag?
        for element in sorted {
            guard element.tag != last else { throw .badModel(.repeated, in: steps, element.tag) }
            last = element.tag
            guard let value = try value(element, steps) else { continue }
            made.append(
                DataElement(MadeElement(tag: element.tag, vr: element.vr, value: value, characterSet: characterSet)))
        }
        return DataSet(made, inheriting: characterSet)
    }

    private func value(
        _ element: ModelElement, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> MadeElement.Value? {
        var bytes: [UInt8]
        switch element.content {
        case .items(let items): return .items(try self.items(items, element.tag, steps))
        case .values(let values):
            if element.vr == .sequence, values.isEmpty { return .items([]) }
            do {
                bytes = try ModelValue.bytes(values, element.vr)
            } catch {
                throw .badModel(error, in: steps, element.tag)
            }
            // The text is Unicode now, whatever it was.
            if element.tag == .specificCharacterSet, !bytes.isEmpty { bytes = Array("ISO_IR 192".utf8) }
        case .bytes(let given): bytes = given
        case .elsewhere(let uri):
            let path = ElementPath(steps: steps, tag: element.tag)
            guard let fetched = try fetch(BulkDataReference(path: path, vr: element.vr, uri: uri)) else { return nil }
            bytes = fetched
        }
        if !bytes.count.isMultiple(of: 2) { bytes.append(element.vr.padding) }
        return .bytes(bytes)
    }

    private func items(
        _ items: [[ModelElement]], _ tag: Tag, _ steps: [ElementPath.Step]
    ) throws(DICOMError) -> [DataSet] {
        var made: [DataSet] = []
        for (index, item) in items.enumerated() {
            made.append(try self.made(item, steps + [ElementPath.Step(sequence: tag, item: index)]))
        }
        return made
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Elements by their path.
extension DataSet {
    /// The element at a path; nil where there is none.
    public subscript(path: ElementPath) -> DataElement? { dataSet(at: path.steps)?[path.tag] }

    /// The data set of the item that steps lead to; itself for none, nil where there is no such item.
    public func dataSet(at steps: [ElementPath.Step]) -> DataSet? {
        var current = self
        for step in steps {
            let items = current[step.sequence]?.items ?? []
            guard items.indices.contains(step.item) else { return nil }
            current = items[step.item]
        }
        return current
    }

    /// Puts values, given as text, in place of the element at a path, or adds it there.
    ///
    /// - Parameters:
    ///   - vr: the representation; nil for that of the element there, else the dictionary's first.
    ///   - values: text, numbers as decimals, tags as eight digits; one of the path's own for each value.
    /// - Throws: ``DICOMError/noItem(_:)``, ``DICOMError/badModel(_:in:_:)`` for a value that the representation cannot
    ///   have or a representation that nobody says, ``DICOMError/unencodable(_:position:)``.
    public mutating func set(_ path: ElementPath, _ vr: VR? = nil, values: [String]) throws(DICOMError) {
        try change(path) { (dataSet) throws(DICOMError) in
            let known = dataSet[path.tag]?.vr ?? DataDictionary.entry(path.tag)?.representations.first
            guard let vr = vr ?? known else { throw .badModel(.badVR, in: path.steps, path.tag) }
            if vr.isString { return try dataSet.set(path.tag, vr, strings: values) }
            let bytes: [UInt8]
            do throws(ModelFault) {
                bytes = try ModelValue.bytes(values, vr)
            } catch {
                throw .badModel(error, in: path.steps, path.tag)
            }
            try dataSet.set(path.tag, vr, bytes: bytes)
        }
    }

    /// Takes the element at a path out.
    ///
    /// - Throws: ``DICOMError/noItem(_:)``.
    public mutating func remove(_ path: ElementPath) throws(DICOMError) {
        try change(path) { (dataSet) throws(DICOMError) in dataSet.remove(path.tag) }
    }

    /// Changes the data set an element stands in, and those around it by what it has become.
    private mutating func change(
        _ path: ElementPath, _ body: (inout DataSet) throws(DICOMError) -> Void
    ) throws(DICOMError) {
        var around = [self]
        for step in path.steps {
            let items = around[around.count - 1][step.sequence]?.items ?? []
            guard items.indices.contains(step.item) else { throw .noItem(path) }
            around.append(items[step.item])
        }
        try body(&around[around.count - 1])
        for step in path.steps.reversed() {
            let changed = around.removeLast()
            around[around.count - 1].replaceItem(step, changed)
        }
        self = around[0]
    }

    private mutating func replaceItem(_ step: ElementPath.Step, _ item: DataSet) {
        guard let element = self[step.sequence] else { return }
        var items = element.items
        items[step.item] = item
        var made = MadeElement(tag: step.sequence, vr: .sequence, value: .items(items), characterSet: characterSet)
        made.isUndefined = element.lengthForm == .undefined
        set(DataElement(made))
    }
}

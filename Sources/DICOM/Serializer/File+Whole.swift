// SPDX-License-Identifier: Apache-2.0

extension File {
    /// The data set, or the one in its place, with what reading left behind the pixel data.
    func wholeDataSet(_ changed: DataSet?, _ form: FileForm) throws(DICOMError) -> DataSet {
        guard !rest.isEmpty || dataSet.elements.contains(where: \.isUnread) else {
            try refuse(defect, form)
            return changed ?? dataSet
        }
        let rules = Rules(extent: .everything, transferSyntax: transferSyntax)
        let file = try File(reading: source, rules: rules, limits: limits)
        try refuse(file.defect, form)
        guard let changed else { return file.dataSet }
        return changed.completed(by: file.dataSet, behind: dataSet)
    }

    private func refuse(_ defect: DICOMError?, _ form: FileForm) throws(DICOMError) {
        if let defect, !form.allowsDefects { throw defect }
    }

    /// What pixel data may be written in a transfer syntax: none that this file does not have in that form.
    func pixelRule(_ syntax: TransferSyntax) -> DataSetSerializer.PixelRule {
        if syntax == transferSyntax { return DataSetSerializer.PixelRule() }
        var rule = DataSetSerializer.PixelRule(syntax)
        // The fragments are in the compression that the file names and in no other.
        if declaredTransferSyntax != nil { rule.allowsEncapsulated = false }
        return rule
    }
}

extension DataSetSerializer.PixelRule {
    /// What a transfer syntax allows.
    init(_ syntax: TransferSyntax) {
        self.init(allowsNative: !syntax.isEncapsulated, allowsEncapsulated: syntax.isEncapsulated)
    }
}

extension DataSet {
    /// This data set with the elements that were not read when it was made.
    ///
    /// - Parameter whole: the same file, read to the end.
    /// - Parameter partial: the same file as it was read, before the changes.
    fileprivate func completed(by whole: DataSet, behind partial: DataSet) -> DataSet {
        let known = partial.elements.reduce(0) { count, _ in count + 1 }
        var elements = Array(self.elements)
        // One that was put there by hand stays, as a change does.
        let tags = Set(elements.map(\.tag))
        elements += whole.elements.dropFirst(known).filter { !tags.contains($0.tag) }
        return DataSet(elements, inheriting: characterSet)
    }

    /// A data set of elements in the order given.
    ///
    /// - Parameter item: the item it was made of.
    init(_ elements: [DataElement], inheriting characterSet: SpecificCharacterSet, item: ElementRecord? = nil) {
        self.init(inheriting: characterSet)
        content = .edited(EditedDataSet(elements: elements, inherited: characterSet, item: item))
    }
}

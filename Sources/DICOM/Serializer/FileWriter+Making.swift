// SPDX-License-Identifier: Apache-2.0

import Deflate

extension FileWriter {
    /// Writes a file that was read, or a changed data set in its place.
    ///
    /// With nothing changed and nothing asked for the bytes are those of the file. Else the file meta information is made
    /// anew, and each element that the change does not touch is written byte for byte where the transfer syntax allows
    /// it. What reading left behind the pixel data is read now and goes along. Group lengths are counted anew, and
    /// the offsets in a directory follow its records.
    ///
    /// - Parameter dataSet: the data set to write in place of the file's own; nil to write that.
    /// - Throws: ``DICOMError/needsTranscoding(_:)`` when the pixel data cannot be in that transfer syntax; the file's
    ///   defect, unless ``FileForm/allowsDefects``; ``DICOMError/tooLong(_:length:)``,
    ///   ``DICOMError/danglingOffset(_:)`` for a directory that refers to a record it does not have,
    ///   ``DICOMError/badPreamble(length:)`` and what reading throws.
    public init(_ file: File, dataSet: DataSet? = nil, form: FileForm = FileForm()) throws(DICOMError) {
        let isUntouched = dataSet == nil && form == FileForm(allowsDefects: form.allowsDefects)
        if isUntouched {
            var plan = SerializationPlan()
            plan.add(.source(file.source, 0..<file.source.count))
            self.init(plan)
            return
        }
        let whole = try file.wholeDataSet(dataSet, form)
        var form = form
        if form.preamble == nil, !file.preambleRange.isEmpty { form.preamble = file.preamble }
        let syntax = form.transferSyntax ?? file.transferSyntax
        let plan = try FilePlan(
            meta: file.metaInformation, dataSet: whole, syntax: syntax, form: form, pixels: file.pixelRule(syntax))
        self.init(try plan.made())
    }

    /// Writes a data set as a file.
    ///
    /// - Parameter metaInformation: elements of group 0002 to keep beside those that are made, such as the source's
    ///   application entity title; those in the data set itself are taken too, and written here only.
    /// - Throws: as ``init(_:dataSet:form:)``.
    public init(
        _ dataSet: DataSet, metaInformation: DataSet = DataSet(), form: FileForm = FileForm()
    ) throws(DICOMError) {
        let syntax = form.transferSyntax ?? .explicitLittleEndian
        let plan = try FilePlan(
            meta: metaInformation, dataSet: dataSet, syntax: syntax, form: form,
            pixels: DataSetSerializer.PixelRule(syntax))
        self.init(try plan.made())
    }
}

extension File {
    /// The bytes of the file in another form, or with a changed data set.
    ///
    /// - Throws: as ``FileWriter/init(_:dataSet:form:)``.
    public func serialized(_ form: FileForm, dataSet: DataSet? = nil) throws(DICOMError) -> [UInt8] {
        var writer = try FileWriter(self, dataSet: dataSet, form: form)
        return try writer.rest()
    }
}

extension DataSet {
    /// The bytes of the data set alone, without file meta information.
    ///
    /// The data set of a file must have been read to its end: ``Rules/extent``.
    ///
    /// - Throws: as ``FileWriter/init(_:metaInformation:form:)``.
    public func serialized(
        as syntax: TransferSyntax, lengths: FileForm.Lengths = .kept
    ) throws(DICOMError) -> [UInt8] {
        let form = FileForm(transferSyntax: syntax, lengths: lengths)
        var serializer = DataSetSerializer(syntax.encoding, form, DataSetSerializer.PixelRule(syntax))
        try serializer.write(self)
        var writer = FileWriter(serializer.plan)
        return syntax.isDeflated ? try writer.deflated() : try writer.rest()
    }
}

extension FileWriter {
    /// All bytes, deflated and made even.
    ///
    /// - Source: DICOM PS3.5, annex A.5.
    mutating func deflated() throws(DICOMError) -> [UInt8] {
        let bytes = try rest()
        guard var packed = try? Deflate.deflate(bytes) else { throw .cannotDeflate }
        if !packed.count.isMultiple(of: 2) { packed.append(0) }
        return packed
    }
}

/// The parts of a file that is written.
private struct FilePlan {
    private let preamble: [UInt8]
    private let syntax: TransferSyntax
    private var meta: DataSetSerializer
    private var body: DataSetSerializer

    init(
        meta given: DataSet, dataSet: DataSet, syntax: TransferSyntax, form: FileForm,
        pixels: DataSetSerializer.PixelRule
    ) throws(DICOMError) {
        // Elements of group 0002 before others of the data set would be read as file meta information.
        var (given, dataSet) = (given, dataSet)
        let own = dataSet.elements.filter { $0.tag.group == 2 }
        for element in own { given.set(element) }
        if !own.isEmpty { dataSet.removeAll { $0.tag.group == 2 } }
        preamble = form.preamble ?? [UInt8](repeating: 0, count: 128)
        guard preamble.count == 128 else { throw .badPreamble(length: preamble.count) }
        self.syntax = syntax
        meta = DataSetSerializer(.explicitLittle, FileForm(allowsDefects: form.allowsDefects))
        try meta.write(try MetaInformation.made(from: given, for: dataSet, syntax))
        body = DataSetSerializer(syntax.encoding, form, pixels)
        if !syntax.isDeflated { body.directory = DirectoryOffsets(dataSet, base: 132 + meta.plan.count) }
        try body.write(dataSet)
    }

    func made() throws(DICOMError) -> SerializationPlan {
        var plan = SerializationPlan()
        plan.put(preamble)
        plan.put(Array("DICM".utf8))
        plan.append(meta.plan)
        if syntax.isDeflated {
            var writer = FileWriter(body.plan)
            plan.add(.made(try writer.deflated(), width: 1))
        } else {
            plan.append(body.plan)
        }
        return plan
    }
}

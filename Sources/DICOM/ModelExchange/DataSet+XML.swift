// SPDX-License-Identifier: Apache-2.0

/// How a data set is written as a Native DICOM Model.
public struct XMLForm: Sendable {
    /// Values of bytes and words longer than this are not written inline.
    public var largestInlineValue: Int
    /// The URI of a value that is not written inline; nil to leave the value out.
    ///
    /// Asked for pixel data at the top, for encapsulated values and for those above ``largestInlineValue``.
    public var bulkDataURI: (@Sendable (DataElement) -> String?)?
    /// Whether group lengths (gggg,0000) are written.
    public var includesGroupLengths: Bool

    /// Everything inline but pixel data at the top and encapsulated values, no group lengths.
    public init(
        largestInlineValue: Int = .max, includesGroupLengths: Bool = false,
        bulkDataURI: (@Sendable (DataElement) -> String?)? = nil
    ) {
        self.largestInlineValue = largestInlineValue
        self.includesGroupLengths = includesGroupLengths
        self.bulkDataURI = bulkDataURI
    }
}

extension DataSet {
    /// The data set as a Native DICOM Model, as UTF-8.
    ///
    /// Tags ascend; of several elements of one tag the last is written. (0008,0005) says ISO_IR 192, as the text now is.
    /// Text with control characters, which XML does not have, is written as InlineBinary of its UTF-8.
    ///
    /// - Throws: ``DICOMError/unreadable(_:offset:needed:available:)`` when the source no longer gives a value.
    /// - Source: DICOM PS3.19, section A.1.
    public func xml(_ form: XMLForm = XMLForm()) throws(DICOMError) -> [UInt8] {
        var writer = XMLModelWriter(form)
        try writer.write(self)
        return writer.bytes
    }

    /// Reads a data set in the Native DICOM Model.
    ///
    /// The text is Unicode: (0008,0005) becomes ISO_IR 192, whatever it says, and is added where there is text beyond
    /// ASCII. A private element without a block in its tag gets that of its creator, or a free one. A value whose number
    /// is left out is empty.
    ///
    /// - Parameter bulkData: gives the value of a BulkData element, little endian; nil to leave the element out. Without
    ///   it such a value is refused.
    /// - Throws: ``DICOMError/notXML(_:)``, ``DICOMError/badModel(_:in:_:)``, ``DICOMError/bulkDataElsewhere(_:)`` and
    ///   what `bulkData` throws.
    /// - Source: DICOM PS3.19, section A.1.
    public init(
        parsingXML bytes: [UInt8], limits: ModelLimits = ModelLimits(),
        bulkData: @escaping (BulkDataReference) throws(DICOMError) -> [UInt8]? = Self.refuseBulkData
    ) throws(DICOMError) {
        var reader = XMLModelReader(limits)
        let elements = try reader.dataSet(bytes)
        self = try ModelBuilder(elements, bulkData).root(elements)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How a data set is written in the DICOM JSON model.
public struct JSONForm: Sendable {
    /// Values of bytes and words longer than this are not written inline.
    public var largestInlineValue: Int
    /// The URI of a value that is not written inline; nil to leave the value out.
    ///
    /// Asked for pixel data at the top, for encapsulated values and for those above ``largestInlineValue``.
    public var bulkDataURI: (@Sendable (DataElement) -> String?)?
    /// Whether (0008,0005) says ISO_IR 192, as the text now is; else it says what the file says.
    public var statesUnicode: Bool
    /// Whether 64-bit numbers beyond 2^53 are strings, for readers that keep all numbers in floating point.
    public var writesLargeNumbersAsStrings: Bool
    /// Whether group lengths (gggg,0000) are written.
    public var includesGroupLengths: Bool

    /// Everything inline but pixel data at the top and encapsulated values, (0008,0005) as in the file, no group lengths.
    public init(
        largestInlineValue: Int = .max, statesUnicode: Bool = false, writesLargeNumbersAsStrings: Bool = false,
        includesGroupLengths: Bool = false, bulkDataURI: (@Sendable (DataElement) -> String?)? = nil
    ) {
        self.largestInlineValue = largestInlineValue
        self.statesUnicode = statesUnicode
        self.writesLargeNumbersAsStrings = writesLargeNumbersAsStrings
        self.includesGroupLengths = includesGroupLengths
        self.bulkDataURI = bulkDataURI
    }
}

extension DataSet {
    /// The data set in the DICOM JSON model, as UTF-8.
    ///
    /// Tags ascend; of several elements of one tag the last is written; of a value that the file's end cut there is what
    /// there is. Decimal and integer strings are numbers where they are valid ones, else strings; so are numbers that
    /// JSON does not have: `NaN`, `inf`, `-inf`.
    ///
    /// - Throws: ``DICOMError/unreadable(_:offset:needed:available:)`` when the source no longer gives a value.
    /// - Source: DICOM PS3.18, annex F.
    public func json(_ form: JSONForm = JSONForm()) throws(DICOMError) -> [UInt8] {
        var writer = JSONWriter(form)
        try writer.write(self)
        return writer.output.bytes
    }
}

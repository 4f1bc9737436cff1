// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Deflate

/// One DICOM file: a preamble, file meta information and a data set, of which the first two may be missing.
///
/// Reading is lenient: what can be read is given, ``notices`` say what was unusual, and ``defect`` where reading had to
/// stop. ``serialized()`` gives back the same bytes.
///
/// - Source: DICOM PS3.10, section 7.
public struct File: Sendable {
    /// What the file was read from.
    public let source: ByteSource
    /// Where the preamble lies, its prefix `DICM` not counted; empty without one.
    public let preambleRange: Range<Int>
    /// The elements of group 0002; none when the file has none.
    public let metaInformation: DataSet
    /// The data set.
    public let dataSet: DataSet
    /// How the data set is written: as the file says or, where that is missing or wrong, as its bytes show.
    public let transferSyntax: TransferSyntax
    /// The transfer syntax that the file names; nil when it names none.
    public let declaredTransferSyntax: TransferSyntax?
    /// Where the data set begins in the source.
    public let dataSetOffset: Int
    /// What was not looked at: offsets behind the last element read, in the source or in the inflated data set.
    public let rest: Range<Int>
    /// Where and why reading stopped before the end; nil when it did not.
    public let defect: DICOMError?
    /// What was unusual, in the order of the file; at most a hundred of a kind.
    public let notices: [Notice]
    /// What it was read within; reading on keeps to it.
    let limits: Limits

    /// Reads a file that is in memory.
    ///
    /// - Throws: ``DICOMError/noDataSet(offset:)`` when nothing in it can be read, ``DICOMError/badDeflate(offset:)`` and
    ///   ``DICOMError/inflatedTooLarge(offset:limit:)`` when its data set cannot be inflated at all.
    public init(parsing bytes: [UInt8], rules: Rules = Rules(), limits: Limits = Limits()) throws(DICOMError) {
        try self.init(reading: ByteSource(bytes), rules: rules, limits: limits)
    }

    /// Reads a file by as few reads of its source as its header needs.
    ///
    /// - Throws: as ``init(parsing:rules:limits:)``.
    public init(reading source: ByteSource, rules: Rules = Rules(), limits: Limits = Limits()) throws(DICOMError) {
        var parser = FileParser(source, rules, limits)
        try parser.read()
        self.source = source
        preambleRange = parser.preamble
        let storage = parser.storage()
        metaInformation = DataSet(storage.meta, parser.meta)
        dataSet = DataSet(storage.body, parser.body)
        transferSyntax = parser.transferSyntax
        declaredTransferSyntax = parser.declared
        dataSetOffset = parser.bodyOffset
        rest = parser.rest
        defect = parser.defect
        notices = parser.notices
        self.limits = limits
    }

    /// The bytes of the preamble; none without one.
    public var preamble: [UInt8] { Array(source.bytes(preambleRange)) }

    /// Where the pixel data lie: the range of their value in the source; nil without any, or when they are deflated.
    public var pixelDataRange: Range<Int>? {
        guard !transferSyntax.isDeflated else { return nil }
        for tag in [Tag.pixelData, .floatPixelData, .doubleFloatPixelData] {
            if let element = dataSet[tag] { return element.range }
        }
        return nil
    }

    /// The bytes of the file as they were read.
    public func serialized() -> [UInt8] { Array(source.bytes(0..<source.count)) }
}

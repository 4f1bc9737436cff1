// SPDX-License-Identifier: Apache-2.0

import JSON

extension DataSet {
    /// Reads a data set in the DICOM JSON model: one object, or an array of one.
    ///
    /// The text is Unicode: (0008,0005) becomes ISO_IR 192, whatever it says, and is added where there is text beyond
    /// ASCII. Numbers may be strings and strings numbers; `NaN`, `inf` and `-inf` are read for what JSON lacks.
    ///
    /// - Parameter bulkData: gives the value of a BulkDataURI, little endian; nil to leave the element out. Without it
    ///   such a value is refused.
    /// - Throws: ``DICOMError/notJSON(_:)``, ``DICOMError/modelTooLarge(bytes:limit:)``,
    ///   ``DICOMError/badModel(_:in:_:)``, ``DICOMError/bulkDataElsewhere(_:)`` and what `bulkData` throws.
    /// - Source: DICOM PS3.18, annex F.
    public init(
        parsingJSON bytes: [UInt8], limits: ModelLimits = ModelLimits(),
        bulkData: @escaping (BulkDataReference) throws(DICOMError) -> [UInt8]? = Self.refuseBulkData
    ) throws(DICOMError) {
        let all = try Self.dataSets(parsingJSON: bytes, limits: limits, bulkData: bulkData)
        guard let first = all.first, all.count == 1 else { throw .badModel(.notADataSet, in: [], nil) }
        self = first
    }

    /// Reads the data sets of an array in the DICOM JSON model, as DICOMweb services answer.
    ///
    /// - Throws: as ``init(parsingJSON:limits:bulkData:)``.
    public static func dataSets(
        parsingJSON bytes: [UInt8], limits: ModelLimits = ModelLimits(),
        bulkData: @escaping (BulkDataReference) throws(DICOMError) -> [UInt8]? = refuseBulkData
    ) throws(DICOMError) -> [DataSet] {
        var reader = JSONModelReader(limits)
        var found: [DataSet] = []
        for value in try JSONModelReader.values(bytes, limits) {
            let elements = try reader.dataSet(value)
            found.append(try ModelBuilder(elements, bulkData).root(elements))
        }
        return found
    }

    /// Refuses every value that is elsewhere.
    public static func refuseBulkData(_ reference: BulkDataReference) throws(DICOMError) -> [UInt8]? {
        throw .bulkDataElsewhere(reference.path)
    }
}

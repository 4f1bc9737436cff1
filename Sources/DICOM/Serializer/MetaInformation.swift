// SPDX-License-Identifier: Apache-2.0

/// What this library says of itself in the files it writes.
public enum Implementation {
    /// The Implementation Class UID (0002,0012).
    public static let classUID = "2.25.136351300667830750641264368946502694831"
    /// The Implementation Version Name (0002,0013).
    public static let versionName = "ALLIANCE_INTEROP"
}

extension Tag {
    static let metaGroupLength = Tag(0x0002, 0x0000)
    fileprivate static let metaVersion = Tag(0x0002, 0x0001)
    fileprivate static let implementationClassUID = Tag(0x0002, 0x0012)
    fileprivate static let implementationVersionName = Tag(0x0002, 0x0013)
}

/// Makes the file meta information anew for what is written.
///
/// - Source: DICOM PS3.10, section 7.1.
enum MetaInformation {
    /// The elements of group 0002: those given, with what follows from the data set, the syntax and this library.
    ///
    /// The SOP class and instance are those of the data set; where it has none those given stay, and where there are
    /// none either, they are left out.
    static func made(
        from given: DataSet, for dataSet: DataSet, _ syntax: TransferSyntax
    ) throws(DICOMError) -> DataSet {
        var meta = DataSet()
        for element in given.orderedElements where element.tag.group == 2 { meta.set(element) }
        try meta.set(.metaGroupLength, .unsignedLong, bytes: [0, 0, 0, 0])
        try meta.set(.metaVersion, .otherByte, bytes: [0, 1])
        try copy(.sopClassUID, of: dataSet, to: .mediaStorageSOPClassUID, in: &meta)
        try copy(.sopInstanceUID, of: dataSet, to: .mediaStorageSOPInstanceUID, in: &meta)
        try meta.set(.transferSyntaxUID, .uniqueIdentifier, bytes: Array(syntax.rawValue.utf8))
        try meta.set(.implementationClassUID, .uniqueIdentifier, bytes: Array(Implementation.classUID.utf8))
        try meta.set(.implementationVersionName, .shortString, bytes: Array(Implementation.versionName.utf8))
        return meta
    }

    private static func copy(
        _ tag: Tag, of dataSet: DataSet, to target: Tag, in meta: inout DataSet
    ) throws(DICOMError) {
        guard let element = dataSet[tag] else { return }
        let value = Padding.behindTrimmed(try element.checkedValue())
        if !value.isEmpty { try meta.set(target, .uniqueIdentifier, bytes: Array(value)) }
    }
}

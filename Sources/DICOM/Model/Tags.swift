// SPDX-License-Identifier: Apache-2.0

/// Tags this library itself has to know; ``DataDictionary`` knows all of them.
extension Tag {
    /// Media Storage SOP Class UID (0002,0002).
    public static let mediaStorageSOPClassUID = Tag(0x0002, 0x0002)
    /// Media Storage SOP Instance UID (0002,0003).
    public static let mediaStorageSOPInstanceUID = Tag(0x0002, 0x0003)
    /// Transfer Syntax UID (0002,0010).
    public static let transferSyntaxUID = Tag(0x0002, 0x0010)
    /// Specific Character Set (0008,0005).
    public static let specificCharacterSet = Tag(0x0008, 0x0005)
    /// SOP Class UID (0008,0016).
    public static let sopClassUID = Tag(0x0008, 0x0016)
    /// SOP Instance UID (0008,0018).
    public static let sopInstanceUID = Tag(0x0008, 0x0018)
    /// Accession Number (0008,0050).
    public static let accessionNumber = Tag(0x0008, 0x0050)
    /// Modality (0008,0060).
    public static let modality = Tag(0x0008, 0x0060)
    /// Patient's Name (0010,0010).
    public static let patientName = Tag(0x0010, 0x0010)
    /// Patient ID (0010,0020).
    public static let patientID = Tag(0x0010, 0x0020)
    /// Issuer of Patient ID (0010,0021).
    public static let issuerOfPatientID = Tag(0x0010, 0x0021)
    /// Patient's Birth Date (0010,0030).
    public static let patientBirthDate = Tag(0x0010, 0x0030)
    /// Patient's Sex (0010,0040).
    public static let patientSex = Tag(0x0010, 0x0040)
    /// Study Instance UID (0020,000D).
    public static let studyInstanceUID = Tag(0x0020, 0x000D)
    /// Series Instance UID (0020,000E).
    public static let seriesInstanceUID = Tag(0x0020, 0x000E)
    /// Pixel Representation (0028,0103): 0 for unsigned, 1 for signed samples.
    public static let pixelRepresentation = Tag(0x0028, 0x0103)
    /// Extended Offset Table (7FE0,0001).
    public static let extendedOffsetTable = Tag(0x7FE0, 0x0001)
    /// Float Pixel Data (7FE0,0008).
    public static let floatPixelData = Tag(0x7FE0, 0x0008)
    /// Double Float Pixel Data (7FE0,0009).
    public static let doubleFloatPixelData = Tag(0x7FE0, 0x0009)
    /// Pixel Data (7FE0,0010).
    public static let pixelData = Tag(0x7FE0, 0x0010)

    /// Item (FFFE,E000).
    static let item = Tag(0xFFFE, 0xE000)
    /// Item Delimitation Item (FFFE,E00D).
    static let itemDelimiter = Tag(0xFFFE, 0xE00D)
    /// Sequence Delimitation Item (FFFE,E0DD).
    static let sequenceDelimiter = Tag(0xFFFE, 0xE0DD)

    /// Whether this is the tag of an item or a delimiter; others of group FFFE are elements that no one has defined.
    var isDelimitation: Bool { self == .item || self == .itemDelimiter || self == .sequenceDelimiter }

    /// Whether the element holds the samples of an image, in one of the three forms.
    @inline(__always) public var isPixelData: Bool {
        rawValue >> 16 == 0x7FE0 && (self == .pixelData || self == .floatPixelData || self == .doubleFloatPixelData)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What is kept, or cleaned instead of taken out, beyond the basic profile.
///
/// Of both options for dates the modified ones hold when both are given.
///
/// - Source: DICOM PS3.15, annex E.3.
public struct DeidentificationOptions: OptionSet, Sendable, Hashable {
    /// One bit for each option, in the order of the columns of table E.1-1.
    public let rawValue: UInt16

    /// Makes a set of bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Keeps private elements that are known to identify nobody.
    public static let retainSafePrivate = DeidentificationOptions(rawValue: 1)
    /// Keeps the UIDs of instances.
    public static let retainUIDs = DeidentificationOptions(rawValue: 2)
    /// Keeps what identifies the device.
    public static let retainDeviceIdentity = DeidentificationOptions(rawValue: 4)
    /// Keeps what identifies the institution.
    public static let retainInstitutionIdentity = DeidentificationOptions(rawValue: 8)
    /// Keeps age, sex, size, weight and the like.
    public static let retainPatientCharacteristics = DeidentificationOptions(rawValue: 16)
    /// Keeps dates and times as they are.
    public static let retainFullDates = DeidentificationOptions(rawValue: 32)
    /// Shifts dates by a number of days that is the same for all data of a patient.
    public static let retainModifiedDates = DeidentificationOptions(rawValue: 64)
    /// Keeps descriptions in which none of the patient's identifiers is found.
    public static let cleanDescriptors = DeidentificationOptions(rawValue: 128)
    /// Keeps the content of structured reports, cleaned like descriptions.
    public static let cleanStructuredContent = DeidentificationOptions(rawValue: 256)
    /// Keeps graphic annotations, their text cleaned like descriptions; overlays and curves cannot be cleaned and go.
    public static let cleanGraphics = DeidentificationOptions(rawValue: 512)

    static let count = 10

    /// The options that hold: of the two for dates the safer one.
    var effective: DeidentificationOptions {
        contains(.retainModifiedDates) ? subtracting(.retainFullDates) : self
    }

    /// Code and meaning of the basic profile and each option, by bit.
    ///
    /// - Source: DICOM PS3.16, context group 7050.
    static let profileCode = ("113100", "Basic Application Confidentiality Profile")
    static let codes = [
        ("113111", "Retain Safe Private Option"), ("113110", "Retain UIDs Option"),
        ("113109", "Retain Device Identity Option"), ("113112", "Retain Institution Identity Option"),
        ("113108", "Retain Patient Characteristics Option"),
        ("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
        ("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        ("113105", "Clean Descriptors Option"), ("113104", "Clean Structured Content Option"),
        ("113103", "Clean Graphics Option"),
    ]
}

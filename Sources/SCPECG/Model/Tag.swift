// SPDX-License-Identifier: Apache-2.0

/// The number of a field of section 1.
///
/// - Source: EN 1064, 5.4.
public struct Tag: RawRepresentable, Sendable, Hashable {
    /// The number.
    public let rawValue: UInt8

    /// Makes a tag; every number is one.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ number: UInt8) { rawValue = number }

    /// Last name.
    public static let lastName = Tag(0)
    /// First name.
    public static let firstName = Tag(1)
    /// Patient identification number.
    public static let patientID = Tag(2)
    /// Second last name.
    public static let secondLastName = Tag(3)
    /// Age at acquisition.
    public static let age = Tag(4)
    /// Date of birth.
    public static let birthDate = Tag(5)
    /// Height.
    public static let height = Tag(6)
    /// Weight.
    public static let weight = Tag(7)
    /// Sex.
    public static let sex = Tag(8)
    /// Race.
    public static let race = Tag(9)
    /// Drug given; repeats.
    public static let drug = Tag(10)
    /// Systolic blood pressure, mmHg.
    public static let systolicPressure = Tag(11)
    /// Diastolic blood pressure, mmHg.
    public static let diastolicPressure = Tag(12)
    /// Diagnosis or referral indication; repeats.
    public static let indication = Tag(13)
    /// Identification of the acquiring device.
    public static let acquiringMachine = Tag(14)
    /// Identification of the analysing device.
    public static let analysingMachine = Tag(15)
    /// Acquiring institution.
    public static let acquiringInstitution = Tag(16)
    /// Analysing institution.
    public static let analysingInstitution = Tag(17)
    /// Acquiring department.
    public static let acquiringDepartment = Tag(18)
    /// Analysing department.
    public static let analysingDepartment = Tag(19)
    /// Referring physician.
    public static let referringPhysician = Tag(20)
    /// Latest confirming physician.
    public static let confirmingPhysician = Tag(21)
    /// Technician.
    public static let technician = Tag(22)
    /// Room.
    public static let room = Tag(23)
    /// Urgency: 0 is routine.
    public static let urgency = Tag(24)
    /// Date of acquisition.
    public static let acquisitionDate = Tag(25)
    /// Time of acquisition.
    public static let acquisitionTime = Tag(26)
    /// High-pass filter, in 0.01 Hz.
    public static let highPassFilter = Tag(27)
    /// Low-pass filter, in Hz.
    public static let lowPassFilter = Tag(28)
    /// Bit map of other filters.
    public static let otherFilters = Tag(29)
    /// Free text; repeats.
    public static let freeText = Tag(30)
    /// ECG sequence number.
    public static let sequenceNumber = Tag(31)
    /// Codes of medical history; repeats.
    public static let historyCodes = Tag(32)
    /// Electrode configuration.
    public static let electrodes = Tag(33)
    /// Time zone.
    public static let timeZone = Tag(34)
    /// Medical history as text; repeats.
    public static let historyText = Tag(35)
    /// The end of the list.
    public static let end = Tag(255)

    /// What the value of a tag is.
    public enum Kind: Sendable, Hashable {
        /// Text, NUL-terminated.
        case text
        /// A number in two bytes and its unit in one.
        case quantity
        /// Year, month and day.
        case date
        /// Hour, minute and second.
        case time
        /// One byte.
        case byte
        /// Two bytes.
        case number
        /// A block of its own layout.
        case block
        /// Not defined by the standard.
        case unknown
    }

    /// What the value of this tag is.
    public var kind: Kind {
        switch rawValue {
        case 0...3, 13, 16...23, 30, 31, 35: .text
        case 4, 6, 7: .quantity
        case 5, 25: .date
        case 26: .time
        case 8, 9, 24, 29: .byte
        case 11, 12, 27, 28: .number
        case 10, 14, 15, 32...34: .block
        default: .unknown
        }
    }

    /// The fewest bytes a value of this tag takes.
    var leastLength: Int {
        switch kind {
        case .quantity, .time: 3
        case .date: 4
        case .byte: 1
        case .number: 2
        case .block: [10: 3, 14: 36, 15: 36, 32: 2, 33: 2, 34: 4][rawValue] ?? 0
        case .text, .unknown: 0
        }
    }

    /// Whether the standard lets the tag stand more than once.
    var repeats: Bool { [10, 13, 30, 32, 35].contains(rawValue) }

    /// The most bytes of a text, by the standard.
    var mostTextLength: Int { [13, 30, 35].contains(rawValue) ? 80 : 64 }

    /// The name under which JSON has the tag; nil for tags the standard leaves open.
    public var name: String? { Self.names.indices.contains(Int(rawValue)) ? Self.names[Int(rawValue)] : nil }

    private static let names = [
        "lastName", "firstName", "patientID", "secondLastName", "age", "birthDate", "height", "weight", "sex", "race",
        "drug", "systolicPressure", "diastolicPressure", "indication", "acquiringMachine", "analysingMachine",
        "acquiringInstitution", "analysingInstitution", "acquiringDepartment", "analysingDepartment",
        "referringPhysician", "confirmingPhysician", "technician", "room", "urgency", "acquisitionDate",
        "acquisitionTime", "highPassFilter", "lowPassFilter", "otherFilters", "freeText", "sequenceNumber",
        "historyCodes", "electrodes", "timeZone", "historyText",
    ]
}

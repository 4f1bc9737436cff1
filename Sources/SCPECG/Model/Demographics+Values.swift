// SPDX-License-Identifier: Apache-2.0

/// A date as three numbers, not checked; zeros mean that it is not known.
public struct CalendarDate: Sendable, Hashable {
    /// Year.
    public var year: Int
    /// Month, 1 to 12.
    public var month: Int
    /// Day of the month, 1 to 31.
    public var day: Int

    /// Makes a date.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether the calendar has this day.
    public var isValid: Bool {
        guard (1...12).contains(month), (1...9999).contains(year) else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}

/// A time of day as three numbers, not checked.
public struct ClockTime: Sendable, Hashable {
    /// Hour, 0 to 23.
    public var hour: Int
    /// Minute.
    public var minute: Int
    /// Second.
    public var second: Int

    /// Makes a time.
    public init(hour: Int, minute: Int, second: Int) {
        self.hour = hour
        self.minute = minute
        self.second = second
    }

    /// Whether a clock shows this time.
    public var isValid: Bool {
        (0..<24).contains(hour) && (0..<60).contains(minute) && (0..<60).contains(second)
    }
}

/// A number with the code of its unit: age, height or weight.
public struct Quantity: Sendable, Hashable {
    /// The number.
    public var value: Int
    /// The code of the unit; its meaning depends on the tag, 0 is unspecified.
    public var unit: UInt8

    /// Makes a quantity.
    public init(_ value: Int, unit: UInt8) {
        self.value = value
        self.unit = unit
    }

    /// The unit's name for a tag: `year`, `cm`, `kg`; nil when it has none.
    public func unitName(_ tag: Tag) -> String? {
        let names: [String]
        switch tag {
        case .age: names = ["year", "month", "week", "day", "hour"]
        case .height: names = ["cm", "inch", "mm"]
        case .weight: names = ["kg", "g", "lb", "oz"]
        default: names = []
        }
        return names.indices.contains(Int(unit) - 1) ? names[Int(unit) - 1] : nil
    }
}

/// A patient's sex, tag 8.
public struct Sex: RawRepresentable, Sendable, Hashable {
    /// The code.
    public let rawValue: UInt8
    /// Makes a code; every byte is one.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Not known.
    public static let notKnown = Sex(rawValue: 0)
    /// Male.
    public static let male = Sex(rawValue: 1)
    /// Female.
    public static let female = Sex(rawValue: 2)
    /// Unspecified.
    public static let unspecified = Sex(rawValue: 9)
}

/// A drug given, tag 10.
public struct Drug: Sendable, Hashable {
    /// The code table; 0 is the standard's.
    public let table: UInt8
    /// The class of the drug.
    public let drugClass: UInt8
    /// The drug within its class.
    public let code: UInt8
    /// Its name as text; nil when it cannot be read in the record's set.
    public let text: String?
}

extension Demographics {
    /// The age, tag 4.
    public var age: Quantity? { quantity(.age) }
    /// The height, tag 6.
    public var height: Quantity? { quantity(.height) }
    /// The weight, tag 7.
    public var weight: Quantity? { quantity(.weight) }
    /// The date of birth, tag 5.
    public var birthDate: CalendarDate? { date(.birthDate) }
    /// The date of acquisition, tag 25.
    public var acquisitionDate: CalendarDate? { date(.acquisitionDate) }
    /// The sex, tag 8.
    public var sex: Sex? { self[.sex]?.first.map(Sex.init) }
    /// The systolic pressure in mmHg, tag 11.
    public var systolicPressure: Int? { number(.systolicPressure) }
    /// The diastolic pressure in mmHg, tag 12.
    public var diastolicPressure: Int? { number(.diastolicPressure) }
    /// The low-pass filter in Hz, tag 28.
    public var lowPassHertz: Int? { number(.lowPassFilter) }

    /// The high-pass filter in units of 0.01 Hz, tag 27; Burdick and Spacelabs carts store 0.0001 Hz.
    public var highPassCentihertz: Int? { number(.highPassFilter) }

    /// The time of acquisition, tag 26.
    public var acquisitionTime: ClockTime? {
        guard let value = self[.acquisitionTime], value.count >= 3 else { return nil }
        return ClockTime(hour: Int(value[0]), minute: Int(value[1]), second: Int(value[2]))
    }

    /// Minutes east of Greenwich, tag 34; nil when unknown.
    public var timeZoneMinutes: Int? {
        guard let word = number(.timeZone), word != 0x7FFF else { return nil }
        return Int(Int16(truncatingIfNeeded: word))
    }

    /// The drugs given, tag 10.
    public var drugs: [Drug] {
        fields.filter { $0.tag == .drug && $0.value.count >= 3 }.map {
            Drug(table: $0.value[0], drugClass: $0.value[1], code: $0.value[2], text: text.string($0.value[3...]))
        }
    }

    /// The acquiring device, tag 14.
    public var acquiringMachine: Machine? { self[.acquiringMachine].flatMap(Machine.init(_:)) }
    /// The analysing device, tag 15.
    public var analysingMachine: Machine? { self[.analysingMachine].flatMap(Machine.init(_:)) }

    /// The first two bytes of a tag as a number.
    public func number(_ tag: Tag) -> Int? {
        guard let value = self[tag], value.count >= 2 else { return nil }
        return Int(value[0]) | Int(value[1]) << 8
    }

    /// A tag of number and unit.
    public func quantity(_ tag: Tag) -> Quantity? {
        guard let value = self[tag], value.count >= 3 else { return nil }
        return Quantity(Int(value[0]) | Int(value[1]) << 8, unit: value[2])
    }

    /// A tag of year, month and day.
    public func date(_ tag: Tag) -> CalendarDate? {
        guard let value = self[tag], value.count >= 4 else { return nil }
        let year = UInt16(value[0]) | UInt16(value[1]) << 8
        let isSwapped = isAcquisitionYearBigEndian && tag == .acquisitionDate
        return CalendarDate(
            year: Int(isSwapped ? year.byteSwapped : year), month: Int(value[2]), day: Int(value[3]))
    }
}

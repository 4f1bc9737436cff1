// SPDX-License-Identifier: Apache-2.0

/// How two dates of birth agree, closest first.
enum BirthDateLevel: Int, CaseIterable, Sendable {
    case exact = 1
    /// One is the other in the Chinese calendar.
    case lunar
    /// Month or day is mistyped, or the two are turned around.
    case near
    /// The same year, and one side knows no more (01-01, or no month).
    case year
    /// One side is an estimate from an age: 01-01 of a year at most two off.
    case age
    /// The same day of another year, by one wrong digit.
    case otherYear
    /// Years at most two apart.
    case close
    case other

    init(_ one: BirthDateBook.Entry, _ two: BirthDateBook.Entry) {
        self = Self.level(one, two)
    }

    private static func level(_ one: BirthDateBook.Entry, _ two: BirthDateBook.Entry) -> BirthDateLevel {
        let (left, right) = (one.day, two.day)
        if left == right { return .exact }
        if one.lunar == right || two.lunar == left { return .lunar }
        let years = abs(left.year - right.year)
        let isVague = isVague(left) || isVague(right)
        if years == 0 { return isVague ? .year : isSlip(left, right) ? .near : .close }
        if isVague, years <= 2 { return .age }
        if left.month == right.month, left.day == right.day, isYearSlip(left.year, right.year) { return .otherYear }
        return years <= 2 ? .close : .other
    }

    private static func isVague(_ day: CalendarDay) -> Bool {
        day.month == 0 || day.day == 0 || (day.month == 1 && day.day == 1)
    }

    private static func isSlip(_ left: CalendarDay, _ right: CalendarDay) -> Bool {
        if left.month == right.month || left.day == right.day { return true }
        return left.month == right.day && left.day == right.month
    }

    /// One digit wrong or two neighbours turned around.
    private static func isYearSlip(_ left: Int, _ right: Int) -> Bool {
        let digits = (0..<4).map { place -> (Int, Int) in
            let power = [1000, 100, 10, 1][place]
            return (left / power % 10, right / power % 10)
        }
        let wrong = digits.indices.filter { digits[$0].0 != digits[$0].1 }
        if wrong.count == 1 { return true }
        guard wrong.count == 2, wrong[1] == wrong[0] + 1 else { return false }
        return digits[wrong[0]].0 == digits[wrong[1]].1 && digits[wrong[1]].0 == digits[wrong[0]].1
    }
}

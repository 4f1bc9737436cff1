// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Times that are compared when the whole document was seen.
struct DocumentTimes {
    typealias Time = (parts: PointInTime.Parts, node: Node)

    var admissions: [Time] = []
    var discharges: [Time] = []
    var deaths: [Time] = []

    init() {}

    mutating func add(_ identifier: String, _ value: Node) {
        guard let parts = PointInTime(value).parts else { return }
        switch identifier {
        case "DE06.00.092.00": Self.add((parts, value), to: &admissions)
        case "DE06.00.017.00": Self.add((parts, value), to: &discharges)
        case "DE02.01.036.00": Self.add((parts, value), to: &deaths)
        default: break
        }
    }

    /// Each is compared with each: more than a stay can have are left out.
    private static func add(_ time: Time, to times: inout [Time]) {
        if times.count < 64 { times.append(time) }
    }
}

/// Times: whether they exist, lie in the future or before the birth, and their order.
extension Checker {
    /// Checks the time in the attribute `value`, written as a time is.
    func checkTime(_ bytes: ArraySlice<UInt8>, _ node: Node) {
        guard let parts = PointInTime.Parts(String(decoding: bytes, as: UTF8.self)),
            let day = CalendarDay(year: parts.year, month: parts.month, day: parts.day)
        else {
            return warning(.impossibleTime, node, attribute: "value", "no calendar has this time")
        }
        if let today = options.today, today < day {
            if !isPlan(node) { warning(.futureTime, node, attribute: "value", "a time in the future") }
        } else if isChinese, let document = people.documentDay, document < day, !isPlan(node) {
            warning(.afterDocument, node, attribute: "value", "a time after that of the document")
        }
        if let birth = people.birth, parts.precision >= .day, day < birth, isChinese {
            warning(.beforeBirth, node, attribute: "value", "a time before the patient's birth")
        }
    }

    /// Whether a time may lie in the future: in a plan, an order or the end of a stay.
    private func isPlan(_ node: Node) -> Bool {
        var next: Node? = node
        while let element = next, element.depth > 0 {
            switch element.localName {
            case "encompassingEncounter", "useablePeriod", "validTime", "expirationTime", "parentDocument": return true
            case "observation":
                // The code is one of the first children, or the structure is at fault.
                let code = element.elements.prefix(16).first { $0.localName == "code" }?[attribute: "code"] ?? ""
                if ["DE05.10.098.00", "DE06.00.221.00"].contains(code) { return true }
            default: break
            }
            if let mood = element[attribute: "moodCode"], mood != "EVN" { return true }
            next = element.parent
        }
        return false
    }

    /// Checks the bounds of an interval.
    func checkInterval(_ node: Node) {
        guard let first = node.first("low"), let last = node.first("high") else {
            if node.first("center") != nil, node.first("low") != nil || node.first("high") != nil {
                error(.intervalBounds, node, "a centre stands with a width, not with low or high")
            }
            return
        }
        if node.first("width") != nil || node.first("center") != nil {
            error(.intervalBounds, node, "two of low, width and high say all")
        }
        if let low = PointInTime(first).parts, let high = PointInTime(last).parts, high.isBefore(low) {
            warning(.timeOrder, last, attribute: "value", "the end lies before the beginning")
        }
    }

    /// Checks admission, discharge and death against each other and against the encounter.
    func checkTimeOrder() {
        let stay = document.encompassingEncounter?.effectiveTime
        let begin = stay?.low?.parts
        for discharge in times.discharges {
            let isEarly = times.admissions.contains { discharge.parts.isBefore($0.parts) }
            if isEarly || begin.map({ discharge.parts.isBefore($0) }) ?? false {
                warning(.timeOrder, discharge.node, attribute: "value", "the discharge lies before the admission")
            }
        }
        for admission in times.admissions {
            if let end = stay?.high?.parts, end.isBefore(admission.parts) {
                warning(.timeOrder, admission.node, attribute: "value", "the admission lies after the end of the stay")
            }
        }
        for death in times.deaths where times.admissions.contains(where: { death.parts.isBefore($0.parts) }) {
            warning(.timeOrder, death.node, attribute: "value", "the death lies before the admission")
        }
    }
}

extension PointInTime.Parts {
    /// Whether a time certainly lies before another, as far as both go; offsets from UTC count when both have one.
    func isBefore(_ other: Self) -> Bool {
        let shared = min(precision, other.precision)
        var (mine, others) = ([year, month, day], [other.year, other.month, other.day])
        if shared < .day {
            (mine, others) = shared == .year ? ([year], [other.year]) : (mine.dropLast(), others.dropLast())
        }
        if shared < .minute || mine != others { return mine.lexicographicallyPrecedes(others) }
        let shift = offsetMinutes.flatMap { own in other.offsetMinutes.map { $0 - own } } ?? 0
        return hour * 60 + minute + shift < other.hour * 60 + other.minute
    }
}

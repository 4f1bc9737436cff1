// SPDX-License-Identifier: Apache-2.0

import Findings

/// What ``DataElement/valueProblems`` lets pass, for a reader can live with it: a file should not have it.
///
/// - Source: DICOM PS3.5, table 6.2-1.
enum ValueSyntax {
    static func faults(_ element: DataElement) -> [Fault] {
        let vr = element.vr
        guard vr.isString else { return [] }
        var faults: [Fault] = []
        if vr == .uniqueIdentifier, element.rawValue.last == 0x20 {
            faults.append(Fault(.warning, "uid-padding", "a UID is padded by a zero byte, not by a blank"))
        }
        for value in element.strings where !value.isEmpty {
            if let fault = fault(value, vr) { faults.append(fault) }
        }
        return faults
    }

    private static func fault(_ value: String, _ vr: VR) -> Fault? {
        switch vr {
        case .date: return temporal(value, CalendarDate(value) != nil, ".")
        case .time: return temporal(value, ClockTime(value) != nil, ":")
        case .dateTime: return temporal(value, DateTime(value) != nil, nil)
        case .universalResource:
            let isBad = value.utf8.contains { $0 <= 0x20 || $0 == 0x5C || $0 >= 0x7F }
            return isBad ? Fault(.warning, "bad-uri", "a URI has no blanks, backslashes or letters beyond ASCII") : nil
        default:
            let lines = [.shortText, .longText, .unlimitedText].contains(vr)
            let isBad = value.unicodeScalars.contains { isControl($0, allowsLines: lines) }
            return isBad ? Fault(.warning, "control-character", "a control character that \(vr) must not have") : nil
        }
    }

    /// A range is for queries; marks between the parts of a date or time are of older editions.
    private static func temporal(_ value: String, _ isOne: Bool, _ mark: Character?) -> Fault? {
        if !isOne {
            return value.contains("-") ? Fault(.error, "range-value", "a range, which only a query has") : nil
        }
        let head = value.prefix(5)
        guard let mark, head.contains(mark) else { return nil }
        return Fault(.warning, "old-form", "marks between the parts, as before version 3.0")
    }

    private static func isControl(_ scalar: Unicode.Scalar, allowsLines: Bool) -> Bool {
        guard scalar.value < 0x20 || scalar.value == 0x7F else { return false }
        return !(allowsLines && [0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value))
    }
}

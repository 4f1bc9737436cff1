// SPDX-License-Identifier: Apache-2.0

/// A range of days, times or both, as queries have them: from, to, or both, separated by a hyphen.
///
/// - Source: DICOM PS3.4, section C.2.2.2.5 (range matching).
public struct TemporalRange<Value: Sendable & Hashable>: Sendable, Hashable {
    /// The first that is meant; nil for no bound.
    public let from: Value?
    /// The last that is meant; nil for no bound.
    public let to: Value?

    private init?(_ text: String, _ read: (String) -> Value?) {
        // A value alone first: the hyphen may belong to its offset from UTC.
        if let alone = read(text) {
            (from, to) = (alone, alone)
            return
        }
        for hyphen in text.indices where text[hyphen] == "-" {
            let (left, right) = (String(text[..<hyphen]), String(text[text.index(after: hyphen)...]))
            let (first, last) = (read(left), read(right))
            guard left.isEmpty || first != nil, right.isEmpty || last != nil, first != nil || last != nil else {
                continue
            }
            (from, to) = (first, last)
            return
        }
        return nil
    }
}

extension TemporalRange where Value == CalendarDate {
    /// Reads a range of days, or one day; nil for anything else.
    public init?(_ text: String) { self.init(text, CalendarDate.init) }
}

extension TemporalRange where Value == ClockTime {
    /// Reads a range of times, or one time; nil for anything else.
    public init?(_ text: String) { self.init(text, ClockTime.init) }
}

extension TemporalRange where Value == DateTime {
    /// Reads a range of dates and times, or one; nil for anything else.
    public init?(_ text: String) { self.init(text, DateTime.init) }
}

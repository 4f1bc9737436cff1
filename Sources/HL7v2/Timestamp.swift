// SPDX-License-Identifier: Apache-2.0

/// The HL7 form of dates and times: `YYYY[MM[DD[HH[MM[SS[.S[S[S[S]]]]]]]]][+/-ZZZZ]`.
///
/// - Source: HL7 v2.5.1, section 2.A.22 (DTM) and 2.A.77 (TS).
public enum Timestamp {
    /// Whether the text has the form and names a day and time that exist; ``DateTime`` says what they are.
    public static func isValid(_ text: String) -> Bool { (try? DateTime(parsing: text)) != nil }
}

/// The length of months.
public enum GregorianCalendar {
    /// Days in a month, 1 to 12.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes
import HL7v2
import Mapping

extension TranslationContext {
    /// What a message tells of its patient: sex (PID-8), age at the time of the message (PID-7, MSH-7), setting (PV1-2).
    init(_ message: Message) {
        self.init()
        switch message["PID-8.1"] {
        case "M": sex = .male
        case "F": sex = .female
        default: break
        }
        switch message["PV1-2.1"] {
        case "I": setting = "inpatient"
        case "O": setting = "outpatient"
        case "E": setting = "emergency"
        default: break
        }
        let day = message["MSH-7.1"].map { String($0.prefix(8)) } ?? ""
        date = CodeMaps.day(day) ?? ""
        if let birth = message["PID-7.1"].flatMap({ Self.dayNumber(String($0.prefix(8))) }),
            let now = Self.dayNumber(day), now >= birth
        {
            ageDays = now - birth
        }
    }

    /// Days since an epoch of the Gregorian calendar.
    static func dayNumber(_ text: String) -> Int? {
        guard text.utf8.count == 8, text.utf8.allSatisfy(\.isASCIIDigit), CodeMaps.day(text) != nil,
            let number = Int(text)
        else { return nil }
        let (month, day) = (number / 100 % 100, number % 100)
        // March is the first month, so that a leap day is the last of its year.
        let year = number / 10_000 - (month < 3 ? 1 : 0)
        let fromMarch = (month + 9) % 12
        return year * 365 + year / 4 - year / 100 + year / 400 + (fromMarch * 306 + 5) / 10 + day
    }
}

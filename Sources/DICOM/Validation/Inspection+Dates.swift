// SPDX-License-Identifier: Apache-2.0

import Findings

/// Whether dates follow each other: born, then studied, then acquired; none after today.
extension Inspection {
    private static let studyDate = Tag(0x0008, 0x0020)
    private static let later: [(Tag, String)] = [
        (Tag(0x0008, 0x0021), "series"), (Tag(0x0008, 0x0022), "acquisition"), (Tag(0x0008, 0x0023), "content"),
        (Tag(0x0008, 0x002A), "acquisition"),
    ]

    mutating func checkDates(_ map: ElementMap) {
        let (birth, study) = (map.day(.patientBirthDate), map.day(Self.studyDate))
        if let birth, let study, study < birth {
            list.add(Fault(.error, "study-before-birth", "the study is before the birth"), path(Self.studyDate))
        }
        for (tag, name) in Self.later {
            guard let day = map.day(tag) else { continue }
            if let birth, day < birth {
                list.add(Fault(.error, "date-before-birth", "the \(name) is before the birth"), path(tag))
            } else if let study, day < study {
                list.add(Fault(.warning, "date-before-study", "the \(name) is before the study"), path(tag))
            }
        }
        guard let today else { return }
        for tag in [.patientBirthDate, Self.studyDate] + Self.later.map(\.0) {
            guard let day = map.day(tag), day > today else { continue }
            list.add(Fault(.error, "date-in-future", "the date is after \(today)"), path(tag))
        }
    }

    private func path(_ tag: Tag) -> ElementPath { ElementPath(tag) }
}

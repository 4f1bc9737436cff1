// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What a message says of a pregnancy (LOINC 82810-3, pregnancy status).
///
/// - Source: loinc.org, answers of 82810-3 (LA15173-0 Pregnant, LA26683-5 Not pregnant, LA4489-6 Unknown); HL7 International
///   Patient Summary, value set of pregnancy status and its map to SNOMED CT (77386006, 60001007); HL7 v2.5.1, table 0136.
enum PregnancyStatus {
    case pregnant
    case notPregnant
    /// Said to be unknown, or in words that are not known here.
    case unknown

    private static let yes: Set<String> = [
        "LA15173-0", "77386006", "Y", "YES", "PREGNANT", "POS", "POSITIVE", "是", "妊娠", "怀孕", "孕妇", "阳性",
    ]
    private static let no: Set<String> = [
        "LA26683-5", "60001007", "N", "NO", "NOT PREGNANT", "NEG", "NEGATIVE", "否", "未妊娠", "非妊娠", "未怀孕", "未孕", "阴性",
    ]

    /// Of every OBX of this code that was not taken back (OBX-11 D, W).
    static func all(_ visit: CareVisit) -> [PregnancyStatus] {
        visit.all("OBX").compactMap { result in
            guard [1, 4].contains(where: { result.text(3, $0) == "82810-3" }), !["D", "W"].contains(result.text(11))
            else { return nil }
            return PregnancyStatus(result)
        }
    }

    /// By code and by words, of the sender and of a map; what says both yes and no says yes.
    private init(_ result: Segment) {
        let words = (result[5]?.repetitions ?? []).prefix(20).flatMap { answer in
            [1, 2, 4, 5].map { answer.component($0).readable.uppercased() }
        }
        if words.contains(where: Self.yes.contains) {
            self = .pregnant
        } else {
            self = words.contains(where: Self.no.contains) ? .notPregnant : .unknown
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// A statutory infectious disease and the codes of ICD-10 it is diagnosed by.
struct NotifiableDisease: Sendable, Hashable {
    /// As the law names it, or a part of it that is reported by itself.
    let name: String
    /// 甲, 乙 or 丙.
    let `class`: String
    /// Within so many hours it is reported.
    let hours: Int
    /// Whether only its first diagnosis is reported, however long ago that was.
    let isOnce: Bool
    /// Beginnings of codes; one that ends with `=` must be equal.
    let codes: [String]

    init(_ name: String, class: String, hours: Int, isOnce: Bool, codes: [String]) {
        (self.name, self.class, self.hours, self.isOnce, self.codes) = (name, `class`, hours, isOnce, codes)
    }

    var isUrgent: Bool { hours == 2 }

    static func named(_ name: String) -> NotifiableDisease? { NotifiableTable.diseases.first { $0.name == name } }

    /// By the first three characters of a code.
    private static let byCategory: [String: [(code: String, disease: NotifiableDisease)]] = {
        let all = NotifiableTable.diseases.flatMap { disease in
            disease.codes.map { (code: bare($0), disease: disease) }
        }
        return Dictionary(grouping: all) { String($0.code.prefix(3)) }
    }()

    /// Without dots, in capitals: `a15.000` and `A15000` are one code.
    private static func bare(_ code: String) -> String { code.uppercased().filter { $0 != "." && $0 != " " } }

    /// The disease of an ICD-10 code; of several beginnings the longest decides.
    static func of(_ code: String) -> NotifiableDisease? {
        let bare = bare(code)
        guard bare.count >= 3 else { return nil }
        let fitting = byCategory[String(bare.prefix(3))]?.filter { known in
            known.code.last == "=" ? known.code.dropLast() == bare : bare.hasPrefix(known.code)
        }
        return fitting?.max { $0.code.count < $1.code.count }?.disease
    }
}

/// What a diagnosis says: its code in ICD-10, and the disease, if it is notifiable.
struct NotifiableDiagnosis {
    var code: String
    var name: String
    var disease: NotifiableDisease?

    /// Systems whose codes look like those of ICD-10 and are none: TCM diseases and syndromes, ICD-9, procedures.
    private static let otherSystems = ["15657", "TCM", "中医", "I9", "ICD9", "ICD-9", "I10P", "2.16.156.10011.2.3.3.14"]

    /// DG1-3: the code of the alliance, else the sender's own beside it.
    init(_ diagnosis: Segment) {
        let parts = [1, 4].filter { place in
            let system = diagnosis.text(3, place + 2).uppercased()
            return !diagnosis.text(3, place).isEmpty && !Self.otherSystems.contains { system.contains($0) }
        }
        let found = parts.first { NotifiableDisease.of(diagnosis.text(3, $0)) != nil } ?? parts.first ?? 1
        code = diagnosis.text(3, found)
        name = diagnosis.text(3, found + 1)
        disease = parts.contains(found) ? NotifiableDisease.of(code) : nil
    }

    init(code: String, name: String, disease: NotifiableDisease?) {
        (self.code, self.name, self.disease) = (code, name, disease)
    }
}

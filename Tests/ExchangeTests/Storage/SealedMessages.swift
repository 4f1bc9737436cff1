// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import MPI

/// Messages of every part of care, with names and numbers of invented people wherever free text can stand.
enum SealedMessages {
    private static func message(_ type: String, _ number: Int, _ segments: [String]) -> [UInt8] {
        let header =
            #"MSH|^~\&|HIS|S1|MPI|ALLIANCE|20260102030405||\#(type)|S\#(number)|P|2.5.1||||||UNICODE UTF-8"#
        return Array(([header] + segments).map { $0 + "\r" }.joined().utf8)
    }

    static func all(_ people: [Resident]) -> [[UInt8]] {
        var number = 0
        return people.prefix(12).flatMap { person -> [[UInt8]] in
            let bodies = registrations(person) + orders(person) + results(person) + others(person)
            return bodies.map { type, segments in
                number += 1
                return message(type, number, segments)
            }
        }
    }

    private static func patient(_ person: Resident) -> String {
        let ids = [
            "S\(person.index)^^^S1&1.2.9.1&ISO^PI", person.number.map { "\($0)^^^^NI" },
            person.card.map { "\($0)^^^^HC" },
        ].compactMap(\.self).joined(separator: "~")
        return "PID|||\(ids)||\(person.name.full)||\(person.birthDate.compact)|F|||\(person.address)||\(person.phone)"
    }

    private static func word(_ person: Resident) -> String {
        "\(person.name.full)\(person.number ?? "")\(person.card ?? "")\(person.phone)"
    }

    private static func registrations(_ person: Resident) -> [(String, [String])] {
        let (pid, word) = (patient(person), word(person))
        return [
            ("ADT^A28^ADT_A05", ["EVN|A28|20260102", pid]),
            (
                "ADT^A04^ADT_A01",
                ["EVN|A04|20260102", pid, "PV1||O", "DG1|1||I10^\(word)^I10", "DG1|2||A15.0^\(word)^I10"]
            ),
            (
                "ADT^A28^ADT_A05",
                [
                    "EVN|A28|20260102",
                    "PID|||N\(person.index)^^^S1&1.2.9.1&ISO^PI~\(word)^^^^BC||新\(person.name.full)||20260101|F"
                        + String(repeating: "|", count: 13) + "\(person.number ?? word)^^^^NI",
                ]
            ),
        ]
    }

    private static func orders(_ person: Resident) -> [(String, [String])] {
        let (pid, word) = (patient(person), word(person))
        return [
            (
                "OML^O21^OML_O21",
                [
                    pid, "ORC|NW|\(word)", "OBR|1|\(word)||K^血钾", "SPM|1|\(word)||SER\(word)",
                    "ZTR|\(word)|OWN|采集|S1|\(word)|\(word)|20260102",
                ]
            ),
            (
                "OUL^R22^OUL_R22",
                [pid, "SPM|1|\(word)||SER|||||||||||||20260102|20260102|||\(word)", "OBR|1|\(word)||K"]
            ),
            ("OMP^O09^OMP_O09", [pid, "ORC|NW|\(word)", "RXO|\(word)^\(word)|1||g"]),
            ("RDS^O13^RDS_O13", [pid, "ORC|RE|\(word)", "RXD|1|\(word)|20260102|1|g"]),
            (
                "SIU^S24^SIU_S12",
                ["SCH||P", "RGS|1", "AIS|1|A|OUT|2099010308\(10 + person.index % 40)", "AIG|1|A|D1|||9"]
            ),
            (
                "SRM^S01^SRM_S01",
                ["ARQ|\(word)", pid, "RGS|1", "AIS|1|A|OUT|2099010308\(10 + person.index % 40)", "AIG|1|A|D1"]
            ),
        ]
    }

    private static func results(_ person: Resident) -> [(String, [String])] {
        let (pid, word) = (patient(person), word(person))
        return [
            (
                "ORU^R01^ORU_R01",
                [
                    pid, "OBR|1|L\(word)|F\(word)|K^\(word)|||20260102",
                    "OBX|1|ST|K^\(word)||\(word)|\(word)||HH|||F|||20260102",
                    "ZHR|K|县|HR县",
                ]
            ),
            ("ORU^R01^ORU_R01", [pid, "OBR|1|L\(word)|F\(word)|K|||20260102", "OBX|1|ST|K||\(word)|||||F"]),
            (
                "ORU^R01^ORU_R01",
                [
                    pid, "OBR|1||G\(word)|BP",
                    "OBX|1|NM|8480-6||190|mm[Hg]|||||F|||\(CountyTime.digits())||||\(word)^^1^EUI-64",
                    "OBX|2|NM|8480-6||190|\(word)|||||F|||20260102||||\(word)^^1^EUI-64",
                ]
            ),
            (
                "OML^O21^OML_O21",
                [pid, "ORC|CA|X\(word)", "OBR|1|X\(word)||K", "ZHR|K|县|HR县|7|S1|F\(word)|Y|\(word)|\(word)"]
            ),
        ]
    }

    private static func others(_ person: Resident) -> [(String, [String])] {
        let (pid, word) = (patient(person), word(person))
        return [
            (
                "VXU^V04^VXU_V04",
                [
                    pid, "ORC|RE|\(word)", "RXA|0|1|20260102||\(word)^\(word)|1|||||||||\(word)||\(word)|\(word)||CP|A",
                    "ZTR|V\(word)|OWN|接种|S1",
                ]
            ),
            ("REF^I12^REF_I12", ["RF1||R|SO|||\(word)", "PRD|RT|\(word)|||||H2", pid]),
            ("REF^I14^REF_I12", ["RF1||R|SO|||\(word)||||\(word)", pid]),
            ("PPR^PC2^PPR_PC1", [pid, "PRB|UP|20260102|I10|CR1||||||||||\(word)"]),
            ("QBP^Q22^QBP_Q21", ["QPD|IHE PDQ Query|T1|@PID.5.1^\(person.name.full)", "RCP|I|1^RD"]),
            ("MDM^T02^MDM_T02", ["EVN|T02|20260102", pid, "TXA|1|HSDB04.01|TX|20260102||||||||\(word)"]),
        ]
    }

    /// Care of one patient, before a change of the key and after.
    static var careOfOne: (before: [[UInt8]], after: [(name: String, bytes: [UInt8], code: String)]) {
        let pid = "PID|||P1^^^S1&1.2.9.1&ISO^PI||王^明||19900101|M"
        let specimen = ["ORC|NW|L1", "OBR|1|L1||K^血钾", "SPM|1|B1||SER"]
        let result = [pid, "OBR|1||F1|K", "OBX|1|NM|K||7.1|mmol/L||HH|||F|||20260102"]
        let bodies: [(String, [String])] = [
            ("ADT^A28^ADT_A05", ["EVN|A28|20260102", pid]), ("OML^O21^OML_O21", [pid] + specimen),
            ("OMP^O09^OMP_O09", [pid, "ORC|NW|R1", "RXO|D1^药|1||g"]),
            ("ADT^A08^ADT_A01", ["EVN|A08|20260102", pid, "PV1||O", "DG1|1||I10"]), ("ORU^R01^ORU_R01", result),
        ]
        let before = bodies.enumerated().map { message($1.0, $0 + 1, $1.1) }
        let later: [(String, String, [String], String)] = [
            ("specimen", "OML^O21^OML_O21", [pid] + specimen, "AA"),
            ("prescription", "OMP^O09^OMP_O09", [pid, "ORC|NW|R1", "RXO|D1^药|1||g"], "AE"),
            ("entry", "ADT^A08^ADT_A01", ["EVN|A08|20260102", pid, "PV1||O", "DG1|1||I10"], "AA"),
            ("result", "ORU^R01^ORU_R01", result, "AA"),
        ]
        let after = later.enumerated().map { number, one in
            (name: one.0, bytes: message(one.1, 100 + number, one.2), code: one.3)
        }
        return (before, after)
    }
}

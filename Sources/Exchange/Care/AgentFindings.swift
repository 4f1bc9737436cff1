// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Laboratory results that show the agent of a statutory infectious disease.
///
/// Covered are the items and the names of agents in ``AgentTable`` and the items settings name; of those that are not, such
/// as screening tests, nothing is concluded. Only final results (OBX-11 F or C) count, and only plain words for positive.
enum AgentFindings {
    /// Words for positive, compared as a whole; LOINC answers LA6576-8 and LA11882-0, SNOMED CT 10828004 and 260373001.
    private static let positive: Set<String> = [
        "阳性", "阳性(+)", "阳性（+）", "(+)", "（+）", "+", "++", "+++", "++++", "检出", "POS", "POSITIVE", "DETECTED",
        "LA6576-8", "LA11882-0", "10828004", "260373001",
    ]

    /// What a result shows; nil for nothing that would have to be reported.
    static func diagnosis(_ result: Segment, _ request: Segment?, _ settings: CareSettings) -> NotifiableDiagnosis? {
        let status = result.text(11).isEmpty ? request?.text(25) ?? "" : result.text(11)
        guard ["F", "C"].contains(status) else { return nil }
        if isPositive(result), let found = listed(result, settings) { return found }
        // Cultures and microscopy name what they found.
        for value in values(result) {
            if let agent = AgentTable.names[value] { return made(agent.disease, agent.code) }
        }
        return nil
    }

    /// What an item shows when it is positive; nil for one that is not on the list.
    static func listed(_ result: Segment, _ settings: CareSettings) -> NotifiableDiagnosis? {
        for place in [1, 4] where !result.text(3, place).isEmpty {
            if let found = listed(result.text(3, place), settings) { return found }
        }
        return nil
    }

    private static func listed(_ item: String, _ settings: CareSettings) -> NotifiableDiagnosis? {
        if let agent = AgentTable.items[item] { return made(agent.disease, agent.code) }
        guard let name = settings.notifiableItems[item], let disease = NotifiableDisease.named(name) else { return nil }
        let code = disease.codes.first.map { String($0.prefix { $0 != "=" }) } ?? ""
        return NotifiableDiagnosis(code: code, name: name, disease: disease)
    }

    private static func made(_ name: String, _ code: String) -> NotifiableDiagnosis {
        NotifiableDiagnosis(code: code, name: name, disease: NotifiableDisease.named(name))
    }

    private static func values(_ result: Segment) -> [String] {
        [1, 2].map { result.text(5, $0).split { $0 == " " }.joined(separator: " ") }.filter { !$0.isEmpty }
    }

    private static func isPositive(_ result: Segment) -> Bool {
        values(result).contains { positive.contains($0.uppercased()) } || ["POS", "DET"].contains(result.text(8))
    }
}

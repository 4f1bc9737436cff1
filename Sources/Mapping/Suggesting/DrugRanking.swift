// SPDX-License-Identifier: Apache-2.0

/// The drugs of a list, taken apart, to rank suggestions by what a patient would be given.
struct DrugRanking {
    private let drugs: [String: DrugText]

    /// Nil when the list is none of drugs.
    init?(_ system: CodeSystem, _ codes: [CodeEntry]) {
        guard let kind = CodeKind(system), kind == .drug || kind == .drug14 else { return nil }
        drugs = Dictionary(codes.map { (CodeSystem.key($0.code), Self.drug($0)) }) { first, _ in first }
    }

    private static let details: Set<String> = ["spec", "规格", "strength", "dosage_form", "剂型", "pack", "包装"]
    private static let makers: Set<String> = ["maker", "enterprise", "生产企业", "厂家"]

    private static func drug(_ entry: CodeEntry) -> DrugText {
        let texts = entry.properties.filter { details.contains($0.name) }.map(\.value)
        let maker = entry.properties.first { makers.contains($0.name) }?.value ?? ""
        return DrugText(([entry.name] + texts).joined(separator: " "), maker: maker)
    }

    /// The suggestions in the order of their parts; those that differ in form or strength are marked.
    func ranked(_ suggestions: [Suggestion], for text: String) -> [Suggestion] {
        let wanted = DrugText(text)
        let compared = suggestions.map { one -> (suggestion: Suggestion, score: Double) in
            guard let drug = drugs[CodeSystem.key(one.code)] else { return (one, 0) }
            let comparison = DrugComparison(wanted, drug)
            var suggestion = one
            suggestion.hasConflict = !comparison.isSameDrug
            return (suggestion, comparison.score)
        }
        return compared.enumerated().sorted {
            $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset
        }.map(\.element.suggestion)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import JSON

/// Decisions as the work list exports them and stewards hand them in.
///
/// `{"format":"map-decisions","map":NAME,"decisions":[{"verdict":"approve|reject|no-map","source":…,"target":…}]}`; a
/// decision may also hold `sourceName`, `relationship`, `condition`, `reason`, `evidence`.
public struct DecisionList: Sendable, Hashable {
    /// The map they are for.
    public let map: String
    /// The decisions in order.
    public let decisions: [MapDecision]

    /// Most decisions of one list.
    public static let limit = 100_000

    /// Reads a list; one that is wrong anywhere is refused as a whole.
    public init(_ json: JSONValue) throws(MappingError) {
        guard json["format"]?.string == "map-decisions", let map = json["map"]?.string,
            let list = json["decisions"]?.array, list.count <= Self.limit
        else { throw .badDecision(0) }
        self.map = map
        var decisions: [MapDecision] = []
        for (index, one) in list.enumerated() {
            guard let decision = Self.decision(one) else { throw .badDecision(index + 1) }
            decisions.append(decision)
        }
        self.decisions = decisions
    }

    private static func decision(_ json: JSONValue) -> MapDecision? {
        guard let verdict = json["verdict"]?.string.flatMap(MapDecision.Verdict.init),
            let source = json["source"]?.string, !source.isEmpty,
            let condition = Condition(json["condition"]?.string ?? "")
        else { return nil }
        let target = json["target"]?.string ?? ""
        if target.isEmpty != (verdict == .noMap) { return nil }
        var decision = MapDecision(verdict, source: source, target: target)
        decision.sourceName = json["sourceName"]?.string ?? ""
        decision.relationship = Relationship(reading: json["relationship"]?.string ?? "")
        decision.condition = condition
        decision.reason = json["reason"]?.string ?? ""
        decision.evidence = json["evidence"]?.string ?? ""
        return decision.relationship.isKnown ? decision : nil
    }
}

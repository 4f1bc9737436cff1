// SPDX-License-Identifier: Apache-2.0

import Mapping
import Threads

/// `map approve`, `map reject` and `map no-map`: one decision each.
enum MapDecide {
    static func run(_ verb: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let verdict = MapDecision.Verdict(rawValue: verb) else { throw Arguments.Fault(text: MapHelp.fault) }
        let map = try MapCommand.map(arguments)
        let wanted = verdict == .noMap ? 1 : 2
        guard arguments.rest.count == wanted else {
            throw Arguments.Fault(text: "\(verb) takes \(wanted == 1 ? "a source code" : "a source and a target code")")
        }
        guard let actor = arguments["--actor"], let reason = arguments["--reason"], !actor.isEmpty, !reason.isEmpty
        else {
            throw Arguments.Fault(text: "\(verb) needs --actor NAME and --reason TEXT")
        }
        var decision = MapDecision(verdict, source: arguments.rest[0], target: wanted == 2 ? arguments.rest[1] : "")
        decision.reason = reason
        try qualify(&decision, arguments)
        let ready = decision
        try MapCommand.withMaps(arguments) { maps in
            try maps.transaction(purpose: "keep a decision") { () throws(MappingError) in
                try maps.decide(ready, map: map, actor: actor, at: Clock.utc())
            }
        }
        console.print("\(decision.source): \(verb)\(decision.target.isEmpty ? "" : " \(decision.target)")")
        return .done
    }

    /// What the options say of relationship and condition.
    private static func qualify(_ decision: inout MapDecision, _ arguments: Arguments) throws {
        if let text = arguments["--relationship"] {
            decision.relationship = Relationship(reading: text)
            guard decision.relationship.isKnown else {
                throw Arguments.Fault(text: "--relationship takes a word of FHIR, such as wider or equivalent")
            }
        }
        if let text = arguments["--condition"] {
            guard let condition = Condition(text) else {
                throw Arguments.Fault(text: "--condition takes sex=…;age=…;setting=…;context=…")
            }
            decision.condition = condition
        }
    }
}

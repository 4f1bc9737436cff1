// SPDX-License-Identifier: Apache-2.0

import JSON
import Mapping
import Threads

/// `map review`: the stewards' work list as a page, and their decisions back; `map carry`.
enum MapReview {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        if arguments.rest.first == "apply", arguments.rest.count == 2 {
            return try apply(arguments.rest[1], arguments, console)
        }
        guard arguments.rest.isEmpty, let file = arguments["--html"] else {
            throw Arguments.Fault(text: "say review --map NAME --html FILE, or review apply FILE --actor NAME")
        }
        let map = try MapCommand.map(arguments)
        let top = try arguments.number("--top", in: 1...9) ?? 5
        let (name, items) = try MapCommand.withMaps(arguments) { maps in
            guard let name = try maps.maps().first(where: { $0.name == map }) else {
                throw MappingError.unknownMap(map)
            }
            let suggester = try maps.suggester(for: map, calibrates: true)
            return (name, try maps.fill(maps.openCodes(of: map), map: map, with: suggester, limit: top))
        }
        try Files.write(Array(MapReviewPage.page(name, items).utf8), to: file, console)
        console.print("\(file): \(items.count) open codes")
        return .done
    }

    private static func apply(_ file: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let actor = arguments["--actor"], !actor.isEmpty else {
            throw Arguments.Fault(text: "review apply needs --actor NAME")
        }
        let bytes = try Files.read(file)
        guard let json = try? JSONValue(parsing: bytes) else {
            throw Failure(.dataHasErrors, "\(file): error: no JSON")
        }
        let count = try MapCommand.withMaps(arguments, file: file) { maps in
            let list = try DecisionList(json)
            if let map = arguments["--map"], map != list.map {
                throw Failure(.dataHasErrors, "\(file): error: the decisions are on map '\(list.map)'")
            }
            // All or none: a page that does not fit the store changes nothing.
            try maps.transaction(purpose: "apply decisions") { () throws(MappingError) in
                for decision in list.decisions {
                    try maps.decide(decision, map: list.map, actor: actor, at: Clock.utc())
                }
            }
            return list.decisions.count
        }
        console.print("\(file): \(count) decisions applied")
        return .done
    }

    static func carry(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let map = try MapCommand.map(arguments)
        guard let system = arguments["--to"].flatMap(CodeSystem.init) else {
            throw Arguments.Fault(text: "carry needs --to NAME@VERSION")
        }
        let name = arguments.rest[0]
        let (kept, reopened) = try MapCommand.withMaps(arguments) { maps in
            try maps.transaction(purpose: "carry a map over") { () throws(MappingError) in
                try maps.carry(map, to: system, as: name)
            }
        }
        console.print("\(name): \(kept) rows kept, \(reopened) to review")
        return .done
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI

/// An event as the tool shows it.
struct EventView {
    let event: StewardEvent

    init(_ event: StewardEvent) { self.event = event }

    var line: String {
        let undone = event.undoes.map { " of event \($0)" } ?? ""
        return "event \(event.id): \(event.action)\(undone)"
    }

    var json: JSONValue {
        [
            "event": .integer(event.id), "at": .string(event.at), "by": .string(event.actor),
            "action": .string(event.action), "why": .string(event.why), "model": .string(event.model),
            "undone_by": event.undoneBy.map { .integer($0) } ?? .null,
            "undoes": event.undoes.map { .integer($0) } ?? .null, "seen": event.seen,
        ]
    }

    static func list(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let record = try arguments.number("--record", in: 1...Int.max).map(Int64.init)
        let limit = try arguments.number("--limit", in: 1...1_000_000) ?? 100
        let events = try index.events(of: record, limit: limit)
        if arguments.has("--json") {
            console.print(JSONValue.array(events.map { EventView($0).json }).text(indented: true))
            return .done
        }
        var table = Table(["EVENT", "AT", "ACTION", "UNDONE BY", "BY", "WHY"], right: [0, 3])
        for event in events {
            table.add([
                String(event.id), event.at, event.action + (event.undoes.map { " \($0)" } ?? ""),
                event.undoneBy.map(String.init) ?? "", event.actor, event.why,
            ])
        }
        console.print(table.text)
        return .done
    }

    static func history(_ text: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        // A resident that was merged away has a history too.
        let resident = try ResidentNumber(text)?.id ?? IndexCommand.resident(text, index)
        let entries = try index.history(of: resident)
        if arguments.has("--json") {
            let list = entries.map { entry -> JSONValue in
                [
                    "id": .integer(entry.id), "at": .string(entry.at), "action": .string(entry.action),
                    "reason": .string(entry.reason), "by": .string(entry.actor),
                    "resident": .string("\(ResidentNumber(entry.residentID))"),
                    "record": entry.recordID.map { .integer($0) } ?? .null,
                    "former_resident": .optional(entry.formerResidentID.map { "\(ResidentNumber($0))" }),
                    "event": entry.event.map { .integer($0) } ?? .null,
                ]
            }
            console.print(JSONValue.array(list).text(indented: true))
            return .done
        }
        var table = Table(["AT", "ACTION", "RECORD", "RESIDENT", "FROM", "EVENT", "WHY", "BY"], right: [2, 5])
        for entry in entries {
            table.add([
                entry.at, entry.action, entry.recordID.map(String.init) ?? "", "\(ResidentNumber(entry.residentID))",
                entry.formerResidentID.map { "\(ResidentNumber($0))" } ?? "", entry.event.map(String.init) ?? "",
                entry.reason, entry.actor,
            ])
        }
        console.print(table.text)
        return .done
    }
}

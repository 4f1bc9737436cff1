// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import MPI
import SQLite
import Threads

/// What stewards do with `mpi`: look at the queue, decide, link, unlink, merge, undo.
enum StewardCommand {
    static let verbs = "review, link, unlink, merge, undo, events, history, golden or calibrate"
    static let usage = """
        interopctl mpi review [--limit N] [--html FILE]
               interopctl mpi review apply FILE [--by NAME]
               interopctl mpi review show SUBJECT
               interopctl mpi review decide SUBJECT same|different|later|returned [--why TEXT] [--by NAME]
               interopctl mpi link RECORD RESIDENT | unlink RECORD | merge RESIDENT RESIDENT | undo EVENT
                                    [--why TEXT] [--by NAME]
               interopctl mpi events [--record N] [--limit N]
               interopctl mpi history RESIDENT
               interopctl mpi golden RESIDENT [--trust DOMAIN]…
               interopctl mpi calibrate [--model FILE]
        """
    static let help = """
        review lists what waits for a person, risk first; a SUBJECT is T12 (a task) or P3-17 (two records). What is
          decided outranks the matcher for good; --html writes the queue as a page on which a steward decides by
          keyboard, and apply takes in the file of decisions it saves. Of an overlay, 'same' applies the update that was held.
        link, unlink and merge do what they say; undo takes any event back, also an undoing; events lists them.
        golden says what is held to be true of a resident and where each value comes from; --trust names domains, the
          most trusted first. calibrate counts names, telephones and places on the store's own records and links all
          anew; before that only cards and owned numbers link.
        """

    /// Runs a verb; nil for one that is none of these.
    static func run(
        _ verb: String, _ operands: [String], _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode? {
        switch (verb, operands.count) {
        case ("review", 0):
            if let file = arguments["--html"] { return try ReviewApply.write(file, arguments, console) }
            return try ReviewCommand.list(arguments, console)
        case ("review", 2) where operands[0] == "apply": return try ReviewApply.apply(operands[1], arguments, console)
        case ("review", 2) where operands[0] == "show": return try ReviewCommand.show(operands[1], arguments, console)
        case ("review", 3) where operands[0] == "decide":
            return try decide(operands[1], operands[2], arguments, console)
        case ("link", 2), ("unlink", 1), ("merge", 2), ("undo", 1):
            return try change(verb, operands, arguments, console)
        case ("events", 0): return try EventView.list(arguments, console)
        case ("history", 1): return try EventView.history(operands[0], arguments, console)
        case ("golden", 1): return try golden(operands[0], arguments, console)
        case ("calibrate", 0):
            let model = try arguments["--model"].map { path in
                try MatchingCommand.read(path) { (model) throws(MatchModelError) in try model.checkedForResidents() }
            }
            let connection = try StoreFolder.open(arguments)
            try calibrate(model ?? .residents, PatientIndex(connection), connection, console)
            return .done
        default: return nil
        }
    }

    // MARK: Changes

    private static func decide(
        _ subject: String, _ word: String, _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        guard let verdict = Decision.Verdict(rawValue: word), verdict != .message else {
            throw Arguments.Fault(text: "decide same, different, later or returned")
        }
        let subject = try ReviewCommand.subject(subject)
        return try act(arguments, console) { index, why, context in
            try index.answer(subject, verdict, why: why, context)
        }
    }

    private static func change(
        _ verb: String, _ operands: [String], _ arguments: Arguments, _ console: Console
    ) throws -> ExitCode {
        try act(arguments, console) { index, why, context in
            switch verb {
            case "link":
                let resident = try IndexCommand.resident(operands[1], index)
                return try index.link(number(operands[0]), to: resident, why: why, context)
            case "unlink": return try index.unlink(number(operands[0]), why: why, context)
            case "merge":
                let residents = try operands.map { try IndexCommand.resident($0, index) }
                return try index.merge(residents[0], residents[1], why: why, context)
            default: return try index.undo(number(operands[0]), why: why, context)
            }
        }
    }

    private static func number(_ text: String) throws -> Int64 {
        guard let number = Int64(text), number > 0 else {
            throw Arguments.Fault(text: "'\(text)' is no number of a record or event")
        }
        return number
    }

    private static func act(
        _ arguments: Arguments, _ console: Console,
        _ work: (PatientIndex, String, PatientIndex.Context) throws -> StewardEvent
    ) throws -> ExitCode {
        let connection = try StoreFolder.open(arguments)
        let index = try PatientIndex(connection)
        var context = IndexCommand.context()
        if let actor = arguments["--by"] { context.actor = actor }
        let why = arguments["--why"] ?? ""
        let event = try connection.transaction(purpose: "change the index", wrap: { $0 as any Error }) {
            () throws(any Error) in
            do {
                return try work(index, why, context)
            } catch let error as IndexError {
                if case .store(let failure) = error { throw failure }
                throw Failure(.dataHasErrors, IndexWords.text(error))
            }
        }
        let view = EventView(event)
        console.print(arguments.has("--json") ? view.json.text(indented: true) : view.line)
        return .done
    }

    static func calibrate(
        _ model: MatchModel, _ index: PatientIndex, _ connection: Connection, _ console: Console
    ) throws {
        let context = IndexCommand.context()
        let report = try connection.transaction(purpose: "calibrate", wrap: { IndexError.store($0) }) {
            () throws(IndexError) in try index.calibrate(model: model, context)
        }
        console.error(
            "calibrated on \(report.records) records: \(report.residents) residents, \(report.pairs) pairs of weight")
    }

    // MARK: Golden record

    private static func golden(_ text: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let index = try PatientIndex(StoreFolder.open(arguments))
        let resident = try IndexCommand.resident(text, index)
        var rules = SurvivorshipRules()
        rules.trust = arguments.values["--trust"] ?? []
        let golden = try index.goldenRecord(resident, rules: rules)
        if arguments.has("--json") {
            let values = golden.values.map { value -> JSONValue in
                [
                    "field": .string(value.field.rawValue), "value": .string(value.text),
                    "record": .integer(value.recordID), "domain": .string(value.domain),
                    "local_id": .string(value.localID), "at": .string(value.at),
                    "by": .optional(value.criterion?.rawValue), "agreeing": .integer(Int64(value.agreeing)),
                    "others": .array(value.others.map(JSONValue.string)),
                ]
            }
            let json: JSONValue = ["resident": .string("\(ResidentNumber(resident))"), "values": .array(values)]
            console.print(json.text(indented: true))
            return .done
        }
        var table = Table(["FIELD", "VALUE", "FROM", "LOCAL ID", "BY", "AGREE", "OTHERS"], right: [5])
        for value in golden.values {
            table.add([
                value.field.rawValue, TextWidth.cut(value.text, to: 40), value.domain, value.localID,
                value.criterion?.rawValue ?? "all", String(value.agreeing), value.others.joined(separator: " | "),
            ])
        }
        console.print(table.text)
        return .done
    }
}

/// Sentences for what the index refuses.
enum IndexWords {
    static func text(_ error: IndexError) -> String {
        switch error {
        case .unknownRecord: "no such record in use"
        case .unknownResident: "no such resident with other records in use"
        case .unknownEvent: "no such event; 'mpi events' lists them"
        case .alreadyUndone: "the event was undone before"
        case .changedSince: "a later change concerns the same rows; undo that one first"
        case .unknownTask: "no such open task; 'mpi review' lists them"
        case .nothingToDo: "nothing would change"
        case .sameID: "the two are one already"
        default: "\(error)"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import JSON
import MPI
import Threads

/// `mpi dedupe`, `mpi train` and `mpi explain`: matching records of a file.
enum MatchingCommand {
    static let help = """
        dedupe finds which records of a file are of one person and writes record_id,cluster_id; no store is needed.
          --schema FILE   other column names, or other fields and comparators
          --model FILE    a model made by train; without it the built-in one, fitted to the records
          --review FILE   pairs to look at: record_id_a,record_id_b,probability,reasons
          --pairs FILE    every pair of weight: record_id_a,record_id_b,pattern,total,vetoes, the pattern a digit for the
                          level of each field
          --explain FILE  every pair of weight with its rows, one JSON object a line
          --truth FILE    record_id,person_id: tells how many true pairs were compared at all
        train learns a model from a file, without knowing its persons. explain A B shows every field's weight, the
        vetoes and the total for two records of --input FILE.
        """

    // MARK: dedupe

    static func dedupe(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let input = arguments["--input"], let output = arguments["--output"] else {
            throw Arguments.Fault(text: "dedupe needs --input and --output")
        }
        let records = try MatchingInput(input, schema: arguments["--schema"])
        let model = try model(arguments, records)
        let found = records.population.deduplicated(model, .init())
        try writeClusters(found, records, output, console)
        if let path = arguments["--review"] { try writeReview(found, records, path, console) }
        if let path = arguments["--pairs"] { try writePairs(found, records, model, path, console) }
        if let path = arguments["--explain"] { try writeExplanations(found, records, model, path, console) }
        report(found, records, console)
        if let path = arguments["--truth"] { try reportCompleteness(records, path, console) }
        return .done
    }

    static func model(_ arguments: Arguments, _ records: MatchingInput) throws -> MatchModel {
        guard let path = arguments["--model"] else { return records.population.usualModel() }
        return try read(path) { (model) throws(MatchModelError) in try records.population.checked(model) }
    }

    /// A model of a file, if it is for the comparison.
    static func read(
        _ path: String, _ check: (MatchModel) throws(MatchModelError) -> MatchModel
    ) throws -> MatchModel {
        do {
            return try check(MatchModel(json: JSONValue(parsing: Files.read(path))))
        } catch let error as MatchModelError {
            throw Failure(.dataHasErrors, "\(path): error: \(words(error))")
        } catch is JSONError {
            throw Failure(.dataHasErrors, "\(path): error: not JSON")
        }
    }

    private static func words(_ error: MatchModelError) -> String {
        switch error {
        case .member(let name): "\(name): missing or of the wrong kind"
        case .probability(let field, let level): "\(field), \(level): a probability outside 0 to 1"
        case .ladder(let field): "\(field): not the levels of this comparison"
        }
    }

    private static func writeClusters(
        _ found: Deduplication, _ records: MatchingInput, _ path: String, _ console: Console
    ) throws {
        let file = try ResultFile(path, console)
        try file.write(Array("record_id,cluster_id\n".utf8))
        for (place, cluster) in found.clusters.enumerated() {
            try file.write(Array("\(CSV.field(records.population.id(at: place))),C\(cluster + 1)\n".utf8))
        }
        try file.finish()
    }

    private static func writeReview(
        _ found: Deduplication, _ records: MatchingInput, _ path: String, _ console: Console
    ) throws {
        let file = try ResultFile(path, console)
        try file.write(Array("record_id_a,record_id_b,probability,reasons\n".utf8))
        for pair in found.review {
            let (left, right) = (records.population.id(at: pair.left), records.population.id(at: pair.right))
            let reasons = pair.vetoes.isEmpty ? "weight" : pair.vetoes.codes.joined(separator: ";")
            let chance = FixedPoint.text(pair.probability, digits: 6)
            try file.write(Array("\(CSV.field(left)),\(CSV.field(right)),\(chance),\(reasons)\n".utf8))
        }
        try file.finish()
    }

    private static func writePairs(
        _ found: Deduplication, _ records: MatchingInput, _ model: MatchModel, _ path: String, _ console: Console
    ) throws {
        let file = try ResultFile(path, console)
        try file.write(Array("record_id_a,record_id_b,pattern,total,vetoes\n".utf8))
        let (scoring, fields) = (records.population.scoring(model), model.fields.count)
        for pair in found.candidates {
            let (left, right) = (records.population.id(at: pair.left), records.population.id(at: pair.right))
            let (pattern, weight) = scoring.score(pair.left, pair.right)
            let levels = (0..<fields).map { String(pattern[$0], radix: 16) }.joined()
            let vetoes = pair.vetoes.codes.joined(separator: ";")
            try file.write(Array("\(CSV.field(left)),\(CSV.field(right)),\(levels),\(weight),\(vetoes)\n".utf8))
        }
        try file.finish()
    }

    private static func writeExplanations(
        _ found: Deduplication, _ records: MatchingInput, _ model: MatchModel, _ path: String, _ console: Console
    ) throws {
        let file = try ResultFile(path, console)
        for pair in found.candidates {
            let explanation = records.population.explanation(pair.left, pair.right, model)
            let line: JSONValue = [
                "a": .string(records.population.id(at: pair.left)), "b": .string(records.population.id(at: pair.right)),
                "explanation": explanation.json,
            ]
            try file.write(line.serialized() + [0x0A])
        }
        try file.finish()
    }

    private static func report(_ found: Deduplication, _ records: MatchingInput, _ console: Console) {
        let persons = (found.clusters.max() ?? -1) + 1
        console.error(
            "\(found.clusters.count) records, \(persons) persons, \(found.candidates.count) pairs of weight, "
                + "\(found.review.count) to review")
        let capped = found.retrieval.filter { $0.cappedKeys > 0 }.map { "\($0.kind) \($0.cappedKeys)" }
        if !capped.isEmpty { console.error("keys of too many records: " + capped.joined(separator: ", ")) }
        if !records.population.hubPhones.isEmpty {
            console.error("telephones of too many families: \(records.population.hubPhones.count)")
        }
    }

    private static func reportCompleteness(_ records: MatchingInput, _ path: String, _ console: Console) throws {
        let table = try DelimitedTable(parsing: Files.read(path))
        let (record, person) = (try table.column("record_id"), try table.column("person_id"))
        var persons: [String: String] = [:]
        for row in table.rows { persons[row[record]] = row[person] }
        let found = records.population.pairCompleteness { persons[$0] ?? "" }
        let share = FixedPoint.text(Double(found.compared) / Double(max(1, found.pairs)), digits: 5)
        console.error("pair completeness \(share): \(found.compared) of \(found.pairs) true pairs compared")
    }

    // MARK: train and explain

    static func train(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let input = arguments["--input"], let output = arguments["-o"] else {
            throw Arguments.Fault(text: "train needs --input and -o")
        }
        let records = try MatchingInput(input, schema: arguments["--schema"])
        let model = records.population.trainedModel()
        try Files.write(model.json.serialized(indented: true) + [0x0A], to: output, console)
        console.error("trained on \(records.population.count) records")
        if !model.disorders.isEmpty {
            console.error("levels that weigh more than a closer one: " + model.disorders.joined(separator: ", "))
        }
        return .done
    }

    static func explain(_ ids: [String], _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let input = arguments["--input"] else { throw Arguments.Fault(text: "explain needs --input") }
        let records = try MatchingInput(input, schema: arguments["--schema"])
        let places = try ids.map { id in
            guard let place = records.population.place(ofRecord: id) else {
                throw Failure(.dataHasErrors, "no record '\(id)'")
            }
            return place
        }
        let model = try model(arguments, records)
        let explanation = records.population.explanation(places[0], places[1], model)
        console.print(
            arguments.has("--json") ? explanation.json.text(indented: true) : text(explanation))
        return .done
    }

    static func text(_ explanation: PairExplanation) -> String {
        var table = Table(["FIELD", "LEVEL", "M", "U", "WEIGHT", "FREQUENCY"], right: [2, 3, 4, 5])
        for row in explanation.rows {
            let hasLevel = !row.level.isEmpty
            table.add([
                row.field, row.level, hasLevel ? FixedPoint.text(row.m, digits: 6) : "",
                hasLevel ? FixedPoint.text(row.u, digits: 6) : "", FixedPoint.text(row.weight, digits: 2),
                hasLevel ? FixedPoint.text(row.frequency, digits: 2) : "",
            ])
        }
        let chance = FixedPoint.text(explanation.probability, digits: 6)
        let vetoes = explanation.vetoes.isEmpty ? "none" : explanation.vetoes.codes.joined(separator: ", ")
        return """
            \(table.text)
            total \(FixedPoint.text(explanation.total, digits: 2)), probability \(chance); automatic from \
            \(FixedPoint.text(explanation.automatic, digits: 2)), review from \(FixedPoint.text(explanation.review, digits: 2))
            vetoes: \(vetoes)
            decision: \(explanation.decision)
            """
    }
}

/// Fields of comma-separated text.
enum CSV {
    /// A field, quoted where it must be (RFC 4180).
    static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        return needsQuotes
            ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            : text
    }
}

// SPDX-License-Identifier: Apache-2.0

import JSON
import Mapping

/// `map translate`: codes of the command line, or a column of a file.
enum MapTranslate {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let map = try MapCommand.map(arguments)
        let context = try context(arguments)
        let codes = arguments.rest
        return try MapCommand.withMaps(arguments, file: arguments["--input"] ?? map) { maps in
            if let input = arguments["--input"] {
                return try MapFileTranslation(maps, context, arguments, console).run(input, map)
            }
            guard !codes.isEmpty else { throw Arguments.Fault(text: "no code given") }
            let then = arguments.values["--then"] ?? []
            let found = try codes.map { code in
                let translation =
                    try then.isEmpty
                    ? maps.translate(code, map: map, reverse: arguments.has("--reverse"), in: context)
                    : maps.translate(code, through: [map] + then, in: context)
                return (code, translation)
            }
            show(found, arguments, console)
            return .done
        }
    }

    static func context(_ arguments: Arguments) throws(Arguments.Fault) -> TranslationContext {
        var context = TranslationContext()
        if let text = arguments["--sex"] {
            guard let sex = Condition("sex=\(text)")?.sex else {
                throw Arguments.Fault(text: "--sex takes male or female")
            }
            context.sex = sex
        }
        if let text = arguments["--age"] {
            guard let age = Condition.Age(text) else { throw Arguments.Fault(text: "--age takes 28d, 6m or 14y") }
            context.ageDays = age.days
        }
        context.setting = arguments["--setting"] ?? ""
        context.context = arguments["--context"] ?? ""
        if let date = arguments["--date"] {
            guard let day = CodeMaps.day(date) else { throw Arguments.Fault(text: "--date takes YYYY-MM-DD") }
            context.date = day
        }
        return context
    }

    private static func show(_ found: [(String, Translation)], _ arguments: Arguments, _ console: Console) {
        if arguments.has("--json") { return console.print(JSONValue.array(found.map(json)).text(indented: true)) }
        var table = Table(["CODE", "RESULT", "TARGET", "NAME", "RELATIONSHIP", "CONDITION"])
        for (code, translation) in found { for row in rows(code, translation) { table.add(row) } }
        console.print(table.text)
        for (code, translation) in found {
            for loss in translation.losses { console.error("\(code): loss: \(loss)") }
        }
    }

    private static func rows(_ code: String, _ translation: Translation) -> [[String]] {
        guard !translation.targets.isEmpty else { return [[code, translation.result.rawValue, "", "", "", ""]] }
        return translation.targets.map {
            [code, translation.result.rawValue, $0.code, $0.name, $0.relationship.rawValue, $0.condition.description]
        }
    }

    private static func json(_ code: String, _ translation: Translation) -> JSONValue {
        var members = [
            JSONValue.Member("code", .string(code)), .init("result", .string(translation.result.rawValue)),
            .init("targets", .array(translation.targets.map(json))), .init("map", .string(translation.map)),
            .init("system", .string(translation.system.description)),
        ]
        if !translation.version.isEmpty { members.append(.init("version", .string(translation.version))) }
        if !translation.losses.isEmpty {
            members.append(.init("losses", .array(translation.losses.map(JSONValue.string))))
        }
        return .object(members)
    }

    private static func json(_ target: Target) -> JSONValue {
        var members = [
            JSONValue.Member("code", .string(target.code)), .init("name", .string(target.name)),
            .init("relationship", .string(target.relationship.rawValue)), .init("row", .integer(target.row)),
        ]
        if !target.condition.isEmpty {
            members.append(.init("condition", .string(target.condition.description)))
        }
        return .object(members)
    }
}

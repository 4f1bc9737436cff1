// SPDX-License-Identifier: Apache-2.0

import JSON
import SCPECG

/// `get` on recordings: `tag.2`, `section.3.leads`, `section.7.beats.0.qrsAxis`.
enum ECGGet {
    /// Whether a path is one of recordings.
    static func isPath(_ text: String) -> Bool { text.hasPrefix("tag.") || text.hasPrefix("section.") }

    static func run(_ path: String, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let steps = try steps(path)
        let options = try ECGOptions(arguments)
        let files = Array(arguments.rest.dropFirst())
        var found: [JSONValue] = []
        let status = try EachFile.run(files, console) { file in
            let values = values(steps, try ECGInput.record(file, options))
            if arguments.has("--json") {
                found += values.map { value in
                    let presence = value == nil ? "absent" : "value"
                    return [
                        "file": .string(file), "path": .string(path), "presence": .string(presence),
                        "value": value ?? .null,
                    ]
                }
            } else {
                for value in values {
                    let text = value.map(ECGValue.text) ?? ""
                    console.print(files.count > 1 ? "\(file): \(text)" : text)
                }
            }
            return .done
        }
        if arguments.has("--json") { console.print(JSONValue.array(found).text(indented: true)) }
        return status
    }

    private static func steps(_ path: String) throws(Arguments.Fault) -> [String] {
        let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard steps.count >= 2, Int(steps[1]) != nil, steps[0] == "section" || steps.count == 2, !steps.contains("")
        else {
            throw Arguments.Fault(text: "bad path '\(path)'; write it as tag.2 or section.3.leads.0.code")
        }
        return steps
    }

    /// A tag once for each time it stands there; nil for what the record does not have.
    private static func values(_ steps: [String], _ record: SCPECG.Record) -> [JSONValue?] {
        let sections = record.json(samples: steps.contains("samples"))["sections"]?.array ?? []
        let id = steps[0] == "tag" ? 1 : Int(steps[1]) ?? -1
        let section = sections.first { $0["id"]?.integer == id }
        if steps[0] == "tag" {
            let fields = section?["content"]?["fields"]?.array?.filter { $0["tag"]?.integer == Int(steps[1]) } ?? []
            return fields.isEmpty ? [nil] : fields.map { $0["value"] }
        }
        guard var value = section?["content"] else { return [nil] }
        if steps.count == 2 { return [value] }
        for step in steps.dropFirst(2) {
            let item = Int(step).flatMap { index in value.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
            guard let next = item ?? value[step] else { return [nil] }
            value = next
        }
        return [value]
    }
}

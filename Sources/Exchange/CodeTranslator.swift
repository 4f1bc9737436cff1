// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import Mapping
import SQLite

/// Puts the alliance's codes into the coded fields of messages.
///
/// The alliance's code stands in components 1 to 3, the sender's own in 4 to 6; a code without a single target stays as
/// it is, and is flagged and listed.
struct CodeTranslator {
    let maps: CodeMaps

    /// The coded fields that are translated.
    private static let fields: [(segment: String, field: Int, use: CodeUse)] = [
        ("DG1", 3, .diagnosis), ("RXE", 2, .drug), ("RXO", 1, .drug), ("FT1", 7, .charge),
    ]

    /// What became of the codes of a message.
    struct Result {
        var message: Message
        var mapped = 0
        var kept: [String] = []
        var isChanged: Bool { mapped > 0 }

        var step: Step? {
            guard mapped > 0 || !kept.isEmpty else { return nil }
            let outcome = "\(mapped) mapped" + (kept.isEmpty ? "" : ", \(kept.count) kept")
            return Step("translate", outcome, kept.joined(separator: "; "))
        }
    }

    func translate(_ message: Message, facility: String, at time: String) throws(StoreError) -> Result {
        var result = Result(message: message)
        for (segment, field, use) in Self.fields {
            for occurrence in message.segments(named: segment).indices {
                let path = Path(segment, occurrence + 1, field: field)
                do {
                    try translate(&result, path, use, facility: facility, at: time)
                } catch {
                    guard case .store(let failure) = error else { continue }
                    throw failure
                }
            }
        }
        return result
    }

    private func translate(
        _ result: inout Result, _ path: Path, _ use: CodeUse, facility: String, at time: String
    ) throws(MappingError) {
        guard let coded = CodedValue(result.message, path), !coded.code.isEmpty else { return }
        guard let translation = try maps.translate(coded.code, use: use, facility: facility) else { return }
        if coded.system == translation.system.description { return }
        if translation.result == .mapped, let target = translation.targets.first {
            if let changed = coded.replaced(by: target, of: translation.system) {
                result.message = changed
                result.mapped += 1
            } else {
                result.kept.append("\(path): no room beside the codes already there")
            }
            return
        }
        result.kept.append("\(path): \(translation.result.rawValue)")
        guard translation.result != .noMap else { return }
        let unmapped = UnmappedCode(
            use: use, facility: facility, system: coded.system, code: coded.code, text: coded.text,
            result: translation.result)
        try maps.noteUnmapped(unmapped, at: time)
    }
}

/// A coded element (CE, CWE) in a message.
private struct CodedValue {
    let message: Message
    let path: Path
    let code: String
    let text: String
    let system: String

    init?(_ message: Message, _ path: Path) {
        guard let field = message.field(at: path) else { return nil }
        self.message = message
        self.path = path
        code = field.component(1).readable
        text = field.component(2).readable
        system = field.component(3).readable
    }

    /// The message with the target in front and the sender's code behind; nil when there is no room or no way to write it.
    func replaced(by target: Target, of system: CodeSystem) -> Message? {
        let (delimiters, field) = (message.delimiters, message.field(at: path))
        if !field.flatMap({ $0.component(4) }).readable.isEmpty { return nil }
        let own = [1, 2, 3].map { raw(field?.component($0)) }
        // A name that the sender's set cannot write is left out; the code says the same.
        for name in [target.name, ""] {
            guard let front = try? [target.code, name, system.description].map(delimiters.escaped),
                let encoded = try? delimiters.encodedComponents(front + own + rest(field))
            else { return nil }
            var place = path
            place.repetition = 1
            if let changed = try? message.setting(place, to: .encoded(encoded)) { return changed }
        }
        return nil
    }

    /// Components 7 and on stay where they are.
    private func rest(_ field: Field?) -> [String] {
        let components = field?.components ?? []
        return components.count > 6 ? components[6...].map { raw($0) } : []
    }

    private func raw(_ field: Field?) -> String {
        guard let field else { return "" }
        return (try? message.encodedText(of: field)) ?? ""
    }
}

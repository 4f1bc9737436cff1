// SPDX-License-Identifier: Apache-2.0

import Findings
import JSON
import Mapping

/// `map check`: syntax and check digits, without any list.
enum MapCheck {
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let kind = try kind(arguments["--system"])
        let checks = arguments.rest.map { kind?.check($0) ?? CodeKind.guess($0) }
        if arguments.has("--json") {
            console.print(JSONValue.array(checks.map(json)).text(indented: true))
        } else {
            var table = Table(["CODE", "KIND", "FORM", "NORMAL", "PARENT", "CHECK", "FINDINGS"])
            for check in checks { table.add(row(check)) }
            console.print(table.text)
        }
        return checks.allSatisfy(\.isValid) ? .done : .dataHasErrors
    }

    private static func kind(_ name: String?) throws(Arguments.Fault) -> CodeKind? {
        guard let name else { return nil }
        if let kind = CodeKind(rawValue: name.lowercased()) { return kind }
        if let kind = CodeSystem(name).flatMap(CodeKind.init) { return kind }
        let known = CodeKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw Arguments.Fault(text: "no rules for '\(name)'; known are \(known)")
    }

    private static func row(_ check: CodeCheck) -> [String] {
        let digit =
            switch check.digit {
            case .none: ""
            case .correct: "ok"
            case .wrong(let expected): "expected \(expected)"
            }
        return [
            check.code, check.kinds.map(\.rawValue).joined(separator: ","), check.form, check.normalized, check.parent,
            digit, check.findings.map { "\($0.severity.rawValue): \($0.message)" }.joined(separator: "; "),
        ]
    }

    private static func json(_ check: CodeCheck) -> JSONValue {
        var digit: JSONValue = .string("none")
        if check.digit == .correct { digit = .string("ok") }
        if case .wrong(let expected) = check.digit { digit = ["expected": .string(expected)] }
        return [
            "code": .string(check.code), "valid": .bool(check.isValid),
            "systems": .array(check.kinds.map { .string($0.rawValue) }), "form": .string(check.form),
            "normalized": .string(check.normalized),
            "parts": .object(check.parts.map { JSONValue.Member($0.name, .string($0.value)) }),
            "parent": .string(check.parent), "checkDigit": digit,
            "repairs": .array(check.repairs.map(JSONValue.string)),
            "findings": .array(check.findings.map(HL7Input.json)),
        ]
    }
}

// SPDX-License-Identifier: Apache-2.0

public import Findings

/// What the syntax of one code says, without any list.
public struct CodeCheck: Sendable, Hashable {
    /// The judgement on a check character.
    public enum Digit: Sendable, Hashable {
        /// The system has none.
        case none
        /// It is right.
        case correct
        /// Another should stand there.
        case wrong(expected: String)
    }

    /// One part of a code: what it is, and its characters.
    public struct Part: Sendable, Hashable {
        /// What it is, such as `category` or `enterprise`.
        public let name: String
        /// Its characters.
        public let value: String
    }

    /// The code as given.
    public let code: String
    /// The code without damage that the rules know how to repair, in the letter case of the official lists.
    public internal(set) var normalized = ""
    /// The kinds of codes whose syntax it has.
    public internal(set) var kinds: [CodeKind] = []
    /// The form within the first kind, such as `national code with extension`; empty when it has none.
    public internal(set) var form = ""
    /// What it is made of, of the first kind.
    public internal(set) var parts: [Part] = []
    /// The code above it, by its form alone; empty when it has none.
    public internal(set) var parent = ""
    /// The check character.
    public internal(set) var digit = Digit.none
    /// What was changed to come to the normal form: `width`, `blank`, `case`, `missing-point`, …
    public internal(set) var repairs: [String] = []
    /// The judgement: errors for broken rules, infos for rules nobody verified.
    public internal(set) var findings: [Finding] = []

    /// Whether there is no error.
    public var isValid: Bool { !findings.contains { $0.severity == .error } }

    init(_ code: String) { self.code = code }

    mutating func note(_ severity: Finding.Severity, _ rule: String, _ message: String) {
        findings.append(Finding(severity, code: rule, location: code, message: message))
    }
}

extension CodeKind {
    /// Checks a code of this kind: syntax, parts, check digit.
    public func check(_ code: String) -> CodeCheck {
        var check = CodeCheck(code)
        let plain = CodeRepair.plain(code, &check.repairs)
        var form = form(of: plain)
        check.normalized = plain
        if form == nil, let repaired = CodeRepair.repaired(plain, self, &check.repairs) {
            check.normalized = repaired
            form = self.form(of: repaired)
        }
        guard let form else { return syntaxFailed(check) }
        check.kinds = [self]
        check.form = form.name
        check.normalized = officialCase(check.normalized)
        check.parts = parts(check.normalized, form.name)
        check.parent = parent(check.normalized)
        for repair in check.repairs { check.note(.warning, repair, CodeRepair.text(repair)) }
        if form.isIrregular { check.note(.warning, "irregular-form", "irregular, yet in official lists") }
        if form.ground == .unverified { check.note(.info, "unverified-form", "a form that could not be verified") }
        judgeDigit(&check)
        return check
    }

    func form(of code: String) -> Form? { forms.first { $0.pattern.matches(code) } }

    private func syntaxFailed(_ failed: CodeCheck) -> CodeCheck {
        var check = failed
        check.repairs.removeAll { $0 != "width" && $0 != "blank" }
        let severity: Finding.Severity = ground == .verified ? .error : .info
        let doubt = ground == .verified ? "" : "; the rule could not be verified"
        check.note(severity, "syntax", "no code of \(rawValue)\(doubt)")
        return check
    }

    private func judgeDigit(_ check: inout CodeCheck) {
        guard let expected = expectedDigit(check.normalized), let last = check.normalized.last else { return }
        if last == expected {
            check.digit = .correct
        } else {
            check.digit = .wrong(expected: String(expected))
            check.note(.error, "check-digit", "the check character is \(last), expected \(expected)")
        }
    }

    private func expectedDigit(_ code: String) -> Character? {
        switch self {
        case .drug14, .gtin: CheckDigits.gtin(code)
        case .loinc: CheckDigits.loinc(code)
        case .socialCredit: CheckDigits.socialCredit(code)
        case .organisation: CheckDigits.organisation(code)
        default: nil
        }
    }

    /// Checks a code of a system nobody names: every kind whose syntax it has.
    ///
    /// Letters are shared: `Z51` may be a diagnosis, `Z…` a Chinese patent medicine, `B…` a pattern.
    public static func guess(_ code: String) -> CodeCheck {
        let checks = allCases.map { ($0, $0.check(code)) }.filter { !$0.1.kinds.isEmpty && $0.1.isValid }
        let clean = checks.filter { $0.1.findings.isEmpty }
        guard var best = (clean.first ?? checks.first)?.1 else {
            var check = CodeCheck(code)
            check.normalized = CodeRepair.plain(code, &check.repairs)
            check.note(.error, "syntax", "no code of any system known")
            return check
        }
        let first = best.kinds
        best.kinds = first + checks.map(\.0).filter { !first.contains($0) }
        return best
    }
}

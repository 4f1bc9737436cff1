// SPDX-License-Identifier: Apache-2.0

import SQLite

extension CodeMaps {
    /// Looks through a map: every finding, counted exactly.
    ///
    /// - Parameter day: `YYYY-MM-DD`; targets that ended before are retired.
    public func lint(map: String, on day: String) throws(MappingError) -> LintReport {
        let header = try known(map)
        let list = try codes(of: header.to)
        let names = try (namesByKey(header.fromID), namesByKey(header.toID))
        var lint = MapLint(header: header, list: list, names: names, day: day)
        for row in try rows(of: header) { lint.look(at: row) }
        return lint.finished()
    }

    /// Looks through a code list.
    public func lint(system: CodeSystem) throws(MappingError) -> LintReport {
        let list = try codes(of: system)
        guard !list.isEmpty else { throw .unknownSystem(system) }
        var lint = ListLint(system: system)
        for entry in list { lint.look(at: entry) }
        return lint.finished()
    }

    /// Looks through everything stored.
    public func lint(on day: String) throws(MappingError) -> LintReport {
        var report = LintReport()
        for (system, count) in try systems() where count > 0 { report.findings += try lint(system: system).findings }
        for map in try maps() { report.findings += try lint(map: map.name, on: day).findings }
        return report
    }
}

/// The syntax of codes by the rules of their system.
struct SyntaxLint {
    private let kind: CodeKind?
    private var known: [String: CodeCheck.Verdict] = [:]

    init(_ system: CodeSystem) { kind = CodeKind(system) }

    mutating func look(at code: String, _ original: String?, _ name: String, _ report: inout LintReport) {
        let isNew = known[code] == nil
        let verdict = known[code] ?? kind?.verdict(code) ?? .fine
        known[code] = verdict
        guard isNew else { return }
        if verdict == .damaged { report.note(.damagedSyntax, name, code, "no code of its system") }
        if verdict == .irregular { report.note(.irregularSyntax, name, code, "irregular, yet in official lists") }
        if let original, original.first?.isWhitespace == true || original.last?.isWhitespace == true {
            report.note(.strayBlank, name, code, "blanks around the code in the file")
        }
        if code.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
            report.note(.widthVariant, name, code, "full-width characters")
        }
    }
}

extension CodeCheck {
    enum Verdict { case fine, irregular, damaged }
}

extension CodeKind {
    /// The code as it stands, nothing repaired.
    func verdict(_ code: String) -> CodeCheck.Verdict {
        var ignored: [String] = []
        guard let form = form(of: CodeRepair.plain(code, &ignored)) else {
            return ground == .verified ? .damaged : .irregular
        }
        if form.isIrregular { return .irregular }
        if case .wrong = check(code).digit { return .damaged }
        return .fine
    }
}

extension String {
    /// Whether a character was lost on some export.
    var hasLostCharacter: Bool { unicodeScalars.contains { $0 == "?" || $0.value == 0xFFFD || $0 == "□" } }
}

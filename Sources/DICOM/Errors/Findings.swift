// SPDX-License-Identifier: Apache-2.0

import CharacterSets
public import Findings

extension File {
    /// What is wrong or unusual about a file that could be read.
    ///
    /// First where reading stopped, then how the file is written, its character sets, and its values: at most a
    /// thousand of those.
    public func findings() -> [Finding] {
        var found: [Finding] = defect.map { [$0.finding] } ?? []
        found += notices.map(\.finding)
        found += dataSet.characterSetFindings()
        found += dataSet.valueFindings(limit: 1000)
        return found
    }
}

extension DataSet {
    /// What is wrong with values, as far as they go by themselves.
    public func valueFindings(limit: Int = .max) -> [Finding] {
        var found: [Finding] = []
        var walk = walk
        while found.count < limit, let step = walk.next() {
            guard case .element(let element) = step else { continue }
            for problem in element.valueProblems {
                let severity: Finding.Severity = if case .tooLong = problem { .warning } else { .error }
                found.append(
                    Finding(
                        severity, code: problem.code, location: walk.path(element.tag).description,
                        message: problem.message))
            }
        }
        return found
    }

    /// What is wrong with the character sets of the data set and of its items.
    public func characterSetFindings() -> [Finding] {
        var found = Self.findings(characterSetReport(), Tag.specificCharacterSet.description)
        var walk = walk
        while let step = walk.next() {
            guard case .item(_, let item) = step, item[.specificCharacterSet] != nil else { continue }
            let path = walk.path(.specificCharacterSet).description
            found += Self.findings(item.characterSetReport(), path)
        }
        return found
    }

    private static func findings(_ report: CharacterSetReport, _ location: String) -> [Finding] {
        func warning(_ code: String, _ message: String) -> Finding {
            Finding(.warning, code: code, location: location, message: message)
        }
        var found = report.characterSet.problems.map { warning("character-set", $0.message) }
        let name = report.better.map { $0.rawValue } ?? ""
        if report.isUndeclared {
            let evidence = report.guess.map { "; it looks like \($0.rawValue)" } ?? ""
            found.append(warning("undeclared-character-set", "text beyond ASCII without a character set\(evidence)"))
        } else if report.better != nil {
            found.append(warning("contradicted-character-set", "the text is not in the set declared but in \(name)"))
        }
        if let overruling = report.characterSet.overruling {
            found.append(warning("overruled-character-set", "the text is read as \(overruling.rawValue)"))
        }
        return found
    }
}

extension SpecificCharacterSet.Problem {
    var message: String {
        switch self {
        case .misspelt(let position): "term \(position) is misspelt"
        case .unknown(let position): "term \(position) names no character set"
        case .notCombinable(let position): "term \(position) must stand alone; all text is read in it"
        case .notExtended(let position): "term \(position) does not announce code extensions"
        }
    }
}

extension ValueProblem {
    var code: String {
        switch self {
        case .malformed: "malformed-value"
        case .tooLong: "value-too-long"
        case .leftOver: "value-length"
        case .undecodable: "undecodable-text"
        case .truncated: "truncated-value"
        }
    }

    var message: String {
        switch self {
        case .malformed(let vr, let position): "value \(position) is no \(vr)"
        case .tooLong(let vr, let position, let limit):
            "value \(position) has more than the \(limit) characters of \(vr)"
        case .leftOver(let vr, let bytes): "\(bytes) bytes are left behind the last whole number of \(vr)"
        case .undecodable(_, let offset): "byte \(offset) of the value is no character of the set"
        case .truncated: "the file ends before the value does"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

public import Findings

/// What a look at stored lists and maps found.
public struct LintReport: Sendable {
    /// All findings; their locations are `NAME: CODE`, their codes are those of ``Rule``.
    public internal(set) var findings: [Finding] = []

    /// Nothing found.
    public init() {}

    /// What is looked for.
    public enum Rule: String, Sendable, CaseIterable {
        /// No code of its system.
        case damagedSyntax = "damaged-syntax"
        /// A form that breaks the rules, yet is official.
        case irregularSyntax = "irregular-syntax"
        /// Blanks around a code in the file.
        case strayBlank = "stray-blank"
        /// Full-width characters in a code, or names that differ in width only.
        case widthVariant = "width-variant"
        /// `?` or a replacement character in a name.
        case lostCharacter = "lost-character"
        /// A target that its list does not have.
        case danglingTarget = "dangling-target"
        /// A target that is no longer valid.
        case retiredTarget = "retired-target"
        /// Said again.
        case duplicate
        /// Two codes with one name.
        case duplicateName = "duplicate-name"
        /// Several targets, each said to mean the same, or a target beside "nothing corresponds".
        case conflict
        /// Codes that lead back to themselves.
        case cycle
        /// The same said for overlapping periods.
        case overlappingDates = "overlapping-dates"
        /// A day that cannot be meant.
        case implausibleDate = "implausible-date"
        /// The source is a code of the target system too, and means something else there.
        case otherMeaning = "other-meaning"
        /// A code above that the list does not have.
        case missingParent = "missing-parent"
        /// A word that is no relationship of FHIR.
        case unknownRelationship = "unknown-relationship"
        /// Approved for an end that has changed since.
        case reviewAgain = "review-again"

        var severity: Finding.Severity {
            switch self {
            case .damagedSyntax, .danglingTarget, .conflict, .cycle, .overlappingDates, .reviewAgain: .error
            case .otherMeaning, .duplicateName, .missingParent: .info
            default: .warning
            }
        }
    }

    /// How many findings each rule has, in the order of the rules; those without any are left out.
    public var counts: [(rule: Rule, count: Int)] {
        var counts: [String: Int] = [:]
        for finding in findings { counts[finding.code, default: 0] += 1 }
        return Rule.allCases.compactMap { rule in counts[rule.rawValue].map { (rule, $0) } }
    }

    mutating func note(_ rule: Rule, _ name: String, _ code: String, _ message: String) {
        findings.append(
            Finding(rule.severity, code: rule.rawValue, location: "\(name): \(code)", message: message))
    }
}

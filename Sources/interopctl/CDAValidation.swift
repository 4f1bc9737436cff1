// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings
import JSON
import Threads

/// What `validate` says of CDA documents.
struct CDAValidation {
    /// The profiles that are no files.
    static let profiles = CheckProfile.allCases.filter { $0 != .automatic }.map(\.rawValue)

    let profile: CheckProfile

    /// The profile that a name means; nil for a name of none.
    static func profile(_ name: String?) -> CheckProfile? {
        name.flatMap { profiles.contains($0) ? CheckProfile(rawValue: $0) : nil }
    }

    func verdict(_ bytes: [UInt8]) -> Verdict {
        let digits = Clock.today().utf8.filter { (0x30...0x39).contains($0) }
        let options = CheckOptions(profile: profile, today: CalendarDay(digits: digits))
        let found = ClinicalDocument.findings(parsing: bytes, options)
        return Verdict(found.map(\.finding), lines: found.map(\.line))
    }
}

/// The findings of one file.
struct Verdict {
    let findings: [Finding]
    /// The line of each finding, 0 for none; empty for formats without lines.
    let lines: [Int]

    init(_ findings: [Finding], lines: [Int] = []) {
        self.findings = findings
        self.lines = lines
    }

    var isValid: Bool { !findings.contains { $0.severity == .error } }

    func text(_ file: String) -> [String] {
        findings.indices.map { place in
            let line = place < lines.count && lines[place] > 0 ? ":\(lines[place])" : ""
            return HL7Input.line(file + line, findings[place])
        }
    }

    func json(_ file: String) -> JSONValue {
        let all = findings.indices.map { place -> JSONValue in
            guard place < lines.count, case .object(let members) = HL7Input.json(findings[place]) else {
                return HL7Input.json(findings[place])
            }
            return .object(members + [.init("line", .integer(lines[place]))])
        }
        return ["file": .string(file), "valid": .bool(isValid), "findings": .array(all)]
    }
}

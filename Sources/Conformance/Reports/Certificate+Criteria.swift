// SPDX-License-Identifier: Apache-2.0

import JSON

/// What the checks of a certificate show of what the scenarios' entries ask for.
extension Certificate {
    /// A criterion with what became of it: `PASS`, `FAIL`, `NOT-RUN`, `LEFT-OUT`, `PART` where some of its checks were left
    /// out and the others passed, or `NOT-CHECKED` with the reason.
    static func criterion(_ criterion: Scenario.Criterion, _ checks: [JSONValue]) -> JSONValue {
        if let exemption = criterion.exemption {
            return [
                "id": .string(criterion.id), "text": .string(criterion.text), "status": "NOT-CHECKED",
                "reason": .string(exemption),
            ]
        }
        return [
            "id": .string(criterion.id), "text": .string(criterion.text),
            "status": .string(status(of: criterion.id, checks)),
        ]
    }

    private static func status(of criterion: String, _ checks: [JSONValue]) -> String {
        let found = checks.filter { $0["criteria"]?.array?.contains(.string(criterion)) ?? false }
            .map { $0["status"]?.string ?? "" }
        for status in [CheckStatus.fail, .notRun] where found.contains(status.rawValue) { return status.rawValue }
        guard found.contains(CheckStatus.pass.rawValue) else { return CheckStatus.leftOut.rawValue }
        return found.contains(CheckStatus.leftOut.rawValue) ? "PART" : CheckStatus.pass.rawValue
    }

    /// Whether what a scenario of a certificate says of its criteria is what its checks say.
    static func criteriaAgree(_ scenario: JSONValue) -> Bool {
        let checks = scenario["checks"]?.array ?? []
        return (scenario["criteria"]?.array ?? []).allSatisfy { criterion in
            let (id, told) = (criterion["id"]?.string ?? "", criterion["status"]?.string ?? "")
            return told == "NOT-CHECKED" || told == status(of: id, checks)
        }
    }

    /// The files that said what to run and are not the same below a folder, or not there.
    ///
    /// - Parameter root: the folder of scenarios.
    public func otherFiles(than root: String) -> [String] {
        let root = root.hasSuffix("/") ? root : root + "/"
        return (json["certificate"]?["files"]?.array ?? []).compactMap { file in
            let name = file["name"]?.string ?? ""
            let isBelow = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
            let here = isBelow ? try? ScenarioFile(name, below: root) : nil
            return here?.json() == file ? nil : name
        }
    }
}

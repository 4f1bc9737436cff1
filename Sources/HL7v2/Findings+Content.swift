// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func contentFindings() -> [Finding] {
        segments.flatMap { segment in escapeFindings(segment) + repetitionFindings(segment) }
            + dateFindings() + setIDFindings() + acknowledgementFindings() + observationFindings()
    }

    // MARK: Escapes

    /// One finding a field, with the worst of it.
    private func escapeFindings(_ segment: Segment) -> [Finding] {
        guard let escape = delimiters.escape, segment.bytes.contains(escape), segment.fieldCount > 0 else { return [] }
        return (1...segment.fieldCount).compactMap { number in
            let problems = segment[number]?.escapeProblems() ?? []
            guard let worst = problems.last(where: { $0.kind == .unterminated }) ?? problems.first else { return nil }
            var path = segment.path
            path.field = number
            return .warning(ConditionCode.dataType, path.description, worst.kind.rawValue)
        }
    }

    private func repetitionFindings(_ segment: Segment) -> [Finding] {
        guard let separator = delimiters.repetition, segment.bytes.count(where: { $0 == separator }) > 500 else {
            return []
        }
        return [.warning("too-many-repetitions", segment.path.description, "more than 500 repetitions")]
    }

    // MARK: Dates

    private func dateFindings() -> [Finding] {
        ["MSH-7", "EVN-2", "PID-7"].compactMap { text in
            guard let path = try? Path(parsing: text), let value = self[text + ".1"] ?? self[text] else { return nil }
            guard !Timestamp.isValid(value) else { return nil }
            return .error(ConditionCode.dataType, path, "no valid date or time")
        }
    }

    // MARK: Set ids

    /// Field 1 of these segments is a set id (SI), a count.
    private static let numbered: Set<String> = [
        "AL1", "DG1", "FT1", "GT1", "IN1", "NK1", "NTE", "OBR", "OBX", "PID", "PR1", "PV1", "SPM", "TQ1",
    ]

    private func setIDFindings() -> [Finding] {
        segments.compactMap { segment in
            guard Self.numbered.contains(segment.name), let field = segment[1], !field.isNull,
                !field.bytes.allSatisfy(\.isASCIIDigit)
            else { return nil }
            var path = segment.path
            path.field = 1
            return .warning(ConditionCode.dataType, path.description, "the set id is no number")
        }
    }

    // MARK: Kinds of message

    /// MSA-1 has six values (HL7 table 0008).
    private func acknowledgementFindings() -> [Finding] {
        guard segment("MSA") != nil else { return [] }
        guard let code = self["MSA-1"] else {
            return [
                .error(ConditionCode.requiredFieldMissing, Path("MSA", field: 1), "acknowledgement code is missing")
            ]
        }
        var found: [Finding] = []
        if !["AA", "AE", "AR", "CA", "CE", "CR"].contains(code) {
            found.append(.error(ConditionCode.tableValue, Path("MSA", field: 1), "not in table 0008"))
        }
        if code != "AA", code != "CA", segment("ERR") == nil, code.count == 2, self["MSA-3"] != nil {
            found.append(.warning(ConditionCode.segmentSequence, "ERR", "a negative answer without its reason in ERR"))
        }
        return found
    }

    /// A value in OBX-5 needs its type in OBX-2.
    private func observationFindings() -> [Finding] {
        segments(named: "OBX").enumerated().compactMap { index, segment in
            guard segment[2]?.isEmpty ?? true else { return nil }
            let hasValue = !(segment[5]?.isEmpty ?? true)
            let path = Path("OBX", index + 1, field: 2)
            return hasValue
                ? .error(ConditionCode.requiredFieldMissing, path, "a value without its type")
                : .warning(ConditionCode.requiredFieldMissing, path.description, "no value type")
        }
    }
}

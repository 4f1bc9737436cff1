// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func contentFindings(_ facts: ByteFacts) -> [Finding] {
        guard !facts.escaped.isEmpty || !facts.crowded.isEmpty else { return [] }
        let paths = SegmentPaths(self)
        return facts.escaped.flatMap { escapeFindings(Segment(message: self, index: $0), paths[$0]) }
            + facts.crowded.map { repetitionFinding(paths[$0]) }
    }

    // MARK: Escapes

    /// One finding a field, with the worst of it.
    private func escapeFindings(_ segment: Segment, _ place: Path) -> [Finding] {
        guard let escape = delimiters.escape, segment.bytes.contains(escape), segment.fieldCount > 0 else { return [] }
        return (1...segment.fieldCount).compactMap { number in
            let problems = segment[number]?.escapeProblems() ?? []
            guard let worst = problems.last(where: { $0.kind == .unterminated }) ?? problems.first else { return nil }
            var path = place
            path.field = number
            return .warning(ConditionCode.dataType, path.description, worst.kind.rawValue)
        }
    }

    private func repetitionFinding(_ path: Path) -> Finding {
        let text = "more than \(ByteFacts.manyRepetitions) repetitions"
        return .warning("too-many-repetitions", path.description, text)
    }
}

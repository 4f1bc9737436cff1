// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func contentFindings(_ facts: ByteFacts) -> [Finding] {
        facts.escaped.flatMap { escapeFindings(Segment(message: self, index: $0)) }
            + facts.crowded.map { repetitionFinding(Segment(message: self, index: $0)) }
    }

    // MARK: Escapes

    private func escapeFindings(_ segment: Segment) -> [Finding] {
        guard let escape = delimiters.escape, segment.bytes.contains(escape), segment.fieldCount > 0 else { return [] }
        return (1...segment.fieldCount).compactMap { number in
            guard let field = segment[number], !field.isLiteral, let problem = escapeProblem(field, escape) else {
                return nil
            }
            var path = segment.path
            path.field = number
            return .warning(ConditionCode.dataType, path.description, problem)
        }
    }

    private func escapeProblem(_ field: Field, _ escape: UInt8) -> String? {
        var count = 0
        field.forEachCharacter { _, byte in
            if byte == escape { count += 1 }
            return true
        }
        if !count.isMultiple(of: 2) { return "an escape sequence is not closed" }
        for sequence in field.escapeSequences(escape) where !isKnown(sequence) { return "unknown escape sequence" }
        return nil
    }

    private func isKnown(_ sequence: Range<Int>) -> Bool {
        let inner = storage.bytes[sequence.lowerBound + 1..<sequence.upperBound - 1]
        guard let letter = inner.first else { return false }
        switch letter {
        case UInt8(ascii: "."), UInt8(ascii: "Z"): return inner.count > 1
        case UInt8(ascii: "X"), UInt8(ascii: "C"), UInt8(ascii: "M"):
            return inner.count > 1 && Hexadecimal.decode(inner.dropFirst()) != nil
        default: return inner.count == 1 && "FSTREPHN".utf8.contains(letter)
        }
    }

    private func repetitionFinding(_ segment: Segment) -> Finding {
        let text = "more than \(ByteFacts.manyRepetitions) repetitions"
        return .warning("too-many-repetitions", segment.path.description, text)
    }
}

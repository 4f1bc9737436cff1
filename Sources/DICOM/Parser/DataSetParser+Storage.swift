// SPDX-License-Identifier: Apache-2.0

extension DataSetParser {
    /// What was read, with the character set of each data set.
    func storage(_ rules: Rules) -> Storage {
        var levels = levels
        var sets: [SpecificCharacterSet] = [.undeclared(rules.undeclaredCharacterSet)]
        for index in levels.indices {
            let own = levels[index].characterSetRecord
            if own >= 0, let bytes = window.held(records[Int(own)].offset..<records[Int(own)].end) {
                levels[index].characterSet = Int32(truncatingIfNeeded: sets.count)
                sets.append(SpecificCharacterSet(value: bytes, undeclared: rules.undeclaredCharacterSet))
            } else if levels[index].parent >= 0 {
                levels[index].characterSet = levels[Int(levels[index].parent)].characterSet
            }
        }
        if rules.detectsCharacterSet { detect(levels, &sets) }
        return Storage(
            source: window.source, segments: window.segments, records: records, levels: levels, characterSets: sets)
    }

    /// Overrules declarations that the text contradicts.
    private func detect(_ levels: [Level], _ sets: inout [SpecificCharacterSet]) {
        var texts: [CharacterSetEvidence] = Array(repeating: CharacterSetEvidence(), count: sets.count)
        for record in records where record.vr.usesSpecificCharacterSet {
            guard let bytes = window.held(record.offset..<record.end) else { continue }
            texts[Int(levels[Int(record.level)].characterSet)].add(bytes)
        }
        for index in sets.indices {
            if let better = texts[index].contradiction(of: sets[index]) {
                sets[index] = sets[index].overruled(by: better)
            }
        }
    }
}

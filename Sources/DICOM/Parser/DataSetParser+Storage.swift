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
        return Storage(
            source: window.source, segments: window.segments, records: records, levels: levels, characterSets: sets)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import HL7v2

@Suite("Pairing two lists") struct AlignmentTests {
    private func pairs(_ weight: Int) -> [[Int?]] {
        let (old, new) = ([1, 2, 3], [9, 2, 3, 1])
        let alignment = Alignment(
            old: old.indices, new: new.indices, likeness: { old[$0] == new[$1] ? 4 : 0 },
            areEqual: { old[$0] == new[$1] }, weight: weight)
        return alignment.pairs().map { [$0.old, $0.new] }
    }

    @Test func weighsAllWaysWhereThatIsCheap() {
        #expect(pairs(1).filter { !$0.contains(nil) } == [[1, 1], [2, 2]])
    }

    @Test func goesOneWayWhereOneComparisonCostsAsMuchAsManyCells() {
        #expect(pairs(Alignment.cellLimit).filter { !$0.contains(nil) } == [[0, 3]])
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A pattern as steps of a machine that follows all ways at once, so that time grows with the text only.
///
/// - Source: K. Thompson, Regular Expression Search Algorithm, CACM 11(6), 1968.
struct PatternProgram: Sendable, Hashable {
    /// One step.
    enum Step: Sendable, Hashable {
        case set(ScalarSet)
        case assertion(PatternAssertion)
        case split(Int, Int)
        case jump(Int)
        case match
    }

    /// The most steps of a pattern, counts written out.
    static let stepLimit = 5_000

    private(set) var steps: [Step] = []
    /// Parts visited, which bounds the writing out of counts of parts that have no steps.
    private var visits = 0

    init(_ node: PatternNode) throws(PatternError) {
        try add(node)
        try emit(.match)
    }

    private mutating func emit(_ step: Step) throws(PatternError) {
        guard steps.count < Self.stepLimit else { throw .tooLarge(limit: Self.stepLimit) }
        steps.append(step)
    }

    private mutating func add(_ node: PatternNode) throws(PatternError) {
        visits += 1
        guard visits < 4 * Self.stepLimit else { throw .tooLarge(limit: Self.stepLimit) }
        switch node {
        case .set(let set): try emit(.set(set))
        case .assertion(let assertion): try emit(.assertion(assertion))
        case .sequence(let parts): for part in parts { try add(part) }
        case .alternatives(let parts): try addAlternatives(parts[...])
        case .repeated(let part, let minimum, let maximum):
            for _ in 0..<minimum { try add(part) }
            guard let maximum else { return try addLoop(part) }
            try addOptional(part, maximum - minimum)
        }
    }

    private mutating func addAlternatives(_ parts: ArraySlice<PatternNode>) throws(PatternError) {
        var ends: [Int] = []
        for part in parts.dropLast() {
            let split = steps.count
            try emit(.jump(0))
            try add(part)
            ends.append(steps.count)
            try emit(.jump(0))
            steps[split] = .split(split + 1, steps.count)
        }
        if let last = parts.last { try add(last) }
        for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func addLoop(_ part: PatternNode) throws(PatternError) {
        let split = steps.count
        try emit(.jump(0))
        try add(part)
        try emit(.jump(split))
        steps[split] = .split(split + 1, steps.count)
    }

    private mutating func addOptional(_ part: PatternNode, _ count: Int) throws(PatternError) {
        var splits: [Int] = []
        for _ in 0..<count {
            splits.append(steps.count)
            try emit(.jump(0))
            try add(part)
        }
        for split in splits { steps[split] = .split(split + 1, steps.count) }
    }
}

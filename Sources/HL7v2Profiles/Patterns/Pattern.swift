// SPDX-License-Identifier: Apache-2.0

/// A regular expression of a profile.
///
/// Has what profiles use: classes, ranges, `\d \w \s`, `\p{L}`, groups, alternatives, counts, anchors. Matching takes
/// time in proportion to text and pattern, whatever both are; nothing goes back. Lazy counts are read as plain ones,
/// which makes no difference for whether a whole text fits.
struct Pattern: Sendable, Hashable {
    /// The expression as written.
    let source: String
    private let program: PatternProgram
    private let ignoresCase: Bool

    /// The most steps one match may take, unless told otherwise: longer texts are not decided.
    static let workLimit = 10_000_000

    /// The longest expression, in Unicode scalars.
    static let lengthLimit = 4_000

    /// Reads an expression.
    init(parsing source: String) throws(PatternError) {
        guard source.unicodeScalars.count <= Self.lengthLimit else { throw .tooLarge(limit: Self.lengthLimit) }
        var syntax = PatternSyntax(source)
        let node = try syntax.whole()
        self.source = source
        program = try PatternProgram(node)
        ignoresCase = syntax.ignoresCase
    }

    /// Whether the whole text fits; nil when deciding would take more steps than the limit.
    func matches(_ text: String, workLimit: Int = workLimit) -> Bool? {
        var run = PatternRun(program.steps, ignoresCase: ignoresCase, workLimit)
        return run.matches(text.unicodeScalars)
    }
}

/// One match: the places in the program that can be reached, moved on character by character.
private struct PatternRun {
    private let steps: [PatternProgram.Step]
    private let ignoresCase: Bool
    private var current: [Int] = []
    private var coming: [Int] = []
    /// The character each place was last reached before, so that none is reached twice.
    private var seen: [Int]
    private var stack: [Int] = []
    private var work = 0
    private let workLimit: Int

    init(_ steps: [PatternProgram.Step], ignoresCase: Bool, _ workLimit: Int) {
        self.workLimit = workLimit
        self.steps = steps
        self.ignoresCase = ignoresCase
        seen = Array(repeating: -1, count: steps.count)
    }

    mutating func matches(_ text: String.UnicodeScalarView) -> Bool? {
        var (index, position) = (text.startIndex, 0)
        reach(0, position, nil, text.first)
        swap(&current, &coming)
        while index < text.endIndex {
            let scalar = text[index]
            text.formIndex(after: &index)
            position += 1
            let next = index < text.endIndex ? text[index] : nil
            advance(scalar, position, next)
            if current.isEmpty { return false }
            if work > workLimit { return nil }
        }
        return current.contains { steps[$0] == .match }
    }

    private mutating func advance(_ scalar: Unicode.Scalar, _ position: Int, _ next: Unicode.Scalar?) {
        coming.removeAll(keepingCapacity: true)
        for place in current {
            guard case .set(let set) = steps[place], contains(set, scalar) else { continue }
            reach(place + 1, position, scalar, next)
        }
        work += current.count + 1
        swap(&current, &coming)
    }

    private func contains(_ set: ScalarSet, _ scalar: Unicode.Scalar) -> Bool {
        if set.contains(scalar) { return !ignoresCase || !set.isNegated || foldsInside(set, scalar) }
        return ignoresCase && !set.isNegated && foldsInside(set, scalar)
    }

    /// Whether a form of the character in another case is in the set too; all of them for a negated set.
    private func foldsInside(_ set: ScalarSet, _ scalar: Unicode.Scalar) -> Bool {
        let forms = (scalar.properties.lowercaseMapping + scalar.properties.uppercaseMapping).unicodeScalars
        return set.isNegated ? forms.allSatisfy(set.contains) : forms.contains(where: set.contains)
    }

    /// Adds a place and all that can be reached from it without a character.
    private mutating func reach(
        _ start: Int, _ position: Int, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?
    ) {
        stack.append(start)
        while let place = stack.popLast() {
            guard seen[place] != position else { continue }
            seen[place] = position
            work += 1
            switch steps[place] {
            case .set, .match: coming.append(place)
            case .jump(let target): stack.append(target)
            case .split(let first, let second):
                stack.append(second)
                stack.append(first)
            case .assertion(let assertion):
                if holds(assertion, previous, next) { stack.append(place + 1) }
            }
        }
    }

    private func holds(_ assertion: PatternAssertion, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
        switch assertion {
        case .start: previous == nil
        case .end: next == nil
        case .wordBoundary: isWord(previous) != isWord(next)
        case .noWordBoundary: isWord(previous) == isWord(next)
        }
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        scalar.map { ScalarSet(ranges: ScalarSet.word).contains($0) } ?? false
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A pattern as a tree.
indirect enum PatternNode: Sendable, Hashable {
    case set(ScalarSet)
    case assertion(PatternAssertion)
    case sequence([PatternNode])
    case alternatives([PatternNode])
    /// `maximum` is nil for any number.
    case repeated(PatternNode, minimum: Int, maximum: Int?)
}

/// A place a pattern can ask for.
enum PatternAssertion: Sendable, Hashable {
    case start
    case end
    case wordBoundary
    case noWordBoundary
}

/// A pattern in the making: the text, and where reading stands.
struct PatternSyntax {
    static let depthLimit = 60

    let text: [Unicode.Scalar]
    var place = 0
    /// Whether `(?i)` stands at the beginning.
    private(set) var ignoresCase = false

    init(_ pattern: String) {
        text = Array(pattern.unicodeScalars)
        if text.starts(with: "(?i)".unicodeScalars) {
            ignoresCase = true
            place = 4
        }
    }

    var next: Unicode.Scalar? { place < text.count ? text[place] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        place += 1
        return true
    }

    mutating func whole() throws(PatternError) -> PatternNode {
        let node = try alternatives(depth: 0)
        guard place == text.count else { throw .unexpected(position: place) }
        return node
    }

    // MARK: Parts

    private mutating func alternatives(depth: Int) throws(PatternError) -> PatternNode {
        guard depth < Self.depthLimit else { throw .tooLarge(limit: Self.depthLimit) }
        var found = [try sequence(depth: depth)]
        while take("|") { found.append(try sequence(depth: depth)) }
        return found.count == 1 ? found[0] : .alternatives(found)
    }

    private mutating func sequence(depth: Int) throws(PatternError) -> PatternNode {
        var found: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" {
            found.append(try counted(try atom(scalar, depth: depth)))
        }
        return .sequence(found)
    }

    private mutating func atom(_ scalar: Unicode.Scalar, depth: Int) throws(PatternError) -> PatternNode {
        let start = place
        place += 1
        switch scalar {
        case "(": return try group(start, depth: depth)
        case "[": return .set(try characterClass(start))
        case "\\": return try escape(start)
        case ".": return .set(.noLineEnd)
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case "*", "+", "?", "{": throw .unexpected(position: start)
        default: return .set(ScalarSet(ranges: [scalar.value...scalar.value]))
        }
    }

    private mutating func group(_ start: Int, depth: Int) throws(PatternError) -> PatternNode {
        if take("?") {
            if take("<") {
                try groupName(start)
            } else if !take(":") {
                throw .unsupported(position: start)
            }
        }
        let inner = try alternatives(depth: depth + 1)
        guard take(")") else { throw .incomplete(position: start) }
        return inner
    }

    /// A named group is read as one without a name; look-behind begins like it.
    private mutating func groupName(_ start: Int) throws(PatternError) {
        while let scalar = next, scalar != ">" {
            guard ScalarSet.escaped("w")?.contains(scalar) == true else { throw .unsupported(position: start) }
            place += 1
        }
        guard take(">") else { throw .incomplete(position: start) }
    }

    // MARK: Counts

    private mutating func counted(_ node: PatternNode) throws(PatternError) -> PatternNode {
        let start = place
        guard let (minimum, maximum) = try count() else { return node }
        // Which way it was found does not matter for whether the whole text fits, so laziness is no difference.
        if !take("?"), next == "+" { throw .unsupported(position: place) }
        if let next, ["*", "+", "?", "{"].contains(next) { throw .unexpected(position: place) }
        if case .assertion = node { throw .unsupported(position: start) }
        return .repeated(node, minimum: minimum, maximum: maximum)
    }

    private mutating func count() throws(PatternError) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = place
        guard take("{") else { return nil }
        let minimum = try number()
        var maximum: Int? = minimum
        if take(",") { maximum = next == "}" ? nil : try number() }
        guard take("}") else { throw .incomplete(position: start) }
        if let maximum, maximum < minimum { throw .unexpected(position: start) }
        return (minimum, maximum)
    }

    /// At most four digits; more than the step limit lets through.
    private mutating func number() throws(PatternError) -> Int {
        var (value, digits) = (0, 0)
        while let scalar = next, let digit = Int(String(scalar)), scalar.isASCII {
            (value, digits, place) = (value * 10 + digit, digits + 1, place + 1)
            if digits > 4 { throw .tooLarge(limit: PatternProgram.stepLimit) }
        }
        guard digits > 0 else { throw .unexpected(position: place) }
        return value
    }
}

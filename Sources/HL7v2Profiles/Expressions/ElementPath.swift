// SPDX-License-Identifier: Apache-2.0

/// A way from an element to those inside: `4[1].2[*].3`; `.` is the element itself.
///
/// - Source: PathType in Expressions.xsd of NIST's v2-validation.
struct ElementPath: Sendable, Hashable {
    /// One step: the position inside, and which of its instances; nil for all of them.
    struct Step: Sendable, Hashable {
        let position: Int
        let instance: Int?

        init(position: Int, instance: Int?) {
            self.position = position
            self.instance = instance
        }
    }

    let steps: [Step]

    init(_ steps: some Sequence<Step>) { self.steps = Array(steps) }

    /// Nil for text that is no path. An instance left out stands for all of them.
    init?(_ text: String) {
        if text == "." {
            steps = []
            return
        }
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let step = Step(part) else { return nil }
            steps.append(step)
        }
        self.steps = steps
    }

    /// The path to the element around the one it leads to.
    var parent: ElementPath { ElementPath(steps.dropLast()) }
}

extension ElementPath.Step {
    init?(_ text: Substring) {
        let parts = text.split(separator: "[", maxSplits: 1, omittingEmptySubsequences: false)
        guard let position = Self.number(parts[0]) else { return nil }
        self.position = position
        guard parts.count == 2 else {
            instance = nil
            return
        }
        guard parts[1].hasSuffix("]") else { return nil }
        let inner = parts[1].dropLast()
        guard inner != "*" else {
            instance = nil
            return
        }
        guard let number = Self.number(inner) else { return nil }
        instance = number
    }

    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), text.utf8.count < 8, let number = Int(text),
            number > 0
        else { return nil }
        return number
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// What an expression comes to.
enum Outcome: Sendable, Equatable {
    case pass
    /// The place of the first part that is not as it should be; nil for the whole element.
    case fail(String?)
    /// It cannot be decided, and why.
    case inconclusive(String)
}

/// Decides expressions for one element.
///
/// - Source: the evaluation rules of NIST's v2-validation.
struct Evaluator {
    let subject: Subject

    func evaluate(_ expression: Expression, _ element: Element) -> Outcome {
        switch expression {
        case .presence(let path): presence(path, element)
        case .isNull(let path): isNull(path, element)
        case .value(let test, let scope): value(test, scope, element)
        case .pathValue(let first, let comparison, let second): compare(first, comparison, second, element)
        case .valueSet(let path, let binding): valueSet(path, binding, element)
        case .setID(let path): setID(path, element)
        case .parentSetID(let parent, let path): parentSetID(parent, path, element)
        case .unsupported(let name): .inconclusive("\(name) is not supported")
        default: combination(expression, element)
        }
    }

    // MARK: Combinations

    private func combination(_ expression: Expression, _ element: Element) -> Outcome {
        switch expression {
        case .not(let inner): negation(evaluate(inner, element))
        case .and(let first, let second): all([first, second], element)
        case .or(let first, let second): any([first, second], element)
        case .imply(let first, let second): implication(first, second, element)
        case .xor(let first, let second): exclusive(evaluate(first, element), evaluate(second, element))
        case .forall(let parts): all(parts, element)
        case .exist(let parts): any(parts, element)
        default: .inconclusive("expression is not known")
        }
    }

    private func negation(_ outcome: Outcome) -> Outcome {
        switch outcome {
        case .pass: .fail(nil)
        case .fail: .pass
        case .inconclusive: outcome
        }
    }

    private func all(_ parts: [Expression], _ element: Element) -> Outcome {
        for part in parts {
            let outcome = evaluate(part, element)
            if outcome != .pass { return outcome }
        }
        return .pass
    }

    private func any(_ parts: [Expression], _ element: Element) -> Outcome {
        for part in parts {
            let outcome = evaluate(part, element)
            guard case .fail = outcome else { return outcome }
        }
        return .fail(nil)
    }

    private func implication(_ first: Expression, _ second: Expression, _ element: Element) -> Outcome {
        let condition = evaluate(first, element)
        switch condition {
        case .pass: return evaluate(second, element)
        case .fail: return .pass
        case .inconclusive: return condition
        }
    }

    private func exclusive(_ first: Outcome, _ second: Outcome) -> Outcome {
        switch (first, second) {
        case (.inconclusive, _): first
        case (_, .inconclusive): second
        case (.pass, .pass), (.fail, .fail): .fail(nil)
        default: .pass
        }
    }

    // MARK: Presence

    private func presence(_ path: ElementPath, _ element: Element) -> Outcome {
        guard let found = subject.query(element, path) else { return unreachable }
        return found.isEmpty ? .fail(place(path, element)) : .pass
    }

    private func isNull(_ path: ElementPath, _ element: Element) -> Outcome {
        guard let found = subject.query(element, path) else { return unreachable }
        if found.isEmpty { return .fail(place(path, element)) }
        for element in found {
            guard case .data(let field, level: 0) = element.content, field.isNull else {
                return .fail(location(element))
            }
        }
        return .pass
    }

    var unreachable: Outcome { .inconclusive("a path goes on inside a value that has no parts") }

    func location(_ element: Element) -> String { element.path.description }

    /// Where a path would lead, as far as what is there allows to say.
    func place(_ path: ElementPath, _ element: Element) -> String {
        var (element, left) = (element, path.steps[...])
        while let step = left.first {
            let found = subject.children(of: element, step.position, instance: step.instance)?.first
            guard let found else { return subject.place(inside: element, left) }
            element = found
            left = left.dropFirst()
        }
        return location(element)
    }
}

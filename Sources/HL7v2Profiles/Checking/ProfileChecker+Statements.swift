// SPDX-License-Identifier: Apache-2.0

import Findings

/// Predicates, conformance statements and lists in any order.
extension ProfileChecker {
    mutating func checkStatements(_ element: Element, _ constraints: [Constraint], _ predicates: [Predicate]) {
        for predicate in predicates where !isFull { check(predicate, element) }
        for constraint in constraints where !isFull { check(constraint, element) }
    }

    // MARK: Conformance statements

    private mutating func check(_ constraint: Constraint, _ element: Element) {
        switch evaluator.evaluate(constraint.expression, element) {
        case .pass: break
        case .fail(let place):
            let target = constraint.target.map { evaluator.place($0, element) }
            let location = target ?? place ?? evaluator.location(element)
            report(severity(constraint), Rule.constraint, location, named(constraint.id, constraint.description))
        case .inconclusive(let reason):
            undecided("constraint \(constraint.id)", reason, element)
        }
    }

    private func severity(_ constraint: Constraint) -> Finding.Severity {
        switch constraint.severity {
        case .error: .error
        case .warning: .warning
        case .info: .info
        }
    }

    private func named(_ id: String, _ description: String) -> String {
        description.isEmpty ? id : id.isEmpty ? description : "\(id): \(description)"
    }

    private mutating func undecided(_ what: String, _ reason: String, _ element: Element) {
        report(.warning, Rule.specification, evaluator.location(element), "\(what) could not be decided: \(reason)")
    }

    // MARK: Predicates

    private mutating func check(_ predicate: Predicate, _ element: Element) {
        switch evaluator.evaluate(predicate.condition, element) {
        case .pass: checkUsage(predicate, predicate.trueUsage, element)
        case .fail: checkUsage(predicate, predicate.falseUsage, element)
        case .inconclusive(let reason):
            undecided(named("predicate \(predicate.id)", predicate.description), reason, element)
        }
    }

    /// Where the element around the target is not there, nothing is asked of the target.
    private mutating func checkUsage(_ predicate: Predicate, _ usage: ElementUsage, _ element: Element) {
        guard usage == .required || usage == .notSupported, let step = predicate.target.steps.last else { return }
        guard let parents = subject.query(element, predicate.target.parent) else {
            return undecided("predicate \(predicate.id)", "its target is inside a value that has no parts", element)
        }
        let text = named(predicate.id, predicate.description)
        for parent in parents {
            let found = subject.children(of: parent, step.position, instance: step.instance) ?? []
            if usage == .required, found.isEmpty {
                let place = subject.place(inside: parent, [step])
                report(.error, Rule.predicate, place, "required by \(text)")
            }
            guard usage == .notSupported else { continue }
            for target in found {
                report(.error, Rule.predicate, evaluator.location(target), "not supported by \(text)")
            }
        }
    }

    // MARK: Any order

    mutating func checkPatterns(_ lists: [PatternList], _ element: Element) {
        for list in lists where !isFull {
            guard var left = subject.query(element, list.path) else {
                undecided("a list of patterns", "its path goes on inside a value that has no parts", element)
                continue
            }
            for entry in list.entries where !isFull {
                let matching = left.indices.filter { evaluator.evaluate(entry.trigger, left[$0]) == .pass }
                for index in matching where !isFull {
                    checkStatements(left[index], entry.constraints, [])
                    checkPatterns(entry.inner, left[index])
                }
                for _ in 0..<max(0, entry.count - matching.count) {
                    report(.error, Rule.content, evaluator.location(element), entry.message)
                }
                let taken = Set(matching)
                left = left.indices.filter { !taken.contains($0) }.map { left[$0] }
            }
        }
    }
}

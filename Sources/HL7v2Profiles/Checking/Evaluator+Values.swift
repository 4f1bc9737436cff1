// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Tests of values, and comparisons of two.
extension Evaluator {
    typealias Value = Subject.Value

    /// The values a path leads to, or why there are none to look at.
    private func values(_ path: ElementPath, _ element: Element) -> (found: [Value], problem: Outcome?) {
        guard let elements = subject.query(element, path) else { return ([], unreachable) }
        var found: [Value] = []
        for element in elements {
            do throws(Subject.NoValue) {
                found.append(try subject.value(element))
            } catch {
                let reason = error == .composite ? "has parts where one value is asked for" : "cannot be read"
                return ([], .inconclusive("\(location(element)) \(reason)"))
            }
        }
        return (found, nil)
    }

    func value(_ test: ValueTest, _ scope: ValueScope, _ element: Element) -> Outcome {
        let (found, problem) = values(scope.path, element)
        if let problem { return problem }
        if found.isEmpty { return absence(scope, element) }
        var (passed, firstFailure) = (0, String?.none)
        for value in found {
            guard let passes = passes(test, value) else {
                return .inconclusive("\(location(value.element)) cannot be compared")
            }
            if passes { passed += 1 } else { firstFailure = firstFailure ?? location(value.element) }
        }
        let isEnough =
            switch scope.count {
            case .all: passed == found.count
            case .atLeastOne: passed > 0
            case .range(let minimum, let maximum): passed >= minimum && passed <= maximum ?? .max
            }
        return isEnough ? .pass : .fail(firstFailure)
    }

    private func absence(_ scope: ValueScope, _ element: Element) -> Outcome {
        switch scope.absence {
        case .pass: .pass
        case .fail: .fail(place(scope.path, element))
        case .inconclusive: .inconclusive("there is no value to look at")
        }
    }

    /// Nil when it cannot be decided.
    private func passes(_ test: ValueTest, _ value: Value) -> Bool? {
        switch test {
        case .plainText(let text, let ignoringCase): same(value.text, text, ignoringCase)
        case .stringList(let texts, let ignoringCase): texts.contains { same(value.text, $0, ignoringCase) }
        case .numberList(let numbers): DecimalNumber(value.text).map(numbers.contains) ?? false
        case .format(let pattern): pattern.matches(value.text)
        case .stringFormat(let format): format.isValid(value.text)
        case .simpleValue(let comparison, let operand): compare(value, comparison, operand)
        }
    }

    /// Character by character, so that two ways to write an accented letter stay two.
    private func same(_ left: String, _ right: String, _ ignoringCase: Bool) -> Bool {
        ignoringCase
            ? left.lowercased().unicodeScalars.elementsEqual(right.lowercased().unicodeScalars)
            : left.unicodeScalars.elementsEqual(right.unicodeScalars)
    }

    // MARK: Comparing

    private func compare(_ value: Value, _ comparison: Comparison, _ operand: Operand) -> Bool? {
        switch operand {
        case .text(let text): compare(value.text, value.kind, comparison, text)
        case .number(let number):
            if let number, let own = DecimalNumber(value.text) { comparison.holds(own, number) } else { nil }
        }
    }

    /// Compares as the datatype of the first asks; nil when one of them is not of it.
    private func compare(_ left: String, _ kind: ValueKind, _ comparison: Comparison, _ right: String) -> Bool? {
        switch kind {
        case .text:
            return comparison.holds(ScalarText(left), ScalarText(right))
        case .number:
            guard let left = DecimalNumber(left), let right = DecimalNumber(right) else { return nil }
            return comparison.holds(left, right)
        case .date, .time:
            guard let left = TimePoint(left, isTime: kind == .time), let right = TimePoint(right, isTime: kind == .time)
            else { return nil }
            let (first, second) = TimePoint.pair(left, right)
            return comparison.holds(first, second)
        }
    }

    /// Two values, of which both or none must be there.
    func compare(
        _ first: ElementPath, _ comparison: Comparison, _ second: ElementPath, _ element: Element
    ) -> Outcome {
        let (left, leftProblem) = values(first, element)
        let (right, rightProblem) = values(second, element)
        if let problem = leftProblem ?? rightProblem { return problem }
        if left.count > 1 || right.count > 1 { return .inconclusive("a path leads to more than one value") }
        guard let one = left.first, let other = right.first else {
            if left.isEmpty, right.isEmpty { return .pass }
            return .fail(place(left.isEmpty ? first : second, element))
        }
        guard let holds = compare(one.text, one.kind, comparison, other.text) else {
            return .inconclusive("\(location(one.element)) and \(location(other.element)) cannot be compared")
        }
        return holds ? .pass : .fail(location(one.element))
    }

    // MARK: Counting

    func setID(_ path: ElementPath, _ element: Element) -> Outcome {
        let (found, problem) = values(path, element)
        if let problem { return problem }
        if found.count > 1 { return .inconclusive("a path leads to more than one value") }
        guard let value = found.first, value.text != String(element.instance) else { return .pass }
        return .fail(location(value.element))
    }

    func parentSetID(_ parent: ElementPath, _ path: ElementPath, _ element: Element) -> Outcome {
        guard let parents = subject.query(element, parent) else { return unreachable }
        var (all, firstInside, firstThrough) = (0, String?.none, String?.none)
        for parent in parents {
            let (found, problem) = values(path, parent)
            if let problem { return problem }
            for (index, value) in found.enumerated() {
                all += 1
                if value.text != String(index + 1) { firstInside = firstInside ?? location(value.element) }
                if value.text != String(all) { firstThrough = firstThrough ?? location(value.element) }
            }
        }
        guard let firstInside, firstThrough != nil else { return .pass }
        return .fail(firstInside)
    }
}

/// A text in the order of its Unicode scalars, no two of which are taken for one.
private struct ScalarText: Comparable {
    let scalars: String.UnicodeScalarView

    init(_ text: String) { scalars = text.unicodeScalars }

    static func == (left: ScalarText, right: ScalarText) -> Bool { left.scalars.elementsEqual(right.scalars) }

    static func < (left: ScalarText, right: ScalarText) -> Bool {
        left.scalars.lexicographicallyPrecedes(right.scalars)
    }
}

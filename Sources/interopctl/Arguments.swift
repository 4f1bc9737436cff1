// SPDX-License-Identifier: Apache-2.0

/// A command line taken apart: options by name, the rest in order.
struct Arguments {
    /// Options that take a value.
    private(set) var values: [String: [String]] = [:]
    /// Options that take none.
    private(set) var flags: Set<String> = []
    /// What is no option.
    private(set) var rest: [String] = []

    /// What is wrong with a command line, as one sentence.
    struct Fault: Error {
        let text: String
    }

    /// Takes words apart; `--name=value` and `--name value` are the same, `--` ends options, `-` is an operand.
    init(_ words: [String], values known: Set<String> = [], flags knownFlags: Set<String> = []) throws(Fault) {
        var left = words[...]
        while let word = left.popFirst() {
            if word == "--" {
                rest += left
                return
            }
            guard word.hasPrefix("-"), word != "-" else {
                rest.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let name = parts[0]
            if knownFlags.contains(name), parts.count == 1 {
                flags.insert(name)
            } else if known.contains(name) {
                guard let value = parts.count == 2 ? parts[1] : left.popFirst() else {
                    throw Fault(text: "\(name) needs a value")
                }
                values[name, default: []].append(value)
            } else {
                throw Fault(text: "unknown option '\(name)'")
            }
        }
    }

    /// The last value of an option.
    subscript(name: String) -> String? { values[name]?.last }

    /// The same without the first operand, which is a verb.
    var droppingFirst: Arguments {
        var arguments = self
        arguments.rest.removeFirst(min(1, rest.count))
        return arguments
    }

    /// The same without an option.
    func removing(_ option: String) -> Arguments {
        var arguments = self
        arguments.values[option] = nil
        return arguments
    }

    func has(_ flag: String) -> Bool { flags.contains(flag) }

    /// The value of an option as a number in a range.
    func number(_ name: String, in range: ClosedRange<Int>) throws(Fault) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw Fault(text: "\(name) takes a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }
}

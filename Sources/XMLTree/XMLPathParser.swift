// SPDX-License-Identifier: Apache-2.0

/// Reads the text of an ``XMLPath``.
struct XMLPathParser {
    private let text: [Character]
    private var position = 0

    init(_ text: String) { self.text = Array(text) }

    mutating func steps() throws(XMLPathError) -> [XMLPath.Step] {
        var steps: [XMLPath.Step] = []
        repeat {
            guard take("/") else { throw fault }
            let isDeep = take("/")
            let step = try step(isDeep: isDeep)
            steps.append(step)
            if case .attribute = step.test { break }
        } while position < text.count
        guard position == text.count else { throw fault }
        return steps
    }

    private var fault: XMLPathError { XMLPathError(position: position) }

    private mutating func take(_ character: Character) -> Bool {
        guard position < text.count, text[position] == character else { return false }
        position += 1
        return true
    }

    private mutating func step(isDeep: Bool) throws(XMLPathError) -> XMLPath.Step {
        if take("@") { return XMLPath.Step(isDeep: isDeep, test: .attribute(try name()), filters: []) }
        if take("*") { return XMLPath.Step(isDeep: isDeep, test: .any, filters: try filters()) }
        let start = position
        let name = try name()
        guard take("(") else { return XMLPath.Step(isDeep: isDeep, test: .name(name), filters: try filters()) }
        guard take(")"), let test = ["text": XMLPath.Test.text, "comment": .comment][name] else {
            throw XMLPathError(position: start)
        }
        return XMLPath.Step(isDeep: isDeep, test: test, filters: try filters())
    }

    private mutating func name() throws(XMLPathError) -> String {
        let start = position
        while position < text.count, !"/[]()@='\" ".contains(text[position]) { position += 1 }
        guard position > start else { throw fault }
        return String(text[start..<position])
    }

    private mutating func filters() throws(XMLPathError) -> [XMLPath.Filter] {
        var filters: [XMLPath.Filter] = []
        while take("[") {
            filters.append(take("@") ? try attributeFilter() : try numberFilter())
            guard take("]") else { throw fault }
        }
        return filters
    }

    private mutating func numberFilter() throws(XMLPathError) -> XMLPath.Filter {
        let start = position
        while position < text.count, text[position].isASCII, text[position].isNumber { position += 1 }
        guard let number = Int(String(text[start..<position])), number > 0 else { throw XMLPathError(position: start) }
        return .number(number)
    }

    private mutating func attributeFilter() throws(XMLPathError) -> XMLPath.Filter {
        let name = try name()
        guard take("=") else { throw fault }
        let quote: Character = take("'") ? "'" : "\""
        guard quote == "'" || take("\"") else { throw fault }
        let start = position
        while position < text.count, text[position] != quote { position += 1 }
        let value = String(text[start..<position])
        guard take(quote) else { throw fault }
        return .attribute(name, value)
    }
}

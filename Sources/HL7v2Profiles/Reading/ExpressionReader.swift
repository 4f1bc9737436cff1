// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Reads expressions; how deep they nest is bounded by the depth of the XML.
extension Expression {
    init(_ element: XMLElement) throws(ProfileError) {
        switch element.name {
        case "Presence": self = .presence(try element.requiredPath("Path"))
        case "isNULL": self = .isNull(try element.requiredPath("Path"))
        case "SetID": self = .setID(try element.requiredPath("Path"))
        case "IZSetID":
            self = .parentSetID(
                parent: try element.requiredPath("Parent"), element: try element.requiredPath("Element"))
        case "PathValue":
            self = .pathValue(
                try element.requiredPath("Path1"), try element.comparison(), try element.requiredPath("Path2"))
        case "ValueSet": self = try Self.valueSet(element)
        case "PlainText", "StringList", "NumberList", "Format", "StringFormat", "SimpleValue":
            self = .value(try ValueTest(element), try ValueScope(element))
        case "Plugin": self = .unsupported("plug-in \(try element.required("QualifiedClassName"))")
        case "ComplexPathValue", "SubContext": self = .unsupported(element.name)
        default: self = try Self.combination(element)
        }
    }

    private static func combination(_ element: XMLElement) throws(ProfileError) -> Expression {
        switch element.name {
        case "NOT": return .not(try operands(element, 1...1)[0])
        case "AND":
            let parts = try operands(element, 2...2)
            return .and(parts[0], parts[1])
        case "OR":
            let parts = try operands(element, 2...2)
            return .or(parts[0], parts[1])
        case "XOR":
            let parts = try operands(element, 2...2)
            return .xor(parts[0], parts[1])
        case "IMPLY":
            let parts = try operands(element, 2...2)
            return .imply(parts[0], parts[1])
        case "FORALL": return .forall(try operands(element, 1...Int.max))
        case "EXIST": return .exist(try operands(element, 1...Int.max))
        default: throw .unexpectedElement(element.name, in: "Assertion", line: element.line)
        }
    }

    private static func operands(_ element: XMLElement, _ count: ClosedRange<Int>) throws(ProfileError) -> [Expression]
    {
        var found: [Expression] = []
        for inner in element.elements {
            guard found.count < count.upperBound else {
                throw .unexpectedElement(inner.name, in: element.name, line: inner.line)
            }
            found.append(try Expression(inner))
        }
        guard count.contains(found.count) else {
            throw .missingElement("expression", in: element.name, line: element.line)
        }
        return found
    }

    private static func valueSet(_ element: XMLElement) throws(ProfileError) -> Expression {
        guard let binding = try ValueSetBinding(element, identifier: "ValueSetID") else {
            throw .missingAttribute("ValueSetID", of: element.name, line: element.line)
        }
        return .valueSet(try element.requiredPath("Path"), binding)
    }
}

extension ValueTest {
    init(_ element: XMLElement) throws(ProfileError) {
        switch element.name {
        case "PlainText":
            self = .plainText(try element.required("Text"), ignoringCase: try element.truth("IgnoreCase", false))
        case "StringList":
            self = .stringList(try element.list(), ignoringCase: try element.truth("IgnoreCase", false))
        case "NumberList":
            let numbers = try element.list().compactMap { DecimalNumber($0) }
            guard numbers.count == (try element.list().count) else { throw element.wrong("CSV") }
            self = .numberList(numbers)
        case "Format": self = .format(try element.pattern("Regex"))
        case "StringFormat":
            guard let format = CodeFormat(rawValue: try element.required("Format")) else {
                throw element.wrong("Format")
            }
            self = .stringFormat(format)
        default: self = .simpleValue(try element.comparison(), try element.operand())
        }
    }
}

extension ValueScope {
    init(_ element: XMLElement) throws(ProfileError) {
        path = try element.requiredPath("Path")
        absence = try element.choice("NotPresentBehavior", .pass)
        if let minimum = try element.number("Min") {
            count = .range(minimum, try element.number("Max", orWords: ["*"]))
        } else if try element.truth("AtLeastOnce", false) {
            count = .atLeastOne
        }
    }
}

extension XMLElement {
    fileprivate func requiredPath(_ attribute: String) throws(ProfileError) -> ElementPath {
        guard let path = try path(attribute) else { throw wrong(attribute) }
        return path
    }

    fileprivate func comparison() throws(ProfileError) -> Comparison {
        guard let comparison = Comparison(rawValue: try required("Operator")) else { throw wrong("Operator") }
        return comparison
    }

    /// The values of a comma-separated list, blanks around them left out.
    fileprivate func list() throws(ProfileError) -> [String] {
        try required("CSV").split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
    }

    fileprivate func operand() throws(ProfileError) -> Operand {
        let value = try required("Value")
        switch self[attribute: "Type"] ?? "String" {
        case "String", "": return .text(value)
        case "Number": return .number(DecimalNumber(value))
        default: throw wrong("Type")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a constraint or the condition of a predicate says.
///
/// - Source: Expressions.xsd of NIST's v2-validation.
indirect enum Expression: Sendable, Hashable {
    /// Something stands there.
    case presence(ElementPath)
    /// All fields there are `""`.
    case isNull(ElementPath)
    /// The values there pass a test.
    case value(ValueTest, ValueScope)
    /// Two values compare so.
    case pathValue(ElementPath, Comparison, ElementPath)
    /// The code there is of a value set.
    case valueSet(ElementPath, ValueSetBinding)
    /// The value there is the number of the element among its like.
    case setID(ElementPath)
    /// The values there count from 1, inside each parent or through all of them.
    case parentSetID(parent: ElementPath, element: ElementPath)
    case not(Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case xor(Expression, Expression)
    case imply(Expression, Expression)
    /// All of them.
    case forall([Expression])
    /// At least one of them.
    case exist([Expression])
    /// Something that needs a program: known by name and not carried out.
    case unsupported(String)
}

/// A test of one value.
enum ValueTest: Sendable, Hashable {
    case plainText(String, ignoringCase: Bool)
    case stringList([String], ignoringCase: Bool)
    case numberList([DecimalNumber])
    case format(Pattern)
    case stringFormat(CodeFormat)
    case simpleValue(Comparison, Operand)
}

/// What a value is compared with.
enum Operand: Sendable, Hashable {
    case text(String)
    /// Nil where the profile calls a number what is none: that can never be decided.
    case number(DecimalNumber?)
}

/// Which values a test looks at, and how many must pass.
struct ValueScope: Sendable, Hashable {
    /// How many must pass.
    enum Count: Sendable, Hashable {
        case all
        case atLeastOne
        case range(Int, Int?)
    }

    /// What it means that there is no value.
    enum Absence: String, Sendable, Hashable {
        case pass = "PASS"
        case fail = "FAIL"
        case inconclusive = "INCONCLUSIVE"
    }

    let path: ElementPath
    var count = Count.all
    var absence = Absence.pass
}

/// How two values compare.
enum Comparison: String, Sendable, Hashable {
    case equal = "EQ"
    case notEqual = "NE"
    case greater = "GT"
    case less = "LT"
    case greaterOrEqual = "GE"
    case lessOrEqual = "LE"

    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .greater: left > right
        case .less: left < right
        case .greaterOrEqual: left >= right
        case .lessOrEqual: left <= right
        }
    }
}

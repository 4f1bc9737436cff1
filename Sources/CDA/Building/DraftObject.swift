// SPDX-License-Identifier: Apache-2.0

public import JSON

/// Why a JSON text is no draft.
public enum DraftFormError: Error, Hashable, Sendable {
    /// It is no JSON.
    case json(JSONError)
    /// What is wrong in it, all of it at once.
    case problems([DraftFormProblem])
}

/// Something in the JSON of a draft that has no meaning.
public struct DraftFormProblem: Sendable, Hashable {
    /// What is wrong.
    public enum Fault: Sendable, Hashable {
        /// No member of that name is known here.
        case unknownMember
        /// A member stands twice.
        case repeatedMember
        /// The value is not of the kind that stands here.
        case wrongKind(expected: String)
    }

    /// Where, such as `sections[2].entries[0].value`, counted from 0.
    public let path: String
    /// What is wrong.
    public let fault: Fault

    /// Makes a problem.
    public init(path: String, fault: Fault) {
        self.path = path
        self.fault = fault
    }
}

/// An object of a draft's JSON that is read member by member; what nobody asked for is a problem at the end.
struct DraftObject {
    let path: String
    private var members: [JSONValue.Member]

    init?(_ value: JSONValue?, _ path: String, _ problems: inout [DraftFormProblem]) {
        self.path = path
        switch value {
        case nil, .null: return nil
        case .object(let members)?: self.members = members
        case _?:
            problems.append(DraftFormProblem(path: path, fault: .wrongKind(expected: "object")))
            return nil
        }
        var seen: Set<String> = []
        for member in members where !seen.insert(member.name).inserted {
            problems.append(DraftFormProblem(path: at(member.name), fault: .repeatedMember))
        }
    }

    func at(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Takes a member out; nil for none.
    mutating func take(_ name: String) -> JSONValue? {
        guard let place = members.firstIndex(where: { $0.name == name }) else { return nil }
        return members.remove(at: place).value
    }

    /// The rest, in order.
    mutating func takeAll() -> [JSONValue.Member] {
        defer { members = [] }
        return members
    }

    /// A text, a number or a flag as text; empty for none.
    mutating func text(_ name: String, _ problems: inout [DraftFormProblem]) -> String {
        Self.text(take(name), at(name), &problems)
    }

    static func text(_ value: JSONValue?, _ path: String, _ problems: inout [DraftFormProblem]) -> String {
        switch value {
        case nil, .null: return ""
        case .string(let text): return text
        case .number(let text): return text
        case .bool(let truth): return truth ? "true" : "false"
        case _?:
            problems.append(DraftFormProblem(path: path, fault: .wrongKind(expected: "text")))
            return ""
        }
    }

    /// The elements of an array; none for no member.
    mutating func array(_ name: String, _ problems: inout [DraftFormProblem]) -> [JSONValue] {
        switch take(name) {
        case nil, .null: return []
        case .array(let values)?: return values
        case _?:
            problems.append(DraftFormProblem(path: at(name), fault: .wrongKind(expected: "array")))
            return []
        }
    }

    /// Names what is left.
    func end(_ problems: inout [DraftFormProblem]) {
        for member in members { problems.append(DraftFormProblem(path: at(member.name), fault: .unknownMember)) }
    }
}

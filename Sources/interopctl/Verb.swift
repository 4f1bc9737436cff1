// SPDX-License-Identifier: Apache-2.0

/// A second word behind the name of a command, such as `cda receive`.
protocol Verb: Sendable {
    /// The word.
    static var name: String { get }
    /// Usage, explanation and options.
    static var help: String { get }
    /// Options that take a value.
    static var values: Set<String> { get }
    /// Options that take none.
    static var flags: Set<String> { get }
    /// The work; the arguments are those behind the verb.
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode
}

extension Verb {
    static var values: Set<String> { [] }
    static var flags: Set<String> { [] }
}

/// A command that is several, told apart by a second word.
protocol VerbCommand: Command {
    /// In the order the help lists them.
    static var verbs: [any Verb.Type] { get }
    /// A command line.
    static var example: String { get }
}

extension VerbCommand {
    static var values: Set<String> { verbs.reduce([]) { $0.union($1.values) } }
    static var flags: Set<String> { verbs.reduce([]) { $0.union($1.flags) } }
    static var help: String { verbs.map { $0.help }.joined(separator: "\n\n") + "\n\nexample: \(example)" }

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let verb = verbs.first(where: { $0.name == arguments.rest.first }) else {
            throw Arguments.Fault(text: "say \(verbs.map { $0.name }.joined(separator: ", "))")
        }
        let strange = Set(arguments.values.keys).union(arguments.flags).subtracting(verb.values.union(verb.flags))
        if let option = strange.sorted().first {
            throw Arguments.Fault(text: "\(option) does not go with \(name) \(verb.name)")
        }
        return try verb.run(arguments.droppingFirst, console)
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What can be done with recordings beyond converting them.
protocol ECGVerb: Sendable {
    /// The word behind `ecg`.
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

/// `ecg`: electrocardiograms.
enum ECGCommand: Command {
    /// The verbs in the order the help lists them.
    static let verbs: [any ECGVerb.Type] = [
        ECGCompare.self, ECGCheckVerb.self, ECGReceive.self, ECGAnonymize.self,
    ]

    static let name = "ecg"
    static let summary = "compare electrocardiograms, check them against orders, file them, anonymise them"
    static var values: Set<String> { verbs.reduce([]) { $0.union($1.values) } }
    static var flags: Set<String> { verbs.reduce([]) { $0.union($1.flags) } }

    static var help: String {
        let usages = verbs.map { $0.help }.joined(separator: "\n\n")
        return usages + "\n\nexample: interopctl ecg receive --store /var/lib/interop /ecg/incoming/*.scp"
    }

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let verb = verbs.first(where: { $0.name == arguments.rest.first }) else {
            throw Arguments.Fault(text: "say \(verbs.map { $0.name }.joined(separator: ", "))")
        }
        let strange = Set(arguments.values.keys).union(arguments.flags).subtracting(verb.values.union(verb.flags))
        if let option = strange.sorted().first {
            throw Arguments.Fault(text: "\(option) does not go with ecg \(verb.name)")
        }
        return try verb.run(arguments.droppingFirst, console)
    }
}

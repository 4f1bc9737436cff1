// SPDX-License-Identifier: Apache-2.0

/// One verb of the tool.
protocol Command: Sendable {
    /// The word it is called by.
    static var name: String { get }
    /// One line for the overview.
    static var summary: String { get }
    /// The whole help, an example included.
    static var help: String { get }
    /// Options that take a value.
    static var values: Set<String> { get }
    /// Options that take none.
    static var flags: Set<String> { get }
    /// The work.
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode
}

extension Command {
    static var values: Set<String> { [] }
    static var flags: Set<String> { [] }

    /// Reads the command line, runs, and turns errors into lines and exit codes.
    static func run(_ words: [String], _ console: Console) -> ExitCode {
        if words.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
            console.print(help)
            return .done
        }
        do {
            let isKnown = values.contains(AuditTrail.actorOption)
            let arguments = try Arguments(words, values: values.union([AuditTrail.actorOption]), flags: flags)
            return try AuditTrail.around(name, arguments) { arguments in
                try run(isKnown ? arguments : arguments.removing(AuditTrail.actorOption), console)
            }
        } catch let fault as Arguments.Fault {
            console.error("interopctl \(name): \(fault.text); see 'interopctl \(name) --help'")
            return .usage
        } catch let failure as Failure {
            console.error("interopctl \(name): \(failure.text)")
            return failure.code
        } catch {
            console.error("interopctl \(name): \(error)")
            return .inputOutput
        }
    }
}

/// An error that ends a command.
struct Failure: Error {
    let code: ExitCode
    let text: String

    init(_ code: ExitCode, _ text: String) {
        self.code = code
        self.text = text
    }

    /// One line about a file, which the text may name already.
    func line(_ file: String) -> String { "\(file): error: \(bare(file))" }

    /// Where in a file, and what: the text begins with the place where the data are at fault.
    func parts(_ file: String) -> (location: String, message: String) {
        let text = bare(file)
        guard code == .dataHasErrors, let colon = text.firstRange(of: ": ") else { return ("file", text) }
        return (String(text[..<colon.lowerBound]), String(text[colon.upperBound...]))
    }

    private func bare(_ file: String) -> String {
        let start = "\(file): error: "
        return text.hasPrefix(start) ? String(text.dropFirst(start.count)) : text
    }
}

/// All verbs in the order the help lists them.
enum Commands {
    static let all: [any Command.Type] = [
        ParseCommand.self, ConvertCommand.self, ValidateCommand.self, GetCommand.self, SetCommand.self,
        DiffCommand.self, DICOMCommand.self, ECGCommand.self, CDACommand.self, ListenCommand.self, SendCommand.self,
        ChaosCommand.self, ShapeCommand.self,
        MessagesCommand.self, DestinationCommand.self, QueueCommand.self, StoreCommand.self, AuditCommand.self,
        MetricsCommand.self,
        IndexCommand.self, MapCommand.self, TimelineCommand.self, CareCommand.self, ConformanceCommand.self,
        DemoCommand.self,
        DoctorCommand.self,
        CompletionCommand.self,
    ]

    static func find(_ name: String) -> (any Command.Type)? { all.first { $0.name == name } }
}

/// `interopctl --help` and `interopctl help VERB`.
enum Help {
    static var overview: String {
        var table = Table(["", ""])
        for command in Commands.all { table.add(["  " + command.name, command.summary]) }
        return """
            interopctl: messages, residents and codes of a medical alliance

            usage: interopctl COMMAND [OPTION…] [FILE…]

            \(table.text)

            'interopctl COMMAND --help' shows a command's options with an example.
            '--actor NAME' tells the audit log of a store who the user is.
            Data goes to standard output, messages to standard error; '-' is standard input.
            Exit status: 0 done, 1 the data has errors, 2 wrong usage, 3 a file, database or socket failed,
            4 the other side refused.
            """
    }

    static func run(_ words: [String], _ console: Console) -> ExitCode {
        guard let name = words.first else {
            console.print(overview)
            return .done
        }
        guard let command = Commands.find(name) else {
            console.error("interopctl: unknown command '\(name)'; 'interopctl --help' lists them")
            return .usage
        }
        console.print(command.help)
        return .done
    }
}

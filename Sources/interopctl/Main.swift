// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// The program's entry; everything else returns instead of exiting.
@main enum Interopctl {
    static func main() {
        HeapMemory.keepFreed()
        // A reader that goes away ends a write with an error, not the program.
        signal(SIGPIPE, SIG_IGN)
        let console = Console.standard
        exit(run(Array(CommandLine.arguments.dropFirst()), console).rawValue)
    }

    /// Runs one command line.
    static func run(_ words: [String], _ console: Console) -> ExitCode {
        guard let first = words.first else {
            console.error(Help.overview)
            return .usage
        }
        switch first {
        case "--version":
            console.print("interopctl \(Version.text)")
            return .done
        case "--help", "-h", "help": return Help.run(Array(words.dropFirst()), console)
        default: break
        }
        guard let command = Commands.find(first) else {
            console.error("interopctl: unknown command '\(first)'; 'interopctl --help' lists them")
            return .usage
        }
        return command.run(Array(words.dropFirst()), console)
    }
}

/// The program's version.
enum Version {
    static let text = "0.1.0"
}

/// How a command ended.
enum ExitCode: Int32 {
    case done = 0
    case dataHasErrors = 1
    case usage = 2
    case inputOutput = 3
    case remoteRefused = 4

    /// The one that says more is wrong.
    func worse(_ other: ExitCode) -> ExitCode { rawValue >= other.rawValue ? self : other }
}

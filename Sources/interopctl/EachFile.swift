// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// Runs work over every file to the end; each failure is one line, the worst status wins.
struct EachFile {
    private let console: Console
    private var status = ExitCode.done
    private var progress: Progress
    private var done = 0

    static func run(
        _ files: [String], _ console: Console, _ work: (String) throws -> ExitCode
    ) throws(Arguments.Fault) -> ExitCode {
        guard !files.isEmpty else { throw Arguments.Fault(text: "no file given") }
        var each = EachFile(files.count, console)
        for file in files { each.run(file, work) }
        each.progress.finish()
        return each.status
    }

    /// The files of the command line; with `--recursive` those in its folders too, files of no known format left out.
    static func run(
        _ arguments: Arguments, _ console: Console, _ work: (String) throws -> ExitCode
    ) throws(Arguments.Fault) -> ExitCode { try run(arguments, console) { file, _ in try work(file) } }

    /// The same, with a file that was opened already to find its format.
    static func run(
        _ arguments: Arguments, _ console: Console, opened work: (String, InputFile?) throws -> ExitCode
    ) throws(Arguments.Fault) -> ExitCode {
        guard arguments.has("--recursive") else { return try run(arguments.rest, console) { try work($0, nil) } }
        guard !arguments.rest.isEmpty else { throw Arguments.Fault(text: "no folder given") }
        let walk = FolderWalk(arguments.rest)
        var each = EachFile(walk.files.count, console)
        var unknown = 0
        for file in walk.files {
            let input = arguments["--from"] == nil && walk.isFound(file) ? try? InputFile(file) : nil
            if let input, (try? input.format(named: nil)) == nil {
                unknown += 1
            } else {
                each.run(file) { try work($0, input) }
            }
        }
        each.progress.finish()
        for failure in walk.failures { each.fail(failure, "") }
        if unknown > 0 { console.error("\(unknown) file\(unknown == 1 ? "" : "s") of no known format left out") }
        return each.status
    }

    private init(_ count: Int, _ console: Console) {
        self.console = console
        progress = Progress(count, console)
    }

    private mutating func run(_ file: String, _ work: (String) throws -> ExitCode) {
        do {
            status = status.worse(try work(file))
        } catch {
            fail(error, file)
        }
        done += 1
        progress.update(done)
    }

    private mutating func fail(_ error: any Error, _ file: String) {
        switch error {
        case let failure as Failure:
            console.error(failure.line(file))
            status = status.worse(failure.code)
        case let fault as Arguments.Fault:
            console.error("\(file): error: \(fault.text)")
            status = status.worse(.usage)
        case let error as HL7v2Error:
            console.error(HL7Input.line(file, error))
            status = status.worse(.dataHasErrors)
        default:
            console.error("\(file): error: \(error)")
            status = status.worse(.inputOutput)
        }
    }
}

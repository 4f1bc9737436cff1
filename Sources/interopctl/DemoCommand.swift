// SPDX-License-Identifier: Apache-2.0
enum DemoCommand: Command {
    static let name = "demo"
    static let summary = ""
    static let help = ""
    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode { .done }
}

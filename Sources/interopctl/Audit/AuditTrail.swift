// SPDX-License-Identifier: Apache-2.0

import Exchange
import Glibc
import SQLite

/// Notes a command in the audit log of the store it works on: before anything is shown or changed, and once more when
/// it ends badly.
struct AuditTrail {
    /// The option that says who the user is.
    static let actorOption = "--actor"

    private let verb: String
    private let rule: AuditRule
    private let operands: [String]
    private let arguments: Arguments

    /// Does the work of a command with its entries around it.
    static func around(
        _ command: String, _ arguments: Arguments, _ work: (Arguments) throws -> ExitCode
    ) throws -> ExitCode {
        guard let found = AuditRule.find(command, arguments.rest) else { return try work(arguments) }
        let trail = AuditTrail(
            verb: found.verb, rule: found.rule, operands: Array(arguments.rest.dropFirst(found.words)),
            arguments: arguments)
        let number = try trail.begin()
        do {
            let code = try work(arguments)
            try trail.end(number, code)
            return code
        } catch {
            try? trail.end(number, .inputOutput)
            throw error
        }
    }

    private var folder: String { arguments[StoreFolder.option] ?? StoreFolder.defaultPath }

    /// - Returns: the number of the entry; nil while there is no store.
    private func begin() throws -> Int64? {
        guard hasStore, !restoresTheLog else { return nil }
        return try append(entry)
    }

    private var hasStore: Bool { Files.isThere(folder + "/interop.sqlite") }

    /// A log begun before a restore would keep that of the backup away.
    private var restoresTheLog: Bool { verb == "store restore" && !Files.isThere(folder + "/audit.sqlite") }

    /// A command that made the store is noted once there is one.
    private func end(_ number: Int64?, _ code: ExitCode) throws {
        guard let number else {
            guard rule.kind == .change, hasStore else { return }
            return try end(append(entry), code)
        }
        guard code != .done else { return }
        var failure = AuditEntry(verb, .failure)
        failure.actor = actor
        failure.detail = "exit=\(code.rawValue)"
        failure.about = number
        _ = try append { _ throws(StoreError) in failure }
    }

    private func append(_ make: (AuditLog) throws(StoreError) -> AuditEntry) throws -> Int64 {
        umask(0o077)
        do throws(StoreError) {
            let log = try AuditLog(folder: folder)
            return try log.append(make(log))
        } catch {
            throw Failure(.inputOutput, "nothing is done without its entry in the audit log: \(error)")
        }
    }

    // MARK: What is said

    private var actor: String {
        LogText.line(arguments[Self.actorOption] ?? arguments["--by"] ?? "", limit: 100)
    }

    private func entry(_ log: AuditLog) throws(StoreError) -> AuditEntry {
        var entry = AuditEntry(verb, rule.kind)
        entry.actor = actor
        entry.why = LogText.line(arguments["--why"] ?? arguments["--reason"] ?? "", limit: 400)
        var details: [String] = []
        for operand in operands.prefix(1000) {
            if let label = rule.operand {
                entry.subjects.append(try log.subject(label, operand))
            } else {
                details.append(LogText.line(operand))
            }
        }
        for (option, label) in AuditRule.masked.sorted(by: { $0.key < $1.key }) {
            for value in arguments.values[option] ?? [] { entry.subjects.append(try log.subject(label, value)) }
        }
        for option in AuditRule.plain {
            let name = option.drop { $0 == "-" }
            for value in arguments.values[option] ?? [] { details.append("\(name)=\(LogText.line(value))") }
        }
        entry.detail = details.joined(separator: " ")
        return entry
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import SQLite

/// `messages prune`.
enum MessagesPrune: Verb {
    static let name = "prune"
    static let values: Set<String> = ["--store", "--policy"]
    static let help = """
        usage: interopctl messages prune --policy accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS [--store DIR]

        Removes messages older than so many days by how they ended, and settled messages for other systems; what is not
        named is kept. Kept in any case are messages that wait for another system or were given up, messages a document
        stands in, orders of images and recordings, and the latest message. Works in steps of a few milliseconds, so
        'listen' may go on; 'listen --retention' does the same by itself.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty, let text = arguments["--policy"] else {
            throw Arguments.Fault(text: "--policy is missing")
        }
        guard let policy = RetentionPolicy(text) else {
            throw Arguments.Fault(text: "--policy takes accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS")
        }
        let report = try Retention(StoreFolder.open(arguments), policy).run()
        let words = report.words
        console.print("removed: \(words)")
        let log = try AuditLog(folder: arguments[StoreFolder.option] ?? StoreFolder.defaultPath)
        var entry = AuditEntry("messages prune", .change)
        entry.detail = "removed " + words
        try log.append(entry)
        return .done
    }
}

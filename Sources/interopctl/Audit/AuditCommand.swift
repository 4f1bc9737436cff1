// SPDX-License-Identifier: Apache-2.0

import Bytes
import Exchange
import JSON
import SQLite

/// `audit`: who did what with a store.
enum AuditCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [AuditList.self, AuditVerify.self, AuditExport.self]
    static let name = "audit"
    static let summary = "list, verify and export who looked at a store or changed it"
    static let example = "interopctl audit list --subject message:12 --since 2026-01-15"

    static func open(_ arguments: Arguments) throws -> AuditLog {
        // Says so when there is no store.
        _ = try StoreFolder.databasePath(arguments)
        return try AuditLog(folder: arguments[StoreFolder.option] ?? StoreFolder.defaultPath)
    }

    static func json(_ entry: AuditEntry) -> [JSONValue.Member] {
        [
            .init("number", .integer(entry.number)), .init("at", .string(entry.at)), .init("user", .string(entry.user)),
            .init("actor", .string(entry.actor)), .init("verb", .string(entry.verb)),
            .init("kind", .string(entry.kind.rawValue)),
            .init("subjects", .array(entry.subjects.map(JSONValue.string))), .init("detail", .string(entry.detail)),
            .init("why", .string(entry.why)), .init("about", entry.about.map { .integer($0) } ?? .null),
        ]
    }
}

/// `audit list`.
enum AuditList: Verb {
    static let name = "list"
    static let values: Set<String> = ["--store", "--user", "--verb", "--subject", "--since", "--until", "--limit"]
    static let flags: Set<String> = ["--json"]
    static let help = """
        usage: interopctl audit list [--user NAME] [--verb V] [--subject LABEL:VALUE] [--since T] [--until T]
                                     [--limit N] [--json] [--store DIR]

        Lists entries, the latest first, 100 of them unless --limit says otherwise. What a command was about stands there
        masked; --subject masks a value in the same way and finds it.

          --user NAME             a user of the system, or what was said by --actor or --by
          --verb V                such as 'messages show', or 'mpi' for all of its verbs
          --subject LABEL:VALUE   message:12, resident:R7, card:…, patient:…, delivery:3
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes options only") }
        let log = try AuditCommand.open(arguments)
        var criteria = AuditLog.Criteria()
        (criteria.user, criteria.verb, criteria.since) = (
            arguments["--user"], arguments["--verb"], arguments["--since"]
        )
        criteria.until = arguments["--until"].map { $0 + "\u{10FFFF}" }
        criteria.limit = try arguments.number("--limit", in: 1...1_000_000) ?? 100
        if let text = arguments["--subject"] {
            guard let colon = text.firstIndex(of: ":") else {
                throw Arguments.Fault(text: "--subject takes LABEL:VALUE")
            }
            criteria.subject = try log.subject(String(text[..<colon]), String(text[text.index(after: colon)...]))
        }
        let entries = try log.entries(criteria)
        if arguments.has("--json") {
            console.print(JSONValue.array(entries.map { .object(AuditCommand.json($0)) }).text(indented: true))
            return .done
        }
        console.print(table(entries))
        return .done
    }

    private static func table(_ entries: [AuditEntry]) -> String {
        var table = Table(["NUMBER", "AT", "USER", "ACTOR", "VERB", "KIND", "SUBJECTS", "DETAIL", "WHY"], right: [0])
        for entry in entries {
            let kind = entry.about.map { "\(entry.kind.rawValue) of \($0)" } ?? entry.kind.rawValue
            table.add([
                String(entry.number), entry.at, entry.user, entry.actor, entry.verb, kind,
                entry.subjects.joined(separator: " "), entry.detail, entry.why,
            ])
        }
        return table.text
    }
}

/// `audit verify`.
enum AuditVerify: Verb {
    static let name = "verify"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl audit verify [--store DIR]

        Recomputes the digest of every entry from the one before it and holds them against the heads noted in audit.heads
        (or the file \(AuditLog.headsVariable) names). Ends with 1 and the number of the first entry that is missing,
        altered or cut off.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        let verdict = try AuditCommand.open(arguments).verify()
        let text = text(verdict)
        guard case .intact = verdict else { throw Failure(.dataHasErrors, text) }
        console.print(text)
        return .done
    }

    private static func text(_ verdict: AuditVerdict) -> String {
        switch verdict {
        case .intact(let entries): "\(entries) entries, each following from the one before"
        case .missing(let number): "entry \(number) is missing"
        case .altered(let number): "entry \(number) was altered, put in or moved"
        case .rewritten(let number): "entry \(number) is not the one whose head was noted: the log was written anew"
        case .truncated(let number): "entries from \(number) on were noted and are not there: the log was cut off"
        case .noHeads(let entries): "\(entries) entries, but the file of heads is missing"
        }
    }
}

/// `audit export`.
enum AuditExport: Verb {
    static let name = "export"
    static let values: Set<String> = ["--store", "-o"]
    static let help = """
        usage: interopctl audit export [-o FILE] [--store DIR]

        Writes all entries as one JSON object a line, the oldest first, each with its digest.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        let log = try AuditCommand.open(arguments)
        let result = try ResultFile(arguments["-o"] ?? "-", console)
        var last: Int64 = 0
        while true {
            let page = try log.page(after: last)
            if page.isEmpty { break }
            for (entry, digest) in page {
                let members = AuditCommand.json(entry) + [.init("sm3", .string(Hexadecimal.encode(digest)))]
                try result.write(Array((JSONValue.object(members).text() + "\n").utf8))
                last = entry.number
            }
        }
        try result.finish()
        return .done
    }
}

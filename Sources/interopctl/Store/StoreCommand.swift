// SPDX-License-Identifier: Apache-2.0

import Exchange
import SQLite

/// `store`: looking after the database.
enum StoreCommand: VerbCommand {
    static let verbs: [any Verb.Type] = [
        StoreBackupVerb.self, StoreRestoreVerb.self, StoreVerifyVerb.self, StoreCompactVerb.self, StoreKeyVerb.self,
        StoreRekeyVerb.self, StoreOpenVerb.self,
    ]
    static let name = "store"
    static let summary = "back up, restore, verify, encipher and compact the store"
    static let example = "interopctl store backup --to /backup/interop-20260115.sqlite"

    /// Faults of backups end with 1 where the copy is at fault, else with 3.
    static func reporting<Value>(_ body: () throws(StoreBackup.Fault) -> Value) throws -> Value {
        do throws(StoreBackup.Fault) { return try body() } catch {
            switch error {
            case .noManifest, .damaged: throw Failure(.dataHasErrors, error.description)
            default: throw Failure(.inputOutput, error.description)
            }
        }
    }

    static func summary(_ manifest: StoreBackup.Manifest) -> String {
        let rows = manifest.rows["message"] ?? 0
        return "\(rows) messages, the latest \(manifest.lastMessage); \(manifest.bytes) bytes, SM3 \(manifest.digest)"
    }
}

/// `store backup`.
enum StoreBackupVerb: Verb {
    static let name = "backup"
    static let values: Set<String> = ["--store", "--to"]
    static let help = """
        usage: interopctl store backup --to FILE [--store DIR]

        Copies the store while 'listen' goes on, and proves the copy: every message acknowledged before the copy was
        complete is in it, the database is sound, its rows are counted. FILE.manifest.json tells digest and rows.
        The audit log and its heads are copied to FILE.audit and FILE.audit.heads.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty, let file = arguments["--to"] else {
            throw Arguments.Fault(text: "--to is missing")
        }
        let connection = try StoreFolder.open(arguments)
        var progress: Progress?
        let manifest = try StoreCommand.reporting { () throws(StoreBackup.Fault) in
            try StoreBackup.make(of: connection, to: file) { done in
                var shown = progress ?? Progress(done.total, console)
                shown.update(done.done)
                progress = shown
            }
        }
        progress?.finish()
        try StoreCommand.reporting { () throws(StoreBackup.Fault) in
            try StoreBackup.copyAudit(from: arguments[StoreFolder.option] ?? StoreFolder.defaultPath, beside: file)
        }
        console.print("\(file): \(StoreCommand.summary(manifest))")
        return .done
    }
}

/// `store restore`.
enum StoreRestoreVerb: Verb {
    static let name = "restore"
    static let values: Set<String> = ["--store", "--from"]
    static let help = """
        usage: interopctl store restore --from FILE [--store DIR]

        Puts a backup in the place of the store, once its digest, its soundness and its rows are proved and this program
        knows its tables. The former store is kept beside it under another name. 'listen' must not run. The audit log
        stays as it is; one that is missing comes from the backup.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty, let file = arguments["--from"] else {
            throw Arguments.Fault(text: "--from is missing")
        }
        let folder = arguments[StoreFolder.option] ?? StoreFolder.defaultPath
        _ = try StoreFolder.databasePath(arguments, creating: true)
        let restored = try StoreCommand.reporting { () throws(StoreBackup.Fault) in
            let restored = try StoreBackup.restore(from: file, into: folder)
            try StoreBackup.restoreAudit(from: file, into: folder)
            return restored
        }
        console.print("\(folder): \(StoreCommand.summary(restored.manifest))")
        if let former = restored.former { console.error("the former store is \(former)") }
        return .done
    }
}

/// `store verify`.
enum StoreVerifyVerb: Verb {
    static let name = "verify"
    static let values: Set<String> = ["--store", "--file"]
    static let help = """
        usage: interopctl store verify [--file BACKUP] [--store DIR]

        Looks through the whole store, or a backup and its manifest, for damage; ends with 1 when there is any.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        if let file = arguments["--file"] {
            let manifest = try StoreCommand.reporting { () throws(StoreBackup.Fault) in try StoreBackup.verify(file) }
            console.print("\(file): sound; \(StoreCommand.summary(manifest))")
            return .done
        }
        let path = try StoreFolder.databasePath(arguments)
        let faults = try StoreBackup.faults(in: path)
        for fault in faults { console.error("\(path): error: \(fault)") }
        if faults.isEmpty { console.print("\(path): sound") }
        return faults.isEmpty ? .done : .dataHasErrors
    }
}

/// `store compact`.
enum StoreCompactVerb: Verb {
    static let name = "compact"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl store compact [--store DIR]

        Writes the store anew without its empty pages, so that from then on pruning gives room back by itself. It takes
        as much room again while it works, and 'listen' waits.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        let connection = try StoreFolder.open(arguments)
        try connection.script("VACUUM", purpose: "compact the store")
        try connection.script("PRAGMA wal_checkpoint(TRUNCATE)", purpose: "empty the log")
        return .done
    }
}

/// `store key`.
enum StoreKeyVerb: Verb {
    static let name = "key"
    static let values: Set<String> = ["--file", "--algorithm"]
    static let help = """
        usage: interopctl store key --file FILE [--algorithm aes-256-gcm|sm4-ctr-hmac-sm3]

        Adds a new random key to a file that only its owner may read, made when missing. 'store rekey' puts it to use.
        Keep a copy of the file where the store is not: without it the bodies are lost.
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty, let file = arguments["--file"] else {
            throw Arguments.Fault(text: "--file is missing")
        }
        guard let algorithm = BodyAlgorithm(rawValue: arguments["--algorithm"] ?? "aes-256-gcm") else {
            throw Arguments.Fault(text: "--algorithm takes aes-256-gcm or sm4-ctr-hmac-sm3")
        }
        do throws(KeyFile.Fault) {
            let key = try KeyFile.add(algorithm, to: file)
            console.print("\(file): key \(key.id), \(key.algorithm.rawValue)")
            return .done
        } catch {
            throw Failure(.inputOutput, error.text)
        }
    }
}

/// `store rekey`.
enum StoreRekeyVerb: Verb {
    static let name = "rekey"
    static let values: Set<String> = ["--store", "--file", "--key"]
    static let flags: Set<String> = ["--plain"]
    static let help = """
        usage: interopctl store rekey --file FILE [--key N] [--store DIR]
               interopctl store rekey --plain [--store DIR]

        Enciphers the bodies of messages, documents, recordings and deliveries with a key of the file, its latest unless
        --key names another, and puts keyed digests in the place of what messages are searched by. 'listen' may go on; it
        uses the new key from its next commit. The store remembers where the file is; \(KeyFile.pathVariable) names
        another place, and \(KeyFile.textVariable) may hold the keys themselves.

          --plain   deciphers everything
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        let file = arguments["--file"]
        guard (file == nil) == arguments.has("--plain") else {
            throw Arguments.Fault(text: "give --file, or --plain to decipher")
        }
        var key: BodyKey?
        if let file {
            let wanted = try arguments.number("--key", in: 1...Int(Int32.max)).map(Int64.init)
            key = try keys(file).filter { wanted == nil || $0.id == wanted }.max { $0.id < $1.id }
            guard key != nil else { throw Failure(.dataHasErrors, "\(file): error: no such key") }
        }
        let connection = try StoreFolder.open(arguments)
        let work = try Rekeying(connection)
        try work.activate(key, file: try file.map(Files.absolute) ?? "")
        var progress: Progress?
        let count = try work.run { done, total in
            var shown = progress ?? Progress(Int(total), console)
            shown.update(Int(done))
            progress = shown
        }
        progress?.finish()
        console.error("\(count) rows changed")
        return .done
    }

    static func keys(_ file: String) throws -> [BodyKey] {
        do throws(KeyFile.Fault) { return try KeyFile.read(file) } catch {
            throw Failure(.inputOutput, error.text)
        }
    }
}

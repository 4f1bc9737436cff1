// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Exchange
import JSON
import SQLite

/// `messages export`.
enum MessagesExport: Verb {
    static let name = "export"
    static let values = MessageOptions.values.union(["--out-dir"])
    static let flags: Set<String> = ["--batch", "--translated"]
    static let help = """
        usage: interopctl messages export (ID… | CRITERIA) --out-dir DIR [--batch] [--translated] [--store DIR]

        Writes messages byte for byte, one file each, and manifest.json: number, file, bytes and SHA-256 of each, in the
        order they came. Criteria are those of search. No file that is there already is written over.

          --out-dir DIR  made when missing
          --batch        all in one file, messages.hl7, which 'send' and 'parse' read
          --translated   the bytes with the alliance's codes where there are any
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let folder = arguments["--out-dir"] else { throw Arguments.Fault(text: "--out-dir is missing") }
        let store = try MessageStore(StoreFolder.open(arguments))
        let ids = try MessageOptions.chosen(arguments, store)
        try Files.makeFolder(folder)
        guard !Files.isThere(folder + "/manifest.json") else {
            throw Failure(.inputOutput, "\(folder): error: an export is there already")
        }
        var run = Run(store: store, folder: folder, wantsTranslated: arguments.has("--translated"))
        let (entries, status) = try arguments.has("--batch") ? run.batch(ids, console) : run.files(ids, console)
        let manifest: JSONValue = ["messages": .array(entries)]
        try Files.write(Array((manifest.text(indented: true) + "\n").utf8), to: folder + "/manifest.json", console)
        console.error("\(entries.count) messages written to \(folder)")
        return status
    }

    private struct Run {
        let store: MessageStore
        let folder: String
        let wantsTranslated: Bool

        mutating func files(_ ids: [Int64], _ console: Console) throws -> ([JSONValue], ExitCode) {
            var (entries, status) = ([JSONValue](), ExitCode.done)
            for id in ids {
                guard let message = try message(id, console) else {
                    status = .dataHasErrors
                    continue
                }
                let file = "message-\(id).hl7"
                guard !Files.isThere(folder + "/" + file) else {
                    throw Failure(.inputOutput, "\(folder)/\(file): error: is there already")
                }
                let bytes = bytes(message)
                try Files.write(bytes, to: folder + "/" + file, console)
                entries.append(try entry(message, bytes, file, 0))
            }
            return (entries, status)
        }

        mutating func batch(_ ids: [Int64], _ console: Console) throws -> ([JSONValue], ExitCode) {
            let result = try ResultFile(folder + "/messages.hl7", console)
            var (entries, status, offset) = ([JSONValue](), ExitCode.done, 0)
            for id in ids {
                guard let message = try message(id, console) else {
                    status = .dataHasErrors
                    continue
                }
                let bytes = bytes(message)
                // A message that does not end its last segment would swallow the next header.
                let isEnded = bytes.last == 0x0D || bytes.last == 0x0A
                try result.write(isEnded ? bytes : bytes + [0x0D])
                entries.append(try entry(message, bytes, "messages.hl7", offset))
                offset += bytes.count + (isEnded ? 0 : 1)
            }
            try result.finish()
            return (entries, status)
        }

        private func message(_ id: Int64, _ console: Console) throws -> StoredMessage? {
            if let found = try store.message(id) { return found }
            console.error("interopctl messages: the store has no message \(id)")
            return nil
        }

        private func bytes(_ message: StoredMessage) -> [UInt8] {
            wantsTranslated ? message.translated ?? message.body : message.body
        }

        private func entry(
            _ message: StoredMessage, _ bytes: [UInt8], _ file: String, _ offset: Int
        ) throws -> JSONValue {
            [
                "id": .integer(message.id), "file": .string(file), "offset": .integer(Int64(offset)),
                "bytes": .integer(Int64(bytes.count)),
                "sha256": .string(Hexadecimal.encode(try Digest.sha256.of(bytes)).lowercased()),
                "received": .string(message.receivedAt), "facility": .string(message.facility),
                "control_id": .string(message.controlID), "type": .string(MessageView.kind(message.summary)),
                "state": .string(message.state.rawValue),
            ]
        }
    }
}

/// `messages replay`.
enum MessagesReplay: Verb {
    static let name = "replay"
    static let values = MessageOptions.values.union(["--to", "--rate", "--timeout", "--parallel", "--new-ids"])
    static let flags: Set<String> = ["--dry-run", "--translated"]
    static let help = """
        usage: interopctl messages replay (ID… | CRITERIA) --to HOST:PORT [--rate N] [--new-ids ENDING] [--dry-run]
                                          [--translated] [--parallel N] [--timeout S] [--store DIR]

        Sends stored messages once more, those of one patient in the order they came, each after the answer to the one
        before. When one gets no answer, later ones of its patient are held back. Criteria are those of search.
        Ends with 4 when a message was refused, else with 3 when an answer is missing.

          --to HOST:PORT   the listener
          --rate N         so many messages a second at most
          --new-ids ENDING MSH-10 gets this ending, so that the listener takes them for new; without it a listener that
                           has a message already only answers it again
          --dry-run        says what would be sent
          --translated     with the alliance's codes where there are any
          --parallel N     connections sending at the same time (1)
          --timeout S      seconds to wait for an answer (10)
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var settings = Replay.Settings(try SendCommand.target(arguments))
        settings.target.timeoutMilliseconds = Int64(try arguments.number("--timeout", in: 1...3600) ?? 10) * 1000
        settings.target.parallel = try arguments.number("--parallel", in: 1...64) ?? 1
        settings.rate = try arguments.number("--rate", in: 1...100_000)
        settings.ending = arguments["--new-ids"]
        settings.sendsTranslated = arguments.has("--translated")
        let store = try MessageStore(StoreFolder.open(arguments))
        let ids = try MessageOptions.chosen(arguments, store)
        if arguments.has("--dry-run") {
            for id in ids { console.print(String(id)) }
            console.error("\(ids.count) messages would be sent")
            return .done
        }
        let report = try Replay(store, settings).run(ids) { id, reason in
            console.error("message \(id): \(LogText.line(reason, limit: 200))")
        }
        console.print(
            "\(report.sent) sent, \(report.acknowledged) acknowledged, \(report.refused) refused, "
                + "\(report.unanswered) unanswered, \(report.heldBack) held back, \(report.unreadable) unreadable")
        if report.refused > 0 { return .remoteRefused }
        return report.unanswered > 0 ? .inputOutput : report.unreadable > 0 ? .dataHasErrors : .done
    }
}

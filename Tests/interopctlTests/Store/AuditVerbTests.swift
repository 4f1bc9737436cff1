// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import Testing

@testable import interopctl

@Suite("Every look at a store and every change of it") struct AuditVerbTests {
    /// Verbs that work on files alone.
    static let withoutStore: Set<String> = [
        "mpi dedupe", "mpi train", "mpi explain", "mpi export", "store key", "cda template", "cda build", "cda check",
        "doctor", "demo",
    ]

    /// Words that a message lists, such as "say import, show ID or trace".
    private static func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " }.map(String.init).filter { word in
            !["say", "or", "ID", "A", "B"].contains(word)
        }
    }

    @Test func hasARule() {
        var verbs: [String] = []
        for command in Commands.all {
            if let several = command as? any VerbCommand.Type {
                for verb in several.verbs where verb.values.contains("--store") {
                    verbs.append("\(command.name) \(verb.name)")
                }
            } else if command.values.contains("--store"), !["mpi", "map", "dicom"].contains(command.name) {
                verbs.append(command.name)
            }
        }
        let fault = interopctl("mpi", "bogus").errors.split(separator: ":").last.map(String.init) ?? ""
        let listed = fault.split(separator: ";").first.map(String.init) ?? ""
        verbs +=
            Self.words(listed).map { "mpi \($0)" } + Self.words(MapHelp.fault).map { "map \($0)" } + ["dicom receive"]
        #expect(verbs.count > 60)
        #expect(verbs.filter { AuditRule.all[$0] == nil && !Self.withoutStore.contains($0) } == [])
        #expect(AuditRule.all.keys.filter { name in !verbs.contains { name.hasPrefix($0) } } == [])
    }

    /// The entry is there before the work begins, so even a command that is refused has one.
    @Test(arguments: AuditRule.all.keys.sorted().filter { $0 != "listen" })
    func hasItsEntry(_ verb: String) throws {
        let exchange = try Exchanges()
        let words = verb.split(separator: " ").map(String.init)
        let outcome = interopctl(words + ["--actor", "dr-x", "--store", exchange.store])
        let entries = Array(try AuditLog(folder: exchange.store).entries().reversed())
        #expect(entries.first?.verb == verb)
        #expect(entries.first?.kind == AuditRule.all[verb]?.kind)
        #expect(entries.first?.actor == "dr-x")
        let failures = entries.filter { $0.kind == .failure }
        let expected: [Int64?] = outcome.code == .done ? [] : [1]
        #expect(failures.map(\.about) == expected)
        #expect(try AuditLog(folder: exchange.store).verify() == .intact(entries: Int64(entries.count)))
    }

    @Test func namesNobodyButCanBeFound() throws {
        let exchange = try Exchanges()
        _ = try exchange.send([], [Sample.admission("M1")])
        let store = ["--store", exchange.store]
        #expect(interopctl(["messages", "search", "--patient", "A1", "--type", "ADT"] + store).code == .done)
        #expect(interopctl(["messages", "show", "1"] + store).code == .done)
        #expect(interopctl(["mpi", "show", "R1"] + store).code == .done)
        let found = try interopctl(["audit", "list", "--subject", "message:1", "--json"] + store).json()
        #expect(found.array?.map { $0["verb"]?.string } == ["messages show"])
        #expect(found.array?.first?["user"]?.string?.isEmpty == false)
        let patient = try interopctl(["audit", "list", "--subject", "patient:A1", "--json"] + store).json()
        #expect(patient.array?.map { $0["detail"]?.string } == ["type=ADT"])
        let all = interopctl(["audit", "export"] + store)
        #expect(all.code == .done)
        #expect(!all.text.contains("A1\"") && !all.text.contains("R1"))
        #expect(all.lines.count == 6)
        #expect(interopctl(["audit", "verify"] + store).text.hasPrefix("7 entries"))
    }

    @Test func isNotDoneWithoutItsEntry() throws {
        let exchange = try Exchanges()
        _ = try exchange.folder.file("store/audit.sqlite", "this is no database, whatever it may be called")
        let outcome = interopctl("messages", "search", "--store", exchange.store)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.output == [])
        #expect(outcome.errors.hasPrefix("interopctl messages: nothing is done without its entry in the audit log:"))
    }

    @Test func thatMakesAStoreIsNotedInIt() throws {
        let folder = try Folder()
        let words = ["mpi", "domains", "--add", "H1", "--facility", "H1", "--store", folder.place("new")]
        #expect(interopctl(words).code == .done)
        #expect(try AuditLog(folder: folder.place("new")).entries().map(\.verb) == ["mpi domains"])
    }
}

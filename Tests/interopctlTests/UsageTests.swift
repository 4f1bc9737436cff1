// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import interopctl

@Suite("Wrong usage") struct UsageTests {
    let folder: Folder
    let message: String

    init() throws {
        folder = try Folder()
        message = try folder.file("a.hl7", Sample.admission())
    }

    struct Case: Sendable {
        let words: [String]
        let text: String

        init(_ line: String, _ text: String) {
            words = line.split(separator: " ").map(String.init)
            self.text = text
        }
    }

    @Test(arguments: [
        Case("parse", "no file given"), Case("parse --from", "--from needs a value"),
        Case("convert a", "--to is missing"), Case("convert --to hl7", "no file given"),
        Case("convert --to hl7 -o x a b", "-o takes one file; use --out-dir"),
        Case("validate", "no file given"),
        Case("validate --alone a", "--value-sets, --constraints and --alone belong to a --profile"),
        Case("get", "no path given"), Case("get PID-3", "no file given"),
        Case("get PID3 a", "bad path 'PID3' at character 1; write it as PID-3[2].4.2"),
        Case("get PID-0 a", "bad path 'PID-0' at character 5; write it as PID-3[2].4.2"),
        Case("set a.hl7", "no PATH=VALUE given"), Case("set PID-5=x", "give one file after the changes"),
        Case("set PID-5=x a b", "give one file after the changes"),
        Case("listen a.hl7", "takes no files"),
        Case("send a", "--to is missing"), Case("send --to nowhere a", "--to takes HOST:PORT"),
        Case("send --to localhost:0 a", "--to takes HOST:PORT"),
        Case("send --to localhost:65536 a", "--to takes HOST:PORT"),
        Case("send --to localhost:1 --parallel 0 a", "--parallel takes a number from 1 to 256"),
        Case("send --to localhost:1 --repeat x a", "--repeat takes a number from 1 to 1000000"),
        Case("send --to localhost:1 --timeout 3601 a", "--timeout takes a number from 1 to 3600"),
        Case("send --to localhost:1", "no file given"),
        Case("messages", "say search, show, export, replay, prune"),
        Case("messages show", "give the number of one message"),
        Case("messages show --limit 3 1", "--limit does not go with messages show"),
        Case("messages replay 1", "--to is missing"),
        Case(
            "messages prune --policy accepted=0",
            "--policy takes accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS"),
        Case("store", "say backup, restore, verify, compact, key, rekey, open"),
        Case("store backup", "--to is missing"),
        Case("store restore", "--from is missing"), Case("store rekey", "give --file, or --plain to decipher"),
        Case("store key --file k --algorithm des", "--algorithm takes aes-256-gcm or sm4-ctr-hmac-sm3"),
        Case("audit", "say list, verify, export"),
        Case("listen --log-level loud", "--log-level takes debug, info, warning or error"),
        Case("listen --retention accepted", "--retention takes accepted=DAYS,refused=DAYS,failed=DAYS,deliveries=DAYS"),
        Case("messages show x", "'x' is no message number"),
        Case("messages search --state done", "--state takes accepted, refused or failed"),
        Case("messages search --limit 0", "--limit takes a number from 1 to 1000000"),
        Case(
            "mpi",
            "say import, show ID, search, pix, domains, tasks, dedupe, train, explain A B, export, "
                + StewardCommand.verbs),
        Case(
            "mpi show",
            "say import, show ID, search, pix, domains, tasks, dedupe, train, explain A B, export, "
                + StewardCommand.verbs),
        Case("mpi import", "no file given"), Case("mpi search", "give at least one criterion"),
        Case("mpi pix --id 1", "pix needs --id and --domain"), Case("mpi domains --add X", "--add needs --facility"),
        Case("map", MapHelp.fault),
        Case("map import", MapHelp.fault),
        Case("map translate I10", "--map is missing"),
        Case("demo extra", "takes no files"),
        Case("demo --residents 9", "--residents takes a number from 10 to 100000"),
        Case("doctor --port 0", "--port takes a number from 1 to 65535"),
    ])
    func isOneLineAndEndsWithTwo(_ example: Case) {
        let command = example.words[0]
        let line = "interopctl \(command): \(example.text); see 'interopctl \(command) --help'"
        #expect(interopctl(example.words) == Outcome(.usage, err: [line]))
    }

    @Test func ofListenMakesNoStore() throws {
        let outcome = interopctl("listen", "--port", "99999", "--store", folder.place("store"))
        let line = "interopctl listen: --port takes a number from 0 to 65535; see 'interopctl listen --help'"
        #expect(outcome == Outcome(.usage, err: [line]))
        #expect(try folder.names() == ["a.hl7"])
    }

    @Test(arguments: [
        "parse", "convert --to hl7-json", "validate", "get PID-5", "set PID-5=x", "send --to 127.0.0.1:1",
    ])
    func namesTheCharacterSetsKnown(_ start: String) {
        let words = start.split(separator: " ").map(String.init)
        let outcome = interopctl(words + ["--charset", "bogus", message])
        #expect(outcome.code == .usage)
        #expect(outcome.output == [])
        let text = "unknown character set 'bogus'; known are UTF-8, GB18030, GBK, Big5, ISO-8859-1 …"
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errorLines.first?.hasSuffix(text) == true)
    }

    @Test func namesTheFormatsKnown() {
        let outcome = interopctl("parse", "--from", "pdf", message)
        let line =
            "\(message): error: unknown format 'pdf'; known: hl7, hl7-json, hl7-xml, cda, cda-json, html, dicom, dicom-json, dicom-xml, dicom-dump, scp, scp-json, ecg-csv, ecg-svg, aecg, dicom-ecg"
        #expect(outcome == Outcome(.usage, err: [line]))
    }

    @Test func ofTwoConversionsWithoutACharacterSetIsNoFailureOfAFile() {
        let outcome = interopctl("convert", "--to", "hl7", message)
        #expect(
            outcome
                == Outcome(
                    .usage, err: ["\(message): error: hl7 to hl7 needs --charset, --delimiters, --batch or --split"]))
    }

    @Test(arguments: [
        ("PID=x", "'PID' names no field"), ("PID5=x", "bad path 'PID5' at character 1; write it as PID-3[2].4.2"),
    ])
    func ofSetIsNoFailureOfAFile(_ change: String, _ text: String) {
        let outcome = interopctl("set", change, message)
        #expect(outcome.code == .usage)
        #expect(outcome.output == [])
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains(text))
        #expect(!outcome.errors.contains("Fault"))
    }
}

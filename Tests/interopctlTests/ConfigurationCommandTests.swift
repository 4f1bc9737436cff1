// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import SQLite
import Testing

@testable import interopctl

@Suite("Configurations on the command line") struct ConfigurationCommandTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private func doctor(_ file: String, _ more: String...) throws -> (ExitCode, [[String]]) {
        let outcome = interopctl(["doctor", "--config", file, "--json", "--store", folder.place("store")] + more)
        let checks = try outcome.json().array ?? []
        let list = checks.map {
            [$0["check"]?.string ?? "", $0["ok"] == .bool(true) ? "ok" : "no", $0["detail"]?.string ?? ""]
        }
        return (outcome.code, list)
    }

    @Test func areRefusedWithEveryFault() throws {
        let file = try folder.file(
            "exchange.json5",
            """
            { // two faults
              aplication: "X",
              destinations: [{name: "laboratory", host: "h", port: 1}],
              routes: [{name: "r", to: "lab"}],
            }
            """)
        let outcome = interopctl("listen", "--config", file, "--store", folder.place("store"))
        #expect(outcome.code == .dataHasErrors)
        #expect(
            outcome.errorLines == [
                "\(file):2:3 aplication: no such setting; did you mean \"application\"?",
                "\(file):4:28 routes[0].to: no destination \"lab\"",
                "interopctl listen: 2 faults in \(file)",
            ])
        #expect(try folder.names() == ["exchange.json5"])
        let (code, checks) = try doctor(file, "--port", "2590")
        #expect(code == .inputOutput)
        #expect(checks.contains(["exchange.json5:4:28 routes[0].to", "no", "no destination \"lab\""]))
    }

    @Test func areNotThere() {
        let outcome = interopctl("listen", "--config", folder.place("no.json5"))
        #expect(outcome.code == .inputOutput)
    }

    @Test func areCheckedWithThePortsAndFilesTheyName() throws {
        let exchange = try Exchanges()
        let file = try folder.file(
            "a.json5",
            """
            {listeners: [{name: "a", port: \(exchange.service.port), tls: {certificate: "/no/such.pem", key: "/no/such.key"}}],
             destinations: [{name: "d", host: "h", port: 1}],
             routes: [{name: "r", to: "d", transforms: [{map: "DG1-3", by: "icd"}]}]}
            """)
        let (code, checks) = try doctor(file, "--store", exchange.store)
        #expect(code == .inputOutput)
        let failed = checks.filter { $0[1] == "no" }.map { $0[0] }
        #expect(
            failed == [
                "a.json5:1:\(53 + "\(exchange.service.port)".count) listeners[0].tls.certificate",
                "a.json5:1:\(74 + "\(exchange.service.port)".count) listeners[0].tls.key",
                "a.json5:3:64 routes[0].transforms[0].by", "port \(exchange.service.port)",
            ])
    }

    @Test func areCountedWhenAllIsWell() throws {
        let file = try folder.file(
            "a.json5", "{listeners: [{name: 'a', port: 0}], senders: [{name: 's', facility: 'H1'}]}")
        let (_, checks) = try doctor(file)
        #expect(checks.contains(["a.json5", "ok", "1 listeners, 1 senders, 0 destinations, 0 routes"]))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import Testing

@testable import interopctl

@Suite("care") struct CareCommandTests {
    private func message(_ number: Int, _ type: String, _ segments: String...) -> String {
        let header =
            #"MSH|^~\&|HIS|H1|MPI|ALLIANCE|20260102030405||\#(type)|K\#(number)|P|2.5.1||||||UNICODE UTF-8"#
        let patient = "PID|||A1^^^H1&1.2.3.1&ISO^PI||王^明||20240901|M"
        return ([header, patient] + segments).map { $0 + "\r" }.joined()
    }

    /// A store with a dose, a diagnosis and a critical value that nobody is told of.
    private func exchange() throws -> Exchanges {
        let exchange = try Exchanges { $0.care.parts = [.immunization, .chronic, .critical, .trace] }
        let sent = try exchange.send(
            [],
            [
                message(1, "ADT^A28^ADT_A05", "EVN|A28|20260102"),
                message(2, "VXU^V04^VXU_V04", "RXA|0|1|20250101||0201^乙肝疫苗^L|10|ug||||||||L1|||||CP|A"),
                message(3, "ADT^A08^ADT_A01", "EVN|A08|20260102", "PV1|1|O", "DG1|1||I10^高血压^I10"),
                message(
                    4, "ORU^R01^ORU_R01", "OBR|1|O1|F1|K^血钾^L", "OBX|1|NM|K^血钾^L||7.1|mmol/L|3.5-5.3|HH|||F"),
            ])
        #expect(sent.code == .done)
        return exchange
    }

    @Test func listsWhatTheExchangeKeeps() throws {
        let exchange = try exchange()
        func list(_ words: String...) -> Outcome {
            interopctl(["care", "list"] + words + ["--store", exchange.store])
        }
        let alerts = try list("alerts", "--json").json().array ?? []
        #expect(alerts.count == 1)
        #expect(alerts.first?["state"]?.string == "open")
        #expect(alerts.first?["order"]?.string == "O1")
        #expect(alerts.first?["resident"]?.string == "R1")
        #expect(try list("alerts", "O2", "--json").json().array == [])
        #expect(list("overdue", "99991231").cells.map { $0[0] } == ["高血压"])
        #expect(list("recall", "L1").lines.last?.contains("R1") == true)
        #expect(list("doses", "--resident", "A1@H1").cells.count == 1)
        #expect(list("doses", "--resident", "R9").code == .dataHasErrors)
        #expect(list("events").cells.count == 3)
        #expect(list("events", "--limit", "1").cells.count == 1)
    }

    @Test func countsCoverage() throws {
        let exchange = try exchange()
        func coverage(_ words: String...) throws -> Outcome {
            interopctl(["care", "coverage"] + words + ["--store", exchange.store])
        }
        #expect(
            try coverage("0201", "0101").lines.dropFirst().map { $0.split(separator: " ").map(String.init) }
                == [["0201", "1", "1", "100.0", "1"], ["0101", "0", "1", "0.0", "0"]])
        let born = try coverage("0201", "--born", "20250101..20251231", "--json").json().array?.first
        #expect(born?["cohort"]?.integer == 0)
        #expect(try coverage("0201", "--born", "2025").code == .usage)
        #expect(try coverage("0201", "--born", "20251231..20250101").code == .usage)
    }

    @Test(arguments: [
        (["list"], "list one of "), (["list", "stars"], "list one of "), (["list", "recall"], "recall needs a lot"),
        (["list", "chain"], "chain needs a code"), (["coverage"], "name a vaccine by its code"),
        ([], "say list, coverage"), (["list", "alerts", "a", "b"], "list one of "),
    ]) func refusesWrongUsage(_ words: [String], _ text: String) {
        let outcome = interopctl(["care"] + words)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.hasPrefix("interopctl care: \(text)"))
    }

    @Test func masksWhomALookConcernsInTheAuditLog() throws {
        let exchange = try exchange()
        _ = interopctl("care", "list", "births", "SECRET1", "--store", exchange.store)
        _ = interopctl("care", "list", "doses", "--resident", "A1@H1", "--store", exchange.store)
        let log = interopctl("audit", "list", "--store", exchange.store).text
        #expect(log.contains("care list births"))
        #expect(!log.contains("SECRET1"))
        #expect(!log.contains("A1@H1"))
    }
}

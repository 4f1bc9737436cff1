// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

@Suite("Messages to other systems", .serialized) struct DeliveryTests {
    let alliance: Alliance
    let queue: DeliveryQueue

    init() throws {
        alliance = try Alliance { settings in
            settings.delivery.firstPause = 20
            settings.delivery.longestPause = 40
            settings.delivery.watchInterval = 20
            settings.delivery.answerTimeout = 300
            settings.delivery.silenceLimit = 2
        }
        queue = try DeliveryQueue(Connection(path: alliance.harness.path))
        for facility in ["H1", "H2"] { try alliance.register("X0", facility, "|周^初||19500505|F") }
    }

    private func subscribe(_ name: String, _ port: UInt16, _ namespaces: [String]) throws {
        let index = try PatientIndex(Connection(path: alliance.harness.path))
        try queue.add(Destination(name: name, host: "127.0.0.1", port: port, application: "RIS", facility: name))
        let domains = try namespaces.compactMap { try index.domain(Authority(namespace: $0)) }
        #expect(domains.count == namespaces.count)
        #expect(try IdentityNotices(queue, index, application: "", facility: "").subscribe(name, to: domains))
    }

    private func states(_ name: String) throws -> [DeliveryState] {
        try queue.messages(of: name, in: Set(DeliveryState.allCases)).map(\.state)
    }

    @Test func tellTheIDsOfTheDomainsAskedFor() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1", "H2"])
        try alliance.register("A1", "H1", card: "C1")
        try alliance.register("B1", "H2", card: "C1")
        try alliance.register("D1", "H3", card: "C1")
        #expect(eventually { system.messages.count == 2 })
        let last = try #require(system.messages.last)
        #expect(last["MSH-9.1"] == "ADT" && last["MSH-9.2"] == "A31" && last["MSH-9.3"] == "ADT_A05")
        #expect(last["MSH-5"] == "RIS" && last["MSH-6"] == "ris" && last["MSH-12"] == "2.5")
        let ids = "A1^^^H1&1.2.3.1&ISO^PI~B1^^^H2&1.2.3.2&ISO^PI"
        #expect(last.lines("PID") == ["||\(ids)|| "])
        #expect(last["PV1-2"] == "N")
        #expect(try eventually { try states("ris") == [.delivered, .delivered] })
    }

    @Test func sayNothingWhenNoIDChanges() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1"])
        try alliance.register("X0", "H1", "|周^初||19500505|F|||平安村3号")
        try alliance.register("D1", "H3")
        try alliance.register("A2", "H1")
        #expect(eventually { system.messages.count == 1 })
        #expect(system.messages.first?["PID-3.1"] == "A2")
        #expect(try states("ris").count == 1)
    }

    @Test func tellWhatIsLeftAfterAMerge() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1"])
        try alliance.register("A1", "H1", card: "C1")
        try alliance.register("A2", "H1", card: "C1")
        #expect(try alliance.merge([(Alliance.ids("A1", "H1"), Alliance.ids("A2", "H1"))])["MSA-1"] == "AA")
        #expect(eventually { system.messages.count == 3 })
        #expect(system.messages.map { $0.lines("PID").first?.filter { $0 == "~" }.count } == [0, 1, 0])
        #expect(system.messages.last?["PID-3.1"] == "A2")
    }

    @Test func areGivenUpAfterThreeRefusalsAndOthersGoOn() throws {
        let system = Subscriber { $0 < 3 ? .applicationError : .applicationAccept }
        try subscribe("ris", system.open(), ["H1"])
        try alliance.register("A1", "H1")
        #expect(try eventually { try states("ris") == [.dead] })
        try alliance.register("A2", "H1", "|李^梅||19800808|F")
        #expect(try eventually { try states("ris") == [.dead, .delivered] })
        let dead = try #require(try queue.messages(in: [.dead]).first)
        #expect(dead.attempts == 3)
        #expect(dead.reason.hasPrefix("AE: "))
        #expect(try queue.resend(dead.id))
        #expect(try eventually { try states("ris") == [.delivered, .delivered] })
    }

    @Test func areGivenUpWhenNobodyAnswersThem() throws {
        let system = Subscriber { $0 < 2 ? nil : .applicationAccept }
        try subscribe("ris", system.open(), ["H1"])
        try alliance.register("A1", "H1")
        #expect(try eventually { try states("ris") == [.dead] })
        #expect(try queue.messages(in: [.dead]).first?.reason == "no answer within 300 ms")
    }

    @Test func waitUncountedForASystemOutOfReach() throws {
        let system = Subscriber()
        let port = try system.open()
        system.close()
        try subscribe("ris", port, ["H1"])
        for (id, birth) in [("A1", "19400101"), ("A2", "19500102"), ("A3", "19600103")] {
            try alliance.register(id, "H1", "|王^\(id)||\(birth)|M")
        }
        #expect(try eventually { try queue.destinations().first?.trouble.isEmpty == false })
        #expect(try queue.messages().map(\.attempts) == [0, 0, 0])
        let again = Subscriber()
        _ = try again.open(port)
        #expect(try eventually { try states("ris") == [.delivered, .delivered, .delivered] })
        #expect(again.messages.map { $0["PID-3.1"] } == ["A1", "A2", "A3"])
        #expect(try queue.destinations().first?.trouble == "")
    }

    @Test func keepTheirOrderWithinATopicOnly() throws {
        let system = Subscriber { $0 == 0 ? .applicationError : .applicationAccept }
        try subscribe("ris", system.open(), ["H1"])
        #expect(try queue.pause("ris", true))
        try alliance.register("A1", "H1", card: "C1")
        try alliance.register("A2", "H1", card: "C1")
        try alliance.register("Z1", "H1", "|李^梅||19800808|F")
        #expect(try queue.messages().count == 3)
        #expect(try queue.pause("ris", false))
        #expect(try eventually { try states("ris") == [.delivered, .delivered, .delivered] })
        #expect(system.messages.map { $0["MSH-10"] }.map { $0 ?? "" } == ["N1", "N3", "N1", "N2"])
    }

    @Test func ofASlowSystemDelayNoOther() throws {
        let (slow, quick) = (Subscriber { _ in nil }, Subscriber())
        try subscribe("slow", slow.open(), ["H1"])
        try subscribe("quick", quick.open(), ["H1"])
        for number in 1...5 { try alliance.register("A\(number)", "H1", "|王^\(number)||194\(number)0101|M") }
        #expect(eventually { quick.messages.count == 5 })
        #expect(try states("slow").contains(.waiting))
    }

    @Test func canBeLeftOut() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1"])
        #expect(try queue.pause("ris", true))
        try alliance.register("A1", "H1")
        try alliance.register("A2", "H1", "|李^梅||19800808|F")
        let first = try #require(try queue.messages().first)
        #expect(try queue.skip(first.id, reason: "test patient"))
        #expect(try !queue.skip(first.id, reason: "test patient"))
        #expect(try queue.pause("ris", false))
        #expect(try eventually { try states("ris") == [.skipped, .delivered] })
        #expect(system.messages.map { $0["PID-3.1"] } == ["A2"])
    }

    @Test func endWithTheSubscription() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1"])
        try subscribe("ris", system.open(), [])
        try alliance.register("A1", "H1")
        #expect(try queue.messages().isEmpty)
        #expect(try queue.remove("ris"))
        #expect(try queue.destinations().isEmpty)
    }

    @Test func tellWhatAnotherProgramChanged() throws {
        let system = Subscriber()
        try subscribe("ris", system.open(), ["H1"])
        let connection = try Connection(path: alliance.harness.path)
        let index = try PatientIndex(connection)
        let domain = try #require(try index.domain(Authority(namespace: "H1")))
        var update = RecordUpdate(domain: domain, localID: "K1")
        update.name = PersonName(family: "赵", given: "六")
        let context = PatientIndex.Context(at: "2026-01-02T00:00:00Z", today: "20260102", actor: "import")
        try connection.transaction(purpose: "register", wrap: { IndexError.store($0) }) { () throws(IndexError) in
            _ = try index.register(update, context)
        }
        #expect(eventually { system.messages.first?["PID-3.1"] == "K1" })
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import MPI
import SQLite
import Testing

@Suite("Routes", .serialized) struct RoutingTests {
    private func ids(_ system: Subscriber) -> [String] { system.messages.map { $0["MSH-10"] ?? "" } }

    @Test func takeMessagesToThoseTheyAreFor() throws {
        let (ward, center) = (Subscriber(), Subscriber())
        let router = try Router(
            ["ward": ward.open(), "center": center.open()],
            """
            routes: [
              {name: "results", when: {type: "ORU"}, to: ["ward", "center"]},
              {name: "admissions", when: {type: "ADT^A0?", facility: "H1"}, to: "center"},
              {name: "never", when: {type: "ADT^A99"}, to: "ward"},
            ]
            """)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try router.send(Invented.result("M2")) == "AA")
        #expect(eventually { center.messages.count == 2 && ward.messages.count == 1 })
        #expect(ids(center) == ["M1", "M2"] && ids(ward) == ["M2"])
        #expect(ward.messages[0].serialized() == Array(Invented.result("M2").utf8))
        #expect(try eventually { try router.states("center") == [.delivered, .delivered] })
    }

    @Test func tellEveryHopOfAMessage() throws {
        let (ward, center) = (Subscriber(), Subscriber { _ in .applicationError })
        let router = try Router(
            ["ward": ward.open(), "center": center.open()], destination: "giveUp: {refusals: 1},",
            """
            routes: [{name: "a", to: "ward"}, {name: "b", to: "center"}]
            """)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try eventually { try router.states("ward") + router.states("center") == [.delivered, .dead] })
        let hops = try router.queue().hops(of: 1)
        #expect(hops.map(\.destination) == ["ward", "center"])
        #expect(hops.map(\.route) == ["a", "b"])
        #expect(hops.map(\.state) == [.delivered, .dead])
        #expect(hops.map(\.topic) == ["R1", "R1"])
        #expect(hops.map(\.messageID) == [1, 1])
        #expect(try router.queue().hops(of: 2) == [])
        #expect(try router.outcome("route") == "2 queued")
    }

    @Test func endWithARouteThatIsTheLast() throws {
        let (ward, center) = (Subscriber(), Subscriber())
        let router = try Router(
            ["ward": ward.open(), "center": center.open()],
            """
            routes: [{name: "a", when: {path: "PID-8", equals: "F"}, to: "ward", last: true}, {name: "b", to: "center"}]
            """)
        #expect(try router.send(Invented.admission("M1", patient: "A1", "李^红||19850607|F")) == "AA")
        #expect(try router.send(Invented.admission("M2", patient: "A2")) == "AA")
        #expect(eventually { ward.messages.count == 1 && center.messages.count == 1 })
        #expect(ids(ward) == ["M1"] && ids(center) == ["M2"])
    }

    @Test func neverSendWhatTheyCannotChange() throws {
        let ward = Subscriber()
        let router = try Router(
            ["ward": ward.open()],
            """
            routes: [{name: "a", to: "ward", transforms: [{set: "MSH-5", to: "W"}, {set: "PV2-3", to: "x"}]}]
            """)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        let dead = try #require(try router.queue().hops(of: 1).first)
        #expect(dead.state == .dead)
        #expect(dead.reason == "route 'a' transforms[1]: PV2-3: the message has no segment PV2[1]")
        #expect(try router.outcome("route") == "1 of 1 failed")
        // It stays what it is until the route is another one.
        #expect(try router.queue().resend(dead.id))
        #expect(try eventually { try router.states("ward") == [.dead] })
        #expect(ward.messages.isEmpty)
    }

    @Test func changeAnewWhatSomebodyWantsSentAfterAll() throws {
        let ward = Subscriber()
        let port = try ward.open()
        let router = try Router(
            ["ward": port],
            """
            routes: [{name: "a", to: "ward", transforms: [{set: "PV2-3", to: "x"}]}]
            """)
        #expect(try router.send(Invented.admission("M1")) == "AA")
        router.stop()
        let file = """
            {listeners: [{port: 0}], destinations: [{name: "ward", host: "127.0.0.1", port: \(port)}],
             routes: [{name: "a", to: "ward", transforms: [{set: "PV1-3", to: "x"}]}]}
            """
        let configuration = try Configuration(parsing: Array(file.utf8))
        var settings = configuration.settings(databasePath: router.site.path)
        settings.delivery.watchInterval = 20
        let dead = try #require(try router.queue().hops(of: 1).first)
        #expect(try router.queue().resend(dead.id))
        let service = try ExchangeService(settings)
        defer { service.stop() }
        #expect(eventually { ward.messages.count == 1 })
        #expect(ward.messages.first?["PV1-3"] == "x")
    }

    @Test func splitWithoutLosingTheOrder() throws {
        let ward = Subscriber()
        let router = try Router(
            ["ward": ward.open()],
            """
            routes: [{name: "a", to: "ward", transforms: [{split: "OBR"}]}]
            """)
        #expect(try router.send(Invented.result("M1", orders: 12)) == "AA")
        #expect(eventually { ward.messages.count == 12 })
        #expect(ids(ward) == (1...12).map { "M1-\($0)" })
        #expect(ward.messages.map { $0["OBR-2"] ?? "" } == (1...12).map { "P\($0)" })
        #expect(try router.queue().hops(of: 1).count == 12)
    }

    @Test func keepTheOrderOfAResidentOnly() throws {
        // The first message is refused twice; those of the same resident wait for it, others do not.
        let ward = Subscriber { $0 < 2 ? .applicationError : .applicationAccept }
        let router = try Router(
            ["ward": ward.open()],
            """
            routes: [{name: "a", to: "ward"}]
            """)
        #expect(try router.queue().pause("ward", true))
        #expect(try router.send(Invented.admission("M1", patient: "A1")) == "AA")
        #expect(try router.send(Invented.result("M2", patient: "A1")) == "AA")
        #expect(try router.send(Invented.admission("M3", patient: "A3", "李^红||19850607|F")) == "AA")
        #expect(try router.queue().pause("ward", false))
        #expect(try eventually { try router.states("ward") == [.delivered, .delivered, .delivered] })
        let taken = ids(ward)
        #expect(taken.last(where: { $0 == "M1" || $0 == "M2" }) == "M2")
        #expect(taken.firstIndex(of: "M2") ?? 0 > taken.lastIndex(of: "M1") ?? 9)
    }

    @Test func doNotRouteWhatIsRefusedOrRepeatedOrAsked() throws {
        let ward = Subscriber()
        let router = try Router(["ward": ward.open()], "routes: [{name: \"a\", to: \"ward\"}]")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try router.send(Invented.admission("M2", patient: "^^^EHC^PI")) == "AE")
        let query = Invented.header("QBP^Q22^QBP_Q21", "M3") + "QPD|IHE PDQ Query|T1|@PID.5.1^王\rRCP|I\r"
        #expect(try router.send(query) == "AA")
        #expect(try eventually { try router.states("ward") == [.delivered] })
        #expect(ids(ward) == ["M1"])
    }
}

@Suite("Queues of routes", .serialized) struct RoutedQueueTests {
    @Test func outliveTheService() throws {
        let ward = Subscriber()
        let port = try ward.open()
        ward.close()
        let router = try Router(["ward": port], "routes: [{name: \"a\", to: \"ward\"}]")
        for number in 1...20 {
            #expect(try router.send(Invented.admission("M\(number)", patient: "A\(number)")) == "AA")
        }
        router.stop()
        #expect(try router.states("ward") == Array(repeating: .waiting, count: 20))
        let again = Subscriber()
        _ = try again.open(port)
        try router.restart()
        #expect(eventually { again.messages.count == 20 })
        #expect(again.messages.map { $0["MSH-10"] ?? "" } == (1...20).map { "M\($0)" })
    }

    @Test func ofOneThatNeverAnswersDelayNoOther() throws {
        let (silent, quick) = (Subscriber { _ in nil }, Subscriber())
        let router = try Router(
            ["silent": silent.open(), "quick": quick.open()], "routes: [{name: \"a\", to: [\"silent\", \"quick\"]}]")
        for number in 1...30 {
            #expect(try router.send(Invented.admission("M\(number)", patient: "A\(number)")) == "AA")
        }
        #expect(eventually { quick.messages.count == 30 })
        #expect(try router.states("silent").contains(.waiting))
        #expect(try router.states("silent").count == 30)
    }

    @Test func giveUpWhatIsTooOld() throws {
        let ward = Subscriber()
        let port = try ward.open()
        ward.close()
        let router = try Router(
            ["ward": port], destination: "giveUp: {after: \"100 ms\"},", "routes: [{name: \"a\", to: \"ward\"}]")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try eventually { try router.states("ward") == [.dead] })
        let dead = try #require(try router.queue().hops(of: 1).first)
        #expect(dead.reason.hasPrefix("too old; out of reach: could not connect"))
        #expect(try router.queue().resend(dead.id))
        let again = Subscriber()
        _ = try again.open(port)
        #expect(try eventually { try router.states("ward") == [.delivered] })
    }

    @Test func waitForADestinationThatTheFileNoLongerNames() throws {
        let ward = Subscriber()
        let router = try Router(["ward": ward.open(), "other": 9], "routes: [{name: \"a\", to: \"ward\"}]")
        #expect(try router.queue().pause("ward", true))
        #expect(try router.send(Invented.admission("M1")) == "AA")
        router.stop()
        let connection = try Connection(path: router.site.path)
        try Configuration(parsing: Array("{}".utf8)).install(in: connection)
        #expect(try router.queue().destinations().map(\.isRetired) == [true, true])
        #expect(try router.states("ward") == [.waiting])
        #expect(try router.queue().pause("ward", false))
        try router.restart()
        #expect(try eventually { try router.states("ward") == [.delivered] })
        #expect(try router.queue().destinations().map(\.isRetired) == [false, false])
    }

    @Test(arguments: [
        ("original", "", ""), ("commit", "AL", "NE"), ("none", "NE", "NE"), ("asSent", "", "AL"),
        ("enhanced", "AL", "AL"),
    ]) func askForTheAcknowledgementsOfTheirDestination(_ mode: String, _ commit: String, _ application: String) throws
    {
        let ward = Subscriber()
        let router = try Router(
            ["ward": ward.open()], destination: "acknowledgement: \"\(mode)\",", "routes: [{name: \"a\", to: \"ward\"}]"
        )
        _ = try router.answers(Invented.admission("M1", tail: "|||AL"))
        #expect(eventually { !ward.messages.isEmpty })
        #expect(ward.messages.first?["MSH-15"] ?? "" == commit)
        #expect(ward.messages.first?["MSH-16"] ?? "" == application)
    }
}

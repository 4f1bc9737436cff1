// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Exchange
import HL7v2
import MLLP
import MPI
import SQLite
import Synchronization
import Testing
import Threads

@Suite("A store that fails") struct StoreFailureTests {
    let site: Site
    let service: ExchangeService

    init() throws {
        site = try Site()
        service = try site.start()
    }

    private func exchange(_ content: [UInt8]) throws -> [FrameEvent] {
        let client = try service.client()
        try client.send(content)
        client.finishSending()
        return try Harness.everything(from: client)
    }

    @Test func acknowledgesNothing() throws {
        defer { service.stop() }
        try site.forbidMessages()
        #expect(try exchange(Site.message("M1")) == [])
        #expect(service.counters.failed == 1)
        #expect(try site.store().search(MessageCriteria()).isEmpty)
    }

    @Test func takesTheMessageWhenItIsSentAgain() throws {
        defer { service.stop() }
        try site.forbidMessages()
        #expect(try exchange(Site.message("M1")) == [])
        try site.allowMessages()
        #expect(try service.code(Site.message("M1")) == "AA")
        #expect(try site.store().search(MessageCriteria()).map(\.id) == [1])
    }

    @Test func keepsNoPatientOfAMessageItDidNotStore() throws {
        defer { service.stop() }
        try site.forbidMessages()
        #expect(try exchange(Site.message("M1")) == [])
        #expect(try PatientIndex(Connection(path: site.path)).domains().map(\.authority.namespace) == ["EHC", "CN"])
    }

    /// The second id makes the service read the domain it has just learned.
    @Test func forgetsTheDomainsOfAMessageItDidNotStore() throws {
        defer { service.stop() }
        try site.forbidMessages()
        #expect(try exchange(Site.message("M1", patients: ["A1", "A2"])) == [])
        try site.allowMessages()
        #expect(try service.code(Site.message("M1", patients: ["A1", "A2"])) == "AA")
    }
}

@Suite("A running exchange") struct RunningTests {
    let site: Site

    init() throws { site = try Site() }

    @Test func goesOnWhereItStopped() throws {
        let first = try site.start()
        let answer = try first.answer(Site.message("M1"))
        #expect(try first.code(Site.message("M2")) == "AA")
        first.stop()
        let second = try site.start()
        defer { second.stop() }
        #expect(try second.answer(Site.message("M1")) == answer)
        #expect(try second.code(Site.message("M3")) == "AA")
        let stored = try site.store().search(MessageCriteria())
        #expect(stored.map(\.id) == [3, 2, 1])
        #expect(stored.map(\.repeats) == [0, 0, 1])
        #expect(stored.map(\.controlID) == ["M3", "M2", "M1"])
        #expect([second.counters.accepted, second.counters.repeated] == [1, 1])
    }

    @Test func answersWhatItTookBeforeItStops() throws {
        let service = try site.start()
        let client = try service.client()
        try client.sendRaw((0..<60).flatMap { Framing.frame(Site.message("M\($0)")) })
        let first = try client.receive()
        service.stop()
        let answers = codes([first] + (try Harness.everything(from: client)))
        let stored = try site.store().search(MessageCriteria())
        #expect(answers == Array(repeating: "AA", count: stored.count))
    }

    @Test func stopsOnlyOnce() throws {
        let service = try site.start()
        let done = DispatchSemaphore(value: 0)
        let worker = Worker {
            service.stop()
            service.stop()
            done.signal()
        }
        #expect(worker != nil)
        #expect(done.wait(timeout: .now() + 10) == .success)
    }

    @Test func givesEveryClientItsOwnAnswers() throws {
        let service = try site.start()
        defer { service.stop() }
        let answers = Mutex<[String: [String]]>([:])
        let workers = ["A", "B", "C"].compactMap { name in
            Worker {
                guard let client = try? service.client() else { return }
                for number in 0..<20 {
                    try? client.send(Site.message("\(name)\(number)", from: "H\(name)"))
                    guard case .frame(let content) = try? client.receive() else { return }
                    let id = (try? Message(parsing: content))?["MSA-2"] ?? ""
                    answers.withLock { $0[name, default: []].append(id) }
                }
            }
        }
        for worker in workers { worker.join() }
        for name in ["A", "B", "C"] {
            #expect(answers.withLock { $0[name] } == (0..<20).map { "\(name)\($0)" })
        }
    }

    @Test func answersInOrderWhatCameInOneWrite() throws {
        let service = try site.start { $0.groupSize = 7 }
        defer { service.stop() }
        let client = try service.client()
        try client.sendRaw((0..<100).flatMap { Framing.frame(Site.message("M\($0)")) })
        let ids = try (0..<100).map { _ -> String? in
            guard case .frame(let content) = try client.receive() else { return nil }
            return try Message(parsing: content)["MSA-2"]
        }
        #expect(ids == (0..<100).map { "M\($0)" })
        #expect(service.counters.commits < 100 + 1)
    }

    @Test func isNotHeldUpByAClientThatNeverReads() throws {
        let service = try site.start {
            $0.listener.maximumUnanswered = 4
            $0.listener.maximumUnsent = 100
        }
        defer { service.stop() }
        let silent = try service.client()
        try silent.sendRaw((0..<100).flatMap { Framing.frame(Site.message("S\($0)")) })
        for number in 0..<5 { #expect(try service.code(Site.message("M\(number)")) == "AA") }
    }

    @Test func letsFurtherClientsWaitTheirTurn() throws {
        let service = try site.start { $0.listener.maximumConnections = 1 }
        defer { service.stop() }
        var first: Client? = try service.client()
        try first?.send(Site.message("M1"))
        #expect(codes([try #require(try first?.receive())]) == ["AA"])
        let second = try service.client()
        try second.send(Site.message("M2"))
        #expect(service.counters.connections == 1)
        first = nil
        #expect(codes([try second.receive()]) == ["AA"])
        #expect(service.counters.connections == 2)
    }

    @Test func closesOnlyTheConnectionItCannotFollow() throws {
        let service = try site.start { $0.listener.frameLimits = .init(frameBytes: 1000) }
        defer { service.stop() }
        let good = try service.client()
        try good.send(Site.message("M1"))
        #expect(codes([try good.receive()]) == ["AA"])
        let bad = try service.client()
        try bad.send(Array(repeating: 0x41, count: 1500))
        #expect(throws: ClientError.self) { try bad.receive() }
        try good.send(Site.message("M2"))
        #expect(codes([try good.receive()]) == ["AA"])
        #expect(service.counters.irregularities == 1)
    }

    @Test func knowsADomainThatIsAddedMeanwhile() throws {
        try PatientIndex(Connection(path: site.path)).add("H1")
        let service = try site.start { $0.learnsDomains = false }
        defer { service.stop() }
        #expect(try service.code(Site.message("M1")) == "AA")
        try PatientIndex(Connection(path: site.path)).add("H2")
        #expect(try service.code(Site.message("M2", from: "H2")) == "AA")
    }

    @Test func logsWithoutPatientData() throws {
        let lines = Mutex<[String]>([])
        let service = try site.start({ _ in }, log: { line in lines.withLock { $0.append(line) } })
        _ = try service.code(Site.message("M1", patients: ["P4711"]))
        _ = try service.code(Site.message("M1", patients: ["P4712"]))
        service.stop()
        let all = lines.withLock { $0 }
        #expect(all.contains("message 1 ADT^A04 from H1: AA "))
        #expect(all.contains("message 2 ADT^A04 from H1: AE MSH-10: the control id was used before with other content"))
        for secret in ["王", "明", "P471", "19900101"] { #expect(!all.joined().contains(secret)) }
    }

    @Test func saysThatItsDatabaseCannotBeOpened() throws {
        let settings = ExchangeSettings(databasePath: site.path + "/no/such")
        let error = StoreError(code: 14, message: "unable to open database file", purpose: "open the database")
        #expect(throws: ExchangeError.store(error)) { try ExchangeService(settings) }
    }

    @Test func saysThatItsPortIsTaken() throws {
        let service = try site.start()
        defer { service.stop() }
        let error = #expect(throws: ExchangeError.self) { try site.start { $0.listener.port = service.port } }
        guard case .socket(let cause)? = error else {
            Issue.record("no socket error")
            return
        }
        #expect(cause.action == "listen on 127.0.0.1:\(service.port)")
        #expect(cause.code == 98)
    }

    @Test func countsMessagesByKindAndState() throws {
        let service = try site.start()
        defer { service.stop() }
        for id in ["M1", "M2"] { _ = try service.code(Site.message(id)) }
        _ = try service.code(Array("hello".utf8))
        let tally = try site.store().tally().map { "\($0.type) \($0.event) \($0.state) \($0.count)" }
        #expect(tally == ["  refused 1", "ADT A04 accepted 2"])
    }
}

extension PatientIndex {
    /// Adds the domain of a hospital as its messages name it.
    fileprivate func add(_ facility: String) throws {
        let authority = Authority(namespace: facility, universalID: "1.2.3.\(facility.suffix(1))")
        _ = try addDomain(authority, facility: facility)
    }
}

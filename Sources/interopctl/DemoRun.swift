// SPDX-License-Identifier: Apache-2.0

import County
import DelimitedText
import Exchange
import HL7v2
import MLLP
import MPI
import Mapping
import SQLite
import Synchronization
import Threads

/// Plays a day against an exchange of its own.
final class DemoRun: Sendable {
    let day: CountyDay
    let databasePath: String
    private let images = Mutex<[DemoImages.Outcome]>([])
    private let recordings = Mutex<[DemoECG.Outcome]>([])
    private let documents = Mutex<[DemoDocuments.Outcome]>([])
    private let results = Mutex<[Result]>([])

    /// A message and what came back.
    struct Result: Sendable {
        let planned: PlannedMessage
        let answer: Message?
        /// MSA-1; empty without an answer.
        var code: String { answer?["MSA-1"] ?? "" }
        var isAsExpected: Bool { code == planned.expectedCode }
    }

    /// Figures of a played day.
    struct Figures: Sendable {
        var port: UInt16 = 0
        var seconds = 0.0
        var commits = 0
        var connections = 0
    }

    private let played = Mutex(Figures())

    init(_ day: CountyDay, databasePath: String) throws {
        self.day = day
        self.databasePath = databasePath
        let connection = try Connection(path: databasePath)
        try Self.addDomains(connection)
        try Self.addMaps(connection)
    }

    var allResults: [Result] { results.withLock { $0 } }
    var imageOutcomes: [DemoImages.Outcome] { images.withLock { $0 } }
    var ecgOutcomes: [DemoECG.Outcome] { recordings.withLock { $0 } }
    var documentOutcomes: [DemoDocuments.Outcome] { documents.withLock { $0 } }
    var figures: Figures { played.withLock { $0 } }

    private static func addDomains(_ connection: Connection) throws {
        let index = try PatientIndex(connection)
        for institution in Institution.all {
            let authority = Authority(namespace: institution.code, universalID: institution.oid)
            _ = try index.addDomain(authority, application: institution.application, facility: institution.code)
        }
    }

    private static func addMaps(_ connection: Connection) throws {
        let maps = try CodeMaps(connection)
        for list in CodeTables.lists {
            guard let system = CodeSystem(list.system) else { continue }
            _ = try maps.importCodes(DelimitedTable(parsing: Array(list.table.utf8)), system: system)
        }
        for map in CodeTables.maps {
            guard let from = CodeSystem(map.from), let to = CodeSystem(map.to), let use = CodeUse(rawValue: map.use)
            else {
                continue
            }
            let table = try DelimitedTable(parsing: Array(map.table.utf8))
            _ = try maps.importMap(table, name: map.name, from: from, to: to)
            try maps.assign(use, facility: map.facility.isEmpty ? nil : map.facility, map: map.name)
        }
    }

    /// Sends the whole day: registrations and care with one connection an institution, the rest in order.
    func play(_ console: Console) throws {
        var settings = ExchangeSettings(databasePath: databasePath)
        settings.listener.port = 0
        settings.learnsDomains = false
        let service: ExchangeService
        do throws(ExchangeError) {
            service = try ExchangeService(settings)
        } catch {
            throw Failure(.inputOutput, ExchangeWords.text(error))
        }
        defer { service.stop() }
        let started = ContinuousClock.now
        for phase in [day.registrations, day.care] { sendInParallel(phase, service.port) }
        for institution in Institution.all {
            send(day.special.filter { $0.institution == institution }, service.port)
        }
        try receiveFiles()
        if let plan = day.document { try sendDocuments(plan, service.port) }
        let taken = started.duration(to: .now).components
        played.withLock { figures in
            figures.port = service.port
            figures.seconds = Double(taken.seconds) + Double(taken.attoseconds) / 1e18
            figures.commits = service.counters.commits
            figures.connections = service.counters.connections
        }
    }

    /// Images and recordings, which come as files.
    private func receiveFiles() throws {
        if let plan = day.imaging {
            let found = try DemoImages(plan, Connection(path: databasePath)).receive()
            images.withLock { $0 = found }
        }
        if let plan = day.ecg {
            let found = try DemoECG(plan, Connection(path: databasePath)).receive()
            recordings.withLock { $0 = found }
        }
    }

    private func sendDocuments(_ plan: PlannedDocument, _ port: UInt16) throws {
        let client = try Client(host: "127.0.0.1", port: port)
        let found = try DemoDocuments(plan, client, Connection(path: databasePath)).send()
        documents.withLock { $0 = found }
    }

    private func sendInParallel(_ messages: [PlannedMessage], _ port: UInt16) {
        let workers = Institution.all.compactMap { institution in
            Worker { [self] in send(messages.filter { $0.institution == institution }, port) }
        }
        for worker in workers { worker.join() }
    }

    /// One connection; each message after the answer to the one before.
    private func send(_ messages: [PlannedMessage], _ port: UInt16) {
        guard !messages.isEmpty else { return }
        let client = try? Client(host: "127.0.0.1", port: port)
        for planned in messages {
            let answer = client.flatMap { Self.ask($0, planned.content) }
            results.withLock { $0.append(Result(planned: planned, answer: answer)) }
        }
    }

    private static func ask(_ client: Client, _ content: [UInt8]) -> Message? {
        guard (try? client.send(content)) != nil, case .frame(let answer) = try? client.receive() else { return nil }
        return try? Message(parsing: answer)
    }
}

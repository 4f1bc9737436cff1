// SPDX-License-Identifier: Apache-2.0

import Exchange
import FoundationEssentials
import Glibc
import MLLP
import MPI
import SQLite
import Synchronization

/// The toolkit on a store of its own in a temporary folder, for one part of a scenario.
final class Bench: Sendable {
    let folder: String
    let databasePath: String
    private let service: ExchangeService
    /// Which parts of care are followed.
    let care: CareSettings
    let port: UInt16

    private static let numbers = Mutex(0)

    /// Starts the exchange with the scenario's domains and settings; listening actors become its destinations.
    init(_ scenario: Scenario, _ peers: [String: Peer], _ options: RunOptions) throws(BenchFault) {
        folder = Self.newFolder()
        databasePath = folder + "/interop.sqlite"
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw BenchFault(text: "\(folder) could not be made") }
        let settings = Self.settings(databasePath, scenario, options)
        care = settings.care
        do throws(StoreError) {
            try Self.fill(databasePath, scenario, options.registersDomains ? scenario.domains : [], peers)
        } catch { throw BenchFault(text: error.description) }
        do throws(ExchangeError) { service = try ExchangeService(settings) } catch {
            throw BenchFault(text: "the exchange did not start: \(error)")
        }
        port = service.port
    }

    private static func newFolder() -> String {
        let number = numbers.withLock { number in
            number += 1
            return number
        }
        let root = FileManager.default.temporaryDirectory.path(percentEncoded: false)
        return root + (root.hasSuffix("/") ? "" : "/") + "conformance-\(getpid())-\(number)"
    }

    private static func settings(_ path: String, _ scenario: Scenario, _ options: RunOptions) -> ExchangeSettings {
        var settings = ExchangeSettings(databasePath: path)
        settings.listener.port = 0
        settings.listener.maximumPerAddress = 600
        settings.learnsDomains = false
        settings.delivery.firstPause = 100
        settings.delivery.longestPause = 1000
        settings.delivery.watchInterval = 50
        for setting in scenario.settings { _ = BenchSettings.apply(setting.name, setting.value, to: &settings) }
        for actor in scenario.actors where actor.isListening && !actor.role.isEmpty {
            settings.care.roles[actor.role] = actor.name
        }
        settings.care.disabledRules = options.disabledRules
        if !options.registersDomains { settings.learnsDomains = true }
        options.changedSetting?.change(&settings)
        return settings
    }

    private static func fill(
        _ path: String, _ scenario: Scenario, _ domains: [Scenario.DomainLine], _ peers: [String: Peer]
    ) throws(StoreError) {
        let connection = try Connection(path: path)
        let index = try PatientIndex(connection)
        for domain in domains {
            do throws(IndexError) {
                _ = try index.addDomain(
                    Authority(namespace: domain.namespace, universalID: domain.oid), application: domain.application,
                    facility: domain.facility)
            } catch {
                throw StoreError(code: 0, message: "\(error)", purpose: "add domain \(domain.namespace)")
            }
        }
        let (queue, listening) = (try DeliveryQueue(connection), scenario.actors.filter(\.isListening))
        for actor in listening {
            guard let peer = peers[actor.name] else { continue }
            try queue.add(
                Destination(
                    name: actor.name, host: "127.0.0.1", port: peer.port, application: actor.application,
                    facility: actor.facility))
        }
        let notices = IdentityNotices(queue, index, application: "MPI", facility: "ALLIANCE")
        do throws(IndexError) {
            let domains = try index.domains().filter { $0.kind == .local }
            for actor in listening where actor.role == "subscriber" {
                _ = try notices.subscribe(actor.name, to: domains)
            }
        } catch { throw StoreError(code: 0, message: "\(error)", purpose: "subscribe") }
    }

    func connection() throws(StoreError) -> Connection { try Connection(path: databasePath) }

    func stop() {
        service.stop()
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// Why the toolkit could not be started.
struct BenchFault: Error {
    let text: String
}

// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
public import MLLP
public import SQLite
import Synchronization
public import TLS

/// How the exchange works.
public struct ExchangeSettings: Sendable {
    /// The database file.
    public var databasePath: String
    /// The character set of messages whose MSH-18 is empty.
    public var defaultEncoding = CharacterEncoding.utf8
    /// Whether an assigning authority not known is taken from the first institution that uses it.
    public var learnsDomains = true
    /// How many messages one commit may hold.
    public var groupSize = 256
    /// The port, and what its connections may do.
    public var listener = ListenerConfiguration()
    /// MSH-3 of what we send of our own accord.
    public var application = "MPI"
    /// MSH-4 of what we send of our own accord.
    public var facility = "ALLIANCE"
    /// Who may send, and from where; empty for anybody from anywhere.
    public var senderRules: [SenderRule] = []
    /// Whether MSH-13 must count up (sequence number protocol).
    public var checksSequence = false
    /// A folder for bytes that were not taken, made when missing; nil to keep none.
    public var rejectedFolder: String?
    /// How messages go to other systems, where ``destinations`` say nothing else.
    public var delivery = DeliveryPolicy()
    /// Which parts of care are followed, and how.
    public var care = CareSettings()
    /// What is told of the service while it runs.
    public var observation = ObservationSettings()
    /// How long messages are kept; the service removes older ones by itself.
    public var retention = RetentionPolicy()
    /// How messages go to some of them, by the names of the destinations.
    public var destinations: [String: DestinationRules] = [:]
    /// Which messages go to which destinations.
    public var routing = RoutingSettings()
    /// What is expected of senders, the first that fits.
    public var senders: [SenderSettings] = []
    /// What is read for the dialects of ``senders``.
    var dialects: [DialectSettings: Dialect] = [:]
    /// Whether messages of senders that ``senders`` does not name are refused.
    public var refusesUnknownSenders = false
    /// How queries are answered.
    public var queries = QuerySettings()
    /// Further ports.
    public var furtherListeners: [ListenerChannel] = []
    /// Whether a commit waits for the disk. Without that a power failure may take what was acknowledged.
    public var isSynchronous = true

    /// Settings for a database file.
    public init(databasePath: String) { self.databasePath = databasePath }
}

/// A further port, and what is its own.
public struct ListenerChannel: Sendable, Hashable {
    /// The port, and what its connections may do.
    public var configuration: ListenerConfiguration
    /// The character set of messages whose MSH-18 is empty; nil for that of the exchange.
    public var defaultEncoding: CharacterEncoding?

    /// Makes a port.
    public init(_ configuration: ListenerConfiguration, defaultEncoding: CharacterEncoding? = nil) {
        self.configuration = configuration
        self.defaultEncoding = defaultEncoding
    }
}

/// What went through a service since it started.
public struct ExchangeCounters: Sendable, Hashable {
    /// Messages accepted.
    public var accepted = 0
    /// Messages refused.
    public var refused = 0
    /// Messages that failed by our fault.
    public var failed = 0
    /// Messages that came again.
    public var repeated = 0
    /// Commits to the database.
    public var commits = 0
    /// Protocol faults on connections.
    public var irregularities = 0
    /// Connections opened.
    public var connections = 0
    /// What went wrong with connections, by a word that stays the same, such as `tls-expired` or `no-end-block`.
    public var faults: [String: Int] = [:]
}

/// The exchange: a listener, one thread that stores and answers what comes, and one for each system messages go to.
public final class ExchangeService: Sendable {
    private let intake: Intake
    private let listener: Listener
    private let further: [Listener]
    private let deliverer: Deliverer
    private let log: Log
    private let housekeeper: Housekeeper
    private let incidents: Incidents

    /// Opens the database and the port, and starts.
    ///
    /// - Parameter log: given one line an event, without patient data.
    public convenience init(
        _ settings: ExchangeSettings, log: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(ExchangeError) {
        try self.init(settings, events: Log { log($0.sentence) })
    }

    /// Opens the database and the port, and starts.
    ///
    /// - Parameter log: given every event, without patient data.
    public init(_ settings: ExchangeSettings, events log: Log) throws(ExchangeError) {
        self.log = log
        let incidents = Incidents(log)
        self.incidents = incidents
        var settings = settings
        do throws(Dialect.Fault) { try settings.readDialects() } catch { throw .dialect(error) }
        let intake = try Intake(settings, log: log, incidents: incidents)
        self.intake = intake
        let rules = settings.destinations
        let made = Deliverer(path: settings.databasePath, settings.delivery, rules, log: log, incidents: incidents)
        guard let deliverer = made, let housekeeper = Housekeeper(settings, intake, incidents, log) else {
            intake.stop()
            made?.stop()
            throw .noThread
        }
        (self.deliverer, self.housekeeper) = (deliverer, housekeeper)
        intake.whenQueued { deliverer.ring() }
        do throws(SocketError) {
            listener = try Listener(
                intake.configuration(settings.listener), observe: { intake.observe($0) },
                handle: { intake.submit($0) })
            further = try Self.open(settings.furtherListeners, beside: listener, intake)
        } catch {
            intake.stop()
            deliverer.stop()
            housekeeper.stop()
            throw .socket(error)
        }
    }

    /// Opens further ports, or closes all where one cannot be opened.
    private static func open(
        _ channels: [ListenerChannel], beside first: Listener, _ intake: Intake
    ) throws(SocketError) -> [Listener] {
        var opened: [Listener] = []
        for channel in channels {
            let encoding = channel.defaultEncoding
            do throws(SocketError) {
                let listener = try Listener(
                    intake.configuration(channel.configuration), observe: { intake.observe($0) },
                    handle: { intake.submit($0, encoding) })
                opened.append(listener)
            } catch {
                for listener in [first] + opened { listener.stop(within: 0) }
                throw error
            }
        }
        return opened
    }

    /// Reads the certificates again, for connections to come; those that are open stay as they are. Where the new ones
    /// cannot be used the old ones stay in use; that is logged.
    ///
    /// - Throws: what is wrong with the new ones.
    public func reloadCertificates() throws(TLSError) {
        do throws(TLSError) {
            for listener in [listener] + further where try listener.reload() {
                log(LogEvent(.warning, "certificates", "certificates read again"))
            }
        } catch {
            log(LogEvent(.error, "certificates", "the old certificates stay in use: \(error.text)"))
            throw error
        }
    }

    /// The port in use.
    public var port: UInt16 { listener.port }

    /// The addresses and ports in use, further ones behind the first.
    public var places: [(address: String, port: UInt16)] { ([listener] + further).map { ($0.address, $0.port) } }

    /// The address bound to.
    public var address: String { listener.address }

    /// What went through so far.
    public var counters: ExchangeCounters { intake.counters }

    /// The troubles that last.
    public var troubles: [Incidents.Incident] { incidents.current }

    /// Stops taking messages, answers those taken, closes everything.
    public func stop() {
        for listener in [listener] + further { listener.stop() }
        intake.stop()
        deliverer.stop()
        housekeeper.stop()
    }
}

/// Why the exchange could not start.
public enum ExchangeError: Error, Hashable, Sendable {
    /// The database failed.
    case store(StoreError)
    /// The port could not be opened.
    case socket(SocketError)
    /// A profile of a sender cannot be used.
    case dialect(Dialect.Fault)
    /// The system gave no thread.
    case noThread
}

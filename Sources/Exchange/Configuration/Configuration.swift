// SPDX-License-Identifier: Apache-2.0

import JSON

/// All that one configuration file says of an exchange.
///
/// The article <doc:Configuration> has the whole grammar and an example.
public struct Configuration: Sendable, Hashable {
    /// MSH-3 of what the exchange sends of its own accord, and by which it knows its own messages.
    public var application = "MPI"
    /// MSH-4 of the same.
    public var facility = "ALLIANCE"
    /// Where messages are kept, and how.
    public var store = StoreSettings()
    /// The ports; the first one is the usual one.
    public var listeners: [ListenerSettings] = []
    /// Whether an assigning authority not known is taken from the first institution that uses it.
    public var learnsDomains = true
    /// Whether messages of senders that ``senders`` does not name are refused.
    public var refusesUnknownSenders = false
    /// What is known of senders; of several that fit the first counts.
    public var senders: [SenderEntry] = []
    /// The systems that messages are sent to.
    public var destinations: [DestinationEntry] = []
    /// Which messages go where.
    public var routing = RoutingSettings()
    /// Which parts of care are followed.
    public var care = CareSettings()
    /// How queries are answered.
    public var queries = QuerySettings()
    /// How long messages are kept.
    public var retention = RetentionPolicy()
    /// What is told of the exchange while it runs.
    public var observation = ObservationSettings()
    /// How events are told.
    public var log = LogSettings()

    /// The usual settings, with no port, sender, destination or route.
    public init() {}

    /// Reads a configuration file (JSON5).
    ///
    /// - Throws: ``ConfigurationFaults`` with everything that is wrong in it, as far as the file alone can tell.
    public init(parsing bytes: [UInt8]) throws(ConfigurationFaults) {
        let value: JSON5Value
        do throws(JSON5Error) {
            value = try JSON5Value(parsing: bytes)
        } catch {
            throw ConfigurationFaults([ConfigurationFault(at: error.position, "", error.text)])
        }
        let list = FaultList()
        self.init()
        let root = ConfigurationNode(value: value, path: "", list: list)
        read(root)
        ConfigurationReferences(configuration: self, root: value, list: list).check()
        guard list.faults.isEmpty else { throw ConfigurationFaults(list.faults) }
    }
}

/// Where messages are kept, and how.
public struct StoreSettings: Sendable, Hashable {
    /// The folder; nil for that of the command line.
    public var folder: String?
    /// Whether a commit waits for the disk (`full`); with `normal` a power failure may take what was acknowledged.
    public var isSynchronous = true
    /// How many messages one commit may hold.
    public var groupSize = 256

    /// The usual settings.
    public init() {}
}

/// A port, and what its connections may do.
public struct ListenerSettings: Sendable, Hashable {
    /// Its name among the ports.
    public var name: String
    /// The address to bind to.
    public var address = "127.0.0.1"
    /// The port.
    public var port: UInt16 = 2575
    /// The label of the character set of messages whose MSH-18 is empty; nil for UTF-8.
    public var charset: String?
    /// The release of MLLP: with 2, blocks are answered by commit acknowledgements.
    public var release = 1
    /// From which addresses and ranges (CIDR) connections are taken; empty for all.
    public var allowed: [String] = []
    /// Certificates of the port; nil for plain connections.
    public var security: ServerSecurity?
    /// What one connection may ask for; nil where the usual limit holds.
    public var limits = ConnectionLimits()

    /// A port with the usual settings.
    public init(name: String) { self.name = name }
}

/// Limits of a port; times in milliseconds, nil where the usual one holds.
public struct ConnectionLimits: Sendable, Hashable {
    /// How many connections may be open at once.
    public var connections: Int?
    /// How many of them one address may have.
    public var connectionsPerAddress: Int?
    /// How many messages of one connection may be unanswered before reading from it stops.
    public var unanswered: Int?
    /// The largest message in bytes.
    public var messageBytes: Int?
    /// Closes a connection on which no message begins.
    public var idle: Int64?
    /// Closes a connection on which nothing comes inside a message.
    public var stall: Int64?
    /// Closes a connection on which one message takes longer.
    public var messageTime: Int64?

    /// The usual limits.
    public init() {}
}

/// Files of the certificates of a port.
public struct ServerSecurity: Sendable, Hashable {
    /// The certificate chain, PEM.
    public var certificate: String
    /// Its key, PEM.
    public var key: String
    /// The authorities that clients' certificates must come from; nil where clients need none.
    public var clientAuthority: String?
}

/// Files of the certificates towards a destination.
public struct ClientSecurity: Sendable, Hashable {
    /// The authorities that the destination's certificate must come from; nil for those of the system.
    public var authority: String?
    /// Our own certificate; nil for none.
    public var certificate: String?
    /// Its key.
    public var key: String?
    /// The name that must stand in the destination's certificate; nil for its host.
    public var name: String?
}

/// A sender as the file describes it.
public struct SenderEntry: Sendable, Hashable {
    /// What is expected of its messages.
    public var settings: SenderSettings
    /// MSH-3 as written, for its assigning authorities; nil for any application.
    public var application: String?
    /// MSH-4 as written.
    public var facility: String?
    /// Addresses and ranges (CIDR) it may send from; empty for all.
    public var addresses: [String] = []
    /// Names in, or SHA-256 fingerprints of, certificates it may show; empty for any, or none.
    public var certificates: [String] = []
    /// The assigning authorities it is the identity source of.
    public var authorities: [AuthorityEntry] = []
}

/// An assigning authority as the file describes it.
public struct AuthorityEntry: Sendable, Hashable {
    /// HD.1.
    public var namespace: String
    /// HD.2.
    public var universalID: String
    /// HD.3.
    public var universalIDType: String
}

/// A destination as the file describes it.
public struct DestinationEntry: Sendable, Hashable {
    /// Name, address, MSH-5 and MSH-6.
    public var destination: Destination
    /// When to try again, when to give up, which acknowledgements to ask for.
    public var rules = DestinationRules()
    /// Certificates; nil for plain connections.
    public var security: ClientSecurity?
    /// Namespaces of the assigning authorities whose changes it is told of by PIX update notifications.
    public var notices: [String] = []
}

/// How events are told.
public struct LogSettings: Sendable, Hashable {
    /// The form of a line.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// A sentence.
        case plain
        /// `time=… level=… event=…`, and what else is known.
        case text
        /// The same as a JSON object.
        case json
    }

    /// The form of a line.
    public var format = Format.plain
    /// Events that matter less have no line.
    public var level = LogEvent.Level.warning

    /// Sentences, of what needs an eye.
    public init() {}
}

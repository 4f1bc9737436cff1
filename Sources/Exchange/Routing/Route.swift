// SPDX-License-Identifier: Apache-2.0

public import TLS

/// Which messages go to which destinations, and how they are changed on the way.
public struct Route: Sendable, Hashable {
    /// Its name among the routes; what it sends carries it.
    public var name: String
    /// Which messages it is for; nil for all.
    public var condition: RouteCondition?
    /// The names of the destinations.
    public var destinations: [String]
    /// The changes, in order.
    public var transforms: [Transform] = []
    /// Whether the message goes with the sender's codes alone, not with the alliance's in front of them.
    public var sendsSenderCodes = false
    /// The class of what it sends, among the messages of the same destination.
    public var priority = DeliveryPriority.normal
    /// Whether later routes are not asked about a message this one takes.
    public var isLast = false

    /// A route for all messages.
    public init(name: String, to destinations: [String]) {
        self.name = name
        self.destinations = destinations
    }
}

/// The routes of an exchange, and what keeps messages from going round.
public struct RoutingSettings: Sendable, Hashable {
    /// In the order they are asked.
    public var routes: [Route] = []
    /// How often the same content goes to the same destination within ``loopWindow``; more is taken for a loop.
    public var hopLimit = 8
    /// Milliseconds.
    public var loopWindow: Int64 = 600_000

    /// No routes.
    public init() {}
}

/// How messages go to one destination.
public struct DestinationRules: Sendable, Hashable {
    /// Which acknowledgements the messages ask for.
    public enum AcknowledgementMode: String, Sendable, Hashable, CaseIterable {
        /// What MSH-15 and MSH-16 of each message say.
        case asSent
        /// One application acknowledgement: MSH-15 and MSH-16 are emptied.
        case original
        /// A commit acknowledgement alone: MSH-15 is AL, MSH-16 is NE.
        case commit
        /// A commit and an application acknowledgement on the same connection: both are AL.
        case enhanced
        /// Nothing: a message counts as delivered once it is written.
        case none

        /// MSH-15 and MSH-16; nil where they stay.
        var conditions: (commit: String, application: String)? {
            switch self {
            case .asSent: nil
            case .original: ("", "")
            case .commit: ("AL", "NE")
            case .enhanced: ("AL", "AL")
            case .none: ("NE", "NE")
            }
        }
    }

    /// When to try again and when to give up.
    public var policy = DeliveryPolicy()
    /// Which acknowledgements are asked for.
    public var acknowledgement = AcknowledgementMode.asSent
    /// Whom to trust, for a destination that speaks TLS; nil for plain connections.
    public var security: TLSClientSettings?
    /// Whether the destination sends commit acknowledgements (release 2 of MLLP).
    public var commitsBlocks = false
    /// From how many bytes on a message is of the class ``DeliveryPriority/low``, unless its route says
    /// ``DeliveryPriority/high``; nil for any size.
    public var defersFrom: Int?

    /// The usual rules.
    public init() {}
}

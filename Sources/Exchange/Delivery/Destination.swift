// SPDX-License-Identifier: Apache-2.0

/// A system that messages are sent to.
public struct Destination: Sendable, Hashable {
    /// Its name among ours.
    public var name: String
    /// Host name or address of its listener.
    public var host: String
    /// Its port.
    public var port: UInt16
    /// MSH-5 of what is sent to it.
    public var application: String
    /// MSH-6 of what is sent to it.
    public var facility: String
    /// Whether nothing is sent to it for now; messages for it wait.
    public var isPaused = false
    /// Whether it stood in the configuration and does no longer: nothing is sent to it, what waits stays.
    public internal(set) var isRetired = false
    /// What stands in the way; empty while all goes well.
    public internal(set) var trouble = ""
    /// How many messages wait for it.
    public internal(set) var waiting = 0
    /// How many messages it never took.
    public internal(set) var dead = 0
    var id: Int64 = 0

    /// A system, listening on a port.
    public init(name: String, host: String, port: UInt16, application: String = "", facility: String = "") {
        (self.name, self.host, self.port) = (name, host, port)
        (self.application, self.facility) = (application, facility)
    }
}

/// What became of a message for a destination.
public enum DeliveryState: String, Sendable, Hashable, CaseIterable {
    /// Still to be sent.
    case waiting
    /// Acknowledged.
    case delivered
    /// Given up, with a reason.
    case dead
    /// Left out by somebody.
    case skipped
}

/// A message for a destination.
public struct QueuedMessage: Sendable, Hashable {
    /// Later messages have greater numbers.
    public let id: Int64
    /// The name of the destination.
    public let destination: String
    /// What the message is about: those of one topic go in their order.
    public let topic: String
    /// MSH-10.
    public let controlID: String
    /// What became of it.
    public let state: DeliveryState
    /// How often it was sent in vain.
    public let attempts: Int
    /// ISO 8601 in UTC.
    public let createdAt: String
    /// When it was settled, ISO 8601 in UTC; empty while it waits.
    public let settledAt: String
    /// Why it was last not taken; empty when it never was refused.
    public let reason: String
    /// The number in the store of the message it was made of; nil for what we send of our own accord.
    public let messageID: Int64?
    /// The route that sent it; `acknowledgement` for answers, empty for what we send of our own accord.
    public let route: String
    /// Its class among the messages of its destination.
    public let priority: DeliveryPriority
}

/// When to try again, and when to give up.
public struct DeliveryPolicy: Sendable, Hashable {
    /// The first pause after a failure, in milliseconds; each further one is twice as long.
    public var firstPause: Int64 = 5_000
    /// The longest pause, in milliseconds.
    public var longestPause: Int64 = 300_000
    /// How often a message is sent that is refused each time.
    public var refusalLimit = 3
    /// How often a message is sent that gets no answer each time; attempts that reach nobody do not count.
    public var silenceLimit = 10
    /// How old a message may become, in milliseconds, before it is given up; nil for any age.
    public var longestAge: Int64?
    /// How long a message of the class ``DeliveryPriority/low`` is passed by others, in milliseconds.
    public var longestDeferral: Int64 = 3_600_000
    /// How long to wait for each answer, in milliseconds.
    public var answerTimeout: Int64 = 10_000
    /// How often the queues are looked at for what other programs put there, in milliseconds.
    public var watchInterval: Int64 = 500

    /// 5 s to 5 min, three refusals, ten silences.
    public init() {}

    /// The pause after so many failures in a row.
    func pause(afterFailures count: Int) -> Int64 {
        min(longestPause, firstPause << Int64(min(max(count - 1, 0), 20)))
    }
}

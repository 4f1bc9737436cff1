// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// What is expected of a sender's messages, and what is done about what is not as expected.
public struct SenderSettings: Sendable, Hashable {
    /// Its name among the senders.
    public var name: String
    /// MSH-3 (HD.1, or HD.2 where that is empty); nil for any application.
    public var application: Wildcard?
    /// MSH-4 (HD.1, or HD.2 where that is empty); nil for any facility.
    public var facility: Wildcard?
    /// From where, and with which certificates, it may send; nil for any.
    public var binding: SenderRule?
    /// The character set of its messages whose MSH-18 is empty; nil for that of the port.
    public var defaultEncoding: CharacterEncoding?
    /// The versions (MSH-12) it may send; empty for any.
    public var versions: [String] = []
    /// The messages it may send, as `ADT^A*`; empty for any.
    public var messages: [Wildcard] = []
    /// How its messages are judged; nil for no more than every message.
    public var dialect: DialectSettings?
    /// Whether a message with a control id used before and other content is taken, and flagged; else it is refused.
    public var flagsDuplicates = false
    /// Whether a message with a code that nobody has decided on is refused (AE); else the code stays and is flagged.
    public var refusesUnmappedCodes = false
    /// The destination that application acknowledgements go to when a message asks for both kinds; nil for the connection.
    public var acknowledgementDestination: String?

    /// A sender of whom nothing is expected.
    public init(name: String) { self.name = name }

    func fits(_ sender: SenderKey) -> Bool {
        application?.matches(sender.application) ?? true && facility?.matches(sender.facility) ?? true
    }
}

/// How queries are answered.
public struct QuerySettings: Sendable, Hashable {
    /// The most patients one page holds, also for those who ask for more.
    public var pageLimit = 500
    /// How many residents a question may find; one that more are is refused.
    public var matchLimit = 5_000
    /// How long further pages can be asked for, in milliseconds.
    public var cursorLifetime: Int64 = 3_600_000

    /// 500 patients a page, one hour.
    public init() {}
}

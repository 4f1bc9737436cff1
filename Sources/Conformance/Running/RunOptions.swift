// SPDX-License-Identifier: Apache-2.0

import Exchange
public import MLLP
public import TLS

/// How scenarios are run.
public struct RunOptions: Sendable {
    /// Which side of a connection the runner plays against a system that is not its own.
    public enum Side: String, Sendable, Hashable, CaseIterable {
        /// It sends, and reads answers.
        case client
        /// It listens as the exchange, and answers: the system sends what the scenarios say.
        case server
        /// It sends, and listens as those whom the system sends to.
        case both
    }

    /// Where a system listens that is to be examined.
    public struct Target: Sendable, Hashable {
        /// Host name or address.
        public var host: String
        /// Port.
        public var port: UInt16

        /// A listener.
        public init(host: String, port: UInt16) {
            self.host = host
            self.port = port
        }
    }

    /// The system that is examined; nil for this toolkit, started for each part on a store of its own.
    public var target: Target?
    /// Which actors the runner plays against a target.
    public var side = Side.both
    /// Ports of listening actors against a target, by their places (``TargetPlan/Place/name``) or their own names.
    public var ports: [String: UInt16] = [:]
    /// The port of the exchange where the runner is one (``Side/server``); 0 lets the system choose.
    public var exchangePort: UInt16 = 0
    /// The actors whom the system plays where the runner is the exchange; empty for all that send.
    public var actors: Set<String> = []
    /// Systems that get what comes to listening actors, by the actors' names, where the runner is the exchange.
    public var forwards: [String: Target] = [:]
    /// A folder that a system under examination watches: files of a scenario are laid there. Nil for none.
    public var filesFolder: String?
    /// The address that listening actors bind to.
    public var address = "127.0.0.1"
    /// How connections are opened; replace it for TLS.
    public var connect: @Sendable (String, UInt16) throws(ClientError) -> Client = plainly
    /// How the runner shows who it is where it listens; nil for plain connections.
    public var security: TLSServerSettings?

    static let plainly: @Sendable (String, UInt16) throws(ClientError) -> Client = {
        (host: String, port: UInt16) throws(ClientError) -> Client in try Client(host: host, port: port)
    }
    /// How long to wait for an answer, in milliseconds.
    public var patience: Int64 = 10_000
    /// How many parts run at the same time.
    public var parallel = 2
    /// Told of each part that ends, one line each.
    public var progress: @Sendable (String) -> Void = { _ in }
    /// How long one part may take, in milliseconds; steps after that fail.
    public var partLimit: Int64 = 900_000
    /// Rules that are switched off, to show that checks notice it.
    var disabledRules: Set<String> = []
    /// Only parts with a check of this name are run; nil for all.
    var check: String?

    func wants(_ part: Scenario.Part) -> Bool {
        check.map { name in part.steps.contains { $0.checks.contains { $0.name == name } } } ?? true
    }
    /// Whether the domains of a scenario are registered before it begins; else they are learned from who uses them.
    var registersDomains = true
    /// A setting of the exchange that is changed, to show that checks notice it.
    var changedSetting: (name: String, change: @Sendable (inout ExchangeSettings) -> Void)?

    /// What is not as it should be in a run that counts.
    var rulesOff: [String] {
        disabledRules.sorted() + (registersDomains ? [] : ["registered domains"])
            + (changedSetting.map { [$0.name] } ?? [])
    }

    /// Whether checks that only this toolkit's own store or commands show are left out of a run against a target, instead of being
    /// told as not run.
    public var isFromOutside = false

    /// Whether this toolkit is started, as what is examined or as the exchange the system sends to.
    var startsToolkit: Bool { target == nil || side == .server }

    /// Against this toolkit.
    public init() {}
}

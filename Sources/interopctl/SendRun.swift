// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2

/// The messages of a run, sent a group at a time so that files may be larger than memory.
struct SendRun {
    /// A group is sent when it has this many messages or bytes.
    private static let groupSize = 2000
    private static let groupBytes = 32 << 20

    private let settings: SendSettings
    private let rounds: Int
    private let console: Console
    private var messages: [Message] = []
    private var origins: [String] = []
    private var bytes = 0
    private var latencies: [Double] = []
    private(set) var sent = 0
    private(set) var acknowledged = 0
    private(set) var refused = 0
    private(set) var unanswered = 0

    init(_ settings: SendSettings, _ rounds: Int, _ console: Console) {
        self.settings = settings
        self.rounds = rounds
        self.console = console
    }

    func latency(percentile: Double) -> Double { SendReport.percentile(percentile, of: latencies.sorted()) }

    /// Takes a message, and sends what has come together; for several rounds all must be held until ``flush()``.
    mutating func add(_ message: Message, from file: String) throws(HL7v2Error) {
        messages.append(message)
        origins.append("\(file): error: \(message["MSH-10"] ?? "no control id")")
        bytes += message.original.count
        if rounds == 1, messages.count >= Self.groupSize || bytes >= Self.groupBytes { try flush() }
    }

    /// Sends what is left.
    mutating func flush() throws(HL7v2Error) {
        guard !messages.isEmpty else { return }
        let report = Sender.send(try repeated(), settings)
        for (place, delivery) in report.deliveries.enumerated() {
            if let line = Self.line(delivery) { console.error("\(origins[place % origins.count]): \(line)") }
        }
        sent += report.deliveries.count
        acknowledged += report.acknowledged
        refused += report.refused
        unanswered += report.unanswered
        latencies += report.latencies
        (messages, origins, bytes) = ([], [], 0)
    }

    /// Later rounds are new messages to the listener, so they get control ids of their own.
    private func repeated() throws(HL7v2Error) -> [Message] {
        var all = messages
        guard rounds > 1 else { return all }
        for round in 2...rounds {
            for message in messages {
                let id = (message["MSH-10"] ?? "") + "-\(round)"
                all.append(try message.setting(Path("MSH", field: 10, repetition: 1, component: 1), to: .text(id)))
            }
        }
        return all
    }

    private static func line(_ delivery: Delivery) -> String? {
        switch delivery {
        case .acknowledged: nil
        case .refused(let code, let reason): "\(code): \(reason)"
        case .unanswered(let error): ExchangeWords.text(error)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import SQLite

/// `metrics`: figures of the store.
enum MetricsCommand: Command {
    static let name = "metrics"
    static let summary = "print figures of the store for Prometheus"
    static let values: Set<String> = ["--store"]
    static let help = """
        usage: interopctl metrics [--store DIR]

        Prints messages by kind and outcome, queues and sizes in the text format of Prometheus. A running listener's own
        counters and times are written by 'listen --metrics-file'.

        example: interopctl metrics --store /var/lib/interop > /var/lib/node_exporter/interop_store.prom
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard arguments.rest.isEmpty else { throw Arguments.Fault(text: "takes no operands") }
        let path = try StoreFolder.databasePath(arguments)
        console.writeOutput(Array(try StoreMetrics.text(Connection(path: path), path: path).utf8))
        return .done
    }
}

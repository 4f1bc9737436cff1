// SPDX-License-Identifier: Apache-2.0

/// What is told of a running service. Times are milliseconds.
public struct ObservationSettings: Sendable, Hashable {
    /// The file that figures are written to, for the textfile collector of Prometheus' node exporter; nil for none.
    public var metricsFile: String?
    /// How often they are written.
    public var metricsInterval: Int64 = 15_000
    /// A commit that takes longer is slow; three in a row are an incident.
    public var slowCommit: Int64 = 1_000
    /// A sender that is silent for longer is an incident; nil for none.
    public var silentAfter: Int64?
    /// How often old messages are looked for.
    public var retentionInterval: Int64 = 3_600_000

    /// No file; slow after a second; no sender is watched.
    public init() {}
}

// SPDX-License-Identifier: Apache-2.0

/// Two records, the smaller id first.
public struct RecordPair: Sendable, Hashable, Comparable {
    /// The smaller id.
    public let first: Int64
    /// The greater id.
    public let second: Int64

    /// A pair, in whatever order its records are given.
    public init(_ one: Int64, _ two: Int64) { (first, second) = (min(one, two), max(one, two)) }

    /// The record beside this one.
    public func other(than record: Int64) -> Int64 { record == first ? second : first }

    /// By the first record, then the second.
    public static func < (left: RecordPair, right: RecordPair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}

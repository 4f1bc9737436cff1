// SPDX-License-Identifier: Apache-2.0

/// Which messages of one destination go before which: what is of a lower class waits while anything of a higher one is due.
public enum DeliveryPriority: String, Sendable, Hashable, CaseIterable {
    /// Before all others.
    case high
    /// As all that says nothing else.
    case normal
    /// When nothing else is due, or has waited for ``DeliveryPolicy/longestDeferral``.
    case low

    /// As the store has it; lower goes first.
    var rank: Int64 {
        switch self {
        case .high: -1
        case .normal: 0
        case .low: 1
        }
    }

    init(rank: Int64) { self = rank < 0 ? .high : rank == 0 ? .normal : .low }
}

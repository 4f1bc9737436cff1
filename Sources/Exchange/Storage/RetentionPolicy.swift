// SPDX-License-Identifier: Apache-2.0

/// How long messages are kept, by how they ended; what is not named is kept for good.
public struct RetentionPolicy: Sendable, Hashable {
    /// Days that accepted messages are kept.
    public var accepted: Int?
    /// Days that refused messages are kept.
    public var refused: Int?
    /// Days that messages are kept that failed by our fault.
    public var failed: Int?
    /// Days that delivered and skipped messages for other systems are kept.
    public var deliveries: Int?

    /// Everything is kept for good.
    public init() {}

    /// Reads `accepted=1095,refused=90,deliveries=30`; nil for anything else.
    public init?(_ text: String) {
        for part in text.split(separator: ",") {
            let words = part.split(separator: "=", omittingEmptySubsequences: false)
            guard words.count == 2, let days = Int(words[1].last == "d" ? words[1].dropLast() : words[1]),
                (1...36_500).contains(days)
            else { return nil }
            switch words[0] {
            case "accepted": accepted = days
            case "refused": refused = days
            case "failed": failed = days
            case "deliveries": deliveries = days
            default: return nil
            }
        }
        if isEmpty { return nil }
    }

    /// Whether everything is kept.
    public var isEmpty: Bool { accepted == nil && refused == nil && failed == nil && deliveries == nil }

    func days(_ state: MessageState) -> Int? {
        switch state {
        case .accepted: accepted
        case .refused: refused
        case .failed: failed
        }
    }
}

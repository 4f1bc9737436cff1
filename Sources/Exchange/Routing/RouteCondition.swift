// SPDX-License-Identifier: Apache-2.0

public import HL7v2

/// Which messages a route or a transform is for.
public indirect enum RouteCondition: Sendable, Hashable {
    /// MSH-9.1 and MSH-9.2 as `ADT^A01`; a pattern without `^` is for all events of a type.
    case kind([Wildcard])
    /// MSH-3.1, or MSH-3.2 where that is empty.
    case application([Wildcard])
    /// MSH-4.1, or MSH-4.2 where that is empty.
    case facility([Wildcard])
    /// Some value at a place passes a test.
    case value(MessagePlace, Test)
    /// All of these hold.
    case all([RouteCondition])
    /// One of these holds.
    case any([RouteCondition])
    /// This does not hold.
    case not(RouteCondition)

    /// What a value is held against.
    public enum Test: Sendable, Hashable {
        /// Anything is there, or nothing is.
        case present(Bool)
        /// It is one of these texts.
        case oneOf([String])
        /// It is as one of these patterns has it.
        case like([Wildcard])
    }

    /// Whether a message is meant.
    public func holds(for message: Message) -> Bool {
        switch self {
        case .kind(let patterns):
            let (type, event) = (message["MSH-9.1"] ?? "", message["MSH-9.2"] ?? "")
            return patterns.contains { $0.matches($0.description.contains("^") ? "\(type)^\(event)" : type) }
        case .application(let patterns): return Self.matches(patterns, Self.designator(3, message))
        case .facility(let patterns): return Self.matches(patterns, Self.designator(4, message))
        case .value(let place, .present(let isWanted)): return place.isPresent(in: message) == isWanted
        case .value(let place, .oneOf(let texts)): return place.values(in: message).contains { texts.contains($0) }
        case .value(let place, .like(let patterns)):
            return place.values(in: message).contains { Self.matches(patterns, $0) }
        case .all(let parts): return parts.allSatisfy { $0.holds(for: message) }
        case .any(let parts): return parts.contains { $0.holds(for: message) }
        case .not(let part): return !part.holds(for: message)
        }
    }

    private static func matches(_ patterns: [Wildcard], _ text: String) -> Bool {
        patterns.contains { $0.matches(text) }
    }

    private static func designator(_ field: Int, _ message: Message) -> String {
        message["MSH-\(field).1"] ?? message["MSH-\(field).2"] ?? ""
    }
}

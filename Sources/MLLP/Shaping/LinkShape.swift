// SPDX-License-Identifier: Apache-2.0

/// What a thin line does to a connection.
///
/// A relay of TCP cannot drop packets, since the system would mend that. It does what an application notices of a loss:
/// the stream stands still for the time after which TCP sends again, doubled for each further loss of the same piece,
/// and all behind it waits. Pieces are as large as packets, so that a long message is hit more often than a short one.
///
/// - Source: RFC 6298, sections 2.4 and 5.5: when TCP sends again, and that the time doubles.
public struct LinkShape: Sendable, Hashable {
    /// Bits a second of the line in each direction, shared by all its connections; 0 for no limit.
    public var bitsPerSecond = 0
    /// How long everything is under way, in milliseconds, in each direction.
    public var delayMilliseconds: Int64 = 0
    /// How many of a million pieces are lost.
    public var lossesPerMillion = 0
    /// About one piece in so many breaks its connection, as a line does that goes down; 0 for never.
    public var breaksOneIn = 0
    /// The same seed makes the same faults at the same pieces of the same connections.
    public var seed: UInt64 = 1

    /// A line that does nothing.
    public init() {}

    /// The bytes of one piece.
    static let pieceSize = 1460
    /// What TCP and IP put in front of each piece.
    static let headerSize = 40
    /// Losses of one piece, one after the other, after which the connection is given up.
    static let mostLosses = 8

    /// The first pause after which TCP sends again: there and back, and 200 ms.
    var pauseMilliseconds: Int64 { 2 * delayMilliseconds + 200 }

    /// Reads a list such as `rate=128k,delay=300,loss=2,break=200`: bits a second (`k`, `M`), milliseconds, percent, one piece
    /// in so many. What is left out does nothing.
    ///
    /// - Throws: ``LinkShapeError`` naming the part at fault.
    public init(parsing text: String, seed: UInt64 = 1) throws(LinkShapeError) {
        self.seed = seed
        for part in text.split(separator: ",").map({ $0.filter { $0 != " " } }) {
            let words = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard words.count == 2 else { throw .unknown(part) }
            try set(words[0], words[1])
        }
    }

    /// Sets one of `rate`, `delay`, `loss` and `break`.
    ///
    /// - Throws: ``LinkShapeError`` for another name, or a value out of range.
    public mutating func set(_ name: String, _ value: String) throws(LinkShapeError) {
        switch name {
        case "rate": bitsPerSecond = try Self.rate(value)
        case "delay": delayMilliseconds = Int64(try Self.number(value, 0...60_000))
        case "loss": lossesPerMillion = try Self.percent(value)
        case "break": breaksOneIn = try Self.number(value, 0...1_000_000)
        default: throw .unknown(name)
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Int>) throws(LinkShapeError) -> Int {
        guard let number = Int(text), range.contains(number) else { throw .badNumber(text) }
        return number
    }

    /// `128k`, `2M`, `9600`.
    private static func rate(_ text: String) throws(LinkShapeError) -> Int {
        let factor = text.hasSuffix("k") ? 1000 : text.hasSuffix("M") ? 1_000_000 : 1
        let digits = factor == 1 ? text : String(text.dropLast())
        guard let number = Int(digits), (1...1_000_000).contains(number) else { throw .badNumber(text) }
        return number * factor
    }

    /// `2`, `0.5`, `2%`: at most half of all.
    private static func percent(_ text: String) throws(LinkShapeError) -> Int {
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let percent = Double(digits), (0...50).contains(percent) else { throw .badNumber(text) }
        return Int((percent * 10_000).rounded())
    }
}

/// What is wrong with the text of a line's shape.
public enum LinkShapeError: Error, Hashable, Sendable {
    /// There is no such property.
    case unknown(String)
    /// The number is none, or out of range.
    case badNumber(String)
}

/// What a line did.
public struct LinkCounters: Sendable, Hashable {
    /// Connections that were taken.
    public var connections = 0
    /// Pieces that went on, in both directions.
    public var pieces = 0
    /// Losses, each a pause.
    public var losses = 0
    /// Connections that the line broke.
    public var breaks = 0
    /// Bytes that went on, in both directions.
    public var bytes = 0
}

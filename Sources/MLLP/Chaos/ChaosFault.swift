// SPDX-License-Identifier: Apache-2.0

/// One way to misbehave on a connection, on purpose.
public enum ChaosFault: String, Sendable, Hashable, CaseIterable {
    /// Waits before it writes; its number is milliseconds (100).
    case delay
    /// Writes every byte by itself.
    case split
    /// Writes in pieces cut at random places.
    case cut
    /// Writes a part of the block and breaks the connection off.
    case drop
    /// Writes the block without its end and breaks the connection off.
    case noEnd = "no-end"
    /// Begins the block, and begins it again.
    case restart
    /// Writes bytes that are no block first.
    case garbage
    /// Writes the block twice.
    case duplicate
    /// Writes a part of the block and says nothing more, the connection left open.
    case halfOpen = "half-open"
    /// Reads nothing any more, the connection left open.
    case neverRead = "never-read"
    /// Answers nothing. Only for a receiver, as all that follow.
    case neverAnswer = "never-answer"
    /// Answers AR, or in release 2 a negative commit acknowledgement.
    case nak
    /// Answers AE.
    case ae
    /// Answers with another control id in MSA-2.
    case wrongID = "wrong-id"
    /// Takes the message and closes the connection instead of an answer.
    case close

    /// Whether only a receiver can do it.
    public var isOfReceivers: Bool {
        switch self {
        case .neverAnswer, .nak, .ae, .wrongID, .close: true
        default: false
        }
    }
}

/// What is wrong with the text of a plan.
public enum ChaosError: Error, Hashable, Sendable {
    /// There is no such fault.
    case unknown(String)
    /// The number behind a fault is none, or out of range.
    case badNumber(String)
}

/// A small generator whose numbers depend on its seed alone.
struct ChaosGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, _ place: Int, _ part: Int) {
        state = seed &+ UInt64(truncatingIfNeeded: place) &* 0x9E37_79B9_7F4A_7C15
        state ^= UInt64(truncatingIfNeeded: part) &* 0xD1B5_4A32_D192_ED03
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

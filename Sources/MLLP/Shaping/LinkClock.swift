// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Threads

/// When the line is free in one direction: its connections share it.
final class LinkClock: Sendable {
    private let bitsPerSecond: Int
    private let free = Mutex<Int64>(0)

    init(bitsPerSecond: Int) { self.bitsPerSecond = bitsPerSecond }

    /// Takes the line for so many bytes.
    ///
    /// - Parameter start: no earlier than this, in microseconds.
    /// - Returns: when the last of them has left, in microseconds.
    func take(_ count: Int, notBefore start: Int64) -> Int64 {
        guard bitsPerSecond > 0 else { return start }
        let taken = Int64(count) * 8_000_000 / Int64(bitsPerSecond)
        return free.withLock { free in
            free = max(free, start) + taken
            return free
        }
    }
}

/// What happens to the pieces of one direction of one connection, one after the other.
struct PieceSchedule {
    let shape: LinkShape
    private let clock: LinkClock
    private var generator: ChaosGenerator
    private var last: Int64

    /// - Parameter start: when the first piece may leave, in microseconds.
    init(_ shape: LinkShape, _ clock: LinkClock, connection: Int, direction: Int, start: Int64) {
        (self.shape, self.clock, last) = (shape, clock, start)
        generator = ChaosGenerator(seed: shape.seed, connection, direction)
    }

    /// What becomes of a piece.
    struct Fate: Equatable {
        /// When it arrives, in microseconds; nil when it breaks the connection.
        var arrival: Int64?
        var losses = 0
    }

    /// The fate of the next piece, which is there now.
    mutating func next(_ count: Int, now: Int64) -> Fate {
        var fate = Fate()
        if shape.breaksOneIn > 0, generator.next() % UInt64(shape.breaksOneIn) == 0 { return fate }
        var left = clock.take(count + LinkShape.headerSize, notBefore: now)
        var pause = shape.pauseMilliseconds * 1000
        while generator.next() % 1_000_000 < UInt64(shape.lossesPerMillion) {
            fate.losses += 1
            if fate.losses > LinkShape.mostLosses { return fate }
            left = clock.take(count + LinkShape.headerSize, notBefore: left + pause)
            pause *= 2
        }
        // Nothing overtakes on a connection.
        last = max(last, left + shape.delayMilliseconds * 1000)
        fate.arrival = last
        return fate
    }
}

// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// Pieces that are taken in order, worked on by all processors, and given away in the same order.
public enum OrderedWork {
    /// Takes pieces until there are none, or `done` says to stop. No more than one a thread is held at any time.
    ///
    /// `next` and `done` are each called by one thread at a time, `work` by several.
    ///
    /// - Parameters:
    ///   - next: the next piece; nil at the end.
    ///   - work: what is made of a piece.
    ///   - done: takes what was made, in the order of the pieces; false to stop.
    public static func run<Piece: Sendable, Made: Sendable>(
        next: @escaping @Sendable () -> Piece?, work: @escaping @Sendable (Piece) -> Made,
        done: @escaping @Sendable (Made) -> Bool
    ) {
        let turns = Turns(Processors.count)
        let lane: @Sendable (Int) -> Void = { place in
            while let piece = turns.take(place, next) {
                let made = work(piece)
                turns.give(place) { done(made) }
            }
        }
        var threads: [Worker] = []
        while threads.count + 1 < turns.limit {
            let place = threads.count + 1
            guard let thread = Worker({ lane(place) }) else { break }
            threads.append(thread)
        }
        turns.begin(lanes: threads.count + 1)
        lane(0)
        for thread in threads { thread.join() }
    }
}

/// Whose turn it is to take a piece, and to give one away: the threads follow one another in a ring.
private final class Turns: Sendable {
    private struct State {
        var lanes = 1
        /// Nothing more is taken.
        var isAtEnd = false
        /// Nothing more is given away.
        var hasStopped = false
    }

    let limit: Int
    private let taking: [DispatchSemaphore]
    private let giving: [DispatchSemaphore]
    private let state = Mutex(State())

    init(_ limit: Int) {
        self.limit = max(1, limit)
        taking = (0..<self.limit).map { _ in DispatchSemaphore(value: 0) }
        giving = (0..<self.limit).map { _ in DispatchSemaphore(value: 0) }
    }

    /// The threads wait for this, since only now it is known how many the system gave.
    func begin(lanes: Int) {
        state.withLock { $0.lanes = lanes }
        taking[0].signal()
        giving[0].signal()
    }

    func take<Piece>(_ place: Int, _ next: () -> Piece?) -> Piece? {
        taking[place].wait()
        let piece = state.withLock(\.isAtEnd) ? nil : next()
        if piece == nil { state.withLock { $0.isAtEnd = true } }
        taking[follower(place)].signal()
        return piece
    }

    func give(_ place: Int, _ done: () -> Bool) {
        giving[place].wait()
        if !state.withLock(\.hasStopped), !done() {
            state.withLock { ($0.isAtEnd, $0.hasStopped) = (true, true) }
        }
        giving[follower(place)].signal()
    }

    private func follower(_ place: Int) -> Int { (place + 1) % state.withLock(\.lanes) }
}

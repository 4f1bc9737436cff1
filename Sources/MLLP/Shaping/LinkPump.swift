// SPDX-License-Identifier: Apache-2.0

import Glibc
import Threads

/// Carries one direction of a connection over the line.
struct LinkPump {
    /// Bytes under way at most; who sends more waits.
    private static let window = 64 << 10

    let source: Socket
    let sink: Socket
    var schedule: PieceSchedule
    let isStopping: () -> Bool
    let note: (LinkCounters) -> Void
    private var waiting: [(arrival: Int64, bytes: [UInt8])] = []
    private var held = 0
    private var buffer = [UInt8](repeating: 0, count: LinkShape.pieceSize)
    private var hasEnded = false

    init(
        from source: Socket, to sink: Socket, _ schedule: PieceSchedule, isStopping: @escaping () -> Bool,
        note: @escaping (LinkCounters) -> Void
    ) {
        (self.source, self.sink, self.schedule) = (source, sink, schedule)
        (self.isStopping, self.note) = (isStopping, note)
    }

    /// Carries until the source says nothing more or something breaks.
    ///
    /// - Returns: whether it ended well, the farewell passed on.
    mutating func run() -> Bool {
        while !isStopping() {
            guard deliver() else { return false }
            if hasEnded, waiting.isEmpty {
                shutdown(sink.descriptor, Int32(SHUT_WR))
                return true
            }
            guard take() else { return false }
        }
        return false
    }

    /// Writes what has arrived.
    private mutating func deliver() -> Bool {
        while let first = waiting.first, first.arrival <= Clock.monotonicMicroseconds() {
            guard write(first.bytes) else { return false }
            waiting.removeFirst()
            held -= first.bytes.count
            var counters = LinkCounters()
            (counters.pieces, counters.bytes) = (1, first.bytes.count)
            note(counters)
        }
        return true
    }

    private func write(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty, !isStopping() {
            switch sink.write(rest) {
            case .done(let count): rest = rest.dropFirst(count)
            case .wouldBlock: _ = sink.wait(for: Int16(POLLOUT), milliseconds: 50)
            default: return false
            }
        }
        return rest.isEmpty
    }

    /// Reads what the source has, until something arrives at the sink.
    private mutating func take() -> Bool {
        let next = waiting.first.map { max(1, ($0.arrival - Clock.monotonicMicroseconds()) / 1000) } ?? 50
        let pause = Int32(min(50, next))
        guard !hasEnded, held < Self.window else {
            MLLP.pause(Int64(pause))
            return true
        }
        guard source.wait(for: Int16(POLLIN), milliseconds: pause) else { return true }
        switch source.read(into: &buffer) {
        case .done(let count): return send(Array(buffer.prefix(count)))
        case .wouldBlock: return true
        case .ended:
            hasEnded = true
            return true
        default: return false
        }
    }

    private mutating func send(_ bytes: [UInt8]) -> Bool {
        let fate = schedule.next(bytes.count, now: Clock.monotonicMicroseconds())
        var counters = LinkCounters()
        (counters.losses, counters.breaks) = (fate.losses, fate.arrival == nil ? 1 : 0)
        note(counters)
        guard let arrival = fate.arrival else { return false }
        waiting.append((arrival, bytes))
        held += bytes.count
        return true
    }
}

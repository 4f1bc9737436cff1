// SPDX-License-Identifier: Apache-2.0

/// What to do on a connection, one after the other.
public enum ChaosStep: Sendable, Hashable {
    /// Write these bytes at once.
    case write([UInt8])
    /// Do nothing for so many milliseconds.
    case wait(Int64)
    /// Break the connection off without a farewell.
    case abort
    /// Close the connection.
    case close
    /// Leave the connection open and never use it again.
    case abandon
}

extension ChaosPlan {
    /// How the blocks of the message at a place are written.
    ///
    /// - Parameter contents: the contents of the blocks, together one message or one answer.
    public func steps(writing contents: [[UInt8]], at place: Int) -> [ChaosStep] {
        let faults = faults(at: place)
        var generator = generator(at: place)
        var bytes = contents.flatMap(Framing.frame)
        if bytes.isEmpty { return faults.contains(.close) ? [.close] : [] }
        if faults.contains(.restart) { bytes = bytes.prefix(bytes.count / 2) + bytes }
        if faults.contains(.duplicate) { bytes += contents.flatMap(Framing.frame) }
        if faults.contains(.garbage) { bytes = Self.garbage(&generator) + bytes }
        var end: [ChaosStep] = []
        if !faults.isDisjoint(with: [.drop, .halfOpen]) {
            bytes = Array(bytes.prefix(Int.random(in: 1..<max(2, bytes.count), using: &generator)))
            end = [faults.contains(.drop) ? .abort : .abandon]
        } else if faults.contains(.noEnd) {
            (bytes, end) = (bytes.dropLast(2), [.abort])
        } else if faults.contains(.neverRead) {
            end = [.abandon]
        }
        let pause = delay(at: place)
        return (pause > 0 ? [.wait(pause)] : []) + Self.pieces(bytes, faults, &generator).map { .write($0) } + end
    }

    private static func garbage(_ generator: inout ChaosGenerator) -> [UInt8] {
        let count = Int.random(in: 1...40, using: &generator)
        return (0..<count).map { _ in UInt8.random(in: 0x21...0x7E, using: &generator) }
    }

    private static func pieces(
        _ bytes: [UInt8], _ faults: Set<ChaosFault>, _ generator: inout ChaosGenerator
    ) -> [[UInt8]] {
        if faults.contains(.split) { return bytes.map { [$0] } }
        guard faults.contains(.cut) else { return [bytes] }
        var (pieces, rest) = ([[UInt8]](), bytes[...])
        while !rest.isEmpty {
            let count = Int.random(in: 1...min(rest.count, 200), using: &generator)
            pieces.append(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
        }
        return pieces
    }
}

extension Client {
    /// Does what a plan says.
    ///
    /// - Returns: whether the connection can still be used.
    public func perform(_ steps: [ChaosStep], timeoutMilliseconds: Int64 = 10_000) throws(ClientError) -> Bool {
        for step in steps {
            switch step {
            case .write(let bytes): try sendRaw(bytes, timeoutMilliseconds: timeoutMilliseconds)
            case .wait(let milliseconds): pause(milliseconds)
            case .abort:
                abort()
                return false
            case .close, .abandon: return false
            }
        }
        return true
    }
}

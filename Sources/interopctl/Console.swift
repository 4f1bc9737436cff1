// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Where a command writes: data to one side, messages to the other.
struct Console: Sendable {
    let writeOutput: @Sendable ([UInt8]) -> Void
    let writeError: @Sendable ([UInt8]) -> Void
    /// Whether messages go to a terminal.
    let isTerminal: Bool

    static let standard = Console(
        writeOutput: { writeAll($0, to: 1) }, writeError: { writeAll($0, to: 2) }, isTerminal: isatty(2) == 1)

    func print(_ text: String) { writeOutput(Array((text + "\n").utf8)) }

    func error(_ text: String) { writeError(Array((text + "\n").utf8)) }

    private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}

/// A line of progress for work that takes longer than two seconds, on a terminal only.
struct Progress {
    private let console: Console
    private let total: Int
    private let started = ContinuousClock.now
    private var last = ContinuousClock.now
    private var isShown = false

    init(_ total: Int, _ console: Console) {
        self.total = total
        self.console = console
    }

    mutating func update(_ done: Int) {
        let now = ContinuousClock.now
        guard console.isTerminal, started.duration(to: now) > .seconds(2) else { return }
        guard last.duration(to: now) > .milliseconds(200) else { return }
        last = now
        isShown = true
        console.writeError(Array("\r\(done) of \(total)".utf8))
    }

    func finish() {
        if isShown { console.writeError(Array("\r\u{1B}[K".utf8)) }
    }
}

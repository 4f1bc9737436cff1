// SPDX-License-Identifier: Apache-2.0

import Glibc
import HL7v2

/// What messages cost in memory, and one that is mostly a document.
enum MemoryBenchmarks {
    static func all() -> [Figure] { [retained(), encapsulated()] }

    /// Many messages of 50 kB held at once: memory for each against its text.
    private static func retained() -> Figure {
        let bytes = large(observations: 540)
        let before = Memory.residentBytes
        let count = 1000
        let started = ContinuousClock.now
        // Each from a copy of its own, as if it had come over the wire.
        let messages = (0..<count).compactMap { number in
            try? Message(parsing: bytes.map { $0 &+ (number < 0 ? 1 : 0) })
        }
        let seconds = Measure.seconds(since: started)
        let ratio = Double(Memory.residentBytes - before) / Double(bytes.count * messages.count)
        let note = "each of \(bytes.count) bytes held with \(tenths(ratio)) times its text (at most 3)"
        blackHole(messages.last?.segments.count)
        return Figure(
            name: "hold messages of 50 kB", seconds: seconds / Double(count), bytes: bytes.count, note: note,
            isGood: ratio <= 3)
    }

    /// One OBX with 35 MB of base64.
    private static func encapsulated() -> Figure {
        let content = [UInt8](repeating: UInt8(ascii: "Q"), count: 35_000_000)
        let bytes = large(observations: 1) + Array("OBX|2|ED|PDF^报告^L||^AP^PDF^Base64^".utf8) + content + [0x0D]
        let before = Memory.residentBytes
        var best = Double.infinity
        for _ in 0..<3 {
            let started = ContinuousClock.now
            let message = try? Message(parsing: bytes)
            best = min(best, Measure.seconds(since: started))
            blackHole(message?.segments.count)
        }
        let ratio = 1 + Double(max(0, Memory.residentBytes - before)) / Double(bytes.count)
        let note = "\(tenths(best)) s (at most 0.2), memory \(tenths(ratio)) times its size (at most 3)"
        return Figure(
            name: "parse 35 MB of base64", seconds: best, bytes: bytes.count, note: note,
            isGood: best < 0.2 && ratio <= 3)
    }

    private static func large(observations: Int) -> [UInt8] {
        let lines = Sample.oru.split(separator: 0x0D)
        let head = lines.prefix(5).joined(separator: [0x0D])
        let one = Array(lines[5])
        return Array(head) + [0x0D] + (0..<observations).flatMap { _ in one + [0x0D] }
    }

    private static func tenths(_ value: Double) -> String { String(Double(Int((value * 100).rounded())) / 100) }
}

extension Measure {
    static func seconds(since started: ContinuousClock.Instant) -> Double {
        let taken = started.duration(to: .now).components
        return Double(taken.seconds) + Double(taken.attoseconds) / 1e18
    }
}

extension Memory {
    /// Pages in use now.
    static var residentBytes: Int {
        guard let file = unsafe fopen("/proc/self/statm", "r") else { return 0 }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard unsafe fgets(&line, 128, file) != nil else { return 0 }
        let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let words = text.split(separator: " ")
        return words.count > 1 ? (Int(words[1]) ?? 0) * 4096 : 0
    }
}

// SPDX-License-Identifier: Apache-2.0

import CAllocations
import Glibc
import HL7v2

/// Time and memory that inputs take, and the bounds they must keep.
///
/// Memory is counted in bytes handed out by the allocator, so it is the same on every run and on every machine. A
/// message shares the bytes it was read from; they are counted once.
struct Measures {
    /// The most that a message may hold, in times of its text.
    static let heldLimit = 3.0
    /// The most that everything done with one input may hold at a time, in times of its text.
    static let peakLimit = 400.0
    /// Below this size a message may hold this many bytes more, from it on ``fixedHeld``.
    static let small = 4096
    /// What a message holds besides its text and the places in it.
    static let fixedHeld = 512
    /// What everything done with one input may hold more, its text being ever so short.
    static let fixedPeak = 1 << 18
    /// Seconds of the processor that everything done with one input may take.
    static let timeLimit = 2.0

    private(set) var count = 0
    private(set) var mostHeld = 0.0
    private(set) var highestPeak = 0.0
    private(set) var slowest = 0.0

    /// Does the work with one input, and ends the program where a bound is passed.
    mutating func watch(_ input: [UInt8], _ work: ([UInt8]) -> Void) {
        count += 1
        hold(input)
        allocations_reset_peak()
        let before = allocations_held()
        let started = Self.processorSeconds
        work(input)
        let seconds = Self.processorSeconds - started
        let peak = ratio(allocations_peak() - before, input, fixed: Self.fixedPeak)
        if input.count >= Self.small { highestPeak = max(highestPeak, peak) }
        slowest = max(slowest, seconds)
        if peak > Self.peakLimit { Fuzz.fail("\(peak) times the text held for a time") }
        if seconds > Self.timeLimit { Fuzz.fail("\(seconds) seconds for \(input.count) bytes") }
    }

    /// Reads a message, and looks at what it holds.
    private mutating func hold(_ input: [UInt8]) {
        let before = allocations_held()
        guard let message = try? Message(parsing: input) else { return }
        let bytes = allocations_held() - before
        let held = 1 + ratio(bytes, input, fixed: input.count < Self.small ? Self.small : Self.fixedHeld)
        withExtendedLifetime(message) {}
        if input.count >= Self.small { mostHeld = max(mostHeld, 1 + ratio(bytes, input, fixed: 0)) }
        if held > Self.heldLimit { Fuzz.fail("a message holds \(held) times its text") }
    }

    /// Seconds this process has worked; those of others do not count.
    private static var processorSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Bytes beyond the fixed ones, in times of the text.
    private func ratio(_ bytes: Int, _ input: [UInt8], fixed: Int) -> Double {
        Double(max(0, bytes - fixed)) / Double(max(1, input.count))
    }

    var summary: String {
        func hundredths(_ value: Double) -> String { String((value * 100).rounded() / 100) }
        return "\(count) inputs, slowest \(hundredths(slowest)) s; from \(Self.small) bytes on a message holds at "
            + "most \(hundredths(mostHeld)) times its text, everything done with it \(hundredths(highestPeak)) times"
    }
}

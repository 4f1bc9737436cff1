// SPDX-License-Identifier: Apache-2.0

import CAllocations
import Glibc

/// Time and memory that inputs take, and the bounds they must keep.
///
/// Memory is counted in bytes handed out by the allocator, so it is the same on every run and on every machine. What
/// is read shares the bytes it was read from; they are counted once.
struct Measures {
    /// From this size on what was read may hold no more than ``fixedHeld`` beyond its share.
    static let small = 4096
    /// What a model holds besides its bytes and the places in it.
    static let fixedHeld = 512
    /// Seconds of the processor that everything done with one input may take.
    static let timeLimit = 2.0

    private let format: Format
    private(set) var count = 0
    private(set) var mostHeld = 0.0
    private(set) var highestPeak = 0.0
    private(set) var slowest = 0.0

    init(_ format: Format) { self.format = format }

    /// Does the work with one input, and ends the program where a bound is passed.
    mutating func watch(_ input: [UInt8], _ work: ([UInt8]) -> Void) {
        count += 1
        let size = hold(input)
        allocations_reset_peak()
        let before = allocations_held()
        let started = Self.processorSeconds
        work(input)
        let seconds = Self.processorSeconds - started
        let peak = Self.ratio(allocations_peak() - before - format.bounds.fixedPeak, size)
        if input.count >= Self.small { highestPeak = max(highestPeak, peak) }
        slowest = max(slowest, seconds)
        if peak > format.bounds.peak { Fuzz.fail("\(peak) times the input held for a time") }
        if seconds > Self.timeLimit { Fuzz.fail("\(seconds) seconds for \(input.count) bytes") }
    }

    /// Reads an input, looks at what is held then, and gives the size that counts.
    private mutating func hold(_ input: [UInt8]) -> Int {
        guard let (bytes, size) = format.held(input) else { return input.count }
        let fixed = size < Self.small ? format.bounds.fixedHeld : Self.fixedHeld
        let held = 1 + Self.ratio(bytes - fixed, size)
        if size >= Self.small { mostHeld = max(mostHeld, 1 + Self.ratio(bytes, size)) }
        if held > format.bounds.held { Fuzz.fail("what was read holds \(held) times the input") }
        return size
    }

    /// Seconds this process has worked; those of others do not count.
    private static var processorSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Bytes in times of a size.
    private static func ratio(_ bytes: Int, _ size: Int) -> Double { Double(max(0, bytes)) / Double(max(1, size)) }

    var summary: String {
        func hundredths(_ value: Double) -> String { String((value * 100).rounded() / 100) }
        return "\(count) inputs, slowest \(hundredths(slowest)) s; from \(Self.small) bytes on what was read holds at "
            + "most \(hundredths(mostHeld)) times the input, everything done with it \(hundredths(highestPeak)) times"
    }
}

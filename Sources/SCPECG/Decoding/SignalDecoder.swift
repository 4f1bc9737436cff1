// SPDX-License-Identifier: Apache-2.0

/// Turns the data of section 5 or 6 into samples: Huffman codes and differences undone, units as stored.
struct SignalDecoder {
    let bytes: [UInt8]
    let data: SignalData
    let section: Int
    let huffman: HuffmanCoding
    let options: ReadingOptions
    var notes = Notes()
    /// Whether the number of samples of the lead at hand is known.
    private var isCountKnown = true

    init(_ record: Record, _ data: SignalData, section: Int, options: ReadingOptions) {
        bytes = record.bytes
        self.data = data
        self.section = section
        huffman = record.huffman
        self.options = options
    }

    /// Decodes the leads, each with the number of values expected; nil when it is not known.
    mutating func signal(_ leads: [LeadDefinition], expected: [Int?]) throws(SCPECGError) -> Signal {
        guard data.differences <= 2 else {
            throw .unknownCoding(section: section, offset: data.offset + 4, value: data.differences)
        }
        var signal = Signal(
            amplitudeNanovolts: data.amplitudeNanovolts, interval: .microseconds(data.intervalWord))
        let decoder = HuffmanDecoder(huffman.tables, limit: options.limits.huffmanTables)
        signal.samples.reserveCapacity(mostStored(leads.count, expected))
        for (index, lead) in leads.enumerated() where index < data.ranges.count {
            let start = signal.samples.count
            isCountKnown = expected[index] != nil
            let count = limited(expected[index], index, samplesSoFar: start)
            switch huffman {
            case .absent: readPlain(index, count, &signal.samples)
            default: readCoded(decoder, index, count, &signal.samples)
            }
            guard signal.samples.count <= options.limits.samples else {
                throw .tooManySamples(limit: options.limits.samples)
            }
            undoDifferences(&signal.samples, from: start, lead: index)
            signal.close(lead.id, first: lead.first, from: start)
        }
        return signal
    }

    /// How many values all leads can have: no more than are wanted, and no more than the bytes can hold.
    private func mostStored(_ count: Int, _ expected: [Int?]) -> Int {
        var most = 0
        for (index, range) in data.ranges.prefix(count).enumerated() {
            let held = huffman == .absent ? range.count / 2 : 8 * range.count
            most += min(held, max(0, expected[index] ?? held))
        }
        return min(most, options.limits.samples)
    }

    /// The number of values wanted, never more than one above what the limit leaves.
    private func limited(_ expected: Int?, _ lead: Int, samplesSoFar: Int) -> Int {
        min(expected ?? 8 * data.ranges[lead].count, options.limits.samples - samplesSoFar + 1)
    }

    private mutating func readPlain(_ lead: Int, _ count: Int, _ samples: inout [Int32]) {
        let range = data.ranges[lead]
        let stored = min(count, range.count / 2)
        let local = bytes
        let span = local.span
        samples.reserveCapacity(samples.count + stored)
        var position = range.lowerBound
        for _ in 0..<stored {
            let word = UInt16(span[position]) | UInt16(span[position &+ 1]) << 8
            samples.append(Int32(Int16(bitPattern: word)))
            position &+= 2
        }
        note(lead, expected: count, found: range.count / 2)
    }

    private mutating func note(_ lead: Int, expected: Int, found: Int) {
        guard isCountKnown, found != expected else { return }
        let message = "lead \(lead + 1): \(expected) samples declared, \(found) stored"
        notes.add(.sampleCount, section, at: data.ranges[lead].lowerBound, message)
    }

    private mutating func readCoded(
        _ decoder: HuffmanDecoder, _ lead: Int, _ count: Int, _ samples: inout [Int32]
    ) {
        let range = data.ranges[lead]
        let start = samples.count
        let local = bytes
        let end = decoder.decode(local.span, range, count: count, into: &samples)
        let found = samples.count - start
        switch end {
        case .complete: break
        case .outOfBits where !isCountKnown: break
        case .outOfBits:
            let message = "lead \(lead + 1): \(count) samples declared, the bits end after \(found)"
            notes.add(.bitsShort, section, at: range.upperBound, message)
        case .badCode:
            let message = "lead \(lead + 1): after \(found) samples the bits begin no code of the tables"
            notes.add(.badCode, section, at: range.lowerBound, message)
        }
    }

    private mutating func undoDifferences(_ samples: inout [Int32], from start: Int, lead: Int) {
        let wide: Int32
        switch data.differences {
        case 1: wide = Self.integrate(&samples, from: start, wraps: options.wrapsAt16Bits)
        case 2: wide = Self.integrateTwice(&samples, from: start, wraps: options.wrapsAt16Bits)
        default: wide = samples[start...].reduce(0) { $0 | ($1 ^ $1 >> 31) }
        }
        guard wide > 0x7FFF else { return }
        let message = "lead \(lead + 1): samples that do not fit 16 bits"
        notes.add(.sampleRange, section, at: data.ranges[lead].lowerBound, message)
    }

    /// Sums of first differences; gives all magnitude bits that occurred.
    private static func integrate(_ samples: inout [Int32], from start: Int, wraps: Bool) -> Int32 {
        var (sum, wide): (Int32, Int32) = (0, 0)
        for index in start..<samples.count {
            sum = sum &+ samples[index]
            if wraps { sum = Int32(Int16(truncatingIfNeeded: sum)) }
            wide |= sum ^ sum >> 31
            samples[index] = sum
        }
        return wide
    }

    /// Sums of second differences, whose first two values are first the sample, then the next one.
    private static func integrateTwice(_ samples: inout [Int32], from start: Int, wraps: Bool) -> Int32 {
        guard samples.count - start > 1 else { return samples[start...].first.map { $0 ^ $0 >> 31 } ?? 0 }
        var (before, last) = (samples[start], samples[start + 1])
        var wide = (before ^ before >> 31) | (last ^ last >> 31)
        for index in start + 2..<max(start + 2, samples.count) {
            var next = samples[index] &+ last &+ last &- before
            if wraps { next = Int32(Int16(truncatingIfNeeded: next)) }
            wide |= next ^ next >> 31
            (before, last) = (last, next)
            samples[index] = next
        }
        return wide
    }
}

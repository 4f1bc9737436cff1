// SPDX-License-Identifier: Apache-2.0

/// Writes the content of section 5 or 6.
struct SignalEncoder {
    private static let mostBytes = 0xFFFF
    let section: Int
    let huffman: HuffmanCoding
    private let encoder: HuffmanEncoder?

    init(section: Int, huffman: HuffmanCoding) {
        self.section = section
        self.huffman = huffman
        encoder = huffman.tables.first.map(HuffmanEncoder.init)
    }

    /// The shortest content among some orders of differences.
    ///
    /// - Throws: what the last order throws when none can hold the samples.
    func content(_ signal: Signal, orders: [UInt8]) throws(SCPECGError) -> [UInt8] {
        var best: [UInt8]?
        var failure = SCPECGError.unknownCoding(section: section, offset: 4, value: orders.first ?? 0)
        for order in orders {
            do {
                let content = try content(signal, order: order)
                if content.count < best?.count ?? .max { best = content }
            } catch {
                failure = error
            }
        }
        guard let best else { throw failure }
        return best
    }

    private func content(_ signal: Signal, order: UInt8) throws(SCPECGError) -> [UInt8] {
        guard order <= 2 else { throw .unknownCoding(section: section, offset: 4, value: order) }
        var writer = ByteWriter()
        try writer.uint16LE(signal.amplitudeNanovolts, section, "amplitude unit")
        try writer.uint16LE(try interval(signal), section, "interval")
        writer.bytes += [order, 0]
        var data: [UInt8] = []
        for index in signal.leads.indices {
            let lead = try leadData(signal.samples(of: index), index, order)
            try writer.uint16LE(lead.count, section, "lead length")
            data += lead
        }
        return writer.bytes + data
    }

    private func interval(_ signal: Signal) throws(SCPECGError) -> Int {
        switch signal.interval {
        case .microseconds(let interval): return interval
        case .hertz(let rate):
            guard rate > 0, 1_000_000.isMultiple(of: rate) else {
                throw .valueOutOfRange(section: section, field: "rate", value: rate)
            }
            return 1_000_000 / rate
        }
    }

    private func leadData(_ samples: ArraySlice<Int32>, _ lead: Int, _ order: UInt8) throws(SCPECGError) -> [UInt8] {
        for (index, sample) in samples.enumerated() where Int16(exactly: sample) == nil {
            throw .sampleOutOfRange(lead: lead, sample: index, value: Int(sample))
        }
        let values = Self.differences(Array(samples), order)
        var bytes: [UInt8]
        if let encoder { bytes = try coded(values, encoder, lead) } else { bytes = try plain(values, lead) }
        if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
        guard bytes.count <= Self.mostBytes else {
            throw .leadTooLong(lead: lead, bytes: bytes.count, limit: Self.mostBytes)
        }
        return bytes
    }

    private func coded(_ values: [Int], _ encoder: HuffmanEncoder, _ lead: Int) throws(SCPECGError) -> [UInt8] {
        var writer = BitWriter()
        for (index, value) in values.enumerated() {
            guard let bits = encoder.bits(value) else {
                throw .noHuffmanCode(lead: lead, sample: index, value: value)
            }
            writer.append(bits)
        }
        return writer.padded
    }

    private func plain(_ values: [Int], _ lead: Int) throws(SCPECGError) -> [UInt8] {
        var writer = ByteWriter()
        for (index, value) in values.enumerated() {
            guard let word = Int16(exactly: value) else {
                throw .sampleOutOfRange(lead: lead, sample: index, value: value)
            }
            writer.int16LE(word)
        }
        return writer.bytes
    }

    /// What a reader sums up to the samples again.
    private static func differences(_ samples: [Int32], _ order: UInt8) -> [Int] {
        var values = samples.map(Int.init)
        for index in values.indices.dropFirst(Int(order)).reversed() {
            if order == 1 { values[index] -= values[index - 1] }
            if order == 2 { values[index] += values[index - 2] - 2 * values[index - 1] }
        }
        return values
    }
}

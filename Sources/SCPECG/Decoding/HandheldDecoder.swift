// SPDX-License-Identifier: Apache-2.0

/// The rhythm data of Heal Force and Prince handhelds: samples of 10 bits, four in three words, the leads interleaved.
///
/// Bits 0 to 9 of three words are the first three samples; bits 10 to 13 of the three words, in this order, are the
/// fourth, of which the low ten bits count. Bits 14 and 15 mark beats.
enum HandheldDecoder {
    /// What is subtracted from each sample.
    private static let middle: Int32 = 512

    static func signal(_ record: Record, _ data: SignalData, limits: Limits) throws(SCPECGError) -> Signal {
        let leads = record.leads?.leads ?? []
        guard !leads.isEmpty, let range = data.ranges.first else { throw .noSection(3) }
        let items = items(record.bytes[range])
        guard items.count <= limits.samples else { throw .tooManySamples(limit: limits.samples) }
        var signal = Signal(amplitudeNanovolts: data.amplitudeNanovolts, interval: .hertz(data.intervalWord))
        for (index, lead) in leads.enumerated() {
            let rows = items.count / leads.count
            signal.append(lead.id, (0..<rows).map { items[$0 * leads.count + index] })
        }
        return signal
    }

    private static func items(_ bytes: ArraySlice<UInt8>) -> [Int32] {
        var items: [Int32] = []
        items.reserveCapacity(bytes.count / 6 * 4)
        var position = bytes.startIndex
        while position + 6 <= bytes.endIndex {
            var fourth: UInt16 = 0
            for offset in stride(from: position, to: position + 6, by: 2) {
                let word = UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
                items.append(Int32(word & 0x3FF) - middle)
                fourth = fourth << 4 | word >> 10 & 15
            }
            items.append(Int32(fourth & 0x3FF) - middle)
            position += 6
        }
        return items
    }
}

// SPDX-License-Identifier: Apache-2.0

extension Signal {
    /// The signal as CSV in UTF-8: the names of the leads, then one line a sample with the values in microvolts.
    ///
    /// Values are exact decimals; a lead with fewer samples leaves its cells empty. Without an amplitude unit the
    /// values are plain units.
    public func csv() -> [UInt8] {
        var text = Array(leads.map(\.id.name).joined(separator: ",").utf8) + [0x0A]
        let rows = leads.map(\.range.count).max() ?? 0
        text.reserveCapacity(text.count + samples.count * 7)
        let unit = amplitudeNanovolts == 0 ? 1000 : amplitudeNanovolts
        for row in 0..<rows {
            for (index, lead) in leads.enumerated() {
                if index > 0 { text.append(0x2C) }
                guard row < lead.range.count else { continue }
                Self.append(Int(samples[lead.range.lowerBound + row]) * unit, to: &text)
            }
            text.append(0x0A)
        }
        return text
    }

    /// Writes thousandths as a decimal number without needless zeros.
    private static func append(_ thousandths: Int, to text: inout [UInt8]) {
        if thousandths < 0 { text.append(0x2D) }
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        append(digits: whole, to: &text)
        guard rest > 0 else { return }
        text.append(0x2E)
        var (left, scale): (UInt, UInt) = (rest, 100)
        while left > 0 {
            text.append(0x30 + UInt8(truncatingIfNeeded: left / scale))
            left %= scale
            scale /= 10
        }
    }

    private static func append(digits number: UInt, to text: inout [UInt8]) {
        let start = text.count
        var rest = number
        repeat {
            text.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        text[start...].reverse()
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How the decoding of one lead came to its end.
enum DecodingEnd: Hashable {
    /// All samples asked for are there.
    case complete
    /// The bits ended first.
    case outOfBits
    /// No code begins with the next bits, or it leads to a table that is not there.
    case badCode
}

extension HuffmanDecoder {
    /// Decodes up to `count` values of one lead and appends them.
    ///
    /// Every code takes at least one bit, so the work and the values are bounded by the bytes.
    ///
    /// - Complexity: O(bits) with one look-up a code.
    func decode(_ bytes: Span<UInt8>, _ range: Range<Int>, count: Int, into samples: inout [Int32]) -> DecodingEnd {
        guard let first = stretches.first else { return count == 0 ? .complete : .badCode }
        let table = entries.span
        var window = BitWindow(range)
        var (number, start, width) = (0, first.start, UInt64(first.width))
        let target = samples.count + min(count, 8 * range.count)
        samples.reserveCapacity(target)
        while samples.count < target {
            if window.count < 32 { window.refill(bytes) }
            var entry = table[start &+ Int(width == 0 ? 0 : window.bits &>> (64 &- width))]
            if entry >> 28 == Entry.long { entry = longEntry(number, next: UInt32(window.bits >> 32)) }
            if entry >> 28 == Entry.sample, entry >> 16 & 63 == 0 {
                guard window.count >= Int(entry >> 22 & 63) else { return .outOfBits }
                window.skip(Int(entry >> 22 & 63))
                samples.append(Int32(Int16(truncatingIfNeeded: entry)))
                continue
            }
            guard entry != 0 else { return window.count > 0 ? .badCode : .outOfBits }
            guard let value = take(entry, &window, bytes) else { return .outOfBits }
            if entry >> 28 == Entry.sample {
                samples.append(value)
            } else {
                number = Int(value) - 1
                guard stretches.indices.contains(number) else { return .badCode }
                (start, width) = (stretches[number].start, UInt64(stretches[number].width))
            }
        }
        return count > 8 * range.count ? .outOfBits : .complete
    }

    /// Steps over a code and the number after it; nil when the bits end before.
    private func take(_ entry: UInt32, _ window: inout BitWindow, _ bytes: Span<UInt8>) -> Int32? {
        let base = Int32(Int16(truncatingIfNeeded: entry))
        let (prefix, extra) = (Int(entry >> 22 & 63), Int(entry >> 16 & 63))
        guard window.count >= prefix else { return nil }
        window.skip(prefix)
        guard extra > 0 else { return base }
        window.refill(bytes)
        guard window.count >= extra else { return nil }
        let value = Int64(bitPattern: window.bits) >> Int64(64 - extra)
        window.skip(extra)
        return base &+ Int32(truncatingIfNeeded: value)
    }
}

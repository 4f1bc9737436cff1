// SPDX-License-Identifier: Apache-2.0

/// The bytes around the place being read, taken from the source as they are needed.
struct ByteWindow {
    /// The first read, which most headers fit in.
    private static let firstRead = 16 << 10
    /// Later reads grow with what is held, within these bounds.
    private static let reads = (48 << 10)...(4 << 20)

    let source: ByteSource
    /// What is held and lies before the current run.
    private(set) var finished: [Segment] = []
    private(set) var current: Segment
    /// Offset behind the last byte that can be read; moves down when the source has less than it claims.
    private(set) var end: Int

    init(_ source: ByteSource) {
        self.source = source
        end = source.count
        current = Segment(base: 0, bytes: source.array ?? [])
    }

    var segments: [Segment] { finished + [current] }

    /// Makes the bytes up to `end` available; false when the source does not have them.
    @inline(__always) mutating func holds(_ end: Int) -> Bool { end <= current.end || grow(end) }

    private mutating func grow(_ wanted: Int) -> Bool {
        guard wanted <= end else { return false }
        while current.end < wanted {
            let held = current.bytes.count
            let usual = current.base == 0 && held == 0 ? Self.firstRead : Self.reads.clamp(held)
            let stop = min(end, max(wanted, current.end + usual))
            let read = source.bytes(current.end..<stop)
            guard !read.isEmpty else {
                end = current.end
                return false
            }
            current.bytes += read
        }
        return true
    }

    /// Leaves what lies before `offset` behind, when it is not held anyway.
    mutating func skip(to offset: Int) {
        guard offset > current.end, offset <= end else { return }
        finished.append(current)
        current = Segment(base: offset, bytes: [])
    }

    /// The bytes of a range that was read; nil where it was stepped over.
    func held(_ range: Range<Int>) -> ArraySlice<UInt8>? {
        if let found = current.held(range) { return found }
        for segment in finished.reversed() {
            if let found = segment.held(range) { return found }
        }
        return nil
    }

    /// Four bytes, least significant first; the caller made sure that they are held.
    @inline(__always) func uint32(_ offset: Int) -> UInt32 {
        let span = unsafe current.bytes.span.bytes
        let word = unsafe span.unsafeLoadUnaligned(fromByteOffset: offset - current.base, as: UInt32.self)
        return UInt32(littleEndian: word)
    }

    /// Eight bytes, least significant first.
    @inline(__always) func uint64(_ offset: Int) -> UInt64 {
        let span = unsafe current.bytes.span.bytes
        let word = unsafe span.unsafeLoadUnaligned(fromByteOffset: offset - current.base, as: UInt64.self)
        return UInt64(littleEndian: word)
    }
}

extension ClosedRange {
    fileprivate func clamp(_ value: Bound) -> Bound { Swift.min(Swift.max(value, lowerBound), upperBound) }
}

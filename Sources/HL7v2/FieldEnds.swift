// SPDX-License-Identifier: Apache-2.0

/// Where fields end: an offset in the working bytes each, rising, in two bytes.
///
/// So a message of nothing but separators is held in three times its text, too.
struct FieldEnds: Sendable {
    /// The lower half of each offset; who adds some turns the page first.
    var low: [UInt16] = []
    /// For each 64 KiB of the text but the first, the index of the first end that does not lie before it.
    private var pages: [UInt32] = []
    private var usual = 0
    /// Where the page that is filled ends.
    private(set) var pageEnd = 1 << 16

    /// How many there are.
    var count: Int { low.count }

    /// Makes room for as many as a text of `bytes` mostly has.
    mutating func reserve(bytes: Int) {
        usual = bytes / 6 + 16
        low.reserveCapacity(usual)
    }

    /// Gives back what growing beyond the usual took too much, and what a long document did not need.
    mutating func trim() {
        if low.count > usual || low.capacity > 2 * low.count + 1024 { low = low.map(\.self) }
    }

    /// Notes the next one, which lies behind the others.
    mutating func append(_ offset: Int) {
        turnPage(to: offset)
        low.append(UInt16(truncatingIfNeeded: offset))
    }

    /// Gets ready for ends in the page of an offset.
    mutating func turnPage(to offset: Int) {
        while offset >= pageEnd {
            pages.append(UInt32(truncatingIfNeeded: low.count))
            pageEnd += 1 << 16
        }
    }

    /// The offset at an index.
    subscript(index: Int) -> Int {
        pages.isEmpty ? Int(low[index]) : page(of: index) << 16 | Int(low[index])
    }

    /// How many pages begin at or before an end.
    private func page(of index: Int) -> Int {
        var (first, last) = (0, pages.count)
        while first < last {
            let middle = (first + last) / 2
            if Int(pages[middle]) <= index { first = middle + 1 } else { last = middle }
        }
        return first
    }
}

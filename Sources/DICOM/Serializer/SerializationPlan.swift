// SPDX-License-Identifier: Apache-2.0

/// What becomes of a data set in bytes: short runs that are held, and long values that stay where they are until asked.
struct SerializationPlan: Sendable {
    enum Piece: Sendable {
        /// A range of ``held``.
        case held(Range<Int>)
        /// Bytes that were made, turned round in words of so many bytes.
        case made([UInt8], width: Int)
        /// Bytes that were read, turned round in words of so many bytes.
        case stored(Storage, Tag, Range<Int>, width: Int)
        /// Bytes of a source, as they are.
        case source(ByteSource, Range<Int>)

        var count: Int {
            switch self {
            case .held(let range), .stored(_, _, let range, _), .source(_, let range): range.count
            case .made(let bytes, _): bytes.count
            }
        }
    }

    /// Values longer than this stay where they are.
    static let largestHeldValue = 64 << 10

    private(set) var held: [UInt8] = []
    private(set) var pieces: [Piece] = []
    /// How many bytes there are in all.
    private(set) var count = 0
    /// Where the run begins that no piece names yet.
    private var start = 0

    // MARK: Bytes

    mutating func put(_ bytes: some Collection<UInt8>) {
        held.append(contentsOf: bytes)
        count += bytes.count
    }

    mutating func put(_ number: UInt16, isBigEndian: Bool) {
        let number = isBigEndian ? number.byteSwapped : number
        put([UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)])
    }

    mutating func put(_ number: UInt32, isBigEndian: Bool) {
        let number = isBigEndian ? number.byteSwapped : number
        for shift: UInt32 in [0, 8, 16, 24] { held.append(UInt8(truncatingIfNeeded: number >> shift)) }
        count += 4
    }

    mutating func put(_ tag: Tag, isBigEndian: Bool) {
        put(tag.group, isBigEndian: isBigEndian)
        put(tag.element, isBigEndian: isBigEndian)
    }

    /// Puts bytes that are in memory, turned round in words; long ones are not copied.
    mutating func put(_ bytes: ArraySlice<UInt8>, width: Int) {
        if bytes.count > Self.largestHeldValue { return add(.made(Array(bytes), width: width)) }
        put(width > 1 ? bytes.swapped(width: width) : bytes)
    }

    mutating func add(_ piece: Piece) {
        close()
        pieces.append(piece)
        count += piece.count
    }

    /// Puts all of another plan behind this one.
    mutating func append(_ other: SerializationPlan) {
        var other = other
        other.close()
        for piece in other.pieces {
            if case .held(let range) = piece { put(other.held[range]) } else { add(piece) }
        }
    }

    /// Ends the run of held bytes.
    mutating func close() {
        guard start < held.count else { return }
        pieces.append(.held(start..<held.count))
        start = held.count
    }

    // MARK: Numbers that are known later

    /// Leaves four bytes free; returns where.
    mutating func reserve() -> Int {
        put([0, 0, 0, 0])
        return held.count - 4
    }

    mutating func fill(_ place: Int, _ number: UInt32, isBigEndian: Bool) {
        let number = isBigEndian ? number.byteSwapped : number
        for index in 0..<4 { held[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index)) }
    }
}

extension ArraySlice<UInt8> {
    /// The bytes with each word turned round; those behind the last whole word as they are.
    func swapped(width: Int) -> ArraySlice<UInt8> {
        var result = self
        var word = startIndex
        while word + width <= endIndex {
            for index in 0..<width { result[word + index] = self[word + width - 1 - index] }
            word += width
        }
        return result
    }
}

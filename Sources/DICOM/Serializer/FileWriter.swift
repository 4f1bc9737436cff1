// SPDX-License-Identifier: Apache-2.0

import Deflate

/// The bytes of a file or of a data set, given in chunks.
///
/// Long values are taken from their source when their turn comes, so a file of any size needs little memory; only a
/// deflated data set is made as a whole. Each chunk is asked for:
///
/// ```swift
/// var writer = try FileWriter(file, form: FileForm(transferSyntax: .explicitLittleEndian))
/// while let chunk = try writer.next() { output.append(contentsOf: chunk) }
/// ```
public struct FileWriter: Sendable {
    /// How many bytes all chunks have together.
    public let count: Int
    private let plan: SerializationPlan
    private var piece = 0
    private var offset = 0

    init(_ plan: SerializationPlan) {
        var plan = plan
        plan.close()
        self.plan = plan
        count = plan.count
    }

    /// The next bytes; nil behind the last.
    ///
    /// - Parameter most: how many bytes a chunk has at most; not below 8.
    /// - Throws: ``DICOMError/unreadable(_:offset:needed:available:)`` when a source no longer gives a value.
    public mutating func next(most: Int = 1 << 20) throws(DICOMError) -> ArraySlice<UInt8>? {
        guard piece < plan.pieces.count else { return nil }
        let current = plan.pieces[piece]
        // Words must not be cut.
        let most = max(8, most / 8 * 8)
        let end = min(current.count, offset + most)
        let chunk = try bytes(current, offset..<end)
        offset = end
        if offset == current.count {
            piece += 1
            offset = 0
        }
        return chunk
    }

    private func bytes(_ piece: SerializationPlan.Piece, _ part: Range<Int>) throws(DICOMError) -> ArraySlice<UInt8> {
        switch piece {
        case .held(let range): return plan.held[range.part(part)]
        case .made(let bytes, let width): return Self.swapped(bytes[part], width)
        case .stored(let storage, let tag, let range, let width):
            return Self.swapped(try storage.checkedBytes(tag, range.part(part)), width)
        case .source(let source, let range):
            let range = range.part(part)
            let found = source.bytes(range)
            guard found.count == range.count else {
                throw .unreadable(
                    Tag(rawValue: 0), offset: range.lowerBound, needed: range.count, available: found.count)
            }
            return found
        }
    }

    private static func swapped(_ bytes: ArraySlice<UInt8>, _ width: Int) -> ArraySlice<UInt8> {
        width > 1 ? bytes.swapped(width: width) : bytes
    }

    /// All bytes that are left.
    ///
    /// - Throws: as ``next(most:)``.
    public mutating func rest() throws(DICOMError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while let chunk = try next() { bytes += chunk }
        return bytes
    }
}

extension Range<Int> {
    /// A part, counted from the beginning of this range.
    fileprivate func part(_ part: Range<Int>) -> Range<Int> {
        lowerBound + part.lowerBound..<lowerBound + part.upperBound
    }
}

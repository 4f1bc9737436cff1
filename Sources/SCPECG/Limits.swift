// SPDX-License-Identifier: Apache-2.0

/// What the reader refuses.
///
/// Memory is bounded by the bytes present, never by a count they declare; these limits bound the rest.
public struct Limits: Sendable, Hashable {
    /// The most bytes of one record.
    public var bytes: Int
    /// The most samples decoded from one section, all leads together.
    public var samples: Int
    /// The most Huffman tables used.
    public var huffmanTables: Int

    /// Makes limits: 32 MiB, 2^25 samples and 64 tables unless said otherwise.
    public init(bytes: Int = 32 << 20, samples: Int = 1 << 25, huffmanTables: Int = 64) {
        self.bytes = bytes
        self.samples = samples
        self.huffmanTables = huffmanTables
    }
}

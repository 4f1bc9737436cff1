// SPDX-License-Identifier: Apache-2.0

/// What the parser refuses.
public struct Limits: Sendable, Hashable {
    /// How many data elements and items a file may have; each takes 48 bytes of memory, an item 84.
    public var elements: Int
    /// How many sequences may stand inside each other.
    public var depth: Int
    /// How far a deflated data set may grow, in bytes.
    public var inflatedBytes: Int

    /// Four million elements, 256 levels and 256 MiB, unless told otherwise.
    public init(elements: Int = 4_000_000, depth: Int = 256, inflatedBytes: Int = 256 << 20) {
        self.elements = min(elements, Int(Int32.max) - 1)
        self.depth = min(depth, 4096)
        self.inflatedBytes = inflatedBytes
    }
}

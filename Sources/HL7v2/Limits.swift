// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// What the parser refuses; offsets are 32-bit, so `bytes` never passes 2 GiB.
public struct Limits: Sendable, Hashable {
    /// The largest message in bytes.
    public var bytes: Int
    /// How many segments a message may have.
    public var segments: Int

    /// 64 MiB and a million segments, unless told otherwise.
    public init(bytes: Int = 64 << 20, segments: Int = 1_000_000) {
        self.bytes = min(bytes, Int(Int32.max))
        self.segments = segments
    }
}

/// How leniently to read.
public struct Rules: Sendable, Hashable {
    /// The character set of a message whose MSH-18 is empty.
    public var defaultEncoding: CharacterEncoding

    /// Whether a message whose bytes contradict its label, or the default, is read in the set they are evidently in.
    ///
    /// ``Message/findings()`` then warns of it. Without this rule the label holds, and the findings name the better set.
    public var detectsEncoding: Bool

    /// UTF-8 and no detection, unless told otherwise.
    public init(defaultEncoding: CharacterEncoding = .utf8, detectsEncoding: Bool = false) {
        self.defaultEncoding = defaultEncoding
        self.detectsEncoding = detectsEncoding
    }
}

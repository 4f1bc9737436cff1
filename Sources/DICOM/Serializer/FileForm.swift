// SPDX-License-Identifier: Apache-2.0

/// How a file or a data set is written.
public struct FileForm: Sendable, Hashable {
    /// How the lengths of sequences and items are written. Those inside unknown elements stay what they are.
    public enum Lengths: Sendable, Hashable {
        /// As they were read; what was made has defined lengths.
        case kept
        /// All defined.
        case defined
        /// All undefined, with delimiters.
        case undefined
    }

    /// The transfer syntax; nil to keep that of the file, for a data set alone Explicit VR Little Endian.
    public var transferSyntax: TransferSyntax?
    /// How lengths are written.
    public var lengths: Lengths
    /// The 128 bytes of the preamble; nil to keep the file's, zeros where it has none.
    public var preamble: [UInt8]?
    /// Whether a file that reading could not finish is written with what there is of it; else it is refused.
    public var allowsDefects: Bool

    /// Keeps everything, and refuses what is broken, unless told otherwise.
    public init(
        transferSyntax: TransferSyntax? = nil, lengths: Lengths = .kept, preamble: [UInt8]? = nil,
        allowsDefects: Bool = false
    ) {
        self.transferSyntax = transferSyntax
        self.lengths = lengths
        self.preamble = preamble
        self.allowsDefects = allowsDefects
    }
}

// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// How to read.
public struct Rules: Sendable, Hashable {
    /// How far to read.
    public enum Extent: Sendable, Hashable {
        /// To the pixel data of the image, which are located but not read; what follows them is not looked at.
        case beforePixelData
        /// To the end. Large values are located, not read.
        case everything
    }

    /// How far to read.
    public var extent: Extent
    /// The transfer syntax of a data set without file meta information; nil to find out by its bytes.
    public var transferSyntax: TransferSyntax?
    /// The set of text bytes above ASCII when no character set is declared; ISO 8859-1 shows each byte as a character.
    public var undeclaredCharacterSet: CharacterEncoding
    /// Whether text that does not fit its character set is read in the set it evidently is in.
    ///
    /// ``File/findings()`` then warns of it. Without this rule the declaration holds.
    public var detectsCharacterSet: Bool

    /// Reads to the pixel data, without detection, unless told otherwise.
    public init(
        extent: Extent = .beforePixelData, transferSyntax: TransferSyntax? = nil,
        undeclaredCharacterSet: CharacterEncoding = .latin1, detectsCharacterSet: Bool = false
    ) {
        self.extent = extent
        self.transferSyntax = transferSyntax
        self.undeclaredCharacterSet = undeclaredCharacterSet
        self.detectsCharacterSet = detectsCharacterSet
    }
}

// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

/// How a record's texts and samples are read, where files leave a choice.
public struct ReadingOptions: Sendable, Hashable {
    /// The character sets tried, in order, on texts that are not in the declared set, or that declare none.
    ///
    /// The first set in which every text of the record can be read is used for all of them.
    public var fallbackEncodings: [CharacterEncoding]
    /// Whether and how residuals outside the subtraction zones are smoothed.
    public var smoothing: Smoothing
    /// Whether sums of differences wrap at 16 bits, as in encoders that calculate with 16.
    public var wrapsAt16Bits: Bool
    /// What is refused.
    public var limits: Limits

    /// Makes options: UTF-8, then GB 2312, then Latin-1; no smoothing; 32-bit sums.
    ///
    /// Strict GB 2312 tells Chinese text from Latin-1; put ``CharacterEncoding/gb18030`` before it when every sender
    /// is Chinese, since nearly all bytes pass as GB 18030.
    public init(
        fallbackEncodings: [CharacterEncoding] = [.utf8, .gb2312, .latin1],
        smoothing: Smoothing = .none, wrapsAt16Bits: Bool = false, limits: Limits = Limits()
    ) {
        self.fallbackEncodings = fallbackEncodings
        self.smoothing = smoothing
        self.wrapsAt16Bits = wrapsAt16Bits
        self.limits = limits
    }
}

/// The mean over three samples that some decoders run over residuals outside the protected zones.
///
/// `v` is the sum of a sample and its two neighbours; the quotient is cut towards zero.
/// - Source: EN 1064, annex on the compression methods; the roundings are those of two decoders in use.
public enum Smoothing: String, Sendable, Hashable, CaseIterable {
    /// The residuals as they are stored.
    case none
    /// (v ± 1) / 3: the nearest whole number.
    case nearest
    /// (v ± 2) / 3: away from zero.
    case awayFromZero

    /// What is added to the sum's magnitude before it is divided.
    var addend: Int32 {
        switch self {
        case .none: 0
        case .nearest: 1
        case .awayFromZero: 2
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A command that formats text, mostly of the type FT.
///
/// - Source: HL7 v2.5.1, section 2.7.6 (formatted text).
public enum FormattingCommand: Sendable, Hashable {
    /// `.br`: begin a new line.
    case lineBreak
    /// `.sp<n>`: end the line and skip `n` lines, one where no number stands.
    case verticalSpace(Int)
    /// `.fi`: begin word wrap.
    case wordWrap
    /// `.nf`: end word wrap.
    case noWrap
    /// `.in<n>`: indent by `n`, less than none to the left.
    case indent(Int)
    /// `.ti<n>`: indent the next line only.
    case temporaryIndent(Int)
    /// `.sk<n>`: skip `n` places to the right.
    case skip(Int)
    /// `.ce`: end the line and centre the next.
    case center

    static let names: Set<String> = ["br", "sp", "fi", "nf", "in", "ti", "sk", "ce"]

    /// The command of a name and its number; nil when there is none such.
    init?(_ name: String, _ number: Int?) {
        switch (name, number) {
        case ("br", nil): self = .lineBreak
        case ("sp", let number) where number ?? 1 > 0: self = .verticalSpace(number ?? 1)
        case ("fi", nil): self = .wordWrap
        case ("nf", nil): self = .noWrap
        case ("in", let number?): self = .indent(number)
        case ("ti", let number?): self = .temporaryIndent(number)
        case ("sk", let number?) where number >= 0: self = .skip(number)
        case ("ce", nil): self = .center
        default: return nil
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What a recording is held against by ``Signal/quality(_:)``; the formulae are those of ``LeadQuality``.
public struct QualityLimits: Sendable, Hashable {
    /// A lead that stays within this many microvolts is flat.
    public var flatMicrovolts = 10.0
    /// A lead that is flat for at least this many seconds on end is off.
    public var flatSeconds = 2.0
    /// A lead that stays at its own highest or lowest value for at least this many milliseconds is saturated.
    public var saturationMilliseconds = 40.0
    /// Only a lead whose values span at least this many microvolts can be saturated.
    public var saturationMicrovolts = 1500.0
    /// High-frequency noise above this root mean square, in microvolts, is too much.
    public var noiseMicrovolts = 20.0
    /// Mains hum above this, peak to peak in microvolts, is too much.
    public var mainsMicrovolts = 50.0
    /// A baseline that wanders further than this, in microvolts, wanders too far.
    public var wanderMicrovolts = 500.0
    /// The frequency of the mains.
    public var mainsHertz = 50.0

    /// Makes the usual limits.
    public init() {}
}

/// What can be wrong with a signal; its raw value is the code of the finding.
public enum QualityRule: String, Sendable, Hashable, CaseIterable {
    /// A lead is flat too long.
    case leadOff = "quality.lead-off"
    /// A lead stays at its highest or lowest value.
    case saturation = "quality.saturation"
    /// Too much high-frequency noise.
    case noise = "quality.noise"
    /// Too much mains hum.
    case mains = "quality.mains-hum"
    /// The baseline wanders too far.
    case wander = "quality.baseline-wander"
    /// Nothing could be judged.
    case notJudged = "quality.not-judged"
}

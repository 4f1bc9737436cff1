// SPDX-License-Identifier: Apache-2.0

public import Findings

/// How good a signal is: the measures of each lead and what they break.
public struct SignalQuality: Sendable, Hashable {
    /// The measures of the leads that could be judged, in the order of the signal.
    public let leads: [LeadQuality]
    /// What the leads break; locations name the lead, codes are those of ``QualityRule``.
    public let findings: [Finding]

    /// Whether nothing worse than a warning was found.
    public var isUsable: Bool { !findings.contains { $0.severity == .error } }
}

extension Signal {
    /// Judges each recorded lead by itself: flat, saturated, noisy, humming, wandering.
    ///
    /// Leads that are off or saturated are errors, the rest warnings. Of a lead that is off nothing else is said.
    public func quality(_ limits: QualityLimits = QualityLimits()) -> SignalQuality {
        let hertz = interval.inHertz
        guard hertz.isFinite, hertz > 0, amplitudeNanovolts > 0 else {
            let reason = amplitudeNanovolts > 0 ? "the sampling interval is 0" : "the amplitude unit is 0"
            return SignalQuality(leads: [], findings: [Self.notJudged("signal", reason)])
        }
        var (measured, findings): ([LeadQuality], [Finding]) = ([], [])
        for index in leads.indices {
            guard !leads[index].range.isEmpty else {
                findings.append(Self.notJudged(Self.place(leads[index].id), "the lead has no samples"))
                continue
            }
            let lead = LeadQuality(leads[index].id, microvolts(of: index), hertz: hertz, limits)
            measured.append(lead)
            findings += lead.findings(limits)
        }
        return SignalQuality(leads: measured, findings: findings)
    }

    private static func notJudged(_ place: String, _ reason: String) -> Finding {
        Finding(.warning, code: QualityRule.notJudged.rawValue, location: place, message: reason)
    }

    fileprivate static func place(_ id: LeadID) -> String { "lead \(id.isAssigned ? id.name : String(id.rawValue))" }
}

extension Record {
    /// Judges the rhythm; the mains are those that tag 14 names, 50 Hz where it names none.
    ///
    /// - Throws: as ``rhythm(_:)``.
    public func quality(
        _ limits: QualityLimits = QualityLimits(), _ options: ReadingOptions = ReadingOptions()
    ) throws(SCPECGError) -> SignalQuality {
        var limits = limits
        if demographics.acquiringMachine?.mains == 2 { limits.mainsHertz = 60 }
        return try rhythm(options).quality(limits)
    }
}

extension LeadQuality {
    fileprivate func findings(_ limits: QualityLimits) -> [Finding] {
        // A lead shorter than the limit is off when it is flat from end to end.
        if flatSeconds >= min(limits.flatSeconds, seconds) {
            let text = "flat for \(Self.text(flatSeconds)) s of \(Self.text(seconds)) s"
            return [finding(.error, .leadOff, text, limits.flatSeconds, "s")]
        }
        var findings: [Finding] = []
        if extremeMilliseconds >= limits.saturationMilliseconds, spanMicrovolts >= limits.saturationMicrovolts {
            let text = "at its highest or lowest value for \(Self.text(extremeMilliseconds)) ms"
            findings.append(finding(.error, .saturation, text, limits.saturationMilliseconds, "ms"))
        }
        if let noise = noiseMicrovolts, noise > limits.noiseMicrovolts {
            let text = "noise of \(Self.text(noise)) µV root mean square"
            findings.append(finding(.warning, .noise, text, limits.noiseMicrovolts, "µV"))
        }
        if let hum = mainsMicrovolts, hum > limits.mainsMicrovolts {
            let text = "hum of \(Self.text(hum)) µV at \(Self.text(limits.mainsHertz)) Hz"
            findings.append(finding(.warning, .mains, text, limits.mainsMicrovolts, "µV"))
        }
        if let wander = wanderMicrovolts, wander > limits.wanderMicrovolts {
            let text = "the baseline wanders by \(Self.text(wander)) µV"
            findings.append(finding(.warning, .wander, text, limits.wanderMicrovolts, "µV"))
        }
        return findings
    }

    private func finding(
        _ severity: Finding.Severity, _ rule: QualityRule, _ text: String, _ limit: Double, _ unit: String
    ) -> Finding {
        Finding(
            severity, code: rule.rawValue, location: Signal.place(id),
            message: "\(text); the limit is \(Self.text(limit)) \(unit)")
    }

    /// A number with at most one decimal.
    private static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}

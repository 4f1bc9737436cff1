// SPDX-License-Identifier: Apache-2.0

/// Limb leads that follow from two others.
///
/// | lead | from |
/// |---|---|
/// | I, II | II − III, I + III |
/// | III | II − I |
/// | aVR | −(I + II) / 2 |
/// | aVL | I − II / 2 = (2·I − II) / 2 |
/// | aVF | II − I / 2 = (2·II − I) / 2 |
///
/// All are whole numbers or halves of them in the unit of the signal. Where a half occurs the unit is halved, so that
/// nothing is rounded; a unit of an odd number of nanovolts, or one that is not known, cannot be, and a half is
/// then rounded away from zero.
/// - Source: EN 1064, 5.6 and 5.9 (leads III, aVR, aVL and aVF are calculated from I and II).
extension Signal {
    /// The limb leads that are missing and can be derived, in the order I, II, III, aVR, aVL, aVF.
    public var derivableLimbLeads: [LeadID] {
        let present = Self.limbLeads.filter { position(of: $0) != nil }
        guard Self.basis(present) != nil else { return [] }
        return Self.limbLeads.filter { !present.contains($0) }
    }

    /// The signal with ``derivableLimbLeads`` after its own leads, over the samples that both sources have.
    ///
    /// - Throws: ``SCPECGError/sampleOutOfRange(lead:sample:value:)`` when a derived or scaled sample does not fit
    ///   32 bits; `lead` is the position in the result.
    public func withLimbLeads() throws(SCPECGError) -> Signal {
        let wanted = derivableLimbLeads
        guard !wanted.isEmpty, let pair = twiceBasis() else { return self }
        let halves = wanted.contains { lead in
            Self.weights(lead).isHalf && zip(pair.i, pair.ii).contains { Self.twice(lead, $0, $1) % 2 != 0 }
        }
        let doubles = halves && amplitudeNanovolts > 0 && amplitudeNanovolts.isMultiple(of: 2)
        var signal = try scaled(by: doubles ? 2 : 1)
        for lead in wanted {
            var samples: [Int32] = []
            samples.reserveCapacity(pair.i.count)
            for (index, (i, ii)) in zip(pair.i, pair.ii).enumerated() {
                let twice = Self.twice(lead, i, ii)
                let value = doubles ? twice : (twice + (twice < 0 ? -1 : 1) * (twice % 2 == 0 ? 0 : 1)) / 2
                guard let sample = Int32(exactly: value) else {
                    throw .sampleOutOfRange(lead: signal.leads.count, sample: index, value: value)
                }
                samples.append(sample)
            }
            signal.append(lead, first: pair.first, samples)
        }
        return signal
    }

    private static let limbLeads: [LeadID] = [.i, .ii, .iii, .aVR, .aVL, .aVF]

    /// The two of I, II and III that the others come from.
    private static func basis(_ present: [LeadID]) -> (LeadID, LeadID)? {
        let pairs: [(LeadID, LeadID)] = [(.i, .ii), (.i, .iii), (.ii, .iii)]
        return pairs.first { present.contains($0.0) && present.contains($0.1) }
    }

    /// How often I and II stand in twice a lead.
    private static func weights(_ lead: LeadID) -> (i: Int, ii: Int, isHalf: Bool) {
        switch lead {
        case .i: (2, 0, false)
        case .ii: (0, 2, false)
        case .iii: (-2, 2, false)
        case .aVR: (-1, -1, true)
        case .aVL: (2, -1, true)
        default: (-1, 2, true)
        }
    }

    private static func twice(_ lead: LeadID, _ i: Int, _ ii: Int) -> Int {
        let weights = weights(lead)
        return weights.i * i + weights.ii * ii
    }

    /// Leads I and II, recorded or reckoned from III, over the samples that both sources have.
    private func twiceBasis() -> (first: Int, i: [Int], ii: [Int])? {
        guard let (one, other) = Self.basis(Self.limbLeads.filter { position(of: $0) != nil }),
            let left = position(of: one).map({ leads[$0] }), let right = position(of: other).map({ leads[$0] })
        else { return nil }
        let first = max(left.first, right.first)
        let end = min(left.first + left.range.count, right.first + right.range.count)
        func part(_ lead: Lead) -> [Int] {
            let start = lead.range.lowerBound + first - lead.first
            return samples[start..<start + max(0, end - first)].map(Int.init)
        }
        guard first < end else { return (first, [], []) }
        let (a, b) = (part(left), part(right))
        switch (one, other) {
        case (.i, .ii): return (first, a, b)
        case (.i, .iii): return (first, a, zip(a, b).map { $0 + $1 })
        default: return (first, zip(a, b).map { $0 - $1 }, a)
        }
    }

    /// The same voltages in a unit that many times smaller.
    private func scaled(by factor: Int32) throws(SCPECGError) -> Signal {
        guard factor > 1 else { return self }
        var signal = self
        signal.amplitudeNanovolts /= Int(factor)
        for (position, lead) in leads.enumerated() {
            for index in lead.range {
                let (value, overflows) = samples[index].multipliedReportingOverflow(by: factor)
                guard !overflows else {
                    throw .sampleOutOfRange(
                        lead: position, sample: index - lead.range.lowerBound, value: Int(samples[index]) * Int(factor))
                }
                signal.samples[index] = value
            }
        }
        return signal
    }
}

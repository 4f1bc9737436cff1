// SPDX-License-Identifier: Apache-2.0

/// How far one lead of two signals differs.
public struct LeadDifference: Sendable, Hashable {
    /// Which lead it is.
    public let id: LeadID
    /// How many samples were compared: those both signals have at the same number.
    public let count: Int
    /// How many samples only one of them has.
    public let unmatched: Int
    /// The greatest difference in microvolts.
    public let greatestMicrovolts: Double
    /// The root of the mean square of the differences, in microvolts.
    public let rootMeanSquareMicrovolts: Double
}

/// What a comparison of two signals found.
public struct SignalDifference: Sendable, Hashable {
    /// The leads both signals have, in the order of the first.
    public let leads: [LeadDifference]
    /// The leads only the first has.
    public let onlyInFirst: [LeadID]
    /// The leads only the second has.
    public let onlyInSecond: [LeadID]

    /// Whether both have the same leads with the same samples.
    public var isNone: Bool {
        onlyInFirst.isEmpty && onlyInSecond.isEmpty
            && leads.allSatisfy { $0.greatestMicrovolts == 0 && $0.unmatched == 0 }
    }
}

extension Signal {
    /// Compares with another signal, lead by lead and sample number by sample number, whatever their units.
    ///
    /// Two signals that both lack a unit are compared as if a unit were a microvolt.
    ///
    /// - Throws: ``SCPECGError/differentIntervals``, ``SCPECGError/noAmplitudeUnit`` when one of them has no unit.
    public func compare(_ other: Signal) throws(SCPECGError) -> SignalDifference {
        guard interval.isSame(as: other.interval) else { throw .differentIntervals }
        guard (amplitudeNanovolts == 0) == (other.amplitudeNanovolts == 0) else { throw .noAmplitudeUnit }
        var taken: Set<Int> = []
        var found: [LeadDifference] = []
        var alone: [LeadID] = []
        for lead in leads {
            let match = other.leads.indices.first { other.leads[$0].id == lead.id && !taken.contains($0) }
            guard let match else {
                alone.append(lead.id)
                continue
            }
            taken.insert(match)
            found.append(compare(lead, other, other.leads[match]))
        }
        let rest = other.leads.indices.filter { !taken.contains($0) }.map { other.leads[$0].id }
        return SignalDifference(leads: found, onlyInFirst: alone, onlyInSecond: rest)
    }

    private func compare(_ lead: Lead, _ other: Signal, _ match: Lead) -> LeadDifference {
        let low = max(lead.first, match.first)
        let high = max(low, min(lead.first + lead.range.count, match.first + match.range.count))
        let (unit, otherUnit) = amplitudeNanovolts == 0 ? (1000, 1000) : (amplitudeNanovolts, other.amplitudeNanovolts)
        var (greatest, squares) = (0, 0.0)
        for number in low..<high {
            let value = Int(samples[lead.range.lowerBound + number - lead.first]) * unit
            let peer = Int(other.samples[match.range.lowerBound + number - match.first]) * otherUnit
            greatest = max(greatest, abs(value - peer))
            squares += Double(value - peer) * Double(value - peer)
        }
        let count = high - low
        return LeadDifference(
            id: lead.id, count: count, unmatched: lead.range.count + match.range.count - 2 * count,
            greatestMicrovolts: Double(greatest) / 1000,
            rootMeanSquareMicrovolts: count == 0 ? 0 : (squares / Double(count)).squareRoot() / 1000)
    }
}

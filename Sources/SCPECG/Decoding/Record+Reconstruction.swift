// SPDX-License-Identifier: Apache-2.0

/// The steps from decoded residuals to the rhythm.
extension Record {
    private static let mostDecimation = 16

    /// Whether section 6 says that its data is bimodal; reserved from version 3 on.
    var isBimodal: Bool { rhythmData?.mode == 1 && version != 30 }

    /// How each lead of bimodal data is spread; nil for other data.
    func decimations(_ leads: [LeadDefinition]) throws(SCPECGError) -> [Decimation]? {
        guard isBimodal, let data = rhythmData else { return nil }
        let beat = beatData?.intervalWord ?? 0
        guard beat > 0, data.intervalWord.isMultiple(of: beat), data.intervalWord > 0,
            data.intervalWord / beat <= Self.mostDecimation
        else {
            throw .badDecimation(rhythmMicroseconds: data.intervalWord, beatMicroseconds: beat)
        }
        let zones = locations?.protectedZones ?? []
        var known: [ClosedRange<Int>: Decimation] = [:]
        return leads.map { lead in
            let range = min(lead.first, lead.last)...lead.last
            if let plan = known[range] { return plan }
            let plan = Decimation(
                factor: data.intervalWord / beat, first: lead.first, last: lead.last, zones: zones)
            known[range] = plan
            return plan
        }
    }

    func expand(_ stored: Signal, _ plan: [Decimation], _ limits: Limits) throws(SCPECGError) -> Signal {
        var signal = Signal(
            amplitudeNanovolts: stored.amplitudeNanovolts, interval: .microseconds(beatData?.intervalWord ?? 0))
        for (index, lead) in stored.leads.enumerated() {
            let start = signal.samples.count
            plan[index].expand(stored.samples[lead.range], into: &signal.samples)
            guard signal.samples.count <= limits.samples else { throw .tooManySamples(limit: limits.samples) }
            signal.close(lead.id, first: lead.first, from: start)
        }
        return signal
    }

    /// The greatest unit that both amplitude units are multiples of; 0 when one is not known.
    static func commonUnit(_ signal: Signal, _ beat: Signal) -> Int {
        var (larger, smaller) = (signal.amplitudeNanovolts, beat.amplitudeNanovolts)
        guard larger > 0, smaller > 0 else { return 0 }
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }

    /// Expresses samples in a smaller unit; an AVM of 16 bits times a sample of 16 bits fits in 32.
    func scale(_ signal: inout Signal, to unit: Int) {
        guard unit > 0, signal.amplitudeNanovolts != unit else { return }
        let factor = Int32(truncatingIfNeeded: signal.amplitudeNanovolts / unit)
        for index in signal.samples.indices { signal.samples[index] = signal.samples[index] &* factor }
        signal.amplitudeNanovolts = unit
    }

    func smooth(_ signal: inout Signal, _ smoothing: Smoothing) {
        for lead in signal.leads {
            var zones = (locations?.subtractionZones ?? []).map { zone in
                zone.range.lowerBound - lead.first..<zone.range.upperBound - lead.first + 2
            }
            if isBimodal {
                zones += (locations?.protectedZones ?? []).filter { $0.begin > 0 && $0.begin <= $0.end }
                    .map { $0.begin - lead.first..<$0.end - lead.first + 1 }
            }
            Smoother(smoothing, zones: zones).run(&signal.samples, lead.range)
        }
    }

    /// Adds the beat to every complex it was subtracted from.
    func add(_ beat: Signal, to signal: inout Signal, _ notes: inout Notes) {
        guard let locations else { return }
        let unit = Self.commonUnit(signal, beat)
        let factor = unit > 0 ? Int32(truncatingIfNeeded: beat.amplitudeNanovolts / unit) : 1
        let zones = locations.subtractionZones
        var work = 4 * (signal.samples.count + locations.complexes.count)
        for (lead, template) in zip(signal.leads, beat.leads) {
            for zone in zones {
                let overlap = locations.overlap(zone, lead, template)
                work -= overlap.count
                guard work >= 0 else { break }
                let target = lead.range.lowerBound - lead.first + 1
                let source = template.range.lowerBound + locations.beatFiducial - zone.fiducial
                for number in overlap {
                    signal.samples[target + number] &+= beat.samples[source + number] &* factor
                }
            }
        }
        if work < 0 {
            notes.add(
                .subtractionZone, 4, at: section(4)?.contentRange.lowerBound ?? 0, "zones overlap too often to add up")
        }
    }
}

extension QRSLocations {
    /// The samples of a zone, 0-based in the recording, that lie in the lead and for which the beat has a sample.
    func overlap(
        _ zone: (range: Range<Int>, fiducial: Int), _ lead: Signal.Lead, _ beat: Signal.Lead
    ) -> Range<Int> {
        let shift = beatFiducial - zone.fiducial
        let low = max(zone.range.lowerBound, lead.first - 1, -shift)
        let high = min(zone.range.upperBound, lead.first - 1 + lead.range.count, beat.range.count - shift)
        return low..<max(low, high)
    }
}

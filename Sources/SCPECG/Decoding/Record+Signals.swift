// SPDX-License-Identifier: Apache-2.0

extension Record {
    /// The samples of section 6, with everything undone that its compression did.
    ///
    /// Where reference beats were subtracted the unit is the greatest one that both sections are multiples of.
    ///
    /// - Throws: ``SCPECGError/noSection(_:)`` for a record without sections 3 and 6,
    ///   ``SCPECGError/tooManySamples(limit:)``, ``SCPECGError/unknownCoding(section:offset:value:)``,
    ///   ``SCPECGError/badDecimation(rhythmMicroseconds:beatMicroseconds:)``.
    /// - Complexity: O(n) in the bits and samples; memory is bounded by the bytes of the section.
    /// - Source: EN 1064, 5.9.
    public func rhythm(_ options: ReadingOptions = ReadingOptions()) throws(SCPECGError) -> Signal {
        var notes = Notes()
        return try rhythm(options, &notes)
    }

    /// The samples of section 5: reference beat 0 of each lead.
    ///
    /// - Throws: as ``rhythm(_:)``.
    /// - Source: EN 1064, 5.8.
    public func referenceBeat(_ options: ReadingOptions = ReadingOptions()) throws(SCPECGError) -> Signal {
        var notes = Notes()
        return try referenceBeat(options, &notes)
    }

    func referenceBeat(_ options: ReadingOptions, _ notes: inout Notes) throws(SCPECGError) -> Signal {
        guard let data = beatData else { throw .noSection(5) }
        guard let leads = leads?.leads else { throw .noSection(3) }
        var count: Int?
        if let milliseconds = locations?.beatMilliseconds, milliseconds > 0, data.intervalWord > 0 {
            count = (milliseconds * 1000 + data.intervalWord / 2) / data.intervalWord
        }
        var decoder = SignalDecoder(self, data, section: 5, options: options)
        decoder.notes = notes
        defer { notes = decoder.notes }
        return try decoder.signal(
            leads.map { LeadDefinition($0.id, first: 1, last: 0) }, expected: leads.map { _ in count })
    }

    func rhythm(_ options: ReadingOptions, _ notes: inout Notes) throws(SCPECGError) -> Signal {
        guard let data = rhythmData else { throw .noSection(6) }
        guard let leads = leads?.leads else { throw .noSection(3) }
        if dialect == .healForce { return try HandheldDecoder.signal(self, data, limits: options.limits) }
        var decoder = SignalDecoder(self, data, section: 6, options: options)
        decoder.notes = notes
        defer { notes = decoder.notes }
        let plan = try decimations(leads)
        var signal = try decoder.signal(
            leads, expected: leads.indices.map { plan?[$0].storedCount ?? leads[$0].count })
        if let plan { signal = try expand(signal, plan, options.limits) }
        let beat = subtractedBeat(options, &decoder.notes)
        if let beat { scale(&signal, to: Self.commonUnit(signal, beat)) }
        if options.smoothing != .none, beat != nil || plan != nil { smooth(&signal, options.smoothing) }
        if let beat { add(beat, to: &signal, &decoder.notes) }
        return signal
    }

    /// The beat to add, when one was subtracted and is there.
    private func subtractedBeat(_ options: ReadingOptions, _ notes: inout Notes) -> Signal? {
        guard leads?.usesReferenceBeat ?? false, locations != nil, beatData != nil else { return nil }
        do {
            return try referenceBeat(options, &notes)
        } catch {
            notes.add(.subtractionIncomplete, 5, at: beatData?.offset ?? 0, "the reference beat cannot be decoded")
            return nil
        }
    }
}

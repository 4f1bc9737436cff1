// SPDX-License-Identifier: Apache-2.0

/// A record to be written: version 2.0 from samples and header.
///
/// ```swift
/// var draft = Draft(demographics: demographics, rhythm: signal)
/// draft.coding = .plain(differences: 0)
/// let bytes = try draft.serialized()
/// ```
public struct Draft: Sendable, Hashable {
    /// Section 1; tags 2, 14, 25 and 26 are required.
    public var demographics: Demographics
    /// The samples of section 6, complete: a reference beat is subtracted in writing.
    public var rhythm: Signal
    /// Section 5: the beat to subtract, with the leads, unit and interval of the rhythm.
    public var referenceBeat: Signal?
    /// Section 4; with a reference beat it says where to subtract it.
    public var locations: QRSLocations?
    /// How sections 5 and 6 are coded.
    public var coding = SampleCoding.automatic
    /// Section 7.
    public var globalMeasurements: GlobalMeasurements?
    /// Section 8.
    public var report: StatementList?
    /// Section 10.
    public var leadMeasurements: LeadMeasurements?
    /// Section 11.
    public var statements: StatementList?
    /// Contents of section 9 and of manufacturers' sections, by id.
    public var otherSections: [Int: [UInt8]] = [:]

    /// Makes a record of what every record must have.
    public init(demographics: Demographics, rhythm: Signal) {
        self.demographics = demographics
        self.rhythm = rhythm
    }

    /// The record as bytes.
    ///
    /// - Throws: the writing cases of ``SCPECGError``; nothing is cut to fit.
    /// - Source: EN 1064, 5.2 to 5.14.
    public func serialized() throws(SCPECGError) -> [UInt8] {
        for tag in [Tag.patientID, .acquiringMachine, .acquisitionDate, .acquisitionTime] where demographics[tag] == nil
        {
            throw .missingTag(tag.rawValue)
        }
        var sections = otherSections
        sections[1] = try demographics.serialized()
        sections[2] = try coding.huffman.serialized()
        sections[3] = try leadDefinitions.serialized()
        sections[4] = try locations.map { (part) throws(SCPECGError) in try part.serialized() }
        try addSignals(&sections)
        sections[7] = try globalMeasurements.map { (part) throws(SCPECGError) in try part.serialized() }
        sections[8] = try report.map { (part) throws(SCPECGError) in try part.serialized(section: 8) }
        sections[10] = try leadMeasurements.map { (part) throws(SCPECGError) in try part.serialized() }
        sections[11] = try statements.map { (part) throws(SCPECGError) in try part.serialized(section: 11) }
        return try FrameWriter.record(sections)
    }

    private var subtracts: Bool { referenceBeat != nil && !(locations?.subtractionZones.isEmpty ?? true) }

    private var leadDefinitions: LeadDefinitions {
        let leads = rhythm.leads.map { LeadDefinition($0.id, first: $0.first, last: $0.first + $0.range.count - 1) }
        let isOneTime = leads.allSatisfy { $0.first == leads.first?.first && $0.last == leads.first?.last }
        // Five bits hold the number of simultaneous leads.
        let count = UInt8(min(leads.count, 31))
        let flags = (subtracts ? 1 : 0) | (isOneTime ? 4 | count << 3 : 0)
        return LeadDefinitions(flags: flags, leads: leads)
    }

    private func addSignals(_ sections: inout [Int: [UInt8]]) throws(SCPECGError) {
        var residual = rhythm
        if let beat = referenceBeat {
            try checkBeat(beat)
            if subtracts, let locations { Self.subtract(beat, locations, from: &residual) }
            let encoder = SignalEncoder(section: 5, huffman: coding.huffman)
            sections[5] = try encoder.content(beat, orders: coding.orders)
        }
        let encoder = SignalEncoder(section: 6, huffman: coding.huffman)
        sections[6] = try encoder.content(residual, orders: coding.orders)
    }

    private func checkBeat(_ beat: Signal) throws(SCPECGError) {
        guard beat.leads.map(\.id) == rhythm.leads.map(\.id), beat.amplitudeNanovolts == rhythm.amplitudeNanovolts,
            beat.interval == rhythm.interval, case .microseconds(let interval) = beat.interval, interval > 0
        else { throw .unlikeReferenceBeat }
        let milliseconds = locations?.beatMilliseconds ?? 0
        let count = (milliseconds * 1000 + interval / 2) / interval
        guard beat.leads.allSatisfy({ $0.range.count == count }) else {
            throw .valueOutOfRange(section: 4, field: "beat length", value: milliseconds)
        }
    }

    private static func subtract(_ beat: Signal, _ locations: QRSLocations, from rhythm: inout Signal) {
        for (lead, template) in zip(rhythm.leads, beat.leads) {
            for zone in locations.subtractionZones {
                let target = lead.range.lowerBound - lead.first + 1
                let source = template.range.lowerBound + locations.beatFiducial - zone.fiducial
                for number in locations.overlap(zone, lead, template) {
                    rhythm.samples[target + number] &-= beat.samples[source + number]
                }
            }
        }
    }
}

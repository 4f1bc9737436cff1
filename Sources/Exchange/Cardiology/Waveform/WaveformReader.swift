// SPDX-License-Identifier: Apache-2.0

public import DICOM
public import SCPECG

/// Makes an SCP-ECG record of a DICOM waveform object.
///
/// ```swift
/// let file = try File(parsing: bytes, rules: Rules(extent: .everything))
/// let record = try WaveformReader(file.dataSet).draft().value.serialized()
/// ```
/// Samples stay the whole numbers they are; channels of unlike units get the greatest unit all are multiples of. The
/// first original group is the rhythm, with the original ones that go on at its rate; a derived one of the same leads,
/// unit and rate becomes reference beat 0.
public struct WaveformReader {
    let dataSet: DataSet
    /// The most bytes of waveform data that are read from one group.
    public var limit = 64 << 20
    var losses = Losses()

    /// Takes a data set; its file must have been read to the end.
    public init(_ dataSet: DataSet) { self.dataSet = dataSet }

    /// The record to be written, with what of the object it does not hold.
    ///
    /// - Throws: ``CardiologyError``: an object without waveform, or with a group or channel that cannot be read.
    public func draft() throws(CardiologyError) -> Conversion<Draft> {
        var work = self
        let draft = try work.made()
        return Conversion(draft, work.losses)
    }

    private mutating func made() throws(CardiologyError) -> Draft {
        let groups = try groups()
        guard let first = groups.first(where: \.isOriginal) ?? groups.first else { throw .noWaveform }
        let rhythm = try signal(groups.filter { isRhythm($0, with: first) }, interval: first.intervalMicroseconds)
        var draft = Draft(demographics: try demographics(first), rhythm: rhythm)
        if let beat = groups.first(where: { !$0.isOriginal && $0.number != first.number }) {
            try addBeat(beat, to: &draft)
        }
        for group in groups where group.isOriginal && !isRhythm(group, with: first) {
            losses.leaveOut("(5400,0100)[\(group.number)]", "a group at another rate")
        }
        addAnnotations(to: &draft, rhythm: first)
        if draft.referenceBeat == nil, var machine = draft.demographics.acquiringMachine {
            machine.category = 0xA0
            draft.demographics.set(
                .acquiringMachine, try CardiologyError.ofSCP { () throws(SCPECGError) in try machine.serialized() })
        }
        return draft
    }

    private func isRhythm(_ group: ReadGroup, with first: ReadGroup) -> Bool {
        group.number == first.number || group.isOriginal && group.intervalMicroseconds == first.intervalMicroseconds
    }

    private mutating func groups() throws(CardiologyError) -> [ReadGroup] {
        let items = dataSet[.waveforms]?.items ?? []
        guard !items.isEmpty else { throw .noWaveform }
        var groups: [ReadGroup] = []
        for (index, item) in items.prefix(64).enumerated() {
            let group = try ReadGroup(item, number: index + 1, limit: limit)
            let place = "(5400,0100)[\(index + 1)]"
            if abs(1_000_000 / group.hertz - Double(group.intervalMicroseconds)) > 0.001 {
                losses.change(place + ".(003A,001A)", "the interval is rounded to whole microseconds")
            }
            if group.channels.contains(where: \.isSkewed) { losses.leaveOut(place, "skews between channels") }
            groups.append(group)
        }
        return groups
    }

    // MARK: Samples

    private mutating func signal(_ groups: [ReadGroup], interval: Int) throws(CardiologyError) -> Signal {
        let unit = try unit(groups)
        var signal = Signal(amplitudeNanovolts: unit, interval: .microseconds(interval))
        for group in groups {
            let first = Int((group.offsetMilliseconds * 1000 / Double(interval)).rounded()) + 1
            for (index, channel) in group.channels.enumerated() {
                if channel.lead == nil {
                    losses.change(
                        "(5400,0100)[\(group.number)].(003A,0200)[\(index + 1)]", "a source that is no known lead")
                }
                let samples = try scaled(group, index, unit)
                signal.append(channel.lead ?? .unspecified, first: first, samples)
            }
        }
        return signal
    }

    /// The greatest unit that fits its field and of which all channels' units are multiples; 0 when none says its own.
    private mutating func unit(_ groups: [ReadGroup]) throws(CardiologyError) -> Int {
        var common = 0
        for group in groups {
            for (index, channel) in group.channels.enumerated() {
                guard let size = channel.nanovolts else { continue }
                let whole = Int(size.rounded())
                if abs(size - Double(whole)) > size * 1e-9 {
                    guard size >= 100 else {
                        throw .badChannel(index + 1, group: group.number, .channelSensitivity)
                    }
                    let place = "(5400,0100)[\(group.number)].(003A,0200)[\(index + 1)]"
                    losses.change(place, "the unit is rounded to whole nanovolts")
                }
                common = Self.divisor(common, whole)
            }
        }
        guard common > 0xFFFF else { return common }
        return (1...0xFFFF).last { common.isMultiple(of: $0) } ?? 1
    }

    private static func divisor(_ first: Int, _ second: Int) -> Int {
        var (larger, smaller) = (max(first, second), min(first, second))
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }

    /// A channel's samples in the common unit, counted from 0.
    private func scaled(_ group: ReadGroup, _ index: Int, _ unit: Int) throws(CardiologyError) -> [Int32] {
        let channel = group.channels[index]
        guard unit > 0, let size = channel.nanovolts else {
            guard unit == 0 else { throw .badChannel(index + 1, group: group.number, .channelSensitivity) }
            return group.samples[index]
        }
        let factor = Int(size.rounded()) / unit
        let offset = (channel.baseline / Double(unit)).rounded()
        guard abs(channel.baseline - offset * Double(unit)) < 0.5 else {
            throw .badChannel(index + 1, group: group.number, .channelBaseline)
        }
        if factor == 1, offset == 0 { return group.samples[index] }
        var scaled: [Int32] = []
        scaled.reserveCapacity(group.count)
        for (row, sample) in group.samples[index].enumerated() {
            let value = Int(sample) * factor + Int(offset)
            guard let fitting = Int32(exactly: value) else {
                throw .scp(.sampleOutOfRange(lead: index, sample: row, value: value))
            }
            scaled.append(fitting)
        }
        return scaled
    }

    private mutating func addBeat(_ group: ReadGroup, to draft: inout Draft) throws(CardiologyError) {
        let place = "(5400,0100)[\(group.number)]"
        let interval = group.intervalMicroseconds
        let beat = try signal([group], interval: interval)
        let milliseconds = Int((Double(group.count * interval) / 1000).rounded())
        let isLike =
            beat.leads.map(\.id) == draft.rhythm.leads.map(\.id) && beat.interval == draft.rhythm.interval
            && beat.amplitudeNanovolts == draft.rhythm.amplitudeNanovolts && milliseconds <= 0xFFFF
            && (milliseconds * 1000 + interval / 2) / interval == group.count
        guard isLike else { return losses.leaveOut(place, "a beat of other leads, another unit or another rate") }
        draft.referenceBeat = beat
        let fiducial = group.triggerSample.flatMap { (1...group.count).contains($0) ? $0 : nil }
        draft.locations = QRSLocations(beatMilliseconds: milliseconds, beatFiducial: fiducial ?? 1)
    }
}

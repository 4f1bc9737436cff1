// SPDX-License-Identifier: Apache-2.0

public import ECGDrawing
public import SCPECG

extension ECGDrawing.Recording {
    /// The rhythm of a record with the limb leads that follow from it, its reference beat, and where that beat's
    /// waves begin and end.
    ///
    /// - Throws: as `Record.rhythm`.
    public init(_ record: Record, reading: ReadingOptions = ReadingOptions()) throws(SCPECGError) {
        self.init(try record.rhythm(reading))
        guard record.beatData != nil, let signal = try? record.referenceBeat(reading) else { return }
        let marks = record.globalMeasurements?.beats.first.map(Self.marks) ?? []
        let beat = ECGDrawing.Recording(signal)
        guard !beat.traces.allSatisfy(\.microvolts.isEmpty) else { return }
        self.beat = Beat(beat.traces, sampleMicroseconds: beat.sampleMicroseconds, marks: marks)
    }

    /// A signal with the limb leads that follow from it.
    public init(_ signal: Signal) {
        // Leads whose samples leave no room for twice their number are drawn without the derived ones.
        let complete = (try? signal.withLimbLeads()) ?? signal
        let traces = complete.leads.indices.map { index in
            let lead = complete.leads[index]
            return Trace(
                lead.id == .unspecified ? "lead \(index + 1)" : lead.id.name, complete.microvolts(of: index),
                start: max(1, lead.first) - 1,
                isDerived: index >= signal.leads.count)
        }
        self.init(
            traces, sampleMicroseconds: complete.interval.inMicroseconds, isCalibrated: complete.amplitudeNanovolts > 0)
    }

    private static func marks(_ beat: BeatMeasurements) -> [Mark] {
        zip(["P on", "P off", "QRS on", "QRS off", "T end"], beat.times).compactMap { label, word in
            guard let time = MeasuredValue(word).number, time > 0 else { return nil }
            return Mark(label, milliseconds: Double(time))
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// One lead as it is to be drawn.
public struct Trace: Sendable, Hashable {
    /// The lead's name as it is printed: `aVF`, `V1`.
    public var name: String
    /// Samples in microvolts; NaN where the recording has none.
    public var microvolts: [Double]
    /// How many sampling intervals after the recording's beginning the first sample lies.
    public var start: Int
    /// Whether the lead was calculated from others.
    public var isDerived: Bool

    /// Makes a lead.
    public init(_ name: String, _ microvolts: [Double], start: Int = 0, isDerived: Bool = false) {
        self.name = name
        self.microvolts = microvolts
        self.start = start
        self.isDerived = isDerived
    }

    /// The interval number behind the last sample.
    var end: Double { Double(start) + Double(microvolts.count) }
}

/// The waveforms of one electrocardiogram, whatever format they came in.
public struct Recording: Sendable, Hashable {
    /// The leads; the twelve standard ones are found by their names.
    public var traces: [Trace]
    /// Microseconds from one sample to the next.
    public var sampleMicroseconds: Double
    /// Whether the samples are microvolts; otherwise the drawing says that it is not to scale.
    public var isCalibrated: Bool
    /// The reference beat.
    public var beat: Beat?

    /// Makes a recording.
    public init(
        _ traces: [Trace], sampleMicroseconds: Double, isCalibrated: Bool = true, beat: Beat? = nil
    ) {
        self.traces = traces
        self.sampleMicroseconds = sampleMicroseconds
        self.isCalibrated = isCalibrated
        self.beat = beat
    }

    /// Seconds from the beginning to the end of the lead that ends last.
    public var seconds: Double { (traces.map(\.end).max() ?? 0) * sampleMicroseconds / 1_000_000 }
}

/// A reference or median beat: one beat that stands for all, with where its waves begin and end.
public struct Beat: Sendable, Hashable {
    /// The beat in each lead.
    public var traces: [Trace]
    /// Microseconds from one sample to the next.
    public var sampleMicroseconds: Double
    /// Where its waves begin and end.
    public var marks: [Mark]

    /// Makes a beat.
    public init(_ traces: [Trace], sampleMicroseconds: Double, marks: [Mark] = []) {
        self.traces = traces
        self.sampleMicroseconds = sampleMicroseconds
        self.marks = marks
    }

    /// Seconds from the beginning to the end of the longest lead.
    var seconds: Double { (traces.map(\.end).max() ?? 0) * sampleMicroseconds / 1_000_000 }
}

/// A measured point of a beat.
public struct Mark: Sendable, Hashable {
    /// What is there: `P on`, `QRS off`.
    public var label: String
    /// Milliseconds from the beat's first sample.
    public var milliseconds: Double

    /// Makes a mark.
    public init(_ label: String, milliseconds: Double) {
        self.label = label
        self.milliseconds = milliseconds
    }
}

// SPDX-License-Identifier: Apache-2.0

/// How the leads are arranged.
public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// Three rows of four leads, one after the other in time, and one lead over the whole time.
    case threeByFour = "3x4+1"
    /// Six rows of two leads: the limb leads, then the chest leads.
    case sixByTwo = "6x2"
    /// Twelve rows.
    case twelveByOne = "12x1"
    /// A row for each lead there is, for recordings of few or unusual leads.
    case rows

    /// Three by four where a chest lead was recorded, else a row for each lead.
    public static func usual(for recording: Recording) -> Layout {
        let chest = RowPlan.standardLeads.suffix(6)
        return recording.traces.contains { chest.contains($0.name) } ? .threeByFour : .rows
    }

    /// Leads that share a row, one after the other in time.
    var columns: Int {
        switch self {
        case .threeByFour: 4
        case .sixByTwo: 2
        case .twelveByOne, .rows: 1
        }
    }

    /// Millimetres over and under the baseline that a row has at least.
    var room: (above: Int, below: Int) {
        switch self {
        case .threeByFour: (20, 15)
        case .sixByTwo: (15, 10)
        case .twelveByOne, .rows: (10, 10)
        }
    }
}

/// How fast the paper runs.
public enum PaperSpeed: Double, Sendable, Hashable, CaseIterable {
    /// 12.5 mm/s.
    case half = 12.5
    /// 25 mm/s, the usual one.
    case standard = 25
    /// 50 mm/s.
    case double = 50

    /// Millimetres of one second.
    public var millimetresPerSecond: Double { rawValue }
}

/// How high a millivolt is.
public enum PaperGain: Int, Sendable, Hashable, CaseIterable {
    /// 5 mm/mV.
    case half = 5
    /// 10 mm/mV, the usual one.
    case standard = 10
    /// 20 mm/mV.
    case double = 20

    /// Millimetres of one millivolt.
    public var millimetresPerMillivolt: Int { rawValue }
}

/// How a recording is drawn.
public struct SheetOptions: Sendable, Hashable {
    /// How the leads are arranged.
    public var layout: Layout
    /// How fast the paper runs.
    public var speed: PaperSpeed
    /// How high a millivolt is.
    public var gain: PaperGain
    /// Where in the recording the drawing begins, in seconds.
    public var startSeconds: Double
    /// How much of the recording is drawn, in seconds.
    public var seconds: Double
    /// Whether what can tell who the patient is stays hidden.
    public var masksPatient: Bool
    /// Whether the reference beat is drawn below.
    public var showsBeat: Bool

    /// Makes options: the first ten seconds at 25 mm/s and 10 mm/mV in three rows of four and a rhythm strip.
    public init(
        layout: Layout = .threeByFour, speed: PaperSpeed = .standard, gain: PaperGain = .standard,
        startSeconds: Double = 0, seconds: Double = 10, masksPatient: Bool = false, showsBeat: Bool = false
    ) {
        (self.layout, self.speed, self.gain) = (layout, speed, gain)
        (self.startSeconds, self.seconds) = (startSeconds, seconds)
        (self.masksPatient, self.showsBeat) = (masksPatient, showsBeat)
    }
}

/// Why a recording cannot be drawn.
public enum DrawingError: Error, Hashable, Sendable {
    /// No lead has a sample.
    case noSamples
    /// The sampling interval is no positive number of microseconds.
    case noInterval
    /// The part asked for begins behind the end, or has no length; in seconds.
    case nothingInRange(startSeconds: Double, recordingSeconds: Double)
    /// More than may be drawn on one sheet, in seconds.
    case tooLong(seconds: Double, limit: Double)
}

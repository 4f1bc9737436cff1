// SPDX-License-Identifier: Apache-2.0

/// Onsets, offsets and axes of one beat; words as stored, see ``MeasuredValue``.
public struct BeatMeasurements: Sendable, Hashable {
    /// P onset, in milliseconds from the beginning of the beat, as all five times are.
    public var pOnset: Int
    /// P offset.
    public var pOffset: Int
    /// QRS onset.
    public var qrsOnset: Int
    /// QRS offset.
    public var qrsOffset: Int
    /// T offset.
    public var tOffset: Int
    /// P axis in degrees.
    public var pAxis: Int
    /// QRS axis in degrees.
    public var qrsAxis: Int
    /// T axis in degrees.
    public var tAxis: Int

    /// Makes a block from eight words in the order of the file.
    public init(times: [Int], axes: [Int]) {
        func item(_ list: [Int], _ index: Int) -> Int { list.indices.contains(index) ? list[index] : 29999 }
        (pOnset, pOffset, qrsOnset) = (item(times, 0), item(times, 1), item(times, 2))
        (qrsOffset, tOffset) = (item(times, 3), item(times, 4))
        (pAxis, qrsAxis, tAxis) = (item(axes, 0), item(axes, 1), item(axes, 2))
    }

    /// The five times in the order of the file.
    public var times: [Int] { [pOnset, pOffset, qrsOnset, qrsOffset, tOffset] }
    /// The three axes in the order of the file.
    public var axes: [Int] { [pAxis, qrsAxis, tAxis] }
}

/// One pacemaker spike.
public struct PacemakerSpike: Sendable, Hashable {
    /// Milliseconds from the beginning of the recording.
    public var milliseconds: Int
    /// Amplitude in microvolts.
    public var microvolts: Int
    /// 0 unknown, 1 triggers nothing, 2 a QRS, 3 a P wave; nil when the section ends before.
    public var type: UInt8?
    /// 0 unknown, 1 internal, 2 external.
    public var source: UInt8?
    /// Number of the QRS complex it triggered.
    public var complex: Int?
    /// Width in microseconds.
    public var microseconds: Int?

    /// Makes a spike.
    public init(
        milliseconds: Int, microvolts: Int, type: UInt8? = nil, source: UInt8? = nil, complex: Int? = nil,
        microseconds: Int? = nil
    ) {
        (self.milliseconds, self.microvolts) = (milliseconds, microvolts)
        (self.type, self.source) = (type, source)
        (self.complex, self.microseconds) = (complex, microseconds)
    }
}

/// Section 7: measurements over all leads.
///
/// Words are as stored; ``MeasuredValue`` tells which mean that there is no value.
/// - Source: EN 1064, 5.10.
public struct GlobalMeasurements: Sendable, Hashable {
    /// Mean RR interval in milliseconds.
    public var meanRR = 29999
    /// Mean PP interval in milliseconds.
    public var meanPP = 29999
    /// One block a reference beat, or block 0 for the reference beat and one a complex.
    public var beats: [BeatMeasurements] = []
    /// Pacemaker spikes.
    public var spikes: [PacemakerSpike] = []
    /// The reference beat type of each complex; nil when the section ends before.
    public var complexTypes: [UInt8]?
    /// Ventricular rate a minute; nil when the section ends before, as the four below.
    public var ventricularRate: Int?
    /// Atrial rate a minute.
    public var atrialRate: Int?
    /// Corrected QT interval in milliseconds.
    public var correctedQT: Int?
    /// The formula of the correction: 1 Bazett, 2 Hodges, 3 Fridericia, 4 Framingham.
    public var correctionFormula: UInt8?
    /// Further fields as stored, each with a tag and a length.
    public var tagged: [UInt8] = []

    /// Makes a section 7 without measurements.
    public init() {}

    /// The formula's name; nil for 0 and codes not known.
    public var formulaName: String? {
        let names = ["Bazett", "Hodges", "Fridericia", "Framingham"]
        let index = Int(correctionFormula ?? 0) - 1
        return names.indices.contains(index) ? names[index] : nil
    }
}

// SPDX-License-Identifier: Apache-2.0

/// Section 10: measurements of each lead.
///
/// - Source: EN 1064, 5.13.
public struct LeadMeasurements: Sendable, Hashable {
    /// The measurements of one lead.
    public struct Lead: Sendable, Hashable {
        /// Which lead it is.
        public var id: UInt16
        /// The values in the order of ``LeadMeasurements/names``, then those of the manufacturer; words as stored.
        public var values: [Int16]

        /// Makes the measurements of a lead.
        public init(id: UInt16, values: [Int16]) {
            self.id = id
            self.values = values
        }

        /// The value at a position; nil when the lead has fewer.
        public subscript(index: Int) -> MeasuredValue? {
            values.indices.contains(index) ? MeasuredValue(Int(values[index])) : nil
        }
    }

    /// A word of the manufacturer.
    public var manufacturerWord = 0
    /// The leads in the order of the section.
    public var leads: [Lead] = []

    /// Makes a section 10.
    public init(manufacturerWord: Int = 0, leads: [Lead] = []) {
        self.manufacturerWord = manufacturerWord
        self.leads = leads
    }

    /// What the values are, with their units; durations in milliseconds, amplitudes in microvolts.
    public static let names = [
        "pDuration", "prInterval", "qrsDuration", "qtInterval", "qDuration", "rDuration", "sDuration", "r'Duration",
        "s'Duration", "qAmplitude", "rAmplitude", "sAmplitude", "r'Amplitude", "s'Amplitude", "jAmplitude",
        "p+Amplitude", "p-Amplitude", "t+Amplitude", "t-Amplitude", "stSlope", "pMorphology", "tMorphology",
        "isoelectricAtOnset", "isoelectricAtEnd", "intrinsicoidDeflection", "quality", "stAt20", "stAt60", "stAt80",
        "stAtRR16", "stAtRR8",
    ]
}

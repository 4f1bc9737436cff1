// SPDX-License-Identifier: Apache-2.0

/// Section 5 or 6 without its samples: units, coding and where the data of each lead is.
///
/// - Source: EN 1064, 5.8 and 5.9.
public struct SignalData: Sendable, Hashable {
    /// Nanovolts of one unit, AVM.
    public var amplitudeNanovolts = 0
    /// The sampling interval in microseconds as stored; the rate in Hz in ``Dialect/healForce``.
    public var intervalWord = 0
    /// 0 samples, 1 first differences, 2 second differences.
    public var differences: UInt8 = 0
    /// The byte after the coding: 1 in section 6 for bimodal data, else reserved.
    public var mode: UInt8 = 0
    /// The length in bytes stored for each lead.
    public var byteCounts: [Int] = []
    /// Where the data of each lead is in the record, as far as it is there.
    public var ranges: [Range<Int>] = []
    /// 0-based offset of the section's content in the record.
    public var offset = 0
    /// Offset behind the section's last byte.
    public var end = 0

    init() {}
}

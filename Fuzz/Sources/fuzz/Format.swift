// SPDX-License-Identifier: Apache-2.0

/// A format whose files are broken off and changed in large numbers.
struct Format: Sendable {
    let name: String
    /// Files to start from, each with the places of its numbers.
    let seeds: [Seed]
    /// What its readers find hard.
    var tokens: [[UInt8]] = []
    /// Longer inputs are cut off.
    var longest = 200_000
    /// What an input may cost.
    var bounds = Bounds()
    /// Loads tables, so that no input is charged with them.
    var prepare: @Sendable () -> Void = {}
    /// Reads an input and gives the bytes then held besides those of the input, and the size they are held against.
    let held: @Sendable ([UInt8]) -> (bytes: Int, size: Int)?
    /// All laws.
    let everything: @Sendable ([UInt8]) -> Void
    /// The laws of reading and writing alone.
    let reading: @Sendable ([UInt8]) -> Void

    static let all = [hl7, dicom, scp, cda]

    static func named(_ name: String) -> Format? { all.first { $0.name == name } }

    /// What an input may cost, in times of its size.
    struct Bounds: Sendable {
        /// The most that what was read may hold, the bytes it was read from among it.
        var held = 3.0
        /// What it may hold more below ``Measures/small`` bytes.
        var fixedHeld = 4096
        /// The most that everything done with one input may hold at a time.
        var peak = 400.0
        /// What everything done with one input may hold more, be it ever so short.
        var fixedPeak = 1 << 18
    }
}

/// A file to start from.
struct Seed: Sendable {
    let bytes: [UInt8]
    /// Where numbers and codes stand that say how the rest is read; none where they are not known.
    var fields: [Field] = []

    struct Field: Sendable {
        let offset: Int
        let width: Int
        var isBigEndian = false
        /// What may stand there instead; numbers when empty.
        var codes: [[UInt8]] = []
    }
}

// SPDX-License-Identifier: Apache-2.0

/// One complex of section 4; sample numbers count from 1 in the rhythm.
public struct QRSComplex: Sendable, Hashable {
    /// The type of its beat; only type 0 has the reference beat subtracted.
    public var type: Int
    /// First sample of the subtraction zone, SB.
    public var subtractionBegin: Int
    /// The fiducial point, fc.
    public var fiducial: Int
    /// Last sample of the subtraction zone, SE; 0 when nothing is subtracted.
    public var subtractionEnd: Int

    /// Makes a complex.
    public init(type: Int, subtractionBegin: Int, fiducial: Int, subtractionEnd: Int) {
        self.type = type
        self.subtractionBegin = subtractionBegin
        self.fiducial = fiducial
        self.subtractionEnd = subtractionEnd
    }
}

/// Samples kept at full rate in bimodal data, both ends included, counted from 1.
public struct ProtectedZone: Sendable, Hashable {
    /// First sample, QB.
    public var begin: Int
    /// Last sample, QE.
    public var end: Int

    /// Makes a zone.
    public init(begin: Int, end: Int) {
        self.begin = begin
        self.end = end
    }
}

/// Section 4: where the QRS complexes are, and where reference beat 0 was subtracted.
///
/// - Source: EN 1064, 5.7.
public struct QRSLocations: Sendable, Hashable {
    /// Length of reference beat 0 in milliseconds.
    public var beatMilliseconds = 0
    /// The fiducial sample within reference beat 0, counted from 1.
    public var beatFiducial = 0
    /// The complexes in the order of time.
    public var complexes: [QRSComplex] = []
    /// The protected zones, one a complex; none when the section ends before them.
    public var protectedZones: [ProtectedZone] = []

    /// Makes a section 4.
    public init(
        beatMilliseconds: Int = 0, beatFiducial: Int = 0, complexes: [QRSComplex] = [],
        protectedZones: [ProtectedZone] = []
    ) {
        self.beatMilliseconds = beatMilliseconds
        self.beatFiducial = beatFiducial
        self.complexes = complexes
        self.protectedZones = protectedZones
    }

    /// The zones where the beat was subtracted, as 0-based ranges of samples with the complex's fiducial.
    var subtractionZones: [(range: Range<Int>, fiducial: Int)] {
        complexes.compactMap { complex in
            guard complex.type == 0, complex.subtractionEnd != 0, complex.subtractionBegin > 0,
                complex.subtractionBegin <= complex.subtractionEnd
            else { return nil }
            return (complex.subtractionBegin - 1..<complex.subtractionEnd, complex.fiducial)
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// One lead of section 3.
public struct LeadDefinition: Sendable, Hashable {
    /// Which lead it is.
    public var id: LeadID
    /// Number of the first sample; sample 1 is the first of the recording.
    public var first: Int
    /// Number of the last sample.
    public var last: Int

    /// Makes a lead.
    public init(_ id: LeadID, first: Int, last: Int) {
        self.id = id
        self.first = first
        self.last = last
    }

    /// How many samples the numbers declare.
    public var count: Int { max(0, last - first + 1) }
}

/// Section 3: which leads were recorded, and how.
///
/// - Source: EN 1064, 5.6.
public struct LeadDefinitions: Sendable, Hashable {
    /// The byte of flags.
    public var flags: UInt8
    /// The leads in the order of the data.
    public var leads: [LeadDefinition]

    /// Makes a section 3.
    public init(flags: UInt8, leads: [LeadDefinition]) {
        self.flags = flags
        self.leads = leads
    }

    /// Whether reference beats were subtracted from the rhythm.
    public var usesReferenceBeat: Bool { flags & 1 != 0 }
    /// Whether all leads were recorded at the same time.
    public var areAllSimultaneous: Bool { flags & 4 != 0 }
    /// How many leads were recorded at the same time.
    public var simultaneousCount: Int { Int(flags >> 3) }
}

// SPDX-License-Identifier: Apache-2.0

/// Decoded samples of several leads in one flat array.
public struct Signal: Sendable, Hashable {
    /// One lead: which it is and where its samples are.
    public struct Lead: Sendable, Hashable {
        /// Which lead it is.
        public let id: LeadID
        /// Number of its first sample in the recording, counted from 1.
        public let first: Int
        /// Its samples in ``Signal/samples``.
        public let range: Range<Int>
    }

    /// The leads in the order of the record.
    public private(set) var leads: [Lead] = []
    /// The samples of all leads, one lead after the other, in units of ``amplitudeNanovolts``.
    public internal(set) var samples: [Int32] = []
    /// Nanovolts of one unit; 0 when the record does not say.
    public internal(set) var amplitudeNanovolts: Int
    /// The time from one sample to the next.
    public let interval: SampleInterval

    /// A signal without leads.
    public init(amplitudeNanovolts: Int, interval: SampleInterval) {
        self.amplitudeNanovolts = amplitudeNanovolts
        self.interval = interval
    }

    /// Adds a lead.
    public mutating func append(_ id: LeadID, first: Int = 1, _ samples: some Collection<Int32>) {
        let start = self.samples.count
        self.samples.append(contentsOf: samples)
        close(id, first: first, from: start)
    }

    /// Makes what was added to ``samples`` since `start` a lead.
    mutating func close(_ id: LeadID, first: Int, from start: Int) {
        leads.append(Lead(id: id, first: first, range: start..<samples.count))
    }

    /// The samples of one lead.
    ///
    /// - Parameter lead: 0-based position in ``leads``; it must be one of them.
    public func samples(of lead: Int) -> ArraySlice<Int32> { samples[leads[lead].range] }

    /// The position of the first lead with that id.
    public func position(of id: LeadID) -> Int? { leads.firstIndex { $0.id == id } }

    /// The samples of one lead in microvolts; plain units when ``amplitudeNanovolts`` is 0.
    ///
    /// - Parameter lead: 0-based position in ``leads``; it must be one of them.
    public func microvolts(of lead: Int) -> [Double] {
        let unit = amplitudeNanovolts == 0 ? 1000 : Double(amplitudeNanovolts)
        return samples(of: lead).map { Double($0) * unit / 1000 }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SCPECG

@Suite("Derived limb leads") struct LimbLeadTests {
    private static func signal(_ unit: Int, _ leads: [(LeadID, Int, [Int32])]) -> Signal {
        var signal = Signal(amplitudeNanovolts: unit, interval: .microseconds(2000))
        for (id, first, samples) in leads { signal.append(id, first: first, samples) }
        return signal
    }

    private static func values(_ signal: Signal, _ id: LeadID) -> [Int32]? {
        signal.position(of: id).map { Array(signal.samples(of: $0)) }
    }

    @Test func wholeNumbersKeepTheUnit() throws {
        let signal = Self.signal(2505, [(.i, 1, [4, -2, 0]), (.ii, 1, [10, 6, 2]), (.v1, 1, [7, 8, 9])])
        let result = try signal.withLimbLeads()
        #expect(result.amplitudeNanovolts == 2505)
        #expect(result.leads.map(\.id) == [.i, .ii, .v1, .iii, .aVR, .aVL, .aVF])
        #expect(Self.values(result, .iii) == [6, 8, 2])
        #expect(Self.values(result, .aVR) == [-7, -2, -1])
        #expect(Self.values(result, .aVL) == [-1, -5, -1])
        #expect(Self.values(result, .aVF) == [8, 7, 2])
    }

    @Test func halvesHalveTheUnit() throws {
        let result = try Self.signal(5000, [(.i, 1, [3]), (.ii, 1, [8])]).withLimbLeads()
        #expect(result.amplitudeNanovolts == 2500)
        #expect(result.samples == [6, 16, 10, -11, -2, 13])
        #expect(result.microvolts(of: 3) == [-27.5])
    }

    @Test(arguments: [4999, 0]) func halvesOfAUnitThatCannotBeHalvedAreRoundedAway(_ unit: Int) throws {
        let result = try Self.signal(unit, [(.i, 1, [3, -3]), (.ii, 1, [8, -8])]).withLimbLeads()
        #expect(result.amplitudeNanovolts == unit)
        // −5.5, −1 and 6.5; then their opposites.
        #expect(result.samples == [3, -3, 8, -8, 5, -5, -6, 6, -1, 1, 7, -7])
    }

    @Test func iAndIIFollowFromIII() throws {
        let fromII = try Self.signal(1000, [(.ii, 1, [10]), (.iii, 1, [6])]).withLimbLeads()
        #expect(Self.values(fromII, .i) == [4])
        #expect(Self.values(fromII, .aVR) == [-7])
        let fromI = try Self.signal(1000, [(.iii, 1, [6]), (.i, 1, [4])]).withLimbLeads()
        #expect(fromI.leads.map(\.id) == [.iii, .i, .ii, .aVR, .aVL, .aVF])
        #expect(Self.values(fromI, .ii) == [10])
    }

    @Test func leadsThatAreThereStayAndOneSourceIsNotEnough() throws {
        let complete = Self.signal(
            1000, [(.i, 1, [1]), (.ii, 1, [3]), (.iii, 1, [9]), (.aVR, 1, [9]), (.aVL, 1, [9]), (.aVF, 1, [9])])
        #expect(try complete.withLimbLeads() == complete)
        let single = Self.signal(1000, [(.i, 1, [1]), (.v1, 1, [1])])
        #expect(single.derivableLimbLeads == [])
        #expect(try single.withLimbLeads() == single)
    }

    @Test func onlySamplesThatBothSourcesHaveAreDerived() throws {
        let result = try Self.signal(1000, [(.i, 1, [2, 4, 6]), (.ii, 3, [10, 12])]).withLimbLeads()
        let lead = try #require(result.position(of: .iii))
        #expect(result.leads[lead].first == 3)
        #expect(Array(result.samples(of: lead)) == [4])
        let apart = try Self.signal(1000, [(.i, 1, [2]), (.ii, 3, [10])]).withLimbLeads()
        #expect(Self.values(apart, .aVF) == [])
    }

    @Test func refusesWhatDoesNotFit() {
        let far = Self.signal(1001, [(.i, 1, [.min]), (.ii, 1, [.max])])
        #expect(throws: SCPECGError.sampleOutOfRange(lead: 2, sample: 0, value: 4_294_967_295)) {
            try far.withLimbLeads()
        }
        let scaled = Self.signal(1000, [(.i, 1, [1_500_000_000]), (.ii, 1, [1_500_000_001])])
        #expect(throws: SCPECGError.sampleOutOfRange(lead: 0, sample: 0, value: 3_000_000_000)) {
            try scaled.withLimbLeads()
        }
    }

    @Test(arguments: Corpus.records) func aFileOfTwelveLeadsAgreesWithWhatIsDerived(_ file: Corpus.File) throws {
        guard let signal = try? Record(parsing: file.bytes).rhythm(), signal.position(of: .aVF) != nil else { return }
        var sources = Signal(amplitudeNanovolts: signal.amplitudeNanovolts, interval: signal.interval)
        for id in [LeadID.i, .ii] { sources.append(id, signal.samples(of: try #require(signal.position(of: id)))) }
        let difference = try signal.compare(sources.withLimbLeads())
        // Devices round their own derived leads to a unit of their own.
        if signal.amplitudeNanovolts > 0 && file.name != "swifteen-test.scp" {
            #expect(difference.leads.allSatisfy { $0.greatestMicrovolts <= 10 }, "\(difference.leads)")
        }
    }
}

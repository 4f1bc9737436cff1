// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import MPI

@Suite("The order of arrival") struct OrderTests {
    /// A small county, and an index of it that was calibrated.
    private func calibrated(_ records: [PersonRecord]) throws -> CountyFixture {
        let fixture = try CountyFixture()
        try fixture.register(records)
        _ = try fixture.index.calibrate(CountyFixture.context)
        return fixture
    }

    /// The records come anew, in another order, held against the reference of an index that knew them all.
    private func again(_ records: [PersonRecord], _ reference: CountyFixture) throws -> CountyFixture {
        let fixture = try CountyFixture()
        try fixture.takeReference(of: reference)
        try fixture.register(records)
        return fixture
    }

    @Test func playsNoPart() throws {
        let (records, _) = county(people: 700, seed: 11)
        let all = try calibrated(records).persons()
        var random = SeededNumbers(seed: 3)
        var shuffled = records
        for place in shuffled.indices.reversed() { shuffled.swapAt(place, random.next(below: place + 1)) }
        #expect(try calibrated(Array(records.reversed())).persons() == all)
        #expect(try calibrated(shuffled).persons() == all)
    }

    @Test func playsNoPartOneByOne() throws {
        let (records, _) = county(people: 700, seed: 12)
        let reference = try calibrated(records)
        let all = try reference.persons()
        #expect(agreement(try again(records, reference).persons(), all) >= 0.999)
        #expect(agreement(try again(records.reversed(), reference).persons(), all) >= 0.999)
    }

    @Test func isNotToldFromTheBatch() throws {
        let (records, _) = county(people: 1200, seed: 13)
        let people = population(records)
        let found = people.deduplicated(people.fittedModel())
        var members: [Int: Set<String>] = [:]
        for (place, cluster) in found.clusters.enumerated() {
            members[cluster, default: []].insert(records[place].id)
        }
        #expect(agreement(try calibrated(records).persons(), Set(members.values)) >= 0.999)
    }

    @Test func findsTheSameWhenEveryRecordComesAgain() throws {
        let (records, _) = county(people: 400, seed: 14)
        let fixture = try calibrated(records)
        let before = try fixture.state()
        try fixture.register(records)
        let after = try fixture.state()
        #expect(try fixture.persons().count > 300)
        // Only the time of the last change differs, and that is the same here.
        #expect(after == before)
    }
}

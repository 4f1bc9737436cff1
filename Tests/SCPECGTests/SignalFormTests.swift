// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import SCPECG

@Suite("Signals as CSV and side by side") struct SignalFormTests {
    @Test func writesExactMicrovolts() {
        var signal = Signal(amplitudeNanovolts: 2505, interval: .microseconds(2000))
        signal.append(.i, [0, 1, -1, 1000])
        signal.append(.aVF, [-2, 400])
        #expect(String(decoding: signal.csv(), as: UTF8.self) == "I,aVF\n0,-5.01\n2.505,1002\n-2.505,\n2505,\n")
    }

    @Test func readsWhatItWrites() throws {
        var signal = Signal(amplitudeNanovolts: 2505, interval: .microseconds(2000))
        signal.append(.i, [0, 1, -1, 1000])
        signal.append(.aVF, [-2, 401])
        let read = try Signal(csv: signal.csv(), interval: .microseconds(2000))
        #expect(read == signal)
        #expect(try Signal(csv: Array("I\r\n5\r\n-10\r\n".utf8), interval: .hertz(500)).amplitudeNanovolts == 5000)
    }

    @Test(arguments: [
        ("", 1, 1), ("Q\n1\n", 1, 1), ("I,II\n1,x\n", 2, 2), ("I\n1\n2,3\n", 3, 2), ("I\n1.2345\n", 2, 1),
        ("I,II\n1,\n1,2\n", 3, 2), ("I\n9999999999.001\n", 2, 1),
    ]) func refusesWhatIsNoSignal(_ text: String, _ line: Int, _ column: Int) {
        #expect(throws: SCPECGError.badCSV(line: line, column: column)) {
            try Signal(csv: Array(text.utf8), interval: .microseconds(2000))
        }
    }

    @Test func comparesLeadByLeadInMicrovolts() throws {
        var first = Signal(amplitudeNanovolts: 1000, interval: .microseconds(2000))
        first.append(.i, [0, 1, 7, 0])
        first.append(.ii, [1])
        var second = Signal(amplitudeNanovolts: 2000, interval: .hertz(500))
        second.append(.v1, [1])
        second.append(.i, first: 2, [0, 0])
        let difference = try first.compare(second)
        #expect(
            difference
                == SignalDifference(
                    leads: [
                        LeadDifference(
                            id: .i, count: 2, unmatched: 2, greatestMicrovolts: 7,
                            rootMeanSquareMicrovolts: 5)
                    ], onlyInFirst: [.ii], onlyInSecond: [.v1]))
        #expect(!difference.isNone)
        #expect(try first.compare(first).isNone)
    }

    @Test func refusesSignalsThatCannotBeCompared() {
        let first = Signal(amplitudeNanovolts: 1000, interval: .microseconds(2000))
        #expect(throws: SCPECGError.differentIntervals) {
            try first.compare(Signal(amplitudeNanovolts: 1000, interval: .microseconds(1000)))
        }
        #expect(throws: SCPECGError.noAmplitudeUnit) {
            try first.compare(Signal(amplitudeNanovolts: 0, interval: .microseconds(2000)))
        }
    }

    @Test func everyLeadNameLeadsBackToItsCode() {
        for code in UInt8.min...UInt8.max {
            let id = LeadID(rawValue: code)
            #expect(LeadID(name: id.name) == id)
        }
        #expect(
            [0, 1, 8, 11, 61, 64, 66, 76, 100, 134, 151, 168, 184].map { LeadID(rawValue: $0).name } == [
                "unspecified", "I", "V6", "V3R", "III", "aVF", "V8", "A2", "CC2", "S", "V10", "dCS5", "d canine 4",
            ])
    }
}

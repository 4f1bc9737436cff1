// SPDX-License-Identifier: Apache-2.0

import Findings
import Foundation
import Testing

@testable import SCPECG

/// A lead made sample by sample, ten seconds at 500 Hz in units of 0.1 µV unless said otherwise.
private struct Wave {
    var hertz = 500
    var seconds = 10.0
    var values: [Double]

    init(hertz: Int = 500, seconds: Double = 10, _ value: (Double) -> Double) {
        (self.hertz, self.seconds) = (hertz, seconds)
        values = (0..<Int(Double(hertz) * seconds)).map { value(Double($0) / Double(hertz)) }
    }

    /// A beat a second: P, QRS and T as bells of 120, 1200 and 300 µV.
    static func beats(_ time: Double) -> Double {
        let phase = time - time.rounded(.down)
        func bell(_ place: Double, _ width: Double, _ height: Double) -> Double {
            height * exp(-pow((phase - place) / width, 2))
        }
        return bell(0.2, 0.02, 120) + bell(0.36, 0.012, 1200) + bell(0.62, 0.05, 300)
    }

    var quality: SignalQuality {
        var signal = Signal(amplitudeNanovolts: 100, interval: .hertz(hertz))
        signal.append(.ii, values.map { Int32(($0 * 10).rounded()) })
        return signal.quality()
    }

    var codes: [String] { quality.findings.map(\.code) }
}

@Suite("Signal quality") struct QualityTests {
    /// Numbers that look random and are the same each time.
    private static func noise(_ root: Double) -> (Double) -> Double {
        var state: UInt64 = 88_172_645_463_325_252
        return { _ in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            // Even numbers from −1 to 1 have a root mean square of 1/√3.
            return (Double(state >> 11) / Double(1 << 53) * 2 - 1) * root * 3.0.squareRoot()
        }
    }

    private static func adding(_ extra: @escaping (Double) -> Double) -> (Double) -> Double {
        { Wave.beats($0) + extra($0) }
    }

    @Test func aCleanRecordingHasNoFindings() throws {
        let quality = Wave(Wave.beats).quality
        #expect(quality.findings == [])
        #expect(quality.isUsable)
        let lead = try #require(quality.leads.first)
        #expect(lead.id == .ii && lead.seconds == 10)
        #expect(try #require(lead.noiseMicrovolts) < 5)
        #expect(try #require(lead.mainsMicrovolts) < 2)
        #expect(try #require(lead.wanderMicrovolts) < 1)
        #expect(abs(lead.spanMicrovolts - 1200) < 1)
    }

    @Test(arguments: [(1.998, []), (2.0, ["quality.lead-off"]), (2.5, ["quality.lead-off"])] as [(Double, [String])])
    func aLeadIsOffFromTwoFlatSecondsOn(_ seconds: Double, _ codes: [String]) {
        // 4 µV up and down is flat; a wave of 40 µV around it is not.
        let wave = Wave { time in
            let isFlat = time >= 3 && time < 3 + seconds
            return (isFlat ? 4 : 40) * (Int((time * 500).rounded()) % 20 < 10 ? 1 : -1)
        }
        #expect(wave.codes.filter { $0 == "quality.lead-off" } == codes)
    }

    @Test(arguments: [(5.0, true), (5.1, false)]) func flatMeansWithinTenMicrovolts(_ height: Double, _ isOff: Bool) {
        let wave = Wave { height * (Int(($0 * 500).rounded()) % 250 < 125 ? 1 : -1) }
        #expect(wave.codes.contains("quality.lead-off") == isOff)
    }

    @Test func aShortLeadThatIsFlatFromEndToEndIsOff() {
        #expect(Wave(seconds: 0.5) { _ in 100 }.codes == ["quality.lead-off"])
    }

    @Test func theFindingOfALeadThatIsOffHasItsNumbers() {
        #expect(
            Wave { _ in 0 }.quality.findings == [
                Finding(
                    .error, code: "quality.lead-off", location: "lead II",
                    message: "flat for 10 s of 10 s; the limit is 2 s")
            ])
    }

    @Test(arguments: [(38.0, 800.0, false), (40, 800, true), (60, 800, true), (40, 749, false), (40, 750, true)])
    func aLeadIsSaturatedFromFortyMillisecondsAtItsExtremeOn(_ length: Double, _ height: Double, _ isFound: Bool) {
        let wave = Wave { time in
            let inBeat = (time - time.rounded(.down)) * 1000
            if inBeat < length - 0.001 { return height }
            return -height * cos((inBeat - length) / (1000 - length) * .pi * 2)
        }
        #expect(wave.codes.contains("quality.saturation") == isFound)
    }

    @Test(arguments: [(15.0, false), (19, false), (23, true), (60, true)])
    func noiseIsMeasuredBetweenTheComplexes(_ root: Double, _ isFound: Bool) throws {
        let wave = Wave(Self.adding(Self.noise(root)))
        let measured = try #require(wave.quality.leads.first?.noiseMicrovolts)
        #expect(abs(measured - root) < root * 0.1)
        #expect(wave.codes.contains("quality.noise") == isFound)
    }

    @Test(arguments: [500, 250, 1000, 600], [45.0, 55])
    func humIsMeasuredPeakToPeakAtAnyRate(_ hertz: Int, _ microvolts: Double) throws {
        let wave = Wave(hertz: hertz, Self.adding { microvolts / 2 * sin(2 * .pi * 50 * $0 + 0.7) })
        let lead = try #require(wave.quality.leads.first)
        #expect(abs(try #require(lead.mainsMicrovolts) - microvolts) < 2)
        #expect(try #require(lead.noiseMicrovolts) < 3)
        #expect(wave.codes == (microvolts > 50 ? ["quality.mains-hum"] : []))
    }

    @Test func humOfSixtyHertzIsSoughtWhereTheRecordSaysSo() throws {
        let wave = Wave(Self.adding { 100 * sin(2 * .pi * 60 * $0) })
        var signal = Signal(amplitudeNanovolts: 1000, interval: .microseconds(2000))
        signal.append(.ii, wave.values.map { Int32($0.rounded()) })
        var demographics = try Sample.demographics()
        var machine = try #require(demographics.acquiringMachine)
        machine.mains = 2
        demographics.set(.acquiringMachine, try machine.serialized())
        let record = try Record(parsing: Draft(demographics: demographics, rhythm: signal).serialized())
        let quality = try record.quality()
        #expect(abs(try #require(quality.leads.first?.mainsMicrovolts) - 200) < 2)
        #expect(quality.findings.map(\.code) == ["quality.mains-hum"])
        #expect(quality.findings.first?.message.hasSuffix(" µV at 60 Hz; the limit is 50 µV") == true)
    }

    @Test(arguments: [(560.0, false), (600, true), (2000, true)])
    func theBaselineWandersByItsMeansOverASecond(_ peakToPeak: Double, _ isFound: Bool) throws {
        // A second's mean leaves sin(0.3π) / 0.3π = 0.858 of a wave of 0.3 Hz.
        let wave = Wave(Self.adding { peakToPeak / 2 * sin(2 * .pi * 0.3 * $0) })
        let measured = try #require(wave.quality.leads.first?.wanderMicrovolts)
        #expect(abs(measured - 0.858 * peakToPeak) < 5)
        #expect(wave.codes.contains("quality.baseline-wander") == isFound)
    }

    @Test func whatIsTooShortOrTooSlowIsNotMeasured() throws {
        let short = try #require(Wave(seconds: 0.9, Wave.beats).quality.leads.first)
        #expect(short.noiseMicrovolts == nil && short.mainsMicrovolts == nil && short.wanderMicrovolts == nil)
        let slow = try #require(Wave(hertz: 100, Wave.beats).quality.leads.first)
        #expect(slow.noiseMicrovolts == nil && slow.wanderMicrovolts != nil)
    }

    @Test func signalsWithoutUnitOrSamplesAreNotJudged() {
        var signal = Signal(amplitudeNanovolts: 0, interval: .microseconds(2000))
        signal.append(.i, [1])
        #expect(signal.quality().findings.map(\.message) == ["the amplitude unit is 0"])
        signal = Signal(amplitudeNanovolts: 1000, interval: .microseconds(0))
        #expect(signal.quality().findings.map(\.message) == ["the sampling interval is 0"])
        signal = Signal(amplitudeNanovolts: 1000, interval: .microseconds(2000))
        signal.append(.i, [Int32]())
        #expect(signal.quality().findings.map(\.location) == ["lead I"])
    }

    @Test(arguments: Corpus.records) func everyFileIsJudgedWithoutATrap(_ file: Corpus.File) throws {
        guard let quality = try? Record(parsing: file.bytes).quality() else { return }
        // The recordings of the corpus were made with all electrodes on.
        #expect(!quality.findings.contains { $0.code == QualityRule.leadOff.rawValue })
    }
}

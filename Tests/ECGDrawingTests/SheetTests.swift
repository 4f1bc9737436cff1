// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@testable import ECGDrawing

@Suite("Sheets") struct SheetTests {
    private static func drawn(
        _ recording: Recording = Waves.recording(), _ heading: Heading = Heading(), _ options: SheetOptions = .init()
    ) throws -> Drawn { try Drawn(Sheet(recording, heading, options)) }

    @Test func isMeasuredInMillimetres() throws {
        let root = try Self.drawn().root
        let size = [root.attribute("width"), root.attribute("height")]
        // 15 mm for the pulse, 250 mm for ten seconds, 8 mm on each side.
        #expect(size[0] == "281mm")
        let height = size[1]?.dropLast(2) ?? ""
        #expect(root.attribute("viewBox") == "0 0 281 \(height)")
    }

    @Test func hasNothingThatRunsOrLeadsOutside() throws {
        let text = try Self.drawn().text
        for word in ["<script", "<style", "href", "url(", "<image", "<foreignObject", " id=", "<!"] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test(arguments: [
        (
            Layout.threeByFour,
            [
                "I 15", "aVR 77.5", "V1 140", "V4 202.5", "II 15", "aVL 77.5", "V2 140", "V5 202.5", "III 15",
                "aVF 77.5", "V3 140", "V6 202.5", "II 15",
            ]
        ),
        (
            .sixByTwo,
            [
                "I 15", "V1 140", "II 15", "V2 140", "III 15", "V3 140", "aVR 15", "V4 140", "aVL 15", "V5 140",
                "aVF 15", "V6 140",
            ]
        ), (.twelveByOne, Waves.leads.map { $0 + " 15" }), (.rows, Waves.leads.map { $0 + " 15" }),
    ]) func eachLayoutPutsLeadsInTheirUsualPlaces(_ layout: Layout, _ places: [String]) throws {
        let curves = try Self.drawn(SheetOptions(layout: layout)).curves
        #expect(curves.map { "\($0.lead) \(SVGWriter.number($0.origin.x))" } == places)
    }

    private static func drawn(_ options: SheetOptions) throws -> Drawn {
        try drawn(Waves.recording(), Heading(), options)
    }

    @Test(arguments: PaperGain.allCases) func thePulseIsAMillivoltHigh(_ gain: PaperGain) throws {
        let drawn = try Self.drawn(SheetOptions(gain: gain))
        let pulses = drawn.elements.filter { $0.attribute("d") == "M3 0h2v-\(gain.rawValue)h5v\(gain.rawValue)h2" }
        #expect(pulses.count == 4)
    }

    @Test func leadsThatAreMissingHaveAPlaceAndAWord() throws {
        let names = Waves.leads.filter { $0 != "V3" && $0 != "aVL" }
        let drawn = try Self.drawn(Waves.recording(names))
        #expect(drawn.words.filter { $0 == "not recorded" }.count == 2)
        #expect(drawn.words.contains("V3") && drawn.words.contains("aVL"))
        #expect(drawn.words.contains("Not recorded: aVL, V3."))
    }

    @Test func leadsWithoutAUsualPlaceFollow() throws {
        let drawn = try Self.drawn(Waves.recording(Waves.leads + ["V3R", "V7", "V1"]))
        #expect(drawn.curves.map(\.lead).suffix(4) == ["V3R", "V7", "V1", "II"])
    }

    @Test func aRhythmStripIsDrawnWithoutLeadII() throws {
        #expect(try Self.drawn(Waves.recording(["I", "V1", "V2"])).curves.map(\.lead).last == "V1")
        #expect(try Self.drawn(Waves.recording(["V5", "V2"])).curves.map(\.lead).last == "V5")
    }

    @Test func aLeadRecordedAtAnotherTimeIsDrawnWithItsTime() throws {
        var recording = Waves.recording(count: 1250)
        // V1 is due from 5 s on and was recorded from 2.5 s to 5 s.
        for index in recording.traces.indices { recording.traces[index].start = index / 3 * 1250 }
        recording.traces[6].start = 1250
        let drawn = try Self.drawn(recording)
        #expect(drawn.words.contains("V1 from 2.5 s"))
        #expect(drawn.words.contains("V4"))
        #expect(try #require(drawn.curves("V1").first?.lines.first?.last).x > 62)
    }

    @Test func whereSamplesAreMissingALineBreaksAndAWordStands() throws {
        var recording = Waves.recording()
        for index in 1000..<2000 { recording.traces[0].microvolts[index] = .nan }
        let drawn = try Self.drawn(recording, Heading(), SheetOptions(layout: .twelveByOne))
        #expect(drawn.curves("I").first?.lines.count == 2)
        #expect(drawn.curves("II").first?.lines.count == 1)
        #expect(drawn.words.filter { $0 == "no signal" }.count == 1)
    }

    @Test func aFarBaselineIsMovedAndSaysSo() throws {
        var recording = Waves.recording(["II"])
        recording.traces[0].microvolts = recording.traces[0].microvolts.map { $0 + 3000 }
        let drawn = try Self.drawn(recording, Heading(), SheetOptions(layout: .rows))
        let shift = try #require(drawn.curves.first?.shift)
        #expect(shift < -29 && shift > -31)
        #expect(drawn.words.contains { $0.hasPrefix("Baseline moved: II by -3.0") })
    }

    @Test func curvesThatRunOffThePaperAreNamed() throws {
        var recording = Waves.recording(["I", "II"])
        recording.traces[1].microvolts[700] = 90_000
        let drawn = try Self.drawn(recording, Heading(), SheetOptions(layout: .rows))
        #expect(drawn.words.contains("Runs off the paper: II."))
    }

    @Test func recordingsWithoutUnitAreNotToScale() throws {
        var recording = Waves.recording()
        recording.isCalibrated = false
        let drawn = try Self.drawn(recording)
        #expect(drawn.words.contains("NOT TO SCALE"))
        #expect(!drawn.text.contains("h5v10"))
    }

    @Test func settingsAreStated() throws {
        var heading = Heading()
        heading.filters = "high-pass 0.05 Hz, low-pass 150 Hz"
        let options = SheetOptions(speed: .half, gain: .double, startSeconds: 1.5, seconds: 4)
        let words = try Self.drawn(Waves.recording(), heading, options).words
        #expect(
            words.contains(
                "12.5 mm/s  ·  20 mm/mV  ·  high-pass 0.05 Hz, low-pass 150 Hz  ·  500 samples/s  ·  1.5–5.5 s of 10 s")
        )
    }

    @Test func refusesWhatCannotBeDrawn() {
        func error(_ recording: Recording, _ options: SheetOptions = SheetOptions()) -> DrawingError? {
            do throws(DrawingError) {
                _ = try Sheet(recording, Heading(), options).svg()
                return nil
            } catch { return error }
        }
        #expect(error(Recording([], sampleMicroseconds: 2000)) == .noSamples)
        #expect(error(Recording([Trace("I", [.nan])], sampleMicroseconds: 2000)) == .noSamples)
        for interval in [0, -1, .nan, .infinity] {
            #expect(error(Recording([Trace("I", [1])], sampleMicroseconds: interval)) == .noInterval)
        }
        #expect(
            error(Waves.recording(), SheetOptions(startSeconds: 10))
                == .nothingInRange(startSeconds: 10, recordingSeconds: 10))
        #expect(error(Waves.recording(), SheetOptions(seconds: 601)) == .tooLong(seconds: 601, limit: 600))
        #expect(error(Waves.recording(), SheetOptions(seconds: 600)) == nil)
    }

    @Test func hostileNumbersAreDrawnWithoutATrap() throws {
        let values = [Double.greatestFiniteMagnitude, -.greatestFiniteMagnitude, .infinity, 1, 2]
        for start in [0, 1 << 40, Int.max, Int.min] {
            for interval in [1e-9, 1, 1e9] {
                let recording = Recording([Trace("II", values, start: start)], sampleMicroseconds: interval)
                _ = try? Sheet(recording, Heading(), SheetOptions(layout: .twelveByOne, seconds: 600)).svg()
            }
        }
    }

    @Test func theUsualLayoutDependsOnTheChestLeads() {
        #expect(Layout.usual(for: Waves.recording()) == .threeByFour)
        #expect(Layout.usual(for: Waves.recording(["I", "II", "III"])) == .rows)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@testable import ECGDrawing

@Suite("Headings and beats") struct HeadingTests {
    private static var heading: Heading {
        var heading = Heading()
        heading.patient = [
            .init("", "欧阳 小明", isIdentifying: true), .init("ID", "T-77", isIdentifying: true), .init("Sex", "male"),
        ]
        heading.acquisition = [.init("At", "Village of 小明"), .init("By", "Dr. Li Na", isIdentifying: true)]
        heading.measurements = [.init("Rate", "60 /min")]
        heading.statementTitle = "Interpretation"
        heading.statements = ["窦性心律", "欧阳小明 T-77: see Li"]
        return heading
    }

    private static func words(_ heading: Heading, _ options: SheetOptions = SheetOptions()) throws -> [String] {
        try Drawn(Sheet(Waves.recording(), heading, options)).words
    }

    @Test func printsEveryField() throws {
        let words = try Self.words(Self.heading)
        for word in [
            "欧阳 小明", "ID", "T-77", "Sex", "male", "Village of 小明", "Dr. Li Na", "60 /min", "Interpretation", "窦性心律",
        ] {
            #expect(words.contains(word), "\(word)")
        }
    }

    @Test func namesFontsForChinese() throws {
        let drawn = try Drawn(Sheet(Waves.recording(), Self.heading))
        #expect(drawn.root.attribute("font-family")?.contains("'Noto Sans CJK SC'") == true)
        #expect(drawn.text.contains("xml:lang=\"zh-CN\""))
    }

    @Test func aMaskedSheetTellsNothingOfThePatient() throws {
        let sheet = Sheet(Waves.recording(), Self.heading, SheetOptions(masksPatient: true))
        let drawn = try Drawn(sheet)
        let text = drawn.words.joined(separator: "|")
        for word in ["欧阳", "小明", "T-77", "Li", "Na"] { #expect(!text.contains(word), "\(word)") }
        #expect(drawn.words.contains("male") && drawn.words.contains("窦性心律"))
        #expect(drawn.words.contains("(hidden) (hidden): see (hidden)"))
        #expect(drawn.words.contains("Village of (hidden)"))
    }

    @Test(arguments: [
        ("<script>alert(1)</script> & \"x\"", "<script>alert(1)</script> & \"x\""),
        ("a\u{0}b\u{1B}c\u{7F}d", "a‹0›b‹1B›c‹7F›d"), ("tab\tend\nline", "tab end line"),
        ("\u{202E}txt\u{FEFF}\u{FFFE}\u{1FFFF}", "‹202E›txt‹FEFF›‹FFFE›‹1FFFF›"), ("𠮷野家", "𠮷野家"),
    ]) func anyTextIsWrittenSoThatItCanBeSeen(_ text: String, _ shown: String) throws {
        var heading = Heading()
        heading.patient = [.init("", "A"), .init("ID", text)]
        #expect(try Self.words(heading).contains(shown))
        #expect(try Drawn(Sheet(Recording([Trace(text, [1, 2])], sampleMicroseconds: 2000))).words.contains(shown))
    }

    @Test func longTextsStayInTheirColumns() throws {
        var heading = Heading()
        let long = String(repeating: "特别长的名字", count: 40)
        heading.patient = [.init("", long), .init(long, long), .init("ID", String(repeating: "W", count: 400))]
        heading.acquisition = [.init("At", String(repeating: "wide words ", count: 60))]
        heading.statements = (0..<60).map { "statement \($0) " + String(repeating: "and more ", count: 20) }
        let drawn = try Drawn(Sheet(Waves.recording(), heading))
        let column = [0.0, 0.28, 0.55, 0.74, 1].map { $0 * 265 }
        let block = try #require(drawn.root.elements.first { $0.name == "g" })
        let texts = block.elements.flatMap { [$0] + $0.elements }.filter { $0.name == "text" }
        #expect(texts.count > 40)
        for element in texts where element.attribute("font-size") == nil {
            guard let x = element.attribute("x").flatMap(Double.init), element.text.count > 12 else { continue }
            let end = column.first { $0 > x + 0.01 } ?? 265
            #expect(x + SheetText.width(element.text) * 2.8 <= end + 0.01, "\(element.text)")
        }
        #expect(drawn.words.contains { $0.hasSuffix("…") })
        #expect(drawn.words.contains { $0.hasPrefix("… ") && $0.hasSuffix(" more lines") })
    }

    @Test func linesBreakAtBlanksAndBetweenChineseCharacters() {
        #expect(SheetText.wrapped("one two three", 4.3) == ["one two", "three"])
        #expect(SheetText.wrapped("左室高电压", 2) == ["左室", "高电", "压"])
        #expect(SheetText.wrapped("aaaa", 1.2) == ["aa", "aa"])
        #expect(SheetText.wrapped("", 5) == [""])
        #expect(SheetText.wrapped("W", 0) == ["W"])
    }

    private static func beat(_ marks: [Mark]) -> Recording {
        var recording = Waves.recording()
        recording.beat = Beat(
            Waves.leads.reversed().map { Trace($0, (0..<500).map { Double($0 % 100) }) }, sampleMicroseconds: 2000,
            marks: marks)
        return recording
    }

    @Test func aBeatIsDrawnWithItsMarksAndTheirTimes() throws {
        let marks = [
            Mark("QRS on", milliseconds: 267), Mark("P on", milliseconds: 100), Mark("T end", milliseconds: 1200),
        ]
        let drawn = try Drawn(Sheet(Self.beat(marks), Heading(), SheetOptions(showsBeat: true)))
        let beats = drawn.curves.filter { $0.kind == "beat" }
        #expect(beats.map(\.lead).prefix(5) == ["I", "aVR", "V1", "V4", "II"])
        #expect(beats.count == 12)
        // 998 ms at 50 mm/s.
        #expect(beats[0].lines.last?.last?.x == 49.9)
        #expect(drawn.words.filter { $0 == "P on 100" }.count == 4)
        #expect(drawn.words.filter { $0 == "QRS on 267" }.count == 4)
        #expect(drawn.words.contains("Outside the beat: T end."))
        // 2.5 mm before the beat, then 5 mm to P onset.
        #expect(drawn.elements.contains { $0.attribute("d")?.contains("L7.5 ") == true })
    }

    @Test func aSheetSaysWhenThereIsNoBeat() throws {
        let words = try Self.words(Heading(), SheetOptions(showsBeat: true))
        #expect(words.contains("The recording has no reference beat."))
        #expect(try Drawn(Sheet(Self.beat([]), Heading())).curves.allSatisfy { $0.kind == "lead" })
    }
}

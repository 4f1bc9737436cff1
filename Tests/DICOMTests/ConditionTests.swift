// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

@Suite("DICOM: attributes that are needed in certain cases") struct ConditionTests {
    /// An image of a class with values: its codes about one tag.
    private func codes(_ uid: String, _ values: [(String, String)], about tag: String) throws -> [String] {
        var image = try Made.ct()
        try image.set(ElementPath(parsing: "SOPClassUID"), values: [uid])
        for (name, value) in values { try image.set(ElementPath(parsing: name), values: [value]) }
        return Made.codes(image).filter { $0.hasSuffix(tag) }
    }

    @Test(arguments: [
        ("PixelPaddingRangeLimit", "5", "(0028,0120)"), ("ConcatenationUID", "1.2.3.9", "(0020,9162)"),
        ("ResponsiblePerson", "Zhao^Li", "(0010,2298)"),
        ("PatientBirthDateInAlternativeCalendar", "30-12-9", "(0010,0035)"),
    ]) func wantsTheCompanionOf(_ name: String, _ value: String, _ tag: String) throws {
        let ct = "1.2.840.10008.5.1.4.1.1.2"
        let wanted = try #require(Tag(tag))
        let condition = try #require(Condition.all[wanted])
        var set = DataSet()
        #expect(!condition.holds(ElementMap(set)))
        try set.set(ElementPath(parsing: name), values: [value])
        #expect(condition.holds(ElementMap(set)))
        if name == "ResponsiblePerson" {
            #expect(try codes(ct, [(name, value)], about: tag) == ["type-1c-missing \(tag)"])
        }
    }

    @Test func wantsTheTimesOfTheSequenceAnMRImageUses() throws {
        let mr = "1.2.840.10008.5.1.4.1.1.4"
        let spin = [("Modality", "MR"), ("ScanningSequence", "SE"), ("SequenceVariant", "NONE")]
        #expect(try codes(mr, spin, about: "(0018,0080)") == ["type-2c-missing (0018,0080)"])
        #expect(try codes(mr, spin + [("RepetitionTime", "500")], about: "(0018,0080)") == [])
        let echo = [("Modality", "MR"), ("ScanningSequence", "EP"), ("SequenceVariant", "NONE")]
        #expect(try codes(mr, echo, about: "(0018,0080)") == [])
        let inversion = [("Modality", "MR"), ("ScanningSequence", "IR"), ("SequenceVariant", "NONE")]
        #expect(try codes(mr, inversion, about: "(0018,0082)") == ["type-2c-missing (0018,0082)"])
    }

    @Test func wantsTheEdgesOfAShutterByItsShape() throws {
        let cr = "1.2.840.10008.5.1.4.1.1.1"
        let values = [("Modality", "CR"), ("ShutterShape", "CIRCULAR")]
        #expect(try codes(cr, values, about: "(0018,1610)") == ["type-1c-missing (0018,1610)"])
        #expect(try codes(cr, values, about: "(0018,1602)") == [])
    }

    @Test func wantsTheFrameTimeThatIsPointedTo() throws {
        let us = "1.2.840.10008.5.1.4.1.1.3.1"
        let values = [("Modality", "US"), ("NumberOfFrames", "2"), ("FrameIncrementPointer", "00181063")]
        #expect(try codes(us, values, about: "(0018,1063)") == ["type-1c-missing (0018,1063)"])
    }
}

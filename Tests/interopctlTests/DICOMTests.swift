// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import JSON
import Testing

@testable import interopctl

/// Files of explicit little-endian elements.
enum DICOMSample {
    static func element(_ tag: UInt32, _ vr: String, _ value: [UInt8]) -> [UInt8] {
        var value = value
        if !value.count.isMultiple(of: 2) { value.append(vr == "UI" ? 0 : 0x20) }
        let (group, element) = (UInt16(tag >> 16), UInt16(tag & 0xFFFF))
        let length = UInt16(value.count)
        let head = [group, element].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return head + Array(vr.utf8) + [UInt8(length & 0xFF), UInt8(length >> 8)] + value
    }

    static func element(_ tag: UInt32, _ vr: String, _ text: String) -> [UInt8] {
        element(tag, vr, Array(text.utf8))
    }

    static func file(_ name: [UInt8] = Array("Wang^Ming=王^明".utf8), set: String = "ISO_IR 192") -> [UInt8] {
        let meta = element(0x0002_0010, "UI", "1.2.840.10008.1.2.1")
        return [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
            + element(0x0002_0000, "UL", [UInt8(meta.count), 0, 0, 0]) + meta
            + element(0x0008_0005, "CS", set) + element(0x0008_0016, "UI", "1.2.840.10008.5.1.4.1.1.2")
            + element(0x0008_0018, "UI", "1.2.9.1") + element(0x0008_0050, "SH", "ACC1")
            + element(0x0008_0060, "CS", "CT") + element(0x0010_0010, "PN", name)
            + element(0x0010_0020, "LO", "A1") + element(0x0010_0030, "DA", "19900101")
            + element(0x0010_0040, "CS", "M") + element(0x0020_000D, "UI", "1.2.9")
    }

    static let order =
        Sample.header("OMI^O23^OMI_O23", id: "O1")
        + "PID|||A1^^^H1&1.2.3.1&ISO^PI||王^明||19900101|M\rORC|NW|P1|F1\rOBR|1|P1|F1|CT01^胸部平扫^L\r"
        + "IPC|ACC1|RP1|1.2.9|SPS1|CT\r"
}

@Suite("DICOM") struct DICOMTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func isShownElementByElement() throws {
        let outcome = interopctl("parse", try folder.file("a.dcm", DICOMSample.file()))
        #expect(outcome.code == .done)
        #expect(outcome.lines.first == "# Explicit VR Little Endian")
        #expect(outcome.lines.contains { $0.hasPrefix("(0010,0010) PN [Wang^Ming=王^明]") })
    }

    @Test func becomesJSONWithItsNameInUnicode() throws {
        let name = try Sample.encoded("Wang^Ming=誠^明", .gb18030)
        let file = try folder.file("a.dcm", DICOMSample.file(name, set: "GB18030"))
        let json = try interopctl("convert", "--to", "dicom-json", file).json()
        #expect(json["00100010"]?["Value"]?.array?.first?["Ideographic"] == "誠^明")
        #expect(json["00080005"]?["Value"]?.array == ["ISO_IR 192"])
        #expect(json["00020010"] == nil)
    }

    @Test func isReadInTheSetOfTheCommandLineWhereItNamesNone() throws {
        let name = try Sample.encoded("王^明", .gb18030)
        let file = try folder.file("a.dcm", DICOMSample.file(name, set: ""))
        let json = try interopctl("convert", "--to", "dicom-json", "--charset", "GB18030", file).json()
        #expect(json["00100010"]?["Value"]?.array?.first?["Alphabetic"] == "王^明")
    }

    @Test func isConvertedFolderByFolder() throws {
        _ = try folder.file("a.dcm", DICOMSample.file())
        _ = try folder.file("notes.txt", "no image")
        let outcome = interopctl("convert", "--recursive", "--to", "dicom-json", "--ndjson", folder.path)
        #expect(outcome.lines.count == 1)
        #expect(outcome.errorLines == ["1 file of no known format left out"])
        #expect(outcome.code == .done)
    }

    @Test func isRefusedForFormsItCannotBecome() throws {
        let file = try folder.file("a.dcm", DICOMSample.file())
        let outcome = interopctl("convert", "--to", "hl7", file)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.contains("cannot convert from dicom to hl7"))
    }

    @Test func saysWhatIsWrongWithValues() throws {
        let bad = DICOMSample.file() + DICOMSample.element(0x0020_0013, "IS", "one")
        let outcome = interopctl("validate", try folder.file("a.dcm", bad))
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.lines.contains { $0.contains(": error: (0020,0013): ") })
    }

    @Test func agreesWithItsOrder() throws {
        let order = try folder.file("o.hl7", DICOMSample.order)
        let image = try folder.file("a.dcm", DICOMSample.file())
        #expect(interopctl("dicom", "check", "--order", order, image) == Outcome(.done, out: ["\(image): agrees"]))
    }

    @Test func ofAnotherPatientIsRefused() throws {
        let order = try folder.file("o.hl7", DICOMSample.order.replacing("A1^^^H1", with: "A2^^^H1"))
        let image = try folder.file("a.dcm", DICOMSample.file())
        let outcome = interopctl("dicom", "check", "--order", order, image)
        #expect(outcome.code == .dataHasErrors)
        let place = "\(image): error: (0010,0020): is no identifier of PID-3 of the order (other-patient)"
        #expect(outcome.lines == ["\(image): refused", place])
    }

    @Test func isReceivedOnceIntoTheStore() throws {
        let image = try folder.file("a.dcm", DICOMSample.file())
        let store = folder.place("store")
        let first = try interopctl("dicom", "receive", "--json", "--store", store, image).json().array?.first
        #expect(first?["state"] == "unmatched")
        #expect(first?["findings"]?.array?.map { $0["code"] } == ["no-order"])
    }

    @Test func losesWhatIdentifiesItsPatient() throws {
        let image = try folder.file("a.dcm", DICOMSample.file())
        let outcome = interopctl("dicom", "deidentify", "--out-dir", folder.place("out"), image)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        let json = try interopctl("convert", "--to", "dicom-json", folder.place("out") + "/a.dcm").json()
        #expect(json["00120062"]?["Value"]?.array == ["YES"])
        for text in ["王", "Wang", "19900101", "ACC1", "1.2.9.1"] { #expect(!json.text().contains(text)) }
    }

    @Test func becomesTheSameUnderOneKeyAndAnotherUnderAnother() throws {
        let image = try folder.file("a.dcm", DICOMSample.file())
        func uid(_ key: String, _ out: String) throws -> JSONValue? {
            let key = try folder.file(key, key + "-0123456789abcdef")
            let outcome = interopctl("dicom", "deidentify", "--key", key, "--out-dir", folder.place(out), image)
            #expect(outcome.code == .done)
            return try interopctl("convert", "--to", "dicom-json", folder.place(out) + "/a.dcm").json()["0020000D"]
        }
        let first = try uid("k1", "o1")
        #expect(try uid("k1", "o2") == first)
        #expect(try uid("k2", "o3") != first)
    }

    @Test func comesBackFromXMLAndJSON() throws {
        let image = try folder.file("a.dcm", DICOMSample.file())
        let expected = try interopctl("convert", "--to", "dicom-json", image).json()
        for form in ["dicom-json", "dicom-xml"] {
            let (other, back) = (folder.place("b." + form), folder.place("b.dcm"))
            #expect(interopctl("convert", "--to", form, "-o", other, image).code == .done)
            #expect(interopctl("convert", "--to", "dicom", "-o", back, other).code == .done)
            #expect(try interopctl("convert", "--to", "dicom-json", back).json() == expected)
        }
    }

    @Test(arguments: ["implicit", "big-endian", "deflated"]) func keepsItsContentInAnyTransferSyntax(_ name: String)
        throws
    {
        let image = try folder.file("a.dcm", DICOMSample.file())
        let expected = try interopctl("convert", "--to", "dicom-json", image).json()
        let other = folder.place("b.dcm")
        #expect(interopctl("convert", "--to", "dicom", "--transfer-syntax", name, "-o", other, image).code == .done)
        #expect(try interopctl("convert", "--to", "dicom-json", other).json() == expected)
    }

    @Test func isWrittenInUTF8WhereItsTextWasGBKWithoutSayingSo() throws {
        let name = try Sample.encoded("张^小东", .gb18030)
        let image = try folder.file("a.dcm", DICOMSample.file(name, set: ""))
        let other = folder.place("b.dcm")
        #expect(interopctl("convert", "--to", "dicom", "--charset", "UTF-8", "-o", other, image).code == .done)
        let json = try interopctl("convert", "--to", "dicom-json", other).json()
        #expect(json["00100010"]?["Value"]?.array?.first?["Alphabetic"] == "张^小东")
    }
}

@Suite("get and set of DICOM") struct DICOMValueTests {
    let folder: Folder
    let file: String

    init() throws {
        folder = try Folder()
        file = try folder.file("a.dcm", DICOMSample.file())
    }

    @Test(arguments: [
        ("(0010,0010)", "Wang^Ming=王^明"), ("PatientID", "A1"), ("00020010", "1.2.840.10008.1.2.1"),
        ("PatientComments", ""), ("00400275[0].00400007", ""), ("(0002,0000)", "28"),
    ]) func printsTheValueOf(_ path: String, _ value: String) {
        #expect(interopctl("get", path, file) == Outcome(.done, out: [value]))
    }

    @Test func givesTheAttributeAsJSON() throws {
        let outcome = interopctl("get", "--json", "PatientSex", file)
        let attribute: JSONValue = ["vr": "CS", "Value": ["M"]]
        let entry: JSONValue = [
            "file": .string(file), "path": "(0010,0040)", "presence": "value", "value": attribute,
        ]
        #expect(try outcome.json() == [entry])
    }

    @Test func asksForAnotherPathWhereThatOfAMessageMakesNoSense() {
        let outcome = interopctl("get", "PID-3", file)
        #expect(outcome.code == .usage)
        #expect(outcome.errors.contains("'PID-3' is no tag or keyword"))
    }

    @Test func changesOneValue() throws {
        let changed = folder.place("b.dcm")
        #expect(interopctl("set", "PatientID=A77", "PatientName=Li^Na=李^娜", file, "-o", changed).code == .done)
        #expect(interopctl("get", "PatientID", changed).lines == ["A77"])
        #expect(interopctl("get", "PatientName", changed).lines == ["Li^Na=李^娜"])
        #expect(interopctl("get", "StudyInstanceUID", changed).lines == ["1.2.9"])
        #expect(interopctl("set", "--remove", "PatientSex", changed, "-o", changed).code == .done)
        #expect(try interopctl("get", "--json", "PatientSex", changed).json().array?.first?["presence"] == "absent")
    }

    @Test(arguments: ["SpecificCharacterSet=GB18030", "TransferSyntaxUID=1.2"])
    func refusesWhatWouldMakeTheRestUnreadable(_ change: String) {
        #expect(interopctl("set", change, file, "-o", folder.place("c.dcm")).code == .usage)
    }

    @Test func refusesACharacterThatTheSetLacks() throws {
        let latin = try folder.file("l.dcm", DICOMSample.file(Array("Wang^Ming".utf8), set: "ISO_IR 100"))
        let outcome = interopctl("set", "PatientName=王^明", latin, "-o", folder.place("d.dcm"))
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors.contains("is not in its set"))
    }
}

@Suite("dicom list") struct DirectoryListingTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    /// A directory of one patient and one image, which is in the folder or not.
    private func directory() throws -> String {
        func item(_ type: String, _ below: UInt32, _ rest: [UInt8]) -> [UInt8] {
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: below >> ($0 * 8)) }
            let elements =
                DICOMSample.element(0x0004_1400, "UL", [0, 0, 0, 0])
                + DICOMSample.element(0x0004_1410, "US", [255, 255])
                + DICOMSample.element(0x0004_1420, "UL", bytes) + DICOMSample.element(0x0004_1430, "CS", type) + rest
            let length = UInt16(elements.count)
            return [0xFE, 0xFF, 0x00, 0xE0, UInt8(length & 0xFF), UInt8(length >> 8), 0, 0] + elements
        }
        let meta = DICOMSample.element(0x0002_0010, "UI", "1.2.840.10008.1.2.1")
        let head =
            [UInt8](repeating: 0, count: 128) + Array("DICM".utf8)
            + DICOMSample.element(0x0002_0000, "UL", [UInt8(meta.count), 0, 0, 0]) + meta
        // The first record stands behind its offset (12 bytes) and the header of the sequence (12 bytes).
        let first = UInt32(head.count + 24)
        let patient = DICOMSample.element(0x0010_0020, "LO", "A1")
        let size = UInt32(item("PATIENT", 0, patient).count)
        let records =
            item("PATIENT", first + size, patient)
            + item("IMAGE", 0, DICOMSample.element(0x0004_1500, "CS", #"IMG\A1"#))
        let count = UInt16(records.count)
        let sequence: [UInt8] = [4, 0, 0x20, 0x12, 0x53, 0x51, 0, 0, UInt8(count & 0xFF), UInt8(count >> 8), 0, 0]
        let offset = (0..<4).map { UInt8(truncatingIfNeeded: first >> ($0 * 8)) }
        return try folder.file(
            "DICOMDIR", head + DICOMSample.element(0x0004_1200, "UL", offset) + sequence + records)
    }

    @Test func showsTheTreeAndTheFilesThatAreNotThere() throws {
        let outcome = interopctl("dicom", "list", try directory())
        #expect(outcome.lines == ["PATIENT  A1", "  IMAGE  -> IMG/A1"])
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors.contains("no file IMG/A1"))
    }

    @Test func refusesAnImage() throws {
        let outcome = interopctl("dicom", "list", try folder.file("a.dcm", DICOMSample.file()))
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errors.contains("name a DICOMDIR"))
    }
}

// SPDX-License-Identifier: Apache-2.0

import DICOM
import Digests
import SCPECG

/// Patient, study, equipment and identification.
extension WaveformWriter {
    mutating func addHeader(to set: inout DataSet, _ sopClass: WaveformClass) throws(CardiologyError) {
        let demographics = record.demographics
        guard let moment = Moment(demographics.acquisitionDate, demographics.acquisitionTime) else {
            throw .noAcquisitionTime
        }
        let uids = try UIDMaker(record.bytes)
        let study = if let studyUID { studyUID } else { try uids.uid("study") }
        let values: [(DICOM.Tag, VR, String)] =
            [
                (.specificCharacterSet, .codeString, "ISO_IR 192"),
                (.sopClassUID, .uniqueIdentifier, sopClass.rawValue),
                (.sopInstanceUID, .uniqueIdentifier, try uids.uid("instance")),
                (.studyDate, .date, moment.dateDigits), (.contentDate, .date, moment.dateDigits),
                (.acquisitionDateTime, .dateTime, moment.digits), (.studyTime, .time, moment.timeDigits),
                (.contentTime, .time, moment.timeDigits), (.modality, .codeString, "ECG"),
                (.studyInstanceUID, .uniqueIdentifier, study),
                (.seriesInstanceUID, .uniqueIdentifier, try uids.uid("series")), (.studyID, .shortString, ""),
                (.seriesNumber, .integerString, "1"), (.instanceNumber, .integerString, "1"),
            ] + patient() + equipment() + texts()
        let context = try self.context()
        try CardiologyError.ofDICOM { () throws(DICOMError) in
            for (tag, vr, text) in values { try set.put(tag, vr, text) }
            try set.set(.acquisitionContext, items: context)
        }
    }

    private mutating func patient() -> [(DICOM.Tag, VR, String)] {
        let header = ECGHeader(record)
        let demographics = record.demographics
        let parts = [demographics.string(.lastName), demographics.string(.secondLastName)]
        let family = parts.compactMap { $0.map(ECGText.trimmed) }.filter { !$0.isEmpty }.joined(separator: " ")
        let given = demographics.string(.firstName).map(ECGText.trimmed) ?? ""
        let name = personName([family, given], "section 1 tags 0, 1 and 3")
        let sexes: [SCPECG.Sex: String] = [.male: "M", .female: "F", .unspecified: "O"]
        var values: [(DICOM.Tag, VR, String)] = [
            (.patientName, .personName, name),
            (.patientID, .longString, line(header.patientID, 64, "section 1 tag 2")),
            (.patientBirthDate, .date, header.birthDate),
            (.patientSex, .codeString, demographics.sex.flatMap { sexes[$0] } ?? ""),
        ]
        if let age = age(demographics.age) { values.append((.patientAge, .ageString, age)) }
        if let size = size(demographics.height) { values.append((.patientSize, .decimalString, size)) }
        if let weight = weight(demographics.weight) { values.append((.patientWeight, .decimalString, weight)) }
        if let zone = demographics.zone { values.append((.timezoneOffset, .shortString, Moment.zone(zone))) }
        return values
    }

    private mutating func equipment() -> [(DICOM.Tag, VR, String)] {
        guard let machine = record.demographics.acquiringMachine else { return [(.manufacturer, .longString, "")] }
        let strings = machine.strings.map { record.text.string($0).map(ECGText.trimmed) ?? "" }
        func string(_ index: Int) -> String { strings.indices.contains(index) ? strings[index] : "" }
        let maker = string(4).isEmpty ? machine.manufacturerName ?? "" : string(4)
        let software = string(2).isEmpty ? string(0) : string(2)
        let place = "section 1 tag 14"
        var values: [(DICOM.Tag, VR, String)] = [(.manufacturer, .longString, line(maker, 64, place))]
        for (tag, text) in [
            (.modelName, ECGText.trimmed(machine.model)), (.deviceSerialNumber, string(1)),
            (.softwareVersions, software),
        ] as [(DICOM.Tag, String)] where !text.isEmpty {
            values.append((tag, .longString, line(text, 64, place)))
        }
        return values
    }

    private mutating func texts() -> [(DICOM.Tag, VR, String)] {
        func joined(_ tag: SCPECG.Tag) -> String {
            record.demographics.strings(tag).map(ECGText.trimmed).filter { !$0.isEmpty }.joined(separator: "\r\n")
        }
        let number = accession ?? joined(.sequenceNumber)
        var values: [(DICOM.Tag, VR, String)] = [
            (.accessionNumber, .shortString, line(number, 16, "section 1 tag 31")),
            (.referringPhysician, .personName, personName([joined(.referringPhysician)], "section 1 tag 20")),
        ]
        for (tag, target) in Self.lines {
            let text = line(joined(tag), 64, "section 1 tag \(tag.rawValue)")
            if !text.isEmpty { values.append((target, .longString, text)) }
        }
        for (tag, target) in Self.people {
            let text = personName([joined(tag)], "section 1 tag \(tag.rawValue)")
            if !text.isEmpty { values.append((target, .personName, text)) }
        }
        for (tag, target) in Self.longTexts where !joined(tag).isEmpty {
            let text = joined(tag)
            if ECGText.isPlain(text), text.count <= 10_240 {
                values.append((target, .longText, text))
            } else {
                losses.leaveOut("section 1 tag \(tag.rawValue)", "control characters, or more than 10240 characters")
            }
        }
        return values
    }

    static let lines: [(SCPECG.Tag, DICOM.Tag)] = [
        (.acquiringInstitution, .institutionName), (.acquiringDepartment, .departmentName),
        (.indication, .admittingDiagnoses),
    ]
    static let people: [(SCPECG.Tag, DICOM.Tag)] = [
        (.confirmingPhysician, .readingPhysicians), (.technician, .operators),
    ]
    static let longTexts: [(SCPECG.Tag, DICOM.Tag)] = [(.freeText, .patientComments), (.historyText, .patientHistory)]

    private func context() throws(CardiologyError) -> [DataSet] {
        guard let placement = record.demographics[.electrodes]?.first, placement > 0 else { return [] }
        return try CardiologyError.ofDICOM { () throws(DICOMError) in
            var item = DataSet.unicode
            try item.put(.valueType, .codeString, "CODE")
            try item.put(.conceptName, .electrodePlacement)
            let names = [
                "Unspecified", "Standard", "Mason-Likar, separate", "Mason-Likar, one pad", "One pad",
                "Derived from Frank",
                "Non-standard",
            ]
            let meaning = names.indices.contains(Int(placement)) ? names[Int(placement)] : "Other"
            try item.put(.conceptCode, CodedConcept("5.4.5-33-1-\(placement)", "SCPECG", meaning))
            return [item]
        }
    }
}

/// Values in DICOM's words; what does not fit is left out and told of.
extension WaveformWriter {
    fileprivate mutating func line(_ text: String, _ most: Int, _ location: String) -> String {
        let isLine = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
        guard isLine, !text.contains("\\"), text.count <= most else {
            losses.leaveOut(location, "a backslash, a control character, or more than \(most) characters")
            return ""
        }
        return text
    }

    fileprivate mutating func personName(_ parts: [String], _ location: String) -> String {
        let isName = parts.allSatisfy { part in !part.contains { "^=\\".contains($0) } && ECGText.isPlain(part) }
        guard isName, parts.joined().count <= 62 else {
            losses.leaveOut(location, "a separator of names, a control character, or more than 62 characters")
            return ""
        }
        return parts.last == "" ? parts.dropLast().joined(separator: "^") : parts.joined(separator: "^")
    }

    fileprivate mutating func age(_ quantity: Quantity?) -> String? {
        guard let quantity, quantity.value > 0, quantity.unit > 0 else { return nil }
        let letters = ["Y", "M", "W", "D"]
        guard letters.indices.contains(Int(quantity.unit) - 1), quantity.value <= 999 else {
            losses.leaveOut("section 1 tag 4", "an age in hours, or of more than three digits")
            return nil
        }
        return Moment.padded(quantity.value, 3) + letters[Int(quantity.unit) - 1]
    }

    /// Metres.
    fileprivate func size(_ quantity: Quantity?) -> String? {
        guard let quantity, quantity.value > 0 else { return nil }
        switch quantity.unit {
        case 1: return DecimalText.thousandths(quantity.value * 10)
        case 2: return DecimalText.of(Double(quantity.value) * 0.0254)
        case 3: return DecimalText.thousandths(quantity.value)
        default: return nil
        }
    }

    /// Kilograms.
    fileprivate func weight(_ quantity: Quantity?) -> String? {
        guard let quantity, quantity.value > 0 else { return nil }
        switch quantity.unit {
        case 1: return "\(quantity.value)"
        case 2: return DecimalText.thousandths(quantity.value)
        case 3: return DecimalText.of((Double(quantity.value) * 453_592.37).rounded() / 1_000_000)
        case 4: return DecimalText.of((Double(quantity.value) * 28_349.523125).rounded() / 1_000_000)
        default: return nil
        }
    }

    /// What has no place in a waveform object.
    mutating func noteWhatStays() {
        let kept: Set<SCPECG.Tag> = [
            .lastName, .firstName, .secondLastName, .patientID, .age, .birthDate, .height, .weight, .sex, .indication,
            .acquiringMachine, .acquiringInstitution, .acquiringDepartment, .referringPhysician, .confirmingPhysician,
            .technician, .acquisitionDate, .acquisitionTime, .highPassFilter, .lowPassFilter, .otherFilters, .freeText,
            .sequenceNumber, .electrodes, .timeZone, .historyText,
        ]
        var told: Set<SCPECG.Tag> = []
        for field in record.demographics.fields where !kept.contains(field.tag) && !field.value.isEmpty {
            guard told.insert(field.tag).inserted else { continue }
            losses.leaveOut("section 1 tag \(field.tag.rawValue)", "\(field.tag.name ?? "unknown tag") has no place")
        }
        if !(record.locations?.complexes.isEmpty ?? true) { losses.leaveOut("section 4", "QRS locations") }
        if !(record.globalMeasurements?.spikes.isEmpty ?? true) { losses.leaveOut("section 7", "pacemaker spikes") }
        if (record.globalMeasurements?.beats.count ?? 0) > 1 { losses.leaveOut("section 7", "blocks after the first") }
        for section in record.sections where section.id == 9 || section.id > 11 {
            losses.leaveOut("section \(section.id)", "kept by no waveform object")
        }
    }
}

/// UIDs made of a digest.
///
/// - Source: DICOM PS3.5, annex B.2: `2.25` and a number of 128 bits.
struct UIDMaker {
    private let seed: [UInt8]

    init(_ bytes: [UInt8]) throws(CardiologyError) { seed = try Self.digest(bytes) }

    func uid(_ role: String) throws(CardiologyError) -> String {
        let digest = try Self.digest(seed + Array(role.utf8))
        return "2.25.\(digest.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) })"
    }

    /// 32 hexadecimal digits in the groups of a UUID.
    func uuid(_ role: String) throws(CardiologyError) -> String {
        var bytes = Array(try Self.digest(seed + Array(role.utf8)).prefix(16))
        // Version 8: of a maker's own choice (RFC 9562, section 5.8).
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text += "-" }
            text.append(digit)
        }
        return text
    }

    private static func digest(_ bytes: [UInt8]) throws(CardiologyError) -> [UInt8] {
        do { return try Digest.sha256.of(bytes) } catch { throw .noDigest }
    }
}

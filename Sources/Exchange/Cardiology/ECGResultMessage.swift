// SPDX-License-Identifier: Apache-2.0

public import HL7v2
public import MPI
public import SCPECG

/// Makes the ORU^R01 of a recording: measured values, statements and the file itself.
///
/// ```swift
/// let message = try ECGResultMessage(record).message().value
/// let file = try ECGAttachment.recordings(in: message).first   // the same bytes
/// ```
/// OBX NM hold LOINC 8867-4 (heart rate), 8625-6 (PR), 8633-0 (QRS), 8634-8 (QT) and 8636-3 (QTc) in ms and /min, OBX TX
/// 18844-1 the statements, OBX ED 11524-6 the bytes in Base64. Values the record does not have get no OBX.
/// - Source: HL7 v2.5.1, sections 7.3.1 (ORU), 7.4.1 (OBR), 7.4.2 (OBX), 2.A.24 (ED).
public struct ECGResultMessage {
    /// How final the result is, HL7 tables 0123 and 0085.
    public enum Status: String, Sendable, Hashable {
        /// The usual end.
        case final = "F"
        /// In place of a result sent before.
        case correction = "C"
        /// Not yet looked at by a physician.
        case preliminary = "P"
    }

    private let record: SCPECG.Record
    private let header: ECGHeader
    /// Whose numbers the patient ids of the recording are; empty for those of the institution it names.
    public var authority = Authority()
    /// The order that is answered: its PID and its numbers are taken over.
    public var order: Message?
    /// How final the result is.
    public var status = Status.final
    /// MSH-3, MSH-4, MSH-5 and MSH-6; MSH-4 empty for the institution of the recording.
    public var route = (application: "ECG", facility: "", receiver: "", receivingFacility: "")
    /// MSH-10; empty to make one of the recording's digest.
    public var controlID = ""
    /// MSH-7; empty to take the time of acquisition.
    public var time = ""

    /// Takes a record.
    public init(_ record: SCPECG.Record) {
        self.record = record
        header = ECGHeader(record)
    }

    /// The message, in UTF-8, with what of the recording stands only in the attached file.
    ///
    /// - Throws: ``CardiologyError/hl7(_:)``.
    public func message() throws(CardiologyError) -> Conversion<Message> {
        var losses = Losses()
        let lines = record.interpretation(&losses)
        let number = try number()
        return Conversion(
            try CardiologyError.ofHL7 { () throws(HL7v2Error) in
                let delimiters = order?.delimiters ?? .recommended
                var segments = [try msh(delimiters, number), try pid(delimiters), try obr(delimiters)]
                segments += try results(lines, delimiters)
                return try Message(segments, delimiters: delimiters)
            }, losses)
    }

    private func number() throws(CardiologyError) -> String {
        if !controlID.isEmpty { return controlID }
        return "ECG" + String(try UIDMaker(record.bytes).uuid("oru").filter(\.isHexDigit).prefix(16))
    }

    private func msh(_ delimiters: Delimiters, _ number: String) throws(HL7v2Error) -> SegmentBuilder {
        let facility = route.facility.isEmpty ? header.institution : route.facility
        let marks = String(decoding: delimiters.encodingCharacters, as: UTF8.self)
        let own = record.demographics.acquisitionDate == nil ? "" : header.acquiredAt
        var segment = SegmentBuilder("MSH", [2: marks, 7: time.isEmpty ? own : time, 10: number, 11: "P", 12: "2.5.1"])
        for (field, text) in [3: route.application, 4: facility, 5: route.receiver, 6: route.receivingFacility] {
            segment[field] = try delimiters.escaped(text)
        }
        segment[9] = try delimiters.components(["ORU", "R01", "ORU_R01"])
        segment[18] = "UNICODE UTF-8"
        return segment
    }

    private func pid(_ delimiters: Delimiters) throws(HL7v2Error) -> SegmentBuilder {
        if let ordered = order?.segment("PID") { return try SegmentBuilder(copying: ordered) }
        var segment = SegmentBuilder("PID", [1: "1", 7: header.birthDate])
        if let identifier = header.identifier(authority) {
            let holder = identifier.authority
            let place = try delimiters.subcomponents(
                holder.isEmpty ? [] : [holder.namespace, holder.universalID, holder.universalIDType])
            let type =
                switch identifier.kind {
                case .card: "HC"
                case .number: "NI"
                default: "PI"
                }
            segment[3] = try delimiters.encodedComponents([delimiters.escaped(identifier.value), "", "", place, type])
        }
        if let name = header.name { segment[5] = try delimiters.components([name.family, name.given]) }
        if header.sex != .unknown { segment[8] = SexCode.hl7(header.sex) }
        return segment
    }

    /// OBR-2 and OBR-4 are the order's; OBR-3 is the number of the recording.
    private func obr(_ delimiters: Delimiters) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("OBR", [1: "1", 25: status.rawValue])
        segment[4] = try delimiters.components(["11524-6", "EKG study", "LN"])
        if let order, let ordered = order.segment("OBR") {
            let common = order.segment("ORC")
            for number in [2, 3, 4, 16, 31] {
                guard let field = ordered[number] ?? (number < 4 ? common?[number] : nil), !field.isEmpty else {
                    continue
                }
                segment[number] = try order.encodedText(of: field)
            }
        }
        if !header.ecgNumber.isEmpty { segment[3] = try delimiters.escaped(header.ecgNumber) }
        segment[7] = header.acquiredAt.isEmpty ? "" : header.acquiredAt + header.timeZone
        segment[22] = time
        segment[24] = "EC"
        return segment
    }

    // MARK: Results

    private func results(
        _ lines: [ECGStatement], _ delimiters: Delimiters
    ) throws(HL7v2Error) -> [SegmentBuilder] {
        var segments: [SegmentBuilder] = []
        let measured = ECGMeasurements(record)
        for (path, code, name, unit) in Self.values {
            guard let value = measured[keyPath: path] else { continue }
            var segment = try result("NM", [code, name, "LN"], delimiters)
            segment[5] = "\(value)"
            segment[6] = try delimiters.escaped(unit)
            segments.append(segment)
        }
        for (index, line) in lines.enumerated() {
            var segment = try result("TX", ["18844-1", "EKG impression", "LN"], delimiters)
            segment[4] = "\(index + 1)"
            segment[5] = try delimiters.escaped(line.text)
            segments.append(segment)
        }
        var file = try result("ED", ["11524-6", "EKG study", "LN"], delimiters)
        let data = Base64Text.encode(record.bytes)
        file[5] = try delimiters.encodedComponents(["", "AP", "Octet-stream", "Base64", data])
        segments.append(file)
        for index in segments.indices { segments[index][1] = "\(index + 1)" }
        return segments
    }

    private func result(
        _ type: String, _ code: [String], _ delimiters: Delimiters
    ) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("OBX", [2: type, 11: status.rawValue])
        segment[3] = try delimiters.components(code)
        segment[14] = header.acquiredAt.isEmpty ? "" : header.acquiredAt + header.timeZone
        let machine = record.demographics.acquiringMachine
        let serial = machine.flatMap { $0.strings.count > 1 ? record.text.string($0.strings[1]) : nil } ?? ""
        let model = machine.map { ECGText.trimmed($0.model) } ?? ""
        if ECGText.isPlain(serial + model), !(serial + model).isEmpty {
            segment[18] = try delimiters.components([ECGText.trimmed(serial), model])
        }
        return segment
    }

    private static let values:
        [(path: any KeyPath<ECGMeasurements, Int?> & Sendable, code: String, name: String, unit: String)] = [
            (\.ventricularRate, "8867-4", "Heart rate", "/min"),
            (\.prInterval, "8625-6", "P-R Interval", "ms"),
            (\.qrsDuration, "8633-0", "QRS duration", "ms"),
            (\.qtInterval, "8634-8", "Q-T interval", "ms"),
            (\.correctedQT, "8636-3", "Q-T interval corrected", "ms"),
        ]
}

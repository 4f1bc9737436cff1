// SPDX-License-Identifier: Apache-2.0

import MPI
public import SCPECG

/// Writes a recording as HL7 annotated ECG.
///
/// One series with the rhythm: a sequence set for leads recorded together, of a time sequence and one list of whole
/// numbers with scale a lead; the reference beat as a derived series; filters as control variables; measured values and
/// statements as annotations; the patient as the subject. Identifiers are made of a digest of the record.
/// - Source: HL7 V3 Annotated ECG, Release 1 (PORT_MT020001); its implementation guide of 2005-03-21.
public struct AnnotatedECG {
    static let measurementCodes = "2.16.840.1.113883.6.24"
    static let actCodes = "2.16.840.1.113883.5.4"

    let record: SCPECG.Record
    let header: ECGHeader
    let moment: Moment?

    /// Takes a record.
    public init(_ record: SCPECG.Record) {
        self.record = record
        header = ECGHeader(record)
        moment = Moment(record.demographics.acquisitionDate, record.demographics.acquisitionTime)
    }

    /// The document in UTF-8, with what of the record it does not hold.
    ///
    /// - Throws: ``CardiologyError``: a record without time, unit or samples.
    public func document() throws(CardiologyError) -> Conversion<[UInt8]> {
        let rhythm = try CardiologyError.ofSCP { () throws(SCPECGError) in try record.rhythm() }
        guard rhythm.amplitudeNanovolts > 0 else { throw .noAmplitudeUnit }
        guard !rhythm.samples.isEmpty, rhythm.interval.inMicroseconds > 0 else { throw .noSamples }
        guard let moment else { throw .noAcquisitionTime }
        var losses = Losses()
        let lines = record.interpretation(&losses)
        let identifiers = try UIDMaker(record.bytes)
        let (root, series) = (try identifiers.uuid("document"), try identifiers.uuid("series"))
        var xml = XMLText()
        xml.element(
            "AnnotatedECG", ["xmlns": "urn:hl7-org:v3", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance"]
        ) { xml in
            xml.leaf("id", ["root": root])
            xml.leaf("code", ["code": "93000", "codeSystem": "2.16.840.1.113883.6.12", "codeSystemName": "CPT-4"])
            writeTime(moment, rhythm, &xml)
            writeSubject(&xml, &losses)
            xml.element("component") { xml in
                xml.element("series") { xml in
                    xml.leaf("id", ["root": series])
                    writeSeries(rhythm, moment, lines, &xml, &losses)
                }
            }
        }
        noteWhatStays(&losses)
        return Conversion(xml.document, losses)
    }

    private func writeSeries(
        _ rhythm: Signal, _ moment: Moment, _ lines: [ECGStatement], _ xml: inout XMLText, _ losses: inout Losses
    ) {
        Self.writeCode("RHYTHM", Self.actCodes, &xml)
        writeTime(moment, rhythm, &xml)
        writeDevice(&xml, &losses)
        writeFilters(&xml)
        writeRhythm(rhythm, moment, &xml)
        writeAnnotations(lines, &xml)
        writeBeat(&xml, &losses)
    }

    static func writeCode(_ code: String, _ system: String, _ xml: inout XMLText) {
        let name = system == actCodes ? "ActCode" : "MDC"
        xml.leaf("code", ["code": code, "codeSystem": system, "codeSystemName": name])
    }

    /// From the first sample to behind the last.
    private func writeTime(_ moment: Moment, _ rhythm: Signal, _ xml: inout XMLText) {
        let last = rhythm.leads.map { $0.first - 1 + $0.range.count }.max() ?? 0
        let length = min(Double(last) * rhythm.interval.inMicroseconds, 1e15)
        let zone = header.timeZone
        xml.element("effectiveTime") { xml in
            xml.leaf("low", ["value": moment.preciseDigits + zone])
            xml.leaf("high", ["value": moment.adding(microseconds: Int(length)).preciseDigits + zone])
        }
    }

    private func writeSubject(_ xml: inout XMLText, _ losses: inout Losses) {
        let names = [header.name?.family, header.name?.given]
        let isWritable = ([header.patientID] + names.compactMap(\.self)).allSatisfy(ECGText.isPlain)
        if !isWritable { losses.leaveOut("section 1 tags 0 to 3", "control characters") }
        xml.element("componentOf") { xml in
            xml.element("timepointEvent") { xml in
                xml.element("componentOf") { xml in
                    xml.element("subjectAssignment") { xml in
                        xml.element("subject") { xml in
                            xml.element("trialSubject") { xml in
                                // An id without a domain of its own: the root is the one of examples.
                                if isWritable, !header.patientID.isEmpty {
                                    xml.leaf("id", ["root": "2.16.840.1.113883.19", "extension": header.patientID])
                                }
                                writePerson(isWritable ? names : [], &xml)
                            }
                        }
                    }
                }
            }
        }
    }

    private func writePerson(_ names: [String?], _ xml: inout XMLText) {
        xml.element("subjectDemographicPerson") { xml in
            if names.contains(where: { !($0 ?? "").isEmpty }) {
                xml.element("name") { xml in
                    for (element, text) in zip(["family", "given"], names) {
                        if let text, !text.isEmpty { xml.leaf(element, text: text) }
                    }
                }
            }
            let codes: [SCPECG.Sex: String] = [.male: "M", .female: "F", .unspecified: "UN"]
            if let code = record.demographics.sex.flatMap({ codes[$0] }) {
                xml.leaf("administrativeGenderCode", ["code": code, "codeSystem": "2.16.840.1.113883.5.1"])
            }
            if !header.birthDate.isEmpty { xml.leaf("birthTime", ["value": header.birthDate]) }
        }
    }

    private func writeDevice(_ xml: inout XMLText, _ losses: inout Losses) {
        guard let machine = record.demographics.acquiringMachine else { return }
        let strings = machine.strings.map { record.text.string($0).map(ECGText.trimmed) ?? "" }
        let model = ECGText.trimmed(machine.model)
        guard (strings + [model]).allSatisfy(ECGText.isPlain) else {
            return losses.leaveOut("section 1 tag 14", "control characters")
        }
        func string(_ index: Int) -> String { strings.indices.contains(index) ? strings[index] : "" }
        let maker = string(4).isEmpty ? machine.manufacturerName ?? "" : string(4)
        xml.element("author") { xml in
            xml.element("seriesAuthor") { xml in
                xml.element("manufacturedSeriesDevice") { xml in
                    if !string(1).isEmpty { xml.leaf("id", ["root": "2.16.840.1.113883.19", "extension": string(1)]) }
                    if !model.isEmpty { xml.leaf("manufacturerModelName", text: model) }
                    let software = string(2).isEmpty ? string(0) : string(2)
                    if !software.isEmpty { xml.leaf("softwareName", text: software) }
                }
                if !maker.isEmpty { xml.element("manufacturerOrganization") { $0.leaf("name", text: maker) } }
            }
        }
    }

    /// What an annotated ECG has no place for.
    private func noteWhatStays(_ losses: inout Losses) {
        for lead in record.leads?.leads ?? [] where !lead.id.isAssigned || lead.id == .unspecified {
            losses.change("section 3", "a lead without a name")
        }
        let kept: Set<SCPECG.Tag> = [
            .lastName, .firstName, .secondLastName, .patientID, .birthDate, .sex, .acquiringMachine, .acquisitionDate,
            .acquisitionTime, .highPassFilter, .lowPassFilter, .otherFilters, .timeZone,
        ]
        for field in record.demographics.fields where !kept.contains(field.tag) && !field.value.isEmpty {
            losses.leaveOut("section 1 tag \(field.tag.rawValue)", "\(field.tag.name ?? "unknown tag") has no place")
        }
        let empty = [
            4: record.locations?.complexes.isEmpty ?? true, 10: record.leadMeasurements?.leads.isEmpty ?? true,
        ]
        for section in record.sections.map(\.id) where section > 11 || section == 9 || empty[section] == false {
            losses.leaveOut("section \(section)", "has no place")
        }
    }
}

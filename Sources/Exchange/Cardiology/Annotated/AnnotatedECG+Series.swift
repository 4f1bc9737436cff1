// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// Samples, filters and annotations of a series.
extension AnnotatedECG {
    func writeRhythm(_ rhythm: Signal, _ moment: Moment, _ xml: inout XMLText) {
        for group in WaveformGroup.groups(rhythm, label: "", isOriginal: true) where group.count > 0 {
            let start = moment.adding(microseconds: Int(min(group.offsetMilliseconds * 1000, 1e15)))
            xml.element("component") { xml in
                writeSequences(group, "TIME_ABSOLUTE", "GLIST_TS", &xml) { xml in
                    xml.leaf("head", ["value": start.preciseDigits + header.timeZone])
                }
            }
        }
    }

    /// The reference beat, its time from its own beginning.
    func writeBeat(_ xml: inout XMLText, _ losses: inout Losses) {
        guard record.beatData != nil else { return }
        let beat = try? record.referenceBeat()
        let groups = beat.map { WaveformGroup.groups($0, label: "", isOriginal: false) } ?? []
        guard let beat, beat.amplitudeNanovolts > 0, beat.interval.inMicroseconds > 0,
            groups.contains(where: { $0.count > 0 })
        else { return losses.leaveOut("section 5", "the reference beat has no samples or no unit") }
        xml.element("derivation") { xml in
            xml.element("derivedSeries") { xml in
                Self.writeCode("REPRESENTATIVE_BEAT", Self.actCodes, &xml)
                for group in groups where group.count > 0 {
                    xml.element("component") { xml in
                        writeSequences(group, "TIME_RELATIVE", "GLIST_PQ", &xml) { xml in
                            xml.leaf("head", ["value": "0", "unit": "s"])
                        }
                    }
                }
                writeMarks(&xml)
            }
        }
    }

    private func writeSequences(
        _ group: WaveformGroup, _ code: String, _ type: String, _ xml: inout XMLText, head: (inout XMLText) -> Void
    ) {
        let seconds = DecimalText.of(group.interval.inMicroseconds / 1_000_000)
        let scale = DecimalText.thousandths(group.signal.amplitudeNanovolts)
        xml.element("sequenceSet") { xml in
            writeSequence(&xml) { xml in
                Self.writeCode(code, Self.actCodes, &xml)
                xml.element("value", ["xsi:type": type]) { xml in
                    head(&xml)
                    xml.leaf("increment", ["value": seconds, "unit": "s"])
                }
            }
            for lead in group.leads {
                writeSequence(&xml) { xml in
                    Self.writeCode(Self.code(lead.id), Self.measurementCodes, &xml)
                    xml.element("value", ["xsi:type": "SLIST_PQ"]) { xml in
                        xml.leaf("origin", ["value": "0", "unit": "uV"])
                        xml.leaf("scale", ["value": scale, "unit": "uV"])
                        xml.leaf("digits", numbers: group.signal.samples[lead.range])
                    }
                }
            }
        }
    }

    private func writeSequence(_ xml: inout XMLText, _ inner: (inout XMLText) -> Void) {
        xml.element("component") { xml in xml.element("sequence") { xml in inner(&xml) } }
    }

    /// The reference id of ISO/IEEE 11073-10101.
    private static func code(_ lead: LeadID) -> String {
        if lead == LeadID(name: "-aVR") { return "MDC_ECG_LEAD_AVRneg" }
        let name = lead.name
        guard lead.isAssigned, lead != .unspecified else { return "MDC_ECG_LEAD_CONFIG" }
        return "MDC_ECG_LEAD_" + (name.hasPrefix("aV") ? name.uppercased() : name.filter { $0 != " " })
    }

    // MARK: Filters

    func writeFilters(_ xml: inout XMLText) {
        let filters = ECGFilters(record)
        let found: [(kind: String, attribute: String, hertz: String?)] = [
            ("LOW_PASS", "CUTOFF_FREQ", filters.lowPass.map { "\($0)" }),
            ("HIGH_PASS", "CUTOFF_FREQ", filters.highPass.map(DecimalText.of)),
            ("NOTCH", "NOTCH_FREQ", filters.notch.map { "\($0)" }),
        ]
        for (kind, attribute, hertz) in found {
            guard let hertz else { continue }
            writeVariable("MDC_ECG_CTL_VBL_ATTR_FILTER_\(kind)", &xml) { xml in
                xml.element("component") { xml in
                    xml.element("controlVariable") { xml in
                        Self.writeCode("MDC_ECG_CTL_VBL_ATTR_FILTER_\(attribute)", Self.measurementCodes, &xml)
                        xml.leaf("value", ["xsi:type": "PQ", "value": hertz, "unit": "Hz"])
                    }
                }
            }
        }
    }

    private func writeVariable(_ code: String, _ xml: inout XMLText, _ inner: (inout XMLText) -> Void) {
        xml.element("controlVariable") { xml in
            xml.element("controlVariable") { xml in
                Self.writeCode(code, Self.measurementCodes, &xml)
                inner(&xml)
            }
        }
    }

    // MARK: Annotations

    func writeAnnotations(_ lines: [ECGStatement], _ xml: inout XMLText) {
        let measured = ECGMeasurements(record)
        let values = Self.values(measured, record.globalMeasurements?.correctionFormula)
        guard !values.isEmpty || !lines.isEmpty else { return }
        xml.element("subjectOf") { xml in
            xml.element("annotationSet") { xml in
                for (code, value, unit) in values {
                    writeAnnotation(code, &xml) { xml in
                        xml.leaf("value", ["xsi:type": "PQ", "value": "\(value)", "unit": unit])
                    }
                }
                guard !lines.isEmpty else { return }
                writeAnnotation("MDC_ECG_INTERPRETATION", &xml) { xml in
                    for line in lines {
                        writeAnnotation("MDC_ECG_INTERPRETATION_STATEMENT", &xml) { xml in
                            xml.leaf("value", ["xsi:type": "ST"], text: line.text)
                        }
                    }
                }
            }
        }
    }

    private static func values(
        _ measured: ECGMeasurements, _ formula: UInt8?
    ) -> [(code: String, value: Int, unit: String)] {
        let corrected = [1: "QTcB", 3: "QTcF"][Int(formula ?? 0)] ?? "QTc"
        let all: [(String, Int?, String)] = [
            ("HEART_RATE", measured.ventricularRate, "bpm"), ("ATRIAL_RATE", measured.atrialRate, "bpm"),
            ("TIME_PD_RR", measured.rrInterval, "ms"), ("TIME_PD_PP", measured.ppInterval, "ms"),
            ("TIME_PD_PR", measured.prInterval, "ms"), ("TIME_PD_QRS", measured.qrsDuration, "ms"),
            ("TIME_PD_QT", measured.qtInterval, "ms"), ("TIME_PD_\(corrected)", measured.correctedQT, "ms"),
            ("ANGLE_P_FRONT", measured.pAxis, "deg"), ("ANGLE_QRS_FRONT", measured.qrsAxis, "deg"),
            ("ANGLE_T_FRONT", measured.tAxis, "deg"),
        ]
        return all.compactMap { code, value, unit in value.map { ("MDC_ECG_" + code, $0, unit) } }
    }

    private func writeAnnotation(_ code: String, _ xml: inout XMLText, _ inner: (inout XMLText) -> Void) {
        xml.element("component") { xml in
            xml.element("annotation") { xml in
                Self.writeCode(code, Self.measurementCodes, &xml)
                inner(&xml)
            }
        }
    }

    /// The waves of the reference beat with the times they begin and end.
    private func writeMarks(_ xml: inout XMLText) {
        guard let times = record.globalMeasurements?.beats.first?.times.map({ MeasuredValue($0).number }),
            times.contains(where: { $0 != nil })
        else { return }
        let waves: [(String, Int?, Int?)] = [
            ("PWAVE", times[0], times[1]), ("QRSWAVE", times[2], times[3]), ("TWAVE", nil, times[4]),
        ]
        xml.element("subjectOf") { xml in
            xml.element("annotationSet") { xml in
                for (wave, start, end) in waves where start != nil || end != nil {
                    writeAnnotation("MDC_ECG_WAVC", &xml) { xml in
                        xml.leaf(
                            "value",
                            ["xsi:type": "CE", "code": "MDC_ECG_WAVC_\(wave)", "codeSystem": Self.measurementCodes])
                        writeSupport(start, end, &xml)
                    }
                }
            }
        }
    }

    private func writeSupport(_ start: Int?, _ end: Int?, _ xml: inout XMLText) {
        xml.element("support") { xml in
            xml.element("supportingROI") { xml in
                Self.writeCode("ROIPS", Self.actCodes, &xml)
                xml.element("component") { xml in
                    xml.element("boundary") { xml in
                        Self.writeCode("TIME_RELATIVE", Self.actCodes, &xml)
                        xml.element("value", ["xsi:type": "IVL_PQ"]) { xml in
                            if let start { xml.leaf("low", ["value": "\(start)", "unit": "ms"]) }
                            if let end { xml.leaf("high", ["value": "\(end)", "unit": "ms"]) }
                        }
                    }
                }
            }
        }
    }
}

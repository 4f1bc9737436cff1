// SPDX-License-Identifier: Apache-2.0

import SCPECG
import Testing
import XMLTree

@testable import Exchange

@Suite("Annotated ECG") struct AnnotatedECGTests {
    private func series(_ sample: ECGSample) throws -> (root: XMLElement, series: XMLElement) {
        let root = try XMLDocument(parsing: AnnotatedECG(sample.record()).document().value).root
        return (root, try #require(root.first("component")?.first("series")))
    }

    private func sequences(_ parent: XMLElement) throws -> [XMLElement] {
        let set = try #require(parent.first("component")?.first("sequenceSet"))
        return set.elements(named: "component").compactMap { $0.first("sequence") }
    }

    @Test func holdsEveryLeadAsWholeNumbersWithItsScale() throws {
        let sample = ECGSample()
        let found = try sequences(series(sample).series)
        #expect(found[0].first("code")?[attribute: "code"] == "TIME_ABSOLUTE")
        #expect(found[0].first("value")?.first("head")?[attribute: "value"] == "20260102083005.000+0800")
        #expect(found[0].first("value")?.first("increment")?[attribute: "value"] == "0.002")
        #expect(found.count == 9)
        #expect(found[3].first("code")?[attribute: "code"] == "MDC_ECG_LEAD_V1")
        #expect(found[3].first("value")?.first("scale")?[attribute: "value"] == "2.5")
        let digits = found[3].first("value")?.first("digits")?.text.split(separator: " ").compactMap { Int32($0) }
        #expect(digits.map { $0[...] } == sample.signal.samples(of: 2))
    }

    @Test func namesThePatientAndTheTimes() throws {
        let (root, series) = try series(ECGSample(count: 500))
        let low = series.first("effectiveTime")?.first("low")?[attribute: "value"]
        let high = series.first("effectiveTime")?.first("high")?[attribute: "value"]
        #expect(low == "20260102083005.000+0800")
        #expect(high == "20260102083006.000+0800")
        var element = try #require(root.first("componentOf"))
        for name in ["timepointEvent", "componentOf", "subjectAssignment", "subject", "trialSubject"] {
            element = try #require(element.first(name))
        }
        #expect(element.first("id")?[attribute: "extension"] == "A1")
        let person = try #require(element.first("subjectDemographicPerson"))
        #expect(person.first("name")?.first("family")?.text == "王")
        #expect(person.first("administrativeGenderCode")?[attribute: "code"] == "M")
        #expect(person.first("birthTime")?[attribute: "value"] == "19900101")
    }

    @Test func carriesMeasurementsAndStatements() throws {
        let set = try #require(series(ECGSample()).series.first("subjectOf")?.first("annotationSet"))
        let annotations = set.elements(named: "component").compactMap { $0.first("annotation") }
        let values = annotations.dropLast().map { annotation in
            let value = annotation.first("value")
            return [
                annotation.first("code")?[attribute: "code"], value?[attribute: "value"], value?[attribute: "unit"],
            ]
            .compactMap(\.self).joined(separator: " ")
        }
        #expect(
            values == [
                "MDC_ECG_HEART_RATE 75 bpm", "MDC_ECG_TIME_PD_RR 800 ms", "MDC_ECG_TIME_PD_PR 160 ms",
                "MDC_ECG_TIME_PD_QRS 90 ms", "MDC_ECG_TIME_PD_QT 390 ms", "MDC_ECG_TIME_PD_QTcB 436 ms",
                "MDC_ECG_ANGLE_P_FRONT 45 deg", "MDC_ECG_ANGLE_QRS_FRONT 60 deg", "MDC_ECG_ANGLE_T_FRONT -5 deg",
            ])
        let statement = annotations.last?.first("component")?.first("annotation")?.first("value")?.text
        #expect(statement == "窦性心律")
    }

    @Test func derivesTheReferenceBeat() throws {
        let beat = try #require(series(ECGSample(hasBeat: true)).series.first("derivation")?.first("derivedSeries"))
        let found = try sequences(beat)
        #expect(found[0].first("code")?[attribute: "code"] == "TIME_RELATIVE")
        #expect(found[0].first("value")?[attribute: "type"] == "GLIST_PQ")
        #expect(found[1].first("value")?.first("digits")?.text.split(separator: " ").count == 400)
    }

    @Test func keepsTextThatLooksLikeMarkup() throws {
        let (root, _) = try series(ECGSample(family: "<王&>"))
        #expect(root.first("componentOf") != nil)
    }
}

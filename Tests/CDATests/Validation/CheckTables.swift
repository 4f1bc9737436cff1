// SPDX-License-Identifier: Apache-2.0

import CDA
import Findings

/// Changes of the sample and what they break.
enum CheckTables {
    static let structure: [Defect] = [
        Defect(.unknownElement, .error, "<setId/>", "<setIdd/>", at: "/setIdd"),
        Defect(.unknownElement, .error, "<setId/>", "<observation/>", at: "/ClinicalDocument/observation"),
        Defect(.foreignElement, .warning, "<setId/>", "<x:y xmlns:x=\"urn:x\"/>", at: "/x:y"),
        Defect(.elementOrder, .error, "<setId/>\n  <versionNumber/>", "<versionNumber/><setId/>", at: "/setId"),
        Defect(.elementOrder, .error, "<title>24小时内入出院记录</title>", "<setId/><title>t</title>", at: "/title"),
        Defect(.repeatedElement, .error, "<setId/>", "<setId/><setId/>", at: "/setId[2]"),
        Defect(.repeatedElement, .error, "<age value", "<age unit=\"月\" value=\"2\"/><age value", at: "/age[2]"),
        Defect(
            .missingElement, .error, "<confidentialityCode code=\"N\" codeSystem=\"2.16.840.1.113883.5.25\"/>", "",
            at: "/ClinicalDocument"),
        Defect(.missingElement, .error, "<time value=\"20260320\"/>", "", at: "/author"),
        Defect(.unexpectedText, .error, "<setId/>", "甲", at: "/ClinicalDocument"),
        Defect(.unknownAttribute, .error, "<setId/>", "<setId xCheck=\"1\"/>", at: "/setId/@xCheck"),
        Defect(.missingAttribute, .error, "<observation classCode=\"OBS\"", "<observation", at: "/observation"),
        Defect(.wrongValue, .error, "typeCode=\"CST\"", "typeCode=\"AUT\"", at: "/custodian/@typeCode"),
        Defect(.wrongValue, .error, "2.16.840.1.113883.1.3", "2.16.840.1.113883.1.4", at: "/typeId/@root"),
        Defect(.badValue, .error, "moodCode=\"EVN\"", "moodCode=\"XXX\"", at: "/observation/@moodCode"),
        Defect(.badValue, .error, "\"20260320100000\"", "\"2026-03-20\"", at: "/effectiveTime/@value"),
        Defect(.badValue, .error, "\"20260320100000\"", "\"202603201000000\"", at: "/effectiveTime/@value"),
        Defect(.badValue, .error, "\"36.6\"", "\"３６．６\"", at: "/value/@value"),
        Defect(.badValue, .error, "\"36.6\"", "\"1e999\"", at: "/value/@value"),
        Defect(.badValue, .error, "root=\"2.16.156.10011.1.12\"", "root=\"2.16..12\"", at: "/id/@root"),
        Defect(.badValue, .error, "root=\"2.16.156.10011.1.12\"", "root=\"2.016.12\"", at: "/id/@root"),
        Defect(.badValue, .error, "extension=\"ZY-0042\"", "extension=\"\"", at: "/id/@extension"),
        Defect(.badValue, .error, "code=\"20\"", "code=\"2 0\"", at: "/maritalStatusCode/@code"),
        Defect(.missingType, .error, "xsi:type=\"MO\" ", "", at: "/value"),
        Defect(.wrongType, .error, "xsi:type=\"MO\"", "xsi:type=\"XX\"", at: "/value"),
        Defect(.wrongType, .error, "<birthTime", "<birthTime xsi:type=\"CD\"", at: "/birthTime"),
        Defect(
            .intervalBounds, .error, "<high value=\"20260320\"/>",
            "<width value=\"1\"/><high value=\"20260320\"/>", at: "/effectiveTime"),
        Defect(.duplicateID, .error, "平稳</content>", "</content><content ID=\"n1\"/>", at: "/content[2]/@ID"),
        Defect(
            .danglingReference, .warning, "displayName=\"症状名称\"/>",
            "><originalText><reference value=\"#n2\"/></originalText></code>", at: "/reference/@value"),
    ]

    static let document: [Defect] = [
        Defect(.wrongRealm, .error, "code=\"CN\"", "code=\"US\"", at: "/realmCode"),
        Defect(.unknownDocument, .error, "C0035", "C0099", at: "/ClinicalDocument/code"),
        Defect(.unknownDocument, .error, "2.1.1.55", "2.1.1.99", at: "/templateId"),
        Defect(.wrongDocument, .error, "2.1.1.55", "2.1.1.56", at: "/ClinicalDocument/code"),
        Defect(.otherCodeSystem, .error, "2.16.156.10011.2.4\"", "2.16.156.10011.2.5\"", at: "/ClinicalDocument/code"),
        Defect(
            .missingPatientID, .warning, "root=\"2.16.156.10011.1.12\"", "root=\"2.16.156.10011.1.11\"",
            at: "/patientRole"),
        Defect(.missingElement, .error, "<languageCode code=\"zh-CN\"/>", "", at: "/ClinicalDocument"),
        Defect(.missingElement, .error, "<name>甲乙</name>", "", at: "/patient"),
        Defect(.missingElement, .warning, "<setId/>", "", at: "/ClinicalDocument"),
        Defect(.unknownSection, .info, "8648-8", "8648-9", at: "/component[2]/section"),
        Defect(.missingSection, .info, "8648-8", "8648-9", at: "/structuredBody"),
        Defect(.unknownDataElement, .info, "DE04.01.118.00", "DE04.01.118.99", at: "/code/@code"),
        Defect(.missingEntry, .info, "DE04.01.118.00", "DE04.01.119.00", at: "/section"),
        Defect(.unlistedCode, .error, "code=\"20\"", "code=\"25\"", at: "/maritalStatusCode/@code"),
        Defect(.otherDisplay, .warning, "已婚", "未婚", at: "/maritalStatusCode/@displayName"),
        Defect(.otherDisplay, .warning, "A型", "B型", at: "/value/@displayName"),
        Defect(.otherCodeSystem, .info, "2.3.1.85", "2.3.1.250", at: "/value/@codeSystem"),
        Defect(
            .otherDatatype, .warning, "xsi:type=\"PQ\" value=\"36.6\" unit=\"℃\">", "xsi:type=\"ST\">高", at: "/value"),
        Defect(.otherUnit, .warning, "unit=\"℃\"", "unit=\"K\"", at: "/value/@unit"),
        Defect(.otherUnit, .warning, " unit=\"℃\"", "", at: "/value"),
    ]

    static let blank: [Defect] = [
        Defect(.blankValue, .error, "extension=\"ZY-0042\"", "extension=\"NA\"", at: "/id/@extension"),
        Defect(.blankValue, .error, " extension=\"ZY-0042\"", "", at: "/patientRole/id"),
        Defect(.blankValue, .error, "extension=\"DOC-1\"", "extension=\"/\"", at: "/ClinicalDocument/id/@extension"),
        Defect(.blankValue, .warning, "extension=\"11010519491231002X\"", "extension=\"无\"", at: "/id/@extension"),
        Defect(.blankValue, .error, "<name>甲乙</name>", "<name>—</name>", at: "/patient/name"),
        Defect(.blankValue, .error, "<name>甲乙</name>", "<name> </name>", at: "/patient/name"),
        Defect(.blankValue, .warning, "<name>某县人民医院</name>", "<name/>", at: "Organization/name"),
        Defect(.blankValue, .error, "<title>24小时内入出院记录</title>", "<title>-</title>", at: "/title"),
        Defect(
            .blankValue, .error, "code=\"2\" codeSystem", "code=\"-\" codeSystem", at: "/administrativeGenderCode/@code"
        ),
        Defect(
            .blankValue, .error, "<effectiveTime value=\"20260320100000\"/>", "<effectiveTime/>",
            at: "/ClinicalDocument/effectiveTime"),
        Defect(.blankValue, .warning, "value=\"0532-55512345\"", "value=\"/\"", at: "/telecom/@value"),
        Defect(.blankValue, .warning, ">神志清<", ">NA<", at: "/value"),
        Defect(.blankValue, .warning, ">神志清<", "> <", at: "/value"),
        Defect(.blankValue, .warning, ">神志清<", ">／<", at: "/value"),
        Defect(.blankValue, .warning, " value=\"36.6\"", "", at: "/value"),
        Defect(.blankValue, .warning, " value=\"12.50\"", "", at: "/value"),
        Defect(.blankValue, .warning, "xsi:type=\"TS\" value=\"20260320\"", "xsi:type=\"TS\"", at: "/value"),
        Defect(.blankValue, .warning, "code=\"1\" codeSystem", "code=\"NA\" codeSystem", at: "/value/@code"),
        Defect(
            .blankValue, .warning, "code=\"1\" codeSystem=\"2.16.156.10011.2.3.1.85\" displayName=\"A型\"", "",
            at: "/value"),
        Defect(.missingValue, .warning, "<value xsi:type=\"ST\">神志清</value>", "", at: "/observation"),
        Defect(
            .emptySection, .warning, "<component><structuredBody>",
            "<component><structuredBody><component><section><text/></section></component>", at: "/section"),
    ]

    static let plausibility: [Defect] = [
        Defect(.implausibleValue, .warning, "\"36.6\"", "\"366\"", at: "/value/@value"),
        Defect(.implausibleValue, .warning, "\"128\"", "\"1280\"", at: "/value/@value"),
        Defect(.implausibleValue, .warning, "\"82\"", "\"130\"", at: "/value/@value"),
        Defect(.implausibleValue, .warning, "\"12.50\"", "\"-12.50\"", at: "/value/@value"),
        Defect(.unusualValue, .info, "\"36.6\"", "\"33\"", at: "/value/@value"),
        Defect(
            .impossibleTime, .warning, "\"TS\" value=\"20260320\"", "\"TS\" value=\"20260231\"", at: "/value/@value"),
        Defect(.impossibleTime, .warning, "\"20260320100000\"", "\"20260320250000\"", at: "/effectiveTime/@value"),
        Defect(.futureTime, .warning, "\"20260320100000\"", "\"20270320100000\"", at: "/effectiveTime/@value"),
        Defect(.futureTime, .warning, "<time value=\"20260320\"/>", "<time value=\"20620320\"/>", at: "/time/@value"),
        Defect(
            .afterDocument, .warning, "<time value=\"20260320\"/>", "<time value=\"20260321\"/>", at: "/time/@value"),
        Defect(.beforeBirth, .warning, "value=\"20260310080000\">", "value=\"19260310080000\">", at: "/value/@value"),
        Defect(.timeOrder, .warning, "\"TS\" value=\"20260320\"", "\"TS\" value=\"20260309\"", at: "/value/@value"),
        Defect(.timeOrder, .warning, "<high value=\"20260320\"/>", "<high value=\"20260309\"/>", at: "/high/@value"),
        Defect(.timeOrder, .warning, "\"20260320100000\"", "\"19481231\"", at: "/birthTime/@value"),
        Defect(.badIdentityNumber, .warning, "31002X", "310021", at: "/patient/id/@extension"),
        Defect(.badIdentityNumber, .warning, "11010519491231002X", "12345678", at: "/patient/id/@extension"),
        Defect(
            .otherBirth, .warning, "<birthTime value=\"19491231\"", "<birthTime value=\"19491213\"",
            at: "/birthTime/@value"),
        Defect(
            .otherSex, .warning, "code=\"2\" codeSystem", "code=\"1\" codeSystem",
            at: "/administrativeGenderCode/@code"),
        Defect(.otherAge, .warning, "<age value=\"76\"", "<age value=\"67\"", at: "/age/@value"),
        Defect(.implausibleValue, .warning, "<age value=\"76\"", "<age value=\"760\"", at: "/age/@value"),
        Defect(
            .implausibleValue, .warning, "<birthTime value=\"19491231\"", "<birthTime value=\"18491231\"",
            at: "/birthTime/@value"),
        Defect(.repeatedDigit, .warning, "0532-55512345", "0532-88888888", at: "/telecom/@value"),
        Defect(.repeatedDigit, .warning, "ZY-0042", "00000000", at: "/id/@extension"),
    ]

    static let allowed: [[String]] = [
        ["extension=\"POCD_MT000040\"", "extension=\"POCD_HD000040\""],
        ["extension=\"ZY-0042\"", "nullFlavor=\"UNK\""],
        [" value=\"36.6\" unit=\"℃\"", " nullFlavor=\"NI\""],
        [">神志清<", ">无<"],
        ["displayName=\"女性\"", "displayName=\"女\""],
        ["<setId/>", "<setId/><!-- 注 -->"],
        ["unit=\"mmHg\"", "unit=\"mm[Hg]\""],
        ["\"36.6\"", "\"3.66E1\""],
        ["<high value=\"20260320\"/>", "<high value=\"20260329\"/>"],
        ["<setId/>", "<x:y xmlns:x=\"urn:hl7-org:sdtc\"/><setId/>"],
        ["\"20260320100000\"", "\"20260320100000.123+0800\""],
        ["11010519491231002X", "11010519491231002x"],
    ]
}

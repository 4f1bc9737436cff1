// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Makes the group and the observation of a result.
///
/// - Source: HL7 CDA R2, classes Organizer, Observation, Specimen, ObservationRange in the order of the schema.
struct ResultMaker {
    private let result: ResultDraft
    private let time: String
    private let name: String

    /// - Parameter name: the id of the narrative that says the same.
    init(_ result: ResultDraft, _ time: String, _ name: String) {
        self.result = result
        self.time = time
        self.name = name
    }

    /// The group with the data elements in front.
    func organizer(_ elements: [XMLElement]) -> XMLElement {
        var parts: [XMLElement] = result.panel.isEmpty ? [] : [Self.element("code", result.panel)]
        parts.append(XMLElement(cda: "statusCode"))
        if !result.collected.isEmpty { parts.append(XMLElement(cda: "effectiveTime", ["value": result.collected])) }
        if let specimen { parts.append(specimen) }
        parts += (elements + [observation]).map { element in
            XMLElement(cda: "component", ["typeCode": "COMP", "contextConductionInd": "true"], [element])
        }
        return XMLElement(cda: "organizer", ["classCode": "BATTERY", "moodCode": "EVN"], parts)
    }

    private var specimen: XMLElement? {
        guard !result.specimen.isEmpty else { return nil }
        var parts: [XMLElement] = []
        if !result.specimen.number.isEmpty {
            parts.append(
                XMLElement(
                    cda: "id",
                    [
                        "root": IdentifierDomain.specimen, "extension": result.specimen.number,
                        "assigningAuthorityName": result.specimen.authorityName,
                    ]))
        }
        if !result.specimen.kind.isEmpty {
            let code = Self.element("code", result.specimen.kind)
            parts.append(XMLElement(cda: "specimenPlayingEntity", ["classCode": "ENT"], [code]))
        }
        return XMLElement(
            cda: "specimen", ["typeCode": "SPC"], [XMLElement(cda: "specimenRole", ["classCode": "SPEC"], parts)])
    }

    private var observation: XMLElement {
        let reference = XMLElement(cda: "reference", ["value": "#" + name])
        var parts = [Self.element("code", result.item), XMLElement(cda: "text", [:], [reference])]
        parts.append(XMLElement(cda: "statusCode", ["code": result.status]))
        if !time.isEmpty { parts.append(XMLElement(cda: "effectiveTime", ["value": time])) }
        parts += result.values.map(Self.element)
        if result.values.isEmpty {
            var value = Self.typed("ST", XMLElement(cda: "value"))
            value.setAttribute("nullFlavor", to: "NI")
            parts.append(value)
        }
        parts += result.interpretations.map { flag in
            XMLElement(cda: "interpretationCode", ["code": flag, "codeSystem": Self.interpretation])
        }
        if !result.method.isEmpty { parts.append(Self.element("methodCode", result.method)) }
        if !result.comment.isEmpty { parts.append(comment) }
        if let range { parts.append(range) }
        return XMLElement(cda: "observation", ["classCode": "OBS", "moodCode": "EVN"], parts)
    }

    /// ObservationInterpretation of HL7.
    private static let interpretation = "2.16.840.1.113883.5.83"

    private var comment: XMLElement {
        let code = XMLElement(
            cda: "code",
            [
                "code": "48767-8", "codeSystem": SectionCode.loinc, "codeSystemName": "LOINC",
                "displayName": "Annotation comment",
            ])
        let act = XMLElement(
            cda: "act", ["classCode": "ACT", "moodCode": "EVN"],
            [code, XMLElement(cda: "text", text: result.comment), XMLElement(cda: "statusCode", ["code": "completed"])])
        return XMLElement(cda: "entryRelationship", ["typeCode": "SUBJ", "inversionInd": "true"], [act])
    }

    private var range: XMLElement? {
        guard !result.range.isEmpty || result.bounds != nil else { return nil }
        var parts: [XMLElement] = []
        if !result.range.isEmpty { parts.append(XMLElement(cda: "text", text: result.range)) }
        if let bounds = result.bounds { parts.append(Self.element(bounds, result.unit)) }
        return XMLElement(cda: "referenceRange", [:], [XMLElement(cda: "observationRange", [:], parts)])
    }

    // MARK: Values

    private static func typed(_ type: String, _ element: XMLElement) -> XMLElement {
        var element = element
        let attribute = XMLAttribute("type", type, namespace: ClinicalDocument.schemaInstance, prefix: "xsi")
        element.attributes.insert(attribute, at: 0)
        return element
    }

    private static func element(_ value: ResultDraft.Value) -> XMLElement {
        switch value {
        case .quantity(let number, ""): typed("REAL", XMLElement(cda: "value", ["value": number]))
        case .quantity(let number, let unit): typed("PQ", XMLElement(cda: "value", ["value": number, "unit": unit]))
        case .interval(let bounds, let unit): element(bounds, unit)
        case .concept(let code): typed("CD", element("value", code))
        case .text(let text): typed("ST", XMLElement(cda: "value", text: text))
        case .time(let time): typed("TS", XMLElement(cda: "value", ["value": time]))
        }
    }

    private static func element(_ bounds: ResultDraft.Bounds, _ unit: String) -> XMLElement {
        let ends = [("low", bounds.low, bounds.includesLow), ("high", bounds.high, bounds.includesHigh)]
        let parts = ends.filter { !$0.1.isEmpty }.map { name, number, isIncluded in
            XMLElement(cda: name, ["value": number, "unit": unit, "inclusive": isIncluded ? "" : "false"])
        }
        return typed("IVL_PQ", XMLElement(cda: "value", [:], parts))
    }

    private static func element(_ name: String, _ code: CodeDraft) -> XMLElement {
        XMLElement(
            cda: name,
            [
                "code": code.code, "codeSystem": code.system, "codeSystemName": code.systemName,
                "displayName": code.display, "nullFlavor": code.code.isEmpty ? "OTH" : "",
            ], code.alternates.map { element("translation", $0) })
    }

    // MARK: Text

    /// The result as people read it: `132 g/L H（120-160）`.
    var text: String {
        let words = result.values.map(Self.text) + result.interpretations.filter { $0 != "N" }
        let range = result.range.isEmpty ? "" : "（\(result.range)）"
        let text = words.joined(separator: " ") + range
        return result.comment.isEmpty ? text : text + "，" + result.comment
    }

    private static func text(_ value: ResultDraft.Value) -> String {
        switch value {
        case .quantity(let number, let unit): unit.isEmpty ? number : "\(number) \(unit)"
        case .interval(let bounds, let unit): [text(bounds), unit].filter { !$0.isEmpty }.joined(separator: " ")
        case .concept(let code): code.display.isEmpty ? code.code : code.display
        case .text(let text): text
        case .time(let time): ValueText.time(time)
        }
    }

    private static func text(_ bounds: ResultDraft.Bounds) -> String {
        if bounds.low.isEmpty { return (bounds.includesHigh ? "≤" : "<") + bounds.high }
        if bounds.high.isEmpty { return (bounds.includesLow ? "≥" : ">") + bounds.low }
        return "\(bounds.low)-\(bounds.high)"
    }
}

// SPDX-License-Identifier: Apache-2.0

import JSON

extension DraftReader {
    mutating func section(_ value: JSONValue, _ path: String) -> SectionDraft? {
        guard var object = DraftObject(value, path, &problems) else { return nil }
        var section = SectionDraft(code: object.text("code", &problems), label: object.text("label", &problems))
        section.entries = entries(object.array("entries", &problems), path + ".entries")
        end(&object)
        return section
    }

    private mutating func entries(_ values: [JSONValue], _ path: String) -> [EntryDraft] {
        values.enumerated().compactMap { index, value in entry(value, "\(path)[\(index)]") }
    }

    /// What an entry is, its members tell: `element`, `procedure`, `drug`, or only `parts`.
    private mutating func entry(_ value: JSONValue, _ path: String) -> EntryDraft? {
        guard var object = DraftObject(value, path, &problems) else { return nil }
        let statement: EntryDraft.Statement
        if let procedure = object.take("procedure") {
            statement = .procedure(self.procedure(procedure, path + ".procedure"))
        } else if let drug = object.take("drug") {
            statement = .drug(self.drug(drug, path + ".drug"))
        } else if let element = object.take("element") {
            statement = .value(self.value(element, &object))
        } else {
            statement = .group
        }
        var entry = EntryDraft(statement, time: object.text("time", &problems))
        entry.parts = entries(object.array("parts", &problems), path + ".parts")
        end(&object)
        return entry
    }

    private mutating func value(_ element: JSONValue, _ object: inout DraftObject) -> ValueDraft {
        ValueDraft(
            DraftObject.text(element, object.at("element"), &problems), object.text("value", &problems),
            name: object.text("name", &problems), display: object.text("display", &problems),
            unit: object.text("unit", &problems), codeSystem: object.text("codeSystem", &problems))
    }

    private mutating func procedure(_ value: JSONValue, _ path: String) -> ProcedureDraft {
        let empty = ProcedureDraft(code: "", display: "")
        return read(
            value, path, into: empty, ["code": \.code, "display": \.display, "start": \.start, "end": \.end]) ?? empty
    }

    private mutating func drug(_ value: JSONValue, _ path: String) -> DrugDraft {
        let empty = DrugDraft(name: "")
        return read(
            value, path, into: empty,
            [
                "name": \.name, "code": \.code, "codeSystem": \.codeSystem, "route": \.route,
                "routeDisplay": \.routeDisplay, "dose": \.dose, "doseUnit": \.doseUnit, "rate": \.rate,
                "rateUnit": \.rateUnit, "form": \.form, "formDisplay": \.formDisplay,
            ]) ?? empty
    }
}

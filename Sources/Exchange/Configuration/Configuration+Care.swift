// SPDX-License-Identifier: Apache-2.0

import JSON

/// Which parts of care are followed.
extension CareSettings {
    init(_ object: ConfigurationObject) {
        self.init()
        let parts = object["parts"]
        if parts?.value.string == "all" {
            self.parts = Set(CarePart.allCases)
        } else {
            self.parts = Set(parts?.elements.compactMap { $0.choice(CarePart.self) } ?? [])
        }
        if let roles = object["roles"]?.object {
            for name in Self.roleNames { self.roles[name] = roles[name]?.text }
            roles.finish()
        }
        if let limits = object["limits"]?.object { self.limits = CareLimits(limits) }
        for item in object["recognised"]?.elements.compactMap(RecognisedItem.init) ?? [] {
            recognised[item.code] = item
        }
        if let drugs = object["drugs"]?.object { self.drugs = DrugRules(drugs) }
        readTables(object)
        object.finish()
    }

    private mutating func readTables(_ object: ConfigurationObject) {
        if let home = object["home"]?.object {
            homeApplications = Set(home["applications"]?.elements.compactMap(\.text) ?? [])
            homePanels = Set(home["panels"]?.elements.compactMap(\.text) ?? [])
            home.finish()
        }
        let diseases = NotifiableTable.diseases.map(\.name)
        notifiableItems = Self.pairs(object["notifiableItems"], "disease", among: diseases)
        vaccines = Self.pairs(object["vaccines"], "vaccine", among: ImmunizationTable.families.map(\.name))
    }

    /// `[{ code: "…", disease: "…" }]`.
    private static func pairs(
        _ node: ConfigurationNode?, _ name: String, among known: [String]
    ) -> [String: String] {
        var pairs: [String: String] = [:]
        for object in node?.elements.compactMap(\.object) ?? [] {
            let (code, value) = (object.required("code")?.text, object.required(name))
            if let code, let text = value?.text {
                if known.contains(text) {
                    pairs[code] = text
                } else {
                    value?.complain("none of the names of the table")
                }
            }
            object.finish()
        }
        return pairs
    }
}

extension CareLimits {
    fileprivate init(_ object: ConfigurationObject) {
        self.init()
        acknowledgement = object["acknowledgement"]?.milliseconds ?? acknowledgement
        referral = object["referral"]?.milliseconds ?? referral
        referralStay = object["referralStay"]?.milliseconds ?? referralStay
        urgentReport = object["urgentReport"]?.milliseconds ?? urgentReport
        report = object["report"]?.milliseconds ?? report
        alertWindow = object["alertWindow"]?.milliseconds ?? alertWindow
        noShows = object["noShows"]?.integer(in: 0...1000) ?? noShows
        episodeDays = object["episodeDays"]?.integer(in: 1...3650) ?? episodeDays
        doseDays = object["doseDays"]?.integer(in: 1...3650) ?? doseDays
        object.finish()
    }
}

extension RecognisedItem {
    private enum Level: String, CaseIterable {
        case national = "国"
        case provincial = "省"
        case municipal = "市"
        case county = "县"
    }

    fileprivate init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        let (code, days) = (object.required("code")?.text, object.required("days")?.integer(in: 1...3650))
        let level = object.required("level")?.choice(Level.self)
        object.finish()
        guard let code, let days, let level else { return nil }
        self.init(code: code, days: days, level: level.rawValue)
    }
}

extension DrugRules {
    fileprivate init(_ object: ConfigurationObject) {
        self.init()
        for item in object["doseLimits"]?.elements.compactMap(\.object) ?? [] {
            let (code, dose) = (item.required("code")?.text, item.required("dose")?.dose)
            item.finish()
            if let code, let dose { doseLimits[code] = dose }
        }
        for item in object["allergies"]?.elements.compactMap(\.object) ?? [] {
            let (code, list) = (item.required("code")?.text, item.required("substances")?.elements)
            item.finish()
            if let code { allergies[code] = Set((list ?? []).compactMap(\.text)) }
        }
        forbiddenInPregnancy = Set(object["forbiddenInPregnancy"]?.elements.compactMap(\.text) ?? [])
        object.finish()
    }
}

extension ConfigurationNode {
    /// `"2 g"`.
    fileprivate var dose: DrugRules.Dose? {
        let words = (value.string ?? "").split(separator: " ", maxSplits: 1).map(String.init)
        guard words.count == 2, let amount = Double(words[0]), amount > 0, amount.isFinite else {
            complain("a dose such as \"2 g\" is wanted here")
            return nil
        }
        return DrugRules.Dose(amount: amount, unit: words[1])
    }
}

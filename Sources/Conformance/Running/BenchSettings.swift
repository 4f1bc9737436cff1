// SPDX-License-Identifier: Apache-2.0

import Exchange

/// The `setting` lines of a scenario.
enum BenchSettings {
    /// What is wrong with a setting; nil for nothing.
    static func problem(_ name: String, _ value: String) -> String? {
        var settings = ExchangeSettings(databasePath: "")
        return apply(name, value, to: &settings) ? nil : "setting '\(name)' is not known, or takes no '\(value)'"
    }

    /// - Returns: whether the setting is known and the value one of its own.
    static func apply(_ name: String, _ value: String, to settings: inout ExchangeSettings) -> Bool {
        switch name {
        case "learns-domains": settings.learnsDomains = value == "yes"
        case "care":
            let parts = value.split(separator: ",").map { CarePart(rawValue: ScenarioReader.trimmed(String($0))) }
            guard !parts.contains(nil) else { return false }
            settings.care.parts = Set(parts.compactMap(\.self))
        case "route": return route(value, &settings.routing)
        case "recognise": return recognise(value, &settings.care)
        case "dose-limit", "contraindicated": return drug(name, value, &settings.care)
        case "home": settings.care.homeApplications.insert(value)
        case "no-shows": return number(value) { settings.care.limits.noShows = $0 }
        case "episode-days": return number(value) { settings.care.limits.episodeDays = $0 }
        default: return limit(name, value, &settings.care.limits)
        }
        return true
    }

    private static func limit(_ name: String, _ value: String, _ limits: inout CareLimits) -> Bool {
        guard let milliseconds = StepReader.milliseconds(value).map(Int64.init) else { return false }
        switch name {
        case "acknowledge-within": limits.acknowledgement = milliseconds
        case "referral-expires-after": limits.referral = milliseconds
        case "report-within": limits.urgentReport = milliseconds
        case "alert-window": limits.alertWindow = milliseconds
        default: return false
        }
        return true
    }

    /// `ORU^R01 to department`, or `ORU^R01 to department low`.
    private static func route(_ value: String, _ routing: inout RoutingSettings) -> Bool {
        let words = value.split(separator: " ").map(String.init)
        guard [3, 4].contains(words.count), words[1] == "to" else { return false }
        guard let priority = words.count == 3 ? .normal : DeliveryPriority(rawValue: words[3]) else { return false }
        var route = Route(name: "r\(routing.routes.count + 1)", to: [words[2]])
        route.condition = .kind([Wildcard(words[0])])
        route.priority = priority
        routing.routes.append(route)
        return true
    }

    private static func number(_ text: String, _ set: (Int) -> Void) -> Bool {
        guard let number = Int(text), number >= 0 else { return false }
        set(number)
        return true
    }

    /// `CODE 7 days 县`.
    private static func recognise(_ value: String, _ care: inout CareSettings) -> Bool {
        let words = value.split(separator: " ").map(String.init)
        guard words.count == 4, words[2] == "days", let days = Int(words[1]) else { return false }
        care.recognised[words[0]] = RecognisedItem(code: words[0], days: days, level: words[3])
        return true
    }

    /// `dose-limit = CODE 4 g`, `contraindicated = CODE allergy PEN` or `CODE pregnancy`.
    private static func drug(_ name: String, _ value: String, _ care: inout CareSettings) -> Bool {
        let words = value.split(separator: " ").map(String.init)
        guard words.count >= 2 else { return false }
        if name == "dose-limit" {
            guard words.count == 3, let dose = Double(words[1]) else { return false }
            care.drugs.doseLimits[words[0]] = DrugRules.Dose(amount: dose, unit: words[2])
            return true
        }
        switch (words[1], words.count) {
        case ("pregnancy", 2): care.drugs.forbiddenInPregnancy.insert(words[0])
        case ("allergy", 3): care.drugs.allergies[words[0], default: []].insert(words[2])
        default: return false
        }
        return true
    }
}

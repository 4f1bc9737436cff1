// SPDX-License-Identifier: Apache-2.0

import Exchange
import MLLP

/// Where the actors of the scenarios listen when another system is examined, and what must be set there.
public struct TargetPlan: Sendable {
    /// One place that the system under examination sends to.
    public struct Place: Sendable, Hashable {
        /// What it is called: the role, or the application and facility.
        public let name: String
        /// MSH-5 of what is sent there; empty where several actors listen.
        public let application: String
        /// MSH-6 of what is sent there; empty where several actors listen.
        public let facility: String
        /// What it does for the alliance; empty for nothing special.
        public let role: String
        /// The port.
        public let port: UInt16
        let shape: LinkShape?
    }

    /// The places, by name.
    public let places: [Place]
    let settings: ExchangeSettings
    let domains: [Scenario.DomainLine]

    /// The plan of all scenarios of a library.
    ///
    /// - Parameter first: the first port; each place has the next.
    /// - Throws: ``ScenarioFaults`` for what is wrong in their files.
    public init(_ library: ScenarioLibrary, firstPort first: UInt16) throws(ScenarioFaults) {
        var (found, domains): ([String: Place], [Scenario.DomainLine]) = ([:], [])
        var settings = ExchangeSettings(databasePath: "")
        settings.care = CareSettings()
        for id in library.ids {
            let scenario = try library.scenario(id).scenario
            for actor in scenario.actors where actor.isListening {
                found[Self.name(actor)] = Self.place(actor, scenario)
            }
            for domain in scenario.domains where !domains.contains(domain) { domains.append(domain) }
            Self.join(scenario, into: &settings)
        }
        places = found.values.sorted { $0.name < $1.name }.enumerated().map { number, place in
            Place(
                name: place.name, application: place.application, facility: place.facility, role: place.role,
                port: first &+ UInt16(truncatingIfNeeded: number), shape: place.shape)
        }
        (self.settings, self.domains) = (settings, domains)
    }

    /// What the place of an actor is called.
    static func name(_ actor: Scenario.Actor) -> String {
        if !actor.role.isEmpty { return actor.role }
        let place = "\(actor.application)-\(actor.facility)".lowercased()
        return actor.link.isEmpty ? place : "\(place)-\(actor.link)"
    }

    private static func place(_ actor: Scenario.Actor, _ scenario: Scenario) -> Place {
        let isShared = !actor.role.isEmpty || !actor.link.isEmpty
        return Place(
            name: name(actor), application: isShared ? "" : actor.application,
            facility: isShared ? "" : actor.facility, role: actor.role, port: 0, shape: scenario.links[actor.link])
    }

    /// The strictest of all scenarios: the shortest times, the fewest appointments missed.
    private static func join(_ scenario: Scenario, into all: inout ExchangeSettings) {
        var one = ExchangeSettings(databasePath: "")
        one.care.drugs = DrugRules()
        for setting in scenario.settings { _ = BenchSettings.apply(setting.name, setting.value, to: &one) }
        let (new, old) = (one.care.limits, all.care.limits)
        all.care.limits.acknowledgement = min(new.acknowledgement, old.acknowledgement)
        all.care.limits.referral = min(new.referral, old.referral)
        all.care.limits.urgentReport = min(new.urgentReport, old.urgentReport)
        all.care.limits.alertWindow = min(new.alertWindow, old.alertWindow)
        all.care.limits.noShows = min(new.noShows, old.noShows)
        all.care.homeApplications.formUnion(one.care.homeApplications)
        all.care.recognised.merge(one.care.recognised) { old, _ in old }
        all.care.drugs.doseLimits.merge(one.care.drugs.doseLimits) { old, _ in old }
        all.care.drugs.allergies.merge(one.care.drugs.allergies) { $0.union($1) }
        all.care.drugs.forbiddenInPregnancy.formUnion(one.care.drugs.forbiddenInPregnancy)
        for route in one.routing.routes {
            guard let name = route.destinations.first, let actor = scenario.actors.first(where: { $0.name == name })
            else { continue }
            var route = route
            route.destinations = [Self.name(actor)]
            route.name = "r\(all.routing.routes.count + 1)"
            let isKnown = all.routing.routes.contains {
                $0.condition == route.condition && $0.destinations == route.destinations
                    && $0.priority == route.priority
            }
            if !isKnown { all.routing.routes.append(route) }
        }
    }
}

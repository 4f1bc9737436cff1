// SPDX-License-Identifier: Apache-2.0

import Exchange
public import JSON

extension TargetPlan {
    /// What a system must be set to, as the configuration file of `listen` has it; others read it as a list.
    ///
    /// - Parameter host: where the runner listens, as the system reaches it.
    public func configuration(host: String) -> JSONValue {
        let limits = settings.care.limits
        func time(_ milliseconds: Int64) -> JSONValue { .string("\(milliseconds) ms") }
        return [
            "application": "MPI", "facility": "ALLIANCE", "learnDomains": .bool(true),
            "senders": .array(owned.map(Self.sender)),
            "destinations": .array(places.map { destination($0, host) }),
            "routes": .array(settings.routing.routes.map(Self.route)),
            "care": [
                "parts": "all", "roles": .object(roles),
                "limits": [
                    "acknowledgement": time(limits.acknowledgement), "referral": time(limits.referral),
                    "urgentReport": time(limits.urgentReport), "alertWindow": time(limits.alertWindow),
                    "noShows": .integer(Int64(limits.noShows)),
                ],
                "recognised": .array(
                    settings.care.recognised.values.sorted { $0.code < $1.code }.map {
                        ["code": .string($0.code), "days": .integer(Int64($0.days)), "level": .string($0.level)]
                    }),
                "drugs": drugs,
                "home": [
                    "applications": .array(settings.care.homeApplications.sorted().map { .string($0) })
                ],
            ],
        ]
    }

    private var roles: [JSONValue.Member] {
        places.filter { CareSettings.roleNames.contains($0.role) }.map { .init($0.role, .string($0.name)) }
    }

    private var drugs: JSONValue {
        let rules = settings.care.drugs
        let limits = rules.doseLimits.sorted { $0.key < $1.key }.map { code, dose -> JSONValue in
            ["code": .string(code), "dose": .string("\(CheckRule.plain(dose.amount)) \(dose.unit)")]
        }
        let allergies = rules.allergies.sorted { $0.key < $1.key }.map { code, substances -> JSONValue in
            ["code": .string(code), "substances": .array(substances.sorted().map { .string($0) })]
        }
        return [
            "doseLimits": .array(limits), "allergies": .array(allergies),
            "forbiddenInPregnancy": .array(rules.forbiddenInPregnancy.sorted().map { .string($0) }),
        ]
    }

    /// Authorities with an OID; the others are learned from who uses them.
    private var owned: [Scenario.DomainLine] { domains.filter { !$0.oid.isEmpty } }

    private static func sender(_ domain: Scenario.DomainLine) -> JSONValue {
        [
            "name": .string("\(domain.application)@\(domain.facility)"), "application": .string(domain.application),
            "facility": .string(domain.facility),
            "authorities": [
                [
                    "namespace": .string(domain.namespace), "universalID": .string(domain.oid),
                    "universalIDType": "ISO",
                ]
            ],
        ]
    }

    /// Short pauses: what waits for one part of a scenario must not come in the next.
    private func destination(_ place: Place, _ host: String) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("name", .string(place.name)), .init("host", .string(host)),
            .init("port", .integer(Int64(place.port))),
            .init("application", .string(place.application)), .init("facility", .string(place.facility)),
            .init("backOff", ["first": "100 ms", "longest": "500 ms"]),
        ]
        if place.role == "subscriber" {
            members.append(.init("notices", .array(owned.map { .string($0.namespace) })))
        }
        return .object(members)
    }

    private static func route(_ route: Route) -> JSONValue {
        var kind = ""
        if case .kind(let patterns) = route.condition { kind = patterns.first?.description ?? "" }
        var members: [JSONValue.Member] = [
            .init("name", .string(route.name)), .init("when", ["type": .string(kind)]),
            .init("to", .array(route.destinations.map { .string($0) })),
        ]
        if route.priority != .normal { members.append(.init("priority", .string(route.priority.rawValue))) }
        return .object(members)
    }
}

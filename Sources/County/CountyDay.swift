// SPDX-License-Identifier: Apache-2.0

public import HL7v2
import MPI

/// A message of the day, with what its sender knows about it.
public struct PlannedMessage: Sendable {
    /// What the message is for, as the summary groups them.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A patient is registered.
        case registration
        /// A visit with its diagnosis.
        case visit
        /// A laboratory order.
        case order
        /// A laboratory result.
        case result
        /// A prescription.
        case prescription
        /// A charge.
        case charge
        /// Two numbers of one institution become one.
        case merge
        /// A question to the index.
        case query
        /// Something is wrong with it.
        case wrong
    }

    /// The sender.
    public let institution: Institution
    /// What it is for.
    public let kind: Kind
    /// The bytes that go on the wire, framing apart.
    public let content: [UInt8]
    /// The person it is about, as ``Resident/index``; nil where it is about nobody or several.
    public let resident: Int?
    /// For wrong messages: what is wrong, in English.
    public let note: String
    /// MSA-1 that must come back.
    public let expectedCode: String
}

/// One day of the invented county: its people, and every message in the order it is sent.
public struct CountyDay: Sendable {
    /// The people.
    public let population: Population
    /// Registrations, which come first.
    public private(set) var registrations: [PlannedMessage] = []
    /// Visits, orders, results, prescriptions and charges.
    public private(set) var care: [PlannedMessage] = []
    /// The merge, the queries and the wrong messages, in order.
    public private(set) var special: [PlannedMessage] = []
    /// A person whose day is worth telling: seen by most institutions.
    public private(set) var protagonist = 0
    /// An examination with images; nil in a county where nobody can be examined.
    public private(set) var imaging: PlannedImaging?
    /// An electrocardiogram of a village; nil in a county where nobody can have one.
    public private(set) var ecg: PlannedECG?
    /// A stay in the county hospital; nil in a county where nobody can have one.
    public private(set) var document: PlannedDocument?

    /// Everything in order.
    public var messages: [PlannedMessage] { registrations + care + special }

    /// Plans a day.
    ///
    /// - Parameters:
    ///   - residents: how many people at least.
    ///   - seed: the same seed gives the same bytes.
    public init(residents: Int = 320, seed: UInt64 = 2026) throws(HL7v2Error) {
        population = Population(count: residents, seed: seed)
        var planner = DayPlanner(population, SeededGenerator(seed: seed &+ 1))
        try planner.plan()
        (registrations, care, special) = (planner.registrations, planner.care, planner.special)
        (protagonist, imaging, ecg) = (planner.protagonist, planner.imaging, planner.ecg)
        document = planner.document
    }
}

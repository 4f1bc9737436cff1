// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import HL7v2
import MPI

/// What the index found, held against who the people really are.
struct DemoTruth {
    /// People by the residents the index has for them.
    private(set) var personsByResident: [Int64: Set<Int>] = [:]
    /// Residents by the people the generator made.
    private(set) var residentsByPerson: [Int: Set<Int64>] = [:]
    /// Registrations that were accepted.
    private(set) var registrations = 0

    init(_ run: DemoRun, _ stored: [StoredMessage], _ index: PatientIndex) throws {
        var final: [String: Int64] = [:]
        for message in stored where message.state == .accepted {
            if let resident = message.residentID { final[message.facility + message.controlID] = resident }
        }
        // A resident that a message led to may have been merged into another since.
        for result in run.allResults where result.planned.kind == .registration {
            let sender = result.answer.map { ($0["MSH-6"] ?? "") + ($0["MSA-2"] ?? "") } ?? ""
            guard let person = result.planned.resident, let first = final[sender] else { continue }
            let resident = try index.current(first) ?? first
            registrations += 1
            personsByResident[resident, default: []].insert(person)
            residentsByPerson[person, default: []].insert(resident)
        }
    }

    /// Residents that are more than one person.
    var wronglyMerged: Int { personsByResident.values.count { $0.count > 1 } }

    /// People who are more than one resident.
    var stillSplit: Int { residentsByPerson.values.count { $0.count > 1 } }
}

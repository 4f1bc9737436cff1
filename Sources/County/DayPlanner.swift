// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import MPI

/// Plans the messages of one day.
struct DayPlanner {
    let population: Population
    var random: SeededGenerator
    var registrations: [PlannedMessage] = []
    var care: [PlannedMessage] = []
    var special: [PlannedMessage] = []
    var protagonist = 0
    var imaging: PlannedImaging?
    var ecg: PlannedECG?
    var document: PlannedDocument?
    /// Who was registered where: the patient as each institution knows it.
    var known: [[String: MessageWriter.Patient]]
    private var counters: [String: Int] = [:]
    private var minute = 0

    init(_ population: Population, _ random: SeededGenerator) {
        self.population = population
        self.random = random
        known = Array(repeating: [:], count: population.residents.count)
    }

    mutating func plan() throws(HL7v2Error) {
        for resident in population.residents { try register(resident) }
        protagonist = known.indices.max { known[$0].count < known[$1].count } ?? 0
        for index in known.indices where index == protagonist || random.chance(0.35) { try treat(index) }
        try planSpecial()
        try planImaging()
        try planECG()
        try planDocument()
    }

    /// `YYYYMMDDHHMMSS`, a few seconds later each time.
    mutating func time() -> String {
        minute += 1
        let seconds = 8 * 3600 + minute * 11
        let parts = [seconds / 3600 % 24, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "20260115" + parts.joined()
    }

    /// The next number of a kind at an institution: `H01-REG-0001`.
    mutating func next(_ institution: Institution, _ kind: String) -> String {
        let key = "\(institution.code)-\(kind)"
        counters[key, default: 0] += 1
        let digits = String(counters[key] ?? 0)
        return key + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    // MARK: Registrations

    private mutating func register(_ resident: Resident) throws(HL7v2Error) {
        // A message about a child names its mother too.
        let named = [resident] + (resident.mother.map { [population.residents[$0]] } ?? [])
        var places = Institution.all.filter { place in named.allSatisfy { Self.canWrite($0, at: place) } }
        // The first household visits everybody; others one to three places.
        let count = resident.index < 2 ? places.count : 1 + random.below(3)
        while places.count > count { places.remove(at: random.below(places.count)) }
        for institution in places {
            try register(patient(resident, at: institution), at: institution)
        }
    }

    static func canWrite(_ resident: Resident, at institution: Institution) -> Bool {
        (try? institution.encoding.encode(resident.name.full)) != nil
    }

    /// What the clerk enters: mostly card and number, sometimes an old number, sometimes a mother's, sometimes nothing.
    private mutating func patient(_ resident: Resident, at institution: Institution) -> MessageWriter.Patient {
        var patient = MessageWriter.Patient(resident: resident, localID: localID(institution))
        let mother = resident.mother.map { population.residents[$0] }
        patient.mother = mother
        patient.card = random.chance(0.75) ? resident.card : nil
        patient.number = random.chance(0.9) ? resident.number : nil
        if let number = patient.number, resident.birthDate.compact < "1985", random.chance(0.2) {
            patient.number = Self.shortened(number)
        }
        if let mother, resident.number == nil || random.chance(0.1) { patient.number = mother.number }
        return patient
    }

    /// The 15 digits an old card shows: without the century and the check character.
    private static func shortened(_ number: String) -> String {
        String(number.prefix(6)) + String(number.dropFirst(8).dropLast())
    }

    private mutating func localID(_ institution: Institution) -> String {
        counters["id" + institution.code, default: 0] += 1
        let digits = String(counters["id" + institution.code] ?? 0)
        return institution.prefix + String(repeating: "0", count: 6 - digits.count) + digits
    }

    private mutating func register(_ patient: MessageWriter.Patient, at institution: Institution) throws(HL7v2Error) {
        known[patient.resident.index][institution.code] = patient
        let writer = MessageWriter(institution: institution)
        let (event, type) = Self.registration(institution)
        let time = time()
        var segments = [writer.event(event, time), try writer.patient(patient)]
        if let mother = patient.mother { segments.append(try writer.mother(mother)) }
        let message = try writer.message(type, id: next(institution, "REG"), time: time, segments)
        registrations.append(planned(.registration, institution, message, patient.resident.index))
    }

    private static func registration(_ institution: Institution) -> (event: String, type: String) {
        switch institution.dialect {
        case .standard: ("A28", "ADT^A28^ADT_A05")
        case .old: ("A04", "ADT^A04")
        case .vendor: ("ZP1", "ADT^ZP1")
        }
    }

    func planned(
        _ kind: PlannedMessage.Kind, _ institution: Institution, _ message: Message, _ resident: Int?,
        expects code: String = "AA"
    ) -> PlannedMessage {
        PlannedMessage(
            institution: institution, kind: kind, content: message.serialized(), resident: resident, note: "",
            expectedCode: code)
    }
}

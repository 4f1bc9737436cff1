// SPDX-License-Identifier: Apache-2.0

import MPI
import SQLite

/// An index in memory with two hospitals; all residents are invented, their division 339921 does not exist.
final class IndexFixture {
    let connection: Connection
    let index: PatientIndex
    let east: Domain
    let west: Domain

    static let context = PatientIndex.Context(at: "2026-01-02T03:04:05Z", today: "20260102", actor: "test")

    init() throws {
        connection = try Connection(path: ":memory:")
        index = try PatientIndex(connection)
        east = try index.addDomain(
            Authority(namespace: "EAST", universalID: "1.2.3.1", universalIDType: "ISO"), application: "HIS",
            facility: "H1")
        west = try index.addDomain(Authority(namespace: "WEST", universalID: "1.2.3.2"), facility: "H2")
    }

    @discardableResult
    func register(
        _ domain: Domain, _ id: String, _ person: Person = .man, _ adjust: (inout RecordUpdate) -> Void = { _ in }
    ) throws -> Resolution {
        var update = RecordUpdate(domain: domain, localID: id)
        update.name = PersonName(family: person.name)
        update.birthDate = .set(person.birthDate)
        update.sex = .set(person.sex)
        adjust(&update)
        return try index.register(update, Self.context)
    }

    @discardableResult
    func merge(_ gone: String, into kept: String, of domain: Domain? = nil) throws -> Resolution {
        let domain = domain ?? east
        return try index.merge(
            survivor: .init(domain: domain, value: kept), subsumed: .init(domain: domain, value: gone), Self.context)
    }

    func resident(_ domain: Domain, _ id: String) throws -> Int64 {
        try index.resident(of: .init(domain: domain, value: id), today: Self.context.today)
    }

    /// `namespace:value` of every identifier.
    func identifiers(_ resident: Int64) throws -> [String] {
        try index.identifiers(of: resident).map { "\($0.domain.authority.namespace):\($0.value)" }
    }

    func history(_ resident: Int64) throws -> [String] { try index.history(of: resident).map(\.action) }

    /// Every row of every table of the index.
    func dump() throws -> [[Row]] {
        try (Self.tables + ["mpi_history", "mpi_event", "mpi_image"]).map {
            try connection.rows("SELECT * FROM \($0)", purpose: "dump")
        }
    }

    /// All tables but those of history.
    static let tables = [
        "mpi_domain", "mpi_resident", "mpi_record", "mpi_card", "mpi_task", "mpi_key", "mpi_edge", "mpi_decision",
        "mpi_hub", "mpi_reference", "mpi_frequency", "mpi_home",
    ]

    /// Every row of every table but history's.
    func state() throws -> [[Row]] {
        try Self.tables.map { try connection.rows("SELECT * FROM \($0)", purpose: "dump") }
    }
}

/// What a source says of somebody.
struct Person: Sendable {
    var name: String
    var birthDate: String
    var sex: String

    static let man = Person(name: "王明", birthDate: "19900101", sex: "1")
    static let mother = Person(name: "李红", birthDate: "19900101", sex: "2")
    static let daughter = Person(name: "李红之女", birthDate: "20200305", sex: "2")
    static let firstTwin = Person(name: "王大宝", birthDate: "20200305", sex: "1")
    static let secondTwin = Person(name: "王小宝", birthDate: "20200305", sex: "1")
}

/// Numbers with computed check characters.
enum Number {
    /// 1990-01-01, male.
    static let man = "339921199001010013"
    /// The same in its old form.
    static let manOld = "339921900101001"
    /// 1990-01-01, male, another person.
    static let otherMan = "33992119900101003X"
    /// 1990-01-01, female.
    static let mother = "339921199001010021"
    /// 2020-03-05, male.
    static let firstTwin = "339921202003050216"
    /// 2020-03-05, male, the next in the sequence.
    static let secondTwin = "339921202003050232"
}

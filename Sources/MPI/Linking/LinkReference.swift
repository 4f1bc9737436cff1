// SPDX-License-Identifier: Apache-2.0

import JSON
import SQLite

/// What linking holds fixed while records come and go: the model, how frequent values are, whose village is whose.
///
/// It changes by calibration only, so that the end result depends on the records and not on the order they came in.
struct LinkReference: Sendable {
    /// Kinds of frequencies.
    enum Kind: Int64, CaseIterable, Sendable { case name, sound, phone, birth }

    /// The place most people of an institution live in, by the sounds of its names.
    struct Home: Sendable, Hashable {
        var town: [UInt8] = []
        var village: [UInt8] = []
    }

    /// The row in the store; 0 before the first calibration.
    var id: Int64 = 0
    /// The model's version and when it was fitted.
    var version = MatchModel.residents.version
    /// Among how many records a pair is one of a person's.
    var records = 1_000_000
    /// The model.
    var model = MatchModel.residents
    /// -log₂ of the share of people with a value, where that is more than the least.
    var rarities: [UInt64: Float] = [:]
    /// The same for values seldom seen, by kind; 0 where nothing was counted.
    var usual: [Float] = [0, 0, 0, 0]
    /// Homes of institutions, by domain.
    var homes: [Int64: Home] = [:]

    /// Whether values were counted on the residents at hand; without that, no weight links by itself.
    var isCalibrated: Bool { id > 0 }

    static func hash(_ kind: Kind, _ value: UInt64) -> UInt64 { Hash.combine(value, UInt64(kind.rawValue) + 11) }

    /// -log₂ of the share of people with a value; 0 when nothing is known.
    func rarity(_ kind: Kind, _ value: UInt64) -> Float {
        rarities[Self.hash(kind, value)] ?? usual[Int(kind.rawValue)]
    }
}

// MARK: Store

extension LinkReference {
    /// The reference in force.
    init(_ store: Connection) throws(StoreError) {
        let query = "SELECT id, version, records, model FROM mpi_reference ORDER BY id DESC LIMIT 1"
        guard let row = try store.first(query, purpose: "read the reference of linking") else { return }
        guard let json = try? JSONValue(parsing: Array((row.text(3) ?? "").utf8)),
            let model = try? MatchModel(json: json).checked(ResidentPopulation.ladders)
        else {
            throw StoreError(code: 0, message: "its model cannot be read", purpose: "read the reference of linking")
        }
        (id, version, self.model) = (row.integer(0) ?? 0, row.text(1) ?? "", model)
        records = Int(row.integer(2) ?? 0)
        for row in try store.rows("SELECT kind, hash, rarity FROM mpi_frequency", purpose: "read frequencies") {
            guard let kind = Kind(rawValue: row.integer(0) ?? -1), case .real(let rarity) = row[2] else { continue }
            let hash = row.integer(1) ?? 0
            if hash == 0 { usual[Int(kind.rawValue)] = Float(rarity) }
            rarities[Self.hash(kind, UInt64(bitPattern: hash))] = Float(rarity)
        }
        for row in try store.rows("SELECT domain_id, town, village FROM mpi_home", purpose: "read homes") {
            homes[row.integer(0) ?? 0] = Home(town: row.blob(1) ?? [], village: row.blob(2) ?? [])
        }
    }

    /// Replaces what was counted; the reference's own row stays as history.
    mutating func save(_ counted: [CountedValue], at: String, _ store: Connection) throws(StoreError) {
        id = try store.insert(
            "INSERT INTO mpi_reference (version, at, records, keys, model) VALUES (?, ?, ?, ?, ?)",
            [
                .text(version), .text(at), .integer(Int64(records)),
                .integer(Int64(ResidentPopulation.stableKeyVersion)),
                .text(String(decoding: model.json.serialized(), as: UTF8.self)),
            ], purpose: "keep the reference of linking")
        for table in ["mpi_frequency", "mpi_home"] { try store.run("DELETE FROM \(table)", purpose: "clear \(table)") }
        for value in counted {
            try store.run(
                "INSERT OR IGNORE INTO mpi_frequency VALUES (?, ?, ?)",
                [.integer(value.kind.rawValue), .integer(Int64(bitPattern: value.hash)), .real(Double(value.rarity))],
                purpose: "keep a frequency")
        }
        for (domain, home) in homes.sorted(by: { $0.key < $1.key }) {
            try store.run(
                "INSERT INTO mpi_home VALUES (?, ?, ?)", [.integer(domain), .blob(home.town), .blob(home.village)],
                purpose: "keep a home")
        }
    }
}

/// A value that is more frequent than most; hash 0 for all others.
struct CountedValue: Sendable {
    let kind: LinkReference.Kind
    let hash: UInt64
    let rarity: Float
}

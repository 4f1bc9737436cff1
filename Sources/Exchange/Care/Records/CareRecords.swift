// SPDX-License-Identifier: Apache-2.0

import JSON
import MPI
public import SQLite

/// What the exchange keeps of care, as lists: what waits, what is overdue, who got a lot, whose child this is.
///
/// Lists tell what messages said and what rules made of it; a hospital's own system may know more.
public struct CareRecords {
    let connection: Connection
    private let index: PatientIndex
    private let cipher: BodyCipher

    /// Opens the tables in a database, created where missing.
    public init(_ connection: Connection) throws(StoreError) {
        self.connection = connection
        index = try PatientIndex(connection)
        cipher = try MessageStore(connection).cipher
        try Care.createTables(connection)
    }

    /// A list.
    ///
    /// - Parameters:
    ///   - key: what ``CareList/keyName`` says; empty for all, or for what waits.
    ///   - resident: whose rows; nil for everybody's.
    ///   - limit: how many rows at most.
    public func table(
        _ list: CareList, _ key: String = "", of resident: Int64? = nil, limit: Int = 1000
    ) throws(StoreError) -> CareTable {
        let listing = list.table
        var (condition, whose) = (listing.condition, resident)
        if list == .births, let person = try person(key) {
            condition = "mother IN \(CareList.forms) OR mother_id IN \(Self.former) OR child_id IN \(Self.former)"
            whose = person
        } else if resident != nil, let owner = listing.owner {
            condition = "(\(condition)) AND \(owner) IN \(Self.former)"
        }
        // Every number must be used, or it could not be bound.
        condition = "(\(condition)) AND ?3 IS NOT NULL AND ?4 IS NOT NULL"
        let former = try whose.map { (id) throws(StoreError) in try FormerResidents.all(of: id, in: connection) } ?? []
        let values: [SQLValue] = [
            .text(key), .integer(Int64(limit)), Self.list(former.map { .integer($0) }),
            Self.list(try forms(of: key).map { .string($0) }),
        ]
        let columns = listing.columns.map { "\($0.expression) AS \"\($0.name)\"" }.joined(separator: ", ")
        let rows = try connection.rows(
            "SELECT \(columns) FROM \(listing.source) WHERE \(condition) \(listing.tail) LIMIT ?2", values,
            purpose: "list \(list.rawValue)")
        return CareTable(columns: list.columns, rows: try texts(rows, listing.columns))
    }

    /// Every number of the resident that is asked for.
    private static let former = "(SELECT value FROM json_each(?3))"

    private static func list(_ values: [JSONValue]) -> SQLValue { .text(JSONValue.array(values).text()) }

    /// What a value that is looked for may stand as: in clear, or enciphered with any key in use.
    func forms(of value: String) throws(StoreError) -> [String] {
        [value, try cipher.kept(value, isTerm: true)] + (try cipher.formerForms(of: value))
    }

    /// The resident of a card, a number, `ID@NAMESPACE` or `R12`; nil for any other text.
    private func person(_ text: String) throws(StoreError) -> Int64? {
        guard !text.isEmpty, text != "all" else { return nil }
        return try known { () throws(IndexError) in try ResidentTimeline.resident(text, in: index) }
    }

    func known<Value>(_ body: () throws(IndexError) -> Value?) throws(StoreError) -> Value? {
        do throws(IndexError) { return try body() } catch {
            if case .store(let failure) = error { throw failure }
            return nil
        }
    }

    /// The resident that stands for one now, merges followed.
    func current(_ resident: Int64) throws(StoreError) -> Int64 {
        try known { () throws(IndexError) in try index.current(resident) } ?? resident
    }

    // MARK: Texts

    private func texts(_ rows: [Row], _ columns: [CareListing.Column]) throws(StoreError) -> [[String]] {
        var current: [Int64: String] = [:]
        var all: [[String]] = []
        for row in rows {
            var texts: [String] = []
            for (place, column) in columns.enumerated() {
                guard column.isResident, let number = row.integer(place) else {
                    texts.append(cipher.shown(Self.text(row[place])))
                    continue
                }
                if current[number] == nil { current[number] = ResidentNumber(try self.current(number)).description }
                texts.append(current[number] ?? "")
            }
            all.append(texts)
        }
        return all
    }

    private static func text(_ value: SQLValue) -> String {
        switch value {
        case .null: ""
        case .integer(let number): String(number)
        case .real(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        case .text(let text): text
        case .blob(let bytes): "\(bytes.count) bytes"
        }
    }
}

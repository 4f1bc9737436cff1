// SPDX-License-Identifier: Apache-2.0

public import DelimitedText
public import MPI
public import SQLite

/// Which column of a table holds which value of a record.
public struct RecordSchema: Sendable, Hashable {
    /// Field name to column name; fields not named keep their own name.
    public var columns: [String: String]

    /// A schema; empty for tables whose columns have the fields' own names.
    public init(columns: [String: String] = [:]) { self.columns = columns }

    /// The fields a table can have.
    public static let fields = [
        "institution", "local_id", "ehc_id", "id_number", "name", "sex", "birth_date", "phone", "address",
        "guardian_name", "guardian_id", "id_type", "ethnicity", "updated_at",
    ]
}

/// Puts identity records of a table into the index, matched as they come.
public struct RecordImport {
    private let index: PatientIndex
    private let table: DelimitedTable
    private let places: [String: Int]

    /// What an import did.
    public struct Report: Sendable, Hashable {
        /// Rows taken.
        public var records = 0
        /// Residents not known before.
        public var newResidents = 0
        /// Records linked to a resident known before, by reason.
        public var linked: [String: Int] = [:]
        /// Doubts raised.
        public var tasks = 0
        /// Rows not taken: line and reason.
        public var refused: [(line: Int, reason: String)] = []

        /// Nothing yet.
        public init() {}

        /// Reports are equal when their counts and refused lines are.
        public static func == (left: Report, right: Report) -> Bool {
            (left.records, left.newResidents, left.tasks) == (right.records, right.newResidents, right.tasks)
                && left.linked == right.linked && left.refused.map(\.line) == right.refused.map(\.line)
        }

        /// Hashes the counts.
        public func hash(into hasher: inout Hasher) {
            hasher.combine(records)
            hasher.combine(newResidents)
        }
    }

    /// Prepares an import.
    ///
    /// - Throws: ``DelimitedTable/Fault/missingColumn(_:)`` without the columns of institution and local id.
    public init(
        _ table: DelimitedTable, schema: RecordSchema = RecordSchema(), into index: PatientIndex
    ) throws(DelimitedTable.Fault) {
        self.index = index
        self.table = table
        var places: [String: Int] = [:]
        for field in RecordSchema.fields {
            places[field] = table.column(anyOf: [schema.columns[field] ?? field])
        }
        for needed in ["institution", "local_id"] where places[needed] == nil {
            throw .missingColumn(schema.columns[needed] ?? needed)
        }
        self.places = places
    }

    /// How many rows there are.
    public var count: Int { table.rows.count }

    /// Takes some rows; make the call inside a transaction.
    ///
    /// - Parameter range: 0-based rows.
    public func run(
        _ range: Range<Int>, _ context: PatientIndex.Context, into report: inout Report
    ) throws(StoreError) {
        for row in table.rows[range.clamped(to: 0..<table.rows.count)] {
            do throws(IndexError) {
                let resolution = try index.register(update(row), context)
                report.records += 1
                if resolution.isNewResident {
                    report.newResidents += 1
                } else {
                    report.linked[resolution.reason.rawValue, default: 0] += 1
                }
                report.tasks += resolution.tasks.count
            } catch {
                if case .store(let failure) = error { throw failure }
                report.refused.append((row.line, IdentityFeed.text(error)))
            }
        }
    }

    /// What a row says; its institution's domain is added where it is not known.
    ///
    /// - Parameter place: 0-based row.
    public func update(at place: Int) throws(IndexError) -> RecordUpdate { try update(table.rows[place]) }

    private func update(_ row: DelimitedTable.Row) throws(IndexError) -> RecordUpdate {
        func change(_ field: String) -> Change {
            let text = row[places[field]]
            return text.isEmpty ? .keep : .set(text)
        }
        let institution = row[places["institution"]]
        let localID = row[places["local_id"]]
        guard !institution.isEmpty, !localID.isEmpty else { throw .unknownID }
        let authority = Authority(namespace: institution)
        let known = try index.domain(authority)
        let domain = if let known { known } else { try index.addDomain(authority, facility: institution) }
        var update = RecordUpdate(domain: domain, localID: localID)
        let name = row[places["name"]]
        update.name = name.isEmpty ? nil : PersonName(family: name)
        (update.sex, update.birthDate) = (change("sex"), change("birth_date"))
        (update.number, update.card) = (change("id_number"), change("ehc_id"))
        (update.phone, update.address) = (change("phone"), change("address"))
        (update.guardianName, update.guardianNumber) = (change("guardian_name"), change("guardian_id"))
        (update.documentType, update.ethnicity) = (change("id_type"), change("ethnicity"))
        let written = row[places["updated_at"]]
        update.writtenOn = written.isEmpty ? nil : written
        return update
    }
}

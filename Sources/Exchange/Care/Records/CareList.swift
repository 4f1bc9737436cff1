// SPDX-License-Identifier: Apache-2.0

/// What can be listed of care.
public enum CareList: String, Sendable, Hashable, CaseIterable {
    /// Critical values: those that wait, of one order, or `all`.
    case alerts
    /// Specimens with each of their orders, by the number of either.
    case specimens
    /// Results in force, by the number of an order.
    case results
    /// Results with those they replaced, by the number of an order.
    case resultHistory = "result-history"
    /// What was decided about results of others, by the number of an order.
    case recognitions
    /// The same counted by institution and item.
    case recognitionFigures = "recognition-figures"
    /// Reviewed prescriptions, by number.
    case prescriptions
    /// What was dispensed, by the number of a prescription.
    case dispensed
    /// Who got a lot, of a drug or a vaccine.
    case recall
    /// Slots with places given and free, by resource.
    case slots
    /// Appointments, by the number of who asked.
    case appointments
    /// Referrals and consultations that have not ended, one by number, or `all`.
    case referrals
    /// Entries of the registers of chronic disease, by disease.
    case register
    /// Follow-ups overdue today, or on a day `YYYYMMDD`.
    case overdue
    /// Notifiable diseases and their reports, by disease.
    case cases
    /// Reports whose finding the laboratory took back after they were made: a person decides; by disease.
    case decisions
    /// Doses, by vaccine.
    case doses
    /// The events of a traced object, in their order.
    case chain
    /// Traced objects with their last event and whether the chain is complete, one by code, or of a class.
    case chains
    /// Readings of patients' devices in the order of their time, by item.
    case readings
    /// Mothers and children, by either one or by the number of a birth certificate.
    case births
    /// What happened, by the number of what it happened to.
    case events

    /// What its key is; empty where it has none.
    public var keyName: String { table.keyName }
    /// The names of its columns.
    public var columns: [String] { table.columns.map(\.name) }
}

/// A list of care: rows of texts under named columns.
public struct CareTable: Sendable, Hashable {
    /// The names of the columns.
    public let columns: [String]
    /// The rows, each as long as ``columns``; residents as `R12`, what is not known empty.
    public let rows: [[String]]

    /// The value of a column in a row, counted from 0; empty where there is none.
    public subscript(row: Int, column: String) -> String {
        guard rows.indices.contains(row), let place = columns.firstIndex(of: column) else { return "" }
        return rows[row][place]
    }
}

/// How a list is read from the tables of the rules.
struct CareListing {
    struct Column {
        let name: String
        let expression: String
        /// Whether it holds the number of a resident.
        var isResident = false
    }

    let columns: [Column]
    /// Table, and WHERE with ?1 the key (empty for none), without the condition on residents.
    let source: String
    let condition: String
    var tail = "ORDER BY 1"
    var keyName = ""
    /// The column that says whose a row is; nil where rows are nobody's.
    var owner: String? = "resident_id"

    /// - Parameter columns: names, each with its expression behind `=` where that is another; `resident` is one of persons.
    init(
        _ columns: String..., from source: String, where condition: String, _ tail: String = "ORDER BY id",
        key: String, owner: String? = "resident_id"
    ) {
        self.columns = columns.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            let isResident = ["resident", "mother", "child"].contains(parts[0])
            return Column(name: parts[0], expression: parts.count > 1 ? parts[1] : parts[0], isResident: isResident)
        }
        (self.source, self.condition, self.tail, keyName, self.owner) = (source, condition, tail, key, owner)
    }
}

// SPDX-License-Identifier: Apache-2.0

public import SQLite

/// How many residents have doses of a vaccine.
public struct VaccineCoverage: Sendable, Hashable {
    /// The vaccine's code.
    public let vaccine: String
    /// Residents of the cohort with as many doses as asked for.
    public let covered: Int
    /// Residents of the cohort.
    public let cohort: Int
    /// Doses given to residents of the cohort.
    public let doses: Int

    /// The share of the cohort that is covered, in percent with one decimal; 0 of nobody.
    public var percent: Double { cohort == 0 ? 0 : (Double(covered) * 1000 / Double(cohort)).rounded() / 10 }
}

extension CareRecords {
    /// How many residents have a vaccine, each counted once whatever institutions and records it has.
    ///
    /// - Parameters:
    ///   - vaccine: its code.
    ///   - born: the first and last day of birth of the cohort, `YYYYMMDD`; nil for everybody registered.
    ///   - doses: how many different doses (by number, 1 to 998, else by day) make somebody covered.
    public func coverage(
        of vaccine: String, born: (first: String, last: String)? = nil, doses: Int = 1
    ) throws(StoreError) -> VaccineCoverage {
        let (cohort, forms) = (try residents(born), try forms(of: vaccine))
        let places = forms.map { _ in "?" }.joined(separator: ", ")
        let rows = try connection.rows(
            "SELECT resident_id, number, substr(given, 1, 8) FROM care_dose WHERE vaccine IN (\(places)) AND state = 'given'",
            forms.map(SQLValue.text), purpose: "count the doses of a vaccine")
        var given: [Int64: GivenDays] = [:]
        var (now, count): ([Int64: Int64], Int) = ([:], 0)
        for row in rows {
            guard let former = row.integer(0) else { continue }
            if now[former] == nil { now[former] = try current(former) }
            let resident = now[former] ?? former
            guard cohort.contains(resident) else { continue }
            given[resident, default: .init()].add(number: row.text(1) ?? "", day: row.text(2) ?? "")
            count += 1
        }
        let covered = given.values.count { $0.count >= doses }
        return VaccineCoverage(vaccine: vaccine, covered: covered, cohort: cohort.count, doses: count)
    }

    private func residents(_ born: (first: String, last: String)?) throws(StoreError) -> Set<Int64> {
        let rows = try connection.rows(
            """
            SELECT DISTINCT resident_id FROM mpi_record WHERE merged_into IS NULL
                AND (?1 = '' OR replace(birth_date, '-', '') BETWEEN ?1 AND ?2)
            """, [.text(born?.first ?? ""), .text(born?.last ?? "")], purpose: "count a cohort")
        return Set(rows.compactMap { $0.integer(0) })
    }
}

/// The doses of one resident.
private struct GivenDays {
    private var numbers: Set<Int> = []
    private var numberedDays: Set<String> = []
    private var otherDays: Set<String> = []

    /// - Source: HL7 v2.5.1, 4.14.7.2 (RXA-2): 999 where the number is not known.
    mutating func add(number: String, day: String) {
        if let number = Int(number), (1...998).contains(number) {
            numbers.insert(number)
            numberedDays.insert(day)
        } else {
            otherDays.insert(day)
        }
    }

    /// A dose without a number on the day of one that has it is the same, told twice.
    var count: Int { numbers.count + otherDays.subtracting(numberedDays).count }
}

// SPDX-License-Identifier: Apache-2.0

import SQLite

extension Linker {
    /// Keys and pairs for records of a store that was written before there were any, or whose keys were made otherwise.
    func keyRecordsNotKeyed() throws(StoreError) {
        let row = try store.first(
            "SELECT keys FROM mpi_reference ORDER BY id DESC LIMIT 1", purpose: "ask for the keys")
        let isKeyed = row.map { $0.integer(0) == Int64(ResidentPopulation.stableKeyVersion) }
        let needsKeys: Bool
        if let isKeyed {
            needsKeys = !isKeyed
        } else {
            needsKeys =
                try store.first(
                    "SELECT 1 WHERE EXISTS (SELECT 1 FROM mpi_record) AND NOT EXISTS (SELECT 1 FROM mpi_key)",
                    purpose: "ask for records without keys") != nil
        }
        guard needsKeys else { return }
        _ = try Calibration(store: store, model: nil, at: "").run()
        try refresh()
    }
}

extension PatientIndex {
    /// What a calibration did.
    public struct CalibrationReport: Sendable, Hashable {
        /// Records in use.
        public let records: Int
        /// Pairs of weight among them.
        public let pairs: Int
        /// Residents after it.
        public let residents: Int
        /// The model's version from now on.
        public let version: String
    }

    /// Counts on all records of the store what linking holds fixed: how frequent names and telephones are, agreement by
    /// chance, which village an institution serves; then links all records anew.
    ///
    /// Before the first calibration only cards and owned numbers link. What people decided stays. The end is the same
    /// as if all records had come again one by one.
    ///
    /// - Parameter model: the model to fit.
    public func calibrate(model: MatchModel = .residents, _ context: Context) throws(IndexError) -> CalibrationReport {
        let linker = try linker()
        let outcome = try stored { () throws(StoreError) in
            let outcome = try Calibration(store: store, model: model, at: context.at).run()
            try linker.refresh()
            return outcome
        }
        try regroupAll(context)
        let residents = try stored { () throws(StoreError) in
            try store.first(
                "SELECT count(DISTINCT resident_id) FROM mpi_record WHERE merged_into IS NULL",
                purpose: "count residents")
        }
        return CalibrationReport(
            records: outcome.records, pairs: outcome.pairs, residents: Int(residents?.integer(0) ?? 0),
            version: linker.reference.version)
    }

    /// Whether the index should be calibrated: it has enough records, and never was or has doubled since.
    public func isCalibrationDue() throws(IndexError) -> Bool {
        let row = try stored { () throws(StoreError) in
            try store.first("SELECT count(*) FROM mpi_record WHERE merged_into IS NULL", purpose: "count records")
        }
        let count = Int(row?.integer(0) ?? 0)
        let reference = try linker().reference
        return count >= 2000 && (!reference.isCalibrated || count >= reference.records * 2)
    }

    /// The model's version in force.
    public func modelVersion() throws(IndexError) -> String { try linker().reference.version }

    /// Puts all records together anew, one region after another.
    private func regroupAll(_ context: Context) throws(IndexError) {
        let ids = try stored { () throws(StoreError) in
            try store.rows("SELECT id FROM mpi_record WHERE merged_into IS NULL ORDER BY id", purpose: "list records")
        }.compactMap { $0.integer(0) }
        var seen: Set<Int64> = []
        for id in ids where !seen.contains(id) {
            let change = try regroup([id], context)
            seen.formUnion(change.region.records)
            try carryOut(change, context)
        }
    }
}

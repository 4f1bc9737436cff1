// SPDX-License-Identifier: Apache-2.0

import CDA
import Exchange
import Findings
import SQLite
import Threads

/// Documents: files of the folder, their `${…}` filled in.
extension FileDesk {
    /// Files a document as `cda receive` does.
    func document(_ recipe: Recipe) throws(FixtureFault) -> [String: String] {
        let bytes = try Self.documentBytes(recipe, folder, fill)
        let document: ClinicalDocument
        do throws(CDAError) { document = try ClinicalDocument(parsing: bytes) } catch {
            return ["state": "refused", "errors": "unreadable", "findings": "1"]
        }
        let receipt = try stored { () throws(StoreError) in
            try DocumentIntake(bench.connection()).receive(document, context)
        }
        return values(receipt.state.rawValue, receipt.residentID, receipt.findings, isRepeat: receipt.isRepeat)
    }

    /// Judges a document by its template, as `validate` does.
    func validation(_ recipe: Recipe) throws(FixtureFault) -> [String: String] {
        let digits = Clock.today().utf8.filter { (0x30...0x39).contains($0) }
        let options = CheckOptions(today: CalendarDay(digits: digits))
        let found = ClinicalDocument.findings(parsing: try Self.documentBytes(recipe, folder, fill), options).map(
            \.finding)
        let isValid = !found.contains { $0.severity == .error }
        return values(isValid ? "valid" : "invalid", nil, found, isRepeat: false)
    }
}

// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Mapping
import SQLite

/// Code maps in memory; the codes are invented.
final class MapsFixture {
    let connection: Connection
    let maps: CodeMaps
    let local: CodeSystem
    let alliance: CodeSystem

    struct NoSystem: Error {}

    init() throws {
        connection = try Connection(path: ":memory:")
        maps = try CodeMaps(connection)
        guard let local = CodeSystem("local@h1"), let alliance = CodeSystem("icd10@test-1") else { throw NoSystem() }
        (self.local, self.alliance) = (local, alliance)
    }

    @discardableResult
    func importMap(_ text: String, _ name: String = "diagnoses") throws -> ImportReport {
        try maps.importMap(DelimitedTable(parsing: Array(text.utf8)), name: name, from: local, to: alliance)
    }

    @discardableResult
    func importCodes(_ text: String, _ system: CodeSystem? = nil) throws -> ImportReport {
        try maps.importCodes(DelimitedTable(parsing: Array(text.utf8)), system: system ?? alliance)
    }

    func translate(_ code: String, reverse: Bool = false) throws -> Translation {
        try maps.translate(code, map: "diagnoses", reverse: reverse)
    }
}

extension ImportReport.Note {
    /// `line code: message`, errors with a mark.
    var words: String { "\(line) \(code)\(isError ? "!" : ""): \(message)" }
}

// SPDX-License-Identifier: Apache-2.0

import DICOM
import DelimitedText
import Digests
import Exchange
import Findings
import HL7v2
import MLLP
import MPI
import SCPECG
import SQLite
import Threads

/// Takes the files of a scenario as the commands of the tool do, and tells what became of them.
struct FileDesk {
    let bench: Bench
    let folder: String
    let fill: (String) -> String

    init(_ bench: Bench, folder: String, fill: @escaping (String) -> String) {
        (self.bench, self.folder, self.fill) = (bench, folder, fill)
    }

    /// The kinds of files there are.
    static let kinds = [
        "ecg", "image", "document", "table", "roundtrip", "batch", "codes", "map", "recording", "undo", "labelled",
        "validation",
    ]

    func receive(_ kind: String, _ lines: [String], facility: String) throws(FixtureFault) -> [String: String] {
        let recipe = Recipe(lines)
        switch kind {
        case "ecg": return try ecg(recipe, facility)
        case "roundtrip": return try ECGFixture(recipe).roundTrip()
        case "image": return try image(recipe)
        case "document": return try document(recipe)
        case "validation": return try validation(recipe)
        case "table": return try table(lines, facility)
        case "labelled": return try labelled(recipe)
        case "recording": return try Self.recording(recipe)
        case "undo": return try undo()
        case "codes": return try CodeFixture(bench).codes(lines)
        case "map": return try CodeFixture(bench).map(lines)
        default: throw FixtureFault(text: "there are no files of kind '\(kind)'")
        }
    }

    var context: PatientIndex.Context {
        PatientIndex.Context(at: Clock.utc(), today: Clock.today(), actor: "conformance")
    }

    func stored<Value>(_ body: () throws(StoreError) -> Value) throws(FixtureFault) -> Value {
        do throws(StoreError) { return try body() } catch { throw FixtureFault(text: error.description) }
    }

    func values(
        _ state: String, _ resident: Int64?, _ findings: [Finding], isRepeat: Bool
    ) -> [String: String] {
        let wrong = findings.filter { $0.severity == .error }
        var values = ["state": isRepeat ? "known" : state, "findings": String(findings.count)]
        values["resident"] = resident.map { "\(ResidentNumber($0))" } ?? ""
        values["errors"] = wrong.map(\.code).joined(separator: " ")
        values["places"] = wrong.map(\.location).joined(separator: "; ")
        return values
    }

    private func ecg(_ recipe: Recipe, _ facility: String) throws(FixtureFault) -> [String: String] {
        let record = try ECGFixture(recipe).record()
        var settings = ECGIntake.Settings()
        settings.authority = Authority(namespace: facility)
        settings.facility = facility
        settings.care = bench.care
        let receipt = try stored { () throws(StoreError) in
            try ECGIntake(bench.connection(), settings)
                .receive(record, digest: (try? Digest.sha256.of(record.bytes)) ?? [], context)
        }
        var found = values(
            receipt.state.rawValue, receipt.residentID, receipt.findings, isRepeat: receipt.isRepeat)
        ECGFixture.describe(receipt.report, record, &found)
        return found
    }

    /// `file NAME`: registrations with the person behind each.
    private func labelled(_ recipe: Recipe) throws(FixtureFault) -> [String: String] {
        guard let bytes = ScenarioLibrary.bytes(folder + recipe["file"]) else {
            throw FixtureFault(text: "no file '\(recipe["file"])'")
        }
        do { return try LabelledFixture(bench: bench, context: context).values(bytes) } catch {
            throw FixtureFault(text: "the records could not be taken: \(error)")
        }
    }

    /// A recording that does not come as a file but is to be sent in a message: its bytes as base64.
    static func recording(_ recipe: Recipe) throws(FixtureFault) -> [String: String] {
        let bytes = try ECGFixture(recipe).record().bytes
        return ["base64": TextBytes.base64(bytes), "bytes": String(bytes.count)]
    }

    /// Takes back what was last done to the index, as `mpi undo` does.
    private func undo() throws(FixtureFault) -> [String: String] {
        do {
            let connection = try bench.connection()
            let index = try PatientIndex(connection)
            guard let last = try index.events(limit: 1).first else { throw FixtureFault(text: "nothing was done") }
            let event = try connection.transaction(purpose: "undo", wrap: { $0 as any Error }) {
                () throws(any Error) in
                try index.undo(last.id, why: "conformance", context)
            }
            return ["undone": last.action, "event": String(event.id)]
        } catch let fault as FixtureFault { throw fault } catch { throw FixtureFault(text: "not undone: \(error)") }
    }

    private func image(_ recipe: Recipe) throws(FixtureFault) -> [String: String] {
        let bytes = try ImageFixture(recipe).file()
        let header: ImageHeader
        do throws(DICOMError) {
            let file = try File(parsing: bytes)
            // A file that ends too early is read as far as it goes, and not taken.
            if let defect = file.defect { throw defect }
            header = ImageHeader(file.dataSet)
        } catch {
            return ["state": "refused", "errors": "unreadable", "findings": "1"]
        }
        let receipt = try stored { () throws(StoreError) in
            try ImageIntake(bench.connection())
                .receive(header, digest: (try? Digest.sha256.of(bytes)) ?? [], context)
        }
        return values(receipt.state.rawValue, receipt.residentID, receipt.findings, isRepeat: receipt.isRepeat)
    }

    /// Identity records, one line each, the first naming the columns.
    private func table(_ lines: [String], _ facility: String) throws(FixtureFault) -> [String: String] {
        do {
            let table = try DelimitedTable(parsing: Array(lines.joined(separator: "\n").utf8))
            let report = try TakenRecords(table, bench, context).report
            return [
                "records": String(report.records), "residents": String(report.newResidents),
                "refused": report.refused.map { String($0.line) }.joined(separator: " "),
                "reasons": report.refused.map(\.reason).joined(separator: "; "),
            ]
        } catch { throw FixtureFault(text: "the table could not be taken: \(error)") }
    }
}

/// Lines `NAME VALUE` of a step.
struct Recipe {
    private let values: [String: String]
    let lines: [String]

    init(_ lines: [String]) {
        self.lines = lines
        var values: [String: String] = [:]
        for line in lines {
            let name = String(line.prefix { $0 != " " })
            values[name] = ScenarioReader.trimmed(String(line.dropFirst(name.count)))
        }
        self.values = values
    }

    /// The value of a name; empty for none.
    subscript(name: String) -> String { values[name] ?? "" }

    /// The bytes after `cut-at OFFSET` and `change-byte OFFSET`, both counted from the end.
    func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if let place = Int(self["change-byte"]), place > 0, place <= bytes.count { bytes[bytes.count - place] ^= 0x55 }
        if let count = Int(self["cut"]), count > 0 { bytes.removeLast(min(count, bytes.count)) }
        return bytes
    }
}

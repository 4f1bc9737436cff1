// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings
import FoundationEssentials
import JSON

/// `dicom list`: what a DICOMDIR leads to.
struct DirectoryListing {
    private let path: String
    private let directory: MediaDirectory

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        var results: [JSONValue] = []
        let undeclared = try HL7Input.encoding(arguments["--charset"])
        let status = try EachFile.run(arguments.rest, console) { path in
            let listing = try DirectoryListing(path, DICOMInput.file(InputFile(path), undeclared))
            let findings = listing.findings()
            if arguments.has("--json") {
                results.append(listing.json(findings))
            } else {
                for record in listing.directory.records { console.print(listing.line(record)) }
                for finding in findings { console.error(HL7Input.line(path, finding)) }
            }
            return findings.isEmpty ? .done : .dataHasErrors
        }
        if arguments.has("--json") { console.print(JSONValue.array(results).text(indented: true)) }
        return status
    }

    private init(_ path: String, _ file: File) throws(Failure) {
        guard let directory = MediaDirectory(file) else {
            throw Failure(.dataHasErrors, "(0004,1220): no directory records; name a DICOMDIR")
        }
        self.path = path
        self.directory = directory
    }

    /// What identifies a record, by its type.
    ///
    /// - Source: DICOM PS3.3, section F.5.
    private static let keys: [String: [Tag]] = [
        "PATIENT": [Tag(0x0010, 0x0020), Tag(0x0010, 0x0010)],
        "STUDY": [Tag(0x0008, 0x0020), Tag(0x0008, 0x0050), Tag(0x0020, 0x000D), Tag(0x0008, 0x1030)],
        "SERIES": [Tag(0x0008, 0x0060), Tag(0x0020, 0x0011), Tag(0x0020, 0x000E)],
    ]

    private static func texts(_ record: MediaDirectory.Record) -> [(tag: Tag, text: String)] {
        let tags = keys[record.type] ?? [Tag(0x0020, 0x0013), Tag(0x0004, 0x1511)]
        return tags.compactMap { tag in
            let text = record.dataSet[tag]?.string ?? ""
            return text.isEmpty ? nil : (tag, text)
        }
    }

    private func line(_ record: MediaDirectory.Record) -> String {
        var parts = [record.type.isEmpty ? "?" : record.type] + Self.texts(record).map { TreeText.visible($0.text) }
        if !record.fileID.isEmpty { parts.append("-> " + record.fileID.joined(separator: "/")) }
        if !record.isActive { parts.append("(not in use)") }
        return String(repeating: "  ", count: record.level) + parts.joined(separator: "  ")
    }

    private func file(_ record: MediaDirectory.Record) -> String? {
        // Names that lead out of the file-set are shown, never looked for.
        let isPlain = record.fileID.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." && !$0.contains("/") }
        guard !record.fileID.isEmpty, isPlain else { return nil }
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        return (folder.isEmpty ? "" : folder + "/") + record.fileID.joined(separator: "/")
    }

    private func exists(_ record: MediaDirectory.Record) -> Bool {
        file(record).map { FileManager.default.fileExists(atPath: $0) } ?? false
    }

    /// What is wrong with the directory, and files that are not there.
    private func findings() -> [Finding] {
        directory.findings
            + directory.records.filter { !$0.fileID.isEmpty && !exists($0) }.prefix(1000).map { record in
                let name = record.fileID.joined(separator: "/")
                return Finding(
                    .error, code: "missing-file", location: "(0004,1500)", message: "no file \(TreeText.visible(name))")
            }
    }

    private func json(_ findings: [Finding]) -> JSONValue {
        let records: [JSONValue] = directory.records.map { record in
            var keys: [JSONValue.Member] = []
            for (tag, text) in Self.texts(record) {
                keys.append(JSONValue.Member(tag.keyword ?? tag.digits, .string(text)))
            }
            return [
                "type": .string(record.type), "level": .number("\(record.level)"), "keys": .object(keys),
                "file": record.fileID.isEmpty ? .null : .string(record.fileID.joined(separator: "/")),
                "exists": record.fileID.isEmpty ? .null : .bool(exists(record)),
                "inUse": .bool(record.isActive), "reachable": .bool(record.isReachable),
            ]
        }
        return [
            "file": .string(path), "fileSet": .string(directory.fileSetID), "records": .array(records),
            "findings": .array(findings.map(HL7Input.json)),
        ]
    }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite
import Testing

@testable import interopctl

/// An import that is killed leaves whole groups of rows; importing again ends where one import would have.
@Suite("Interrupted imports") struct InterruptedImportTests {
    private static let tool: String? = {
        let candidates = [CommandLine.arguments.first ?? "", Bundle.main.executablePath ?? ""]
        let places = candidates.map {
            URL(filePath: $0).deletingLastPathComponent().appending(path: "interopctl").path()
        }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// People with two or three records: some share a card, some a telephone, some nothing but name and date of birth.
    private static func records(people: Int) -> String {
        var lines = ["institution,local_id,ehc_id,name,sex,birth_date,phone,address"]
        let (surnames, given) = (Array("王李张刘陈杨黄赵周吴"), Array("建国华明伟军芳丽英秀玉兰海涛文博志强春梅"))
        for person in 0..<people {
            let name = "\(surnames[person % 10])\(given[person / 10 % 20])\(given[person / 7 % 20])"
            let birth = "\(1940 + person % 70)-\(10 + person % 3)-\(10 + person % 19)"
            for copy in 0..<2 + person % 2 {
                let card = copy < 2 && person % 3 > 0 ? "C\(person)" : ""
                let phone = copy != 1 ? "154\(10_000_000 + person)" : ""
                lines.append("H\(copy),\(person),\(card),\(name),\(1 + person % 2),\(birth),\(phone),清溪镇")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func persons(_ store: String) throws -> Set<Set<String>> {
        let connection = try Connection(path: store + "/interop.sqlite")
        let rows = try connection.rows(
            "SELECT resident_id, domain_id, local_id FROM mpi_record", purpose: "list persons")
        var members: [Int64: Set<String>] = [:]
        for row in rows {
            members[row.integer(0) ?? 0, default: []].insert("\(row.integer(1) ?? 0) \(row.text(2) ?? "")")
        }
        return Set(members.values)
    }

    /// The size of the write-ahead log, which grows with the first groups.
    private static func logSize(_ store: String) -> Int {
        let attributes = try? FileManager.default.attributesOfItem(atPath: store + "/interop.sqlite-wal")
        return attributes?[.size] as? Int ?? 0
    }

    private static func count(_ store: String) -> Int64 {
        guard FileManager.default.fileExists(atPath: store + "/interop.sqlite"),
            let connection = try? Connection(path: store + "/interop.sqlite")
        else { return 0 }
        return (try? connection.first("SELECT count(*) FROM mpi_record", purpose: "count")?.integer(0)) ?? 0
    }

    @Test(.enabled(if: tool != nil)) func continueToTheSameResult() throws {
        let folder = try Folder()
        let file = try folder.file("r.csv", Self.records(people: 900))
        let (whole, killed) = (folder.place("whole"), folder.place("killed"))
        #expect(interopctl("mpi", "import", "--store", whole, file).code == .done)
        let process = Process()
        process.executableURL = URL(filePath: try #require(Self.tool))
        process.arguments = ["mpi", "import", "--store", killed, file]
        (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try process.run()
        while process.isRunning, Self.logSize(killed) < 1_000_000 { usleep(1000) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let left = Self.count(killed)
        #expect(left.isMultiple(of: 1000) || left == 2250)
        #expect(interopctl("mpi", "import", "--store", killed, file).code == .done)
        #expect(try Self.persons(killed) == Self.persons(whole))
        #expect(try Self.persons(whole).count < 2250)
    }
}

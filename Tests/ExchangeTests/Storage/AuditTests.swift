// SPDX-License-Identifier: Apache-2.0

import Foundation
import SQLite
import Testing

@testable import Exchange

/// A folder with an audit log of a few entries, whose file is reached beside it.
final class AuditSite {
    let folder = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID().uuidString)").path()

    init(_ count: Int = 8) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let log = try log()
        for number in 1...max(1, count) where count > 0 {
            var entry = AuditEntry("messages show", .view)
            entry.subjects = [try log.subject("message", "\(number)")]
            entry.actor = "dr-\(number % 2)"
            #expect(try log.append(entry) == Int64(number))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func log() throws -> AuditLog { try AuditLog(folder: folder) }

    /// What somebody with the file can do: the triggers go first.
    func forge(_ statements: String) throws {
        let connection = try Connection(path: folder + "/audit.sqlite")
        try connection.script("DROP TRIGGER audit_keep; DROP TRIGGER audit_stay; " + statements, purpose: "forge")
    }

    /// Computes all digests anew, as somebody who knows the form can.
    func chainAnew() throws {
        let log = try log()
        var last: [UInt8] = []
        for (entry, _) in try log.page(after: 0) {
            last = try AuditLog.digest(entry, after: last)
            try log.connection.run(
                "UPDATE audit SET digest = ? WHERE number = ?", [.blob(last), .integer(entry.number)], purpose: "forge")
        }
    }
}

@Suite("The audit log") struct AuditTests {
    let site: AuditSite

    init() throws { site = try AuditSite() }

    @Test func isIntactAsItWasWritten() throws {
        #expect(try site.log().verify() == .intact(entries: 8))
        #expect(try AuditSite(0).log().verify() == .intact(entries: 0))
    }

    @Test(arguments: ["UPDATE audit SET verb = 'x' WHERE number = 3", "DELETE FROM audit WHERE number = 8"])
    func refusesEveryChange(_ statement: String) throws {
        let connection = try Connection(path: site.folder + "/audit.sqlite")
        #expect(throws: StoreError.self) { try connection.script(statement, purpose: "change") }
        #expect(try site.log().verify() == .intact(entries: 8))
    }

    @Test(
        arguments: [
            // Changed in one way or another.
            ("UPDATE audit SET verb = 'mpi show' WHERE number = 3", .altered(3)),
            ("UPDATE audit SET actor = 'x', verb = 'messages sho' WHERE number = 1", .altered(1)),
            ("UPDATE audit SET at = '2020' WHERE number = 8", .altered(8)),
            ("UPDATE audit SET digest = x'00' WHERE number = 5", .altered(5)),
            ("UPDATE audit SET about = 1 WHERE number = 5", .altered(5)),
            // Removed.
            ("DELETE FROM audit WHERE number = 4", .missing(4)), ("DELETE FROM audit WHERE number = 1", .missing(1)),
            ("DELETE FROM audit WHERE number = 4; UPDATE audit SET number = number - 1 WHERE number > 4", .altered(4)),
            // Put in.
            (
                "UPDATE audit SET number = -number WHERE number > 4; UPDATE audit SET number = 1 - number WHERE number < 0; "
                    + "INSERT INTO audit SELECT 5, at, user, actor, verb, kind, subjects, detail, why, about, digest "
                    + "FROM audit WHERE number = 2", .altered(5)
            ),
            // Moved.
            (
                "UPDATE audit SET number = 100 WHERE number = 3; UPDATE audit SET number = 3 WHERE number = 6; "
                    + "UPDATE audit SET number = 6 WHERE number = 100", .altered(3)
            ),
            // Cut off.
            ("DELETE FROM audit WHERE number > 5", .truncated(6)), ("DELETE FROM audit", .truncated(1)),
        ] as [(String, AuditVerdict)])
    func namesTheEntryThatWasTamperedWith(_ statements: String, _ verdict: AuditVerdict) throws {
        try site.forge(statements)
        #expect(try site.log().verify() == verdict)
    }

    /// The chain is right again, but the heads noted outside are not those of the log.
    @Test func isHeldAgainstTheHeadsNotedOutside() throws {
        try site.forge("UPDATE audit SET verb = 'mpi show' WHERE number = 3")
        try site.chainAnew()
        #expect(try site.log().verify() == .rewritten(3))
    }

    /// Who may only append to the file of heads notes the new heads behind the old.
    @Test func isNotIntactWithTwoHeadsOfOneNumber() throws {
        let before = try String(contentsOfFile: site.folder + "/audit.heads", encoding: .utf8)
        try site.forge("UPDATE audit SET verb = 'mpi show' WHERE number = 3")
        try site.chainAnew()
        let digest = String(repeating: "AB", count: 32)
        let text = before + (3...8).map { "\($0) \(digest)\n" }.joined()
        try text.write(toFile: site.folder + "/audit.heads", atomically: true, encoding: .utf8)
        #expect(try site.log().verify() == .rewritten(3))
    }

    @Test func isNotIntactWithoutTheFileOfHeads() throws {
        try FileManager.default.removeItem(atPath: site.folder + "/audit.heads")
        #expect(try site.log().verify() == .noHeads(entries: 8))
    }

    @Test func findsASubjectAndShowsItMasked() throws {
        let log = try site.log()
        var criteria = AuditLog.Criteria()
        criteria.subject = try log.subject("message", "5")
        let found = try log.entries(criteria)
        #expect(found.map(\.number) == [5])
        #expect(found.first?.subjects == [try log.subject("message", "5")])
        #expect(try log.subject("message", "5") != log.subject("resident", "5"))
        #expect(try AuditSite(0).log().subject("message", "5") != log.subject("message", "5"))
    }

    @Test func findsUsersVerbsAndTimes() throws {
        let log = try site.log()
        func numbers(_ adjust: (inout AuditLog.Criteria) -> Void) throws -> [Int64] {
            var criteria = AuditLog.Criteria()
            adjust(&criteria)
            return try log.entries(criteria).map(\.number)
        }
        #expect(try numbers { $0.user = "dr-1" } == [7, 5, 3, 1])
        #expect(try numbers { $0.verb = "messages" }.count == 8)
        #expect(try numbers { $0.verb = "message" } == [])
        #expect(try numbers { $0.since = "2199" } == [])
        #expect(try numbers { $0.limit = 2 } == [8, 7])
    }

    @Test func takesEntriesOfManyAtOnce() throws {
        let folder = site.folder
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            for _ in 0..<5 { _ = try? AuditLog(folder: folder).append(AuditEntry("mpi show", .view)) }
        }
        #expect(try site.log().verify() == .intact(entries: 28))
    }
}

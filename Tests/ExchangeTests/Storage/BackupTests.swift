// SPDX-License-Identifier: Apache-2.0

import Foundation
import MLLP
import SQLite
import Synchronization
import Testing
import Threads

@testable import Exchange

@Suite("A backup") struct BackupTests {
    let site: Site

    init() throws { site = try Site() }

    private var target: String { site.folder.appending(path: "backup.sqlite").path() }

    private func filled(_ count: Int) throws {
        let service = try site.start()
        defer { service.stop() }
        for number in 0..<count { #expect(try service.code(Site.message("M\(number)")) == "AA") }
    }

    private func controls(_ path: String) throws -> Set<String> {
        var criteria = MessageCriteria()
        criteria.limit = 1_000_000
        return Set(try MessageStore(Connection(path: path)).list(criteria).map(\.controlID))
    }

    /// Clients send all the while; what was acknowledged before the copy was complete must be in it.
    @Test func holdsEveryMessageAcknowledgedBeforeItsEnd() throws {
        try filled(50)
        let service = try site.start()
        defer { service.stop() }
        let acknowledged = Mutex<Set<String>>([])
        let isDone = Mutex(false)
        let senders = (0..<3).compactMap { lane in
            Worker {
                guard let client = try? service.client() else { return }
                for number in 0..<5_000 where !isDone.withLock({ $0 }) {
                    let id = "L\(lane)-\(number)"
                    guard (try? client.send(Site.message(id))) != nil, case .frame(_) = try? client.receive() else {
                        return
                    }
                    acknowledged.withLock { _ = $0.insert(id) }
                }
            }
        }
        var before: Set<String> = []
        // Not before there is something to lose.
        while acknowledged.withLock({ $0.count }) < 20 { _ = Bell().wait(1) }
        let manifest = try StoreBackup.make(of: Connection(path: site.path), to: target) { progress in
            // Slow, so that much is stored during the copy.
            _ = Bell().wait(20)
            if progress.done == progress.total { before = acknowledged.withLock { $0 } }
        }
        isDone.withLock { $0 = true }
        for sender in senders { sender.join() }
        #expect(before.count >= 20)
        // Opening a database may change its file.
        #expect(try StoreBackup.verify(target) == manifest)
        let saved = try controls(target)
        #expect(before.subtracting(saved) == [])
        #expect(Int64(saved.count) == manifest.rows["message"])
    }

    @Test func isPutInThePlaceOfTheStore() throws {
        try filled(3)
        let manifest = try StoreBackup.make(of: Connection(path: site.path), to: target)
        try filled(6)
        let folder = String(site.path.dropLast("/interop.sqlite".count))
        let restored = try StoreBackup.restore(from: target, into: folder)
        #expect(restored.manifest == manifest)
        #expect(try controls(site.path) == ["M0", "M1", "M2"])
        #expect(try controls(#require(restored.former)).count == 6)
        // The exchange goes on from there.
        try filled(4)
        #expect(try controls(site.path).count == 4)
    }

    @Test func isARestoreWhereThereIsNoStore() throws {
        try filled(3)
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        let other = try Site()
        let folder = String(other.path.dropLast("/interop.sqlite".count))
        #expect(try StoreBackup.restore(from: target, into: folder).former == nil)
        #expect(try controls(other.path).count == 3)
    }

    @Test func replacesNothingThatIsInUse() throws {
        try filled(3)
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        let other = try Connection(path: site.path)
        _ = try other.first("SELECT count(*) FROM message", purpose: "read")
        let folder = String(site.path.dropLast("/interop.sqlite".count))
        #expect(throws: StoreBackup.Fault.inUse) { try StoreBackup.restore(from: target, into: folder) }
        #expect(try controls(site.path).count == 3)
    }

    @Test func isRefusedWhenAByteOfItChanged() throws {
        try filled(3)
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        let handle = try #require(FileHandle(forUpdatingAtPath: target))
        try handle.seek(toOffset: 30_000)
        try handle.write(contentsOf: Data([0x55, 0xAA, 0x55]))
        try handle.close()
        let fault = StoreBackup.Fault.damaged("its SM3 digest is not that of the manifest")
        #expect(throws: fault) { try StoreBackup.verify(target) }
        let folder = String(site.path.dropLast("/interop.sqlite".count))
        #expect(throws: fault) { try StoreBackup.restore(from: target, into: folder) }
        #expect(try controls(site.path).count == 3)
    }

    @Test func isRefusedWithoutItsManifest() throws {
        try filled(1)
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        try FileManager.default.removeItem(atPath: StoreBackup.manifestPath(target))
        #expect(throws: StoreBackup.Fault.noManifest(StoreBackup.manifestPath(target))) {
            try StoreBackup.verify(target)
        }
    }

    @Test func isRefusedWhenANewerProgramWroteIt() throws {
        try filled(2)
        try site.alter("UPDATE schema_version SET version = 999 WHERE owner = 'messages'")
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        try site.alter("UPDATE schema_version SET version = \(StoreSchema.scripts.count) WHERE owner = 'messages'")
        let folder = String(site.path.dropLast("/interop.sqlite".count))
        let error = StoreError(
            code: 0, message: "it was written by a newer version", purpose: "open the tables of messages")
        #expect(throws: StoreBackup.Fault.store(error)) { try StoreBackup.restore(from: target, into: folder) }
        #expect(try controls(site.path).count == 2)
    }

    @Test func writesOverNothing() throws {
        try filled(1)
        _ = try StoreBackup.make(of: Connection(path: site.path), to: target)
        #expect(throws: StoreBackup.Fault.exists(target)) {
            try StoreBackup.make(of: Connection(path: site.path), to: target)
        }
    }
}

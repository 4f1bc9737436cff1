// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization
import Testing

@testable import Exchange

@Suite("Making commits durable") struct CommitSyncTests {
    /// What became of groups, by the time that each was begun.
    private final class Ends: Sendable {
        let list = Mutex<[String]>([])
        func add(_ text: String) { list.withLock { $0.append(text) } }
    }

    private let folder: URL
    private let ends = Ends()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "sync-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private var path: String { folder.appending(path: "s.sqlite").path() }

    private func sync(isSynchronous: Bool = true) throws -> CommitSync {
        let ends = ends
        let made = CommitSync(
            path: path, isSynchronous: isSynchronous, finish: { ends.add("\($0.started) durable") },
            fail: { ends.add("\($0.started) failed \($1)") })
        return try #require(made)
    }

    private func group(_ number: Int64) -> CommitSync.Group {
        CommitSync.Group(messages: [], replies: [], notices: 0, started: number)
    }

    @Test func answersInOrderOnceTheLogIsOnTheDisk() throws {
        try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
        let sync = try sync()
        for number in 1...5 { sync.hand(group(Int64(number))) }
        sync.stop()
        #expect(ends.list.withLock(\.self) == (1...5).map { "\($0) durable" })
        #expect(!sync.hasFailed)
    }

    @Test func findsNothingToDoWithoutALog() throws {
        let sync = try sync()
        sync.hand(group(1))
        sync.stop()
        #expect(ends.list.withLock(\.self) == ["1 durable"])
    }

    @Test func answersNothingThatTheDiskDidNotTake() throws {
        // What cannot be opened for writing fails as a disk does, with an errno.
        try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: true)
        let sync = try sync()
        for number in 1...3 { sync.hand(group(Int64(number))) }
        sync.stop()
        #expect(ends.list.withLock(\.self) == (1...3).map { "\($0) failed \(EISDIR)" })
        #expect(sync.hasFailed)
        #expect(!sync.hasFailed)
    }

    @Test func goesOnWhenTheDiskIsBack() throws {
        try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: true)
        let sync = try sync()
        sync.hand(group(1))
        while ends.list.withLock(\.isEmpty) { Thread.sleep(forTimeInterval: 0.001) }
        try FileManager.default.removeItem(atPath: path + "-wal")
        try Data("log".utf8).write(to: URL(filePath: path + "-wal"))
        sync.hand(group(2))
        sync.stop()
        #expect(ends.list.withLock(\.self) == ["1 failed \(EISDIR)", "2 durable"])
    }

    @Test func waitsForNoDiskWhereItNeedNot() throws {
        try FileManager.default.createDirectory(atPath: path + "-wal", withIntermediateDirectories: true)
        let sync = try sync(isSynchronous: false)
        sync.hand(group(1))
        sync.stop()
        #expect(ends.list.withLock(\.self) == ["1 durable"])
    }
}

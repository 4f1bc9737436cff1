// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import SQLite
import Testing

@testable import Exchange

@Suite("An enciphered store") struct EncipheredStoreTests {
    let site: Site
    private var keyPath: String { site.folder.appending(path: "keys").path() }

    init() throws { site = try Site() }

    /// A message whose name and number nobody would expect elsewhere.
    private static func message(_ id: String) -> [UInt8] {
        Array(
            (#"MSH|^~\&|HIS|H1|MPI|ALLIANCE|20260102030405||ORM^O01^ORM_O01|\#(id)|P|2.5.1||||||UNICODE UTF-8"#
                + "\rPID|||QX\(id)7788^^^H1&1.2.3.1&ISO^PI||ZYXWVU^NAME||19900101|M\rORC|NW|ORD\(id)55\r").utf8)
    }

    private func send(_ ids: [String]) throws {
        let service = try site.start()
        defer { service.stop() }
        for id in ids { #expect(try service.code(Self.message(id)) == "AA") }
    }

    private func rekey(_ algorithm: BodyAlgorithm) throws -> BodyKey {
        let key = try KeyFile.add(algorithm, to: keyPath)
        let work = try Rekeying(Connection(path: site.path))
        try work.activate(key, file: keyPath)
        _ = try work.run()
        return key
    }

    /// Whether bytes stand anywhere in the tables of messages.
    private func holds(_ text: String) throws -> Bool {
        let connection = try Connection(path: site.path)
        try connection.script("PRAGMA wal_checkpoint(TRUNCATE)", purpose: "empty the log")
        for column in ["body", "translated", "reply"] {
            let row = try connection.first(
                "SELECT count(*) FROM message WHERE instr(\(column), CAST(? AS BLOB)) > 0", [.text(text)],
                purpose: "look")
            if (row?.integer(0) ?? 0) > 0 { return true }
        }
        let keys = try connection.first(
            "SELECT count(*) FROM message_key WHERE instr(value, ?) > 0", [.text(text)], purpose: "look")
        return (keys?.integer(0) ?? 0) > 0
    }

    private func found(_ order: String) throws -> [String] {
        var criteria = MessageCriteria()
        criteria.order = order
        return try site.store().search(criteria).map { String(decoding: $0.body, as: UTF8.self) }
    }

    @Test(arguments: BodyAlgorithm.allCases) func hidesBodiesAndTermsAndFindsThem(_ algorithm: BodyAlgorithm) throws {
        try send(["M1"])
        #expect(try holds("ZYXWVU"))
        #expect(try holds("ORDM155"))
        _ = try rekey(algorithm)
        try send(["M2"])
        for text in ["ZYXWVU", "ORDM1", "ORDM2", "QXM1", "QXM2"] { #expect(try !holds(text)) }
        for id in ["M1", "M2"] {
            #expect(try found("ORD\(id)55") == [String(decoding: Self.message(id), as: UTF8.self)])
        }
        #expect(try found("ORDM3") == [])
    }

    @Test func knowsARepeatedMessageUnderAnotherKey() throws {
        let service = try site.start()
        let first = try service.answer(Self.message("M1"))
        service.stop()
        for algorithm in [BodyAlgorithm.aes, .sm4] {
            _ = try rekey(algorithm)
            let next = try site.start()
            #expect(try next.answer(Self.message("M1")) == first)
            #expect(next.counters.repeated == 1)
            next.stop()
        }
    }

    /// The listener takes the new key by itself, without a pause.
    @Test func changesItsKeyWhileTheServiceRuns() throws {
        let service = try site.start()
        defer { service.stop() }
        #expect(try service.code(Self.message("M1")) == "AA")
        let first = try rekey(.aes)
        #expect(try service.code(Self.message("M2")) == "AA")
        let second = try rekey(.sm4)
        #expect(try service.code(Self.message("M3")) == "AA")
        #expect([first.id, second.id] == [1, 2])
        let keys = try Connection(path: site.path).rows("SELECT DISTINCT key_id FROM message", purpose: "read")
        #expect(keys.map { $0.integer(0) } == [2])
        let named = try Connection(path: site.path).rows("SELECT id FROM body_key", purpose: "read")
        #expect(named.map { $0.integer(0) } == [2])
        for id in ["M1", "M2", "M3"] { #expect(try found("ORD\(id)55").count == 1) }
        #expect(try !holds("ZYXWVU"))
    }

    @Test func comesBackInClear() throws {
        try send(["M1"])
        _ = try rekey(.aes)
        let work = try Rekeying(Connection(path: site.path))
        try work.activate(nil, file: "")
        #expect(try work.run() >= 1)
        #expect(try holds("ZYXWVU"))
        try FileManager.default.removeItem(atPath: keyPath)
        #expect(try found("ORDM155").count == 1)
    }

    @Test func saysThatItsKeyIsMissingOrWrong() throws {
        try send(["M1"])
        _ = try rekey(.aes)
        try FileManager.default.removeItem(atPath: keyPath)
        let gone = #expect(throws: StoreError.self) { try site.store() }
        #expect(gone?.description == "could not open the bodies of the store: \(keyPath): No such file or directory")
        _ = try KeyFile.add(.aes, to: keyPath)
        let wrong = #expect(throws: StoreError.self) { try site.store() }
        #expect(
            wrong?.description
                == "could not open the bodies of the store: key 1 is not the one this store was enciphered with")
    }

    @Test func saysThatABodyWasChangedOrExchanged() throws {
        try send(["M1", "M2"])
        _ = try rekey(.aes)
        try site.alter("UPDATE message SET body = (SELECT body FROM message WHERE id = 2) WHERE id = 1")
        let error = #expect(throws: StoreError.self) { try site.store().message(1) }
        #expect(error?.message == "message 1 body was changed, or enciphered with another key")
        #expect(try site.store().message(2) != nil)
    }

    @Test func neverUsesANonceTwice() throws {
        let key = try BodyKey(id: 1, algorithm: .aes, secret: Array(repeating: 7, count: 32))
        let sealed = try (0..<200).map { _ in try key.seal([1, 2, 3], context: "x") }
        #expect(Set(sealed.map { Array($0[5..<17]) }).count == 200)
    }
}

@Suite("A file of keys") struct KeyFileTests {
    let folder: Site
    private var path: String { folder.folder.appending(path: "keys").path() }

    init() throws { folder = try Site() }

    @Test func isForItsOwnerAlone() throws {
        let key = try KeyFile.add(.aes, to: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try KeyFile.read(path) == [key])
        #expect(try KeyFile.add(.sm4, to: path).id == 2)
        #expect(try KeyFile.read(path).map(\.algorithm) == [.aes, .sm4])
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        #expect(throws: KeyFile.Fault.open(path)) { try KeyFile.read(path) }
    }

    @Test(arguments: [
        "1 aes-256-gcm 00", "x aes-256-gcm \(String(repeating: "0", count: 64))",
        "1 des \(String(repeating: "0", count: 64))", "0 aes-256-gcm \(String(repeating: "0", count: 64))",
        "1 aes-256-gcm \(String(repeating: "g", count: 64))", "1 aes-256-gcm",
    ]) func namesALineThatIsNoKey(_ line: String) {
        #expect(throws: KeyFile.Fault.badLine(2)) { try KeyFile.keys("# keys\n" + line) }
    }

    @Test func refusesTwoKeysOfOneNumber() {
        let line = "1 aes-256-gcm \(String(repeating: "0", count: 64))"
        #expect(throws: KeyFile.Fault.badLine(2)) { try KeyFile.keys(line + ";" + line) }
    }
}

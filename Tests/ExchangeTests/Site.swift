// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite

/// A folder with a database, on which services are started and stopped one after the other.
final class Site {
    let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "interop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "interop.sqlite").path()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func start(
        _ adjust: (inout ExchangeSettings) -> Void = { _ in }, log: @escaping @Sendable (String) -> Void = { _ in }
    ) throws -> ExchangeService {
        var settings = ExchangeSettings(databasePath: path)
        settings.listener.port = 0
        adjust(&settings)
        return try ExchangeService(settings, log: log)
    }

    func store() throws -> MessageStore { try MessageStore(Connection(path: path)) }

    /// Runs a statement beside the service.
    func alter(_ statement: String) throws { try Connection(path: path).script(statement, purpose: "change the store") }

    func forbidMessages() throws {
        try alter("CREATE TRIGGER forbid BEFORE INSERT ON message BEGIN SELECT RAISE(ABORT, 'full'); END")
    }

    func allowMessages() throws { try alter("DROP TRIGGER forbid") }

    static func message(_ id: String, from facility: String = "H1", patients: [String] = []) -> [UInt8] {
        let ids = patients.isEmpty ? ["A1"] : patients
        let list = ids.map { "\($0)^^^\(facility)&1.2.3.\(facility.suffix(1))&ISO^PI" }.joined(separator: "~")
        let header = #"MSH|^~\&|HIS|\#(facility)|MPI|ALLIANCE|20260102030405||ADT^A04^ADT_A01|\#(id)|P|2.5.1"#
        return Array((header + "\rEVN|A04|20260102\rPID|||\(list)||王^明||19900101|M\rPV1||O\r").utf8)
    }
}

extension ExchangeService {
    func client() throws -> Client { try Client(host: "127.0.0.1", port: port) }

    /// The bytes of the one answer to a message.
    func answer(_ content: [UInt8]) throws -> [UInt8] {
        let client = try client()
        try client.send(content)
        guard case .frame(let answer) = try client.receive() else { throw Harness.Unexpected() }
        return answer
    }

    /// MSA-1 of the one answer to a message.
    func code(_ content: [UInt8]) throws -> String { try Message(parsing: answer(content))["MSA-1"] ?? "" }
}

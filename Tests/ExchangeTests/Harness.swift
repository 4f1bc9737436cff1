// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Foundation
import HL7v2
import MLLP
import SQLite

/// A running exchange on a store of its own, with short patience.
final class Harness {
    let service: ExchangeService
    let folder: URL
    let path: String

    init(_ adjust: (inout ExchangeSettings) -> Void = { _ in }) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "interop-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "interop.sqlite").path()
        var settings = ExchangeSettings(databasePath: path)
        settings.listener.port = 0
        settings.listener.idleTimeout = 700
        settings.listener.stallTimeout = 700
        settings.listener.pauseTimeout = 100
        adjust(&settings)
        service = try ExchangeService(settings)
    }

    deinit {
        service.stop()
        try? FileManager.default.removeItem(at: folder)
    }

    func client() throws -> Client { try Client(host: "127.0.0.1", port: service.port) }

    /// Sends raw bytes, ends sending, and returns everything that comes back until the connection closes.
    func exchange(_ bytes: [UInt8]) throws -> [FrameEvent] {
        let client = try client()
        try client.sendRaw(bytes)
        client.finishSending()
        return try Self.everything(from: client)
    }

    static func everything(from client: Client) throws -> [FrameEvent] {
        var events: [FrameEvent] = []
        while true {
            let next = Result { () throws(ClientError) in try client.receive(timeoutMilliseconds: 5_000) }
            switch next {
            case .success(let event): events.append(event)
            case .failure(.closed): return events
            case .failure(let error): throw error
            }
        }
    }

    /// Sends one message and returns its one answer.
    func ask(_ content: [UInt8]) throws -> Message {
        let client = try client()
        try client.send(content)
        guard case .frame(let answer) = try client.receive(timeoutMilliseconds: 5_000) else { throw Unexpected() }
        return try Message(parsing: answer)
    }

    func ask(_ text: String) throws -> Message { try ask(Array(text.replacing("\n", with: "\r").utf8)) }

    func store() throws -> MessageStore { try MessageStore(Connection(path: path)) }

    struct Unexpected: Error {}
}

/// MSA-1 of every answer.
func codes(_ events: [FrameEvent]) -> [String] {
    events.compactMap { event in
        guard case .frame(let content) = event else { return nil }
        return (try? Message(parsing: content))?["MSA-1"] ?? "?"
    }
}

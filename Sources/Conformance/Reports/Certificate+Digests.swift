// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import JSON

extension Certificate {
    /// SM3 over the compact form of a JSON value, in hexadecimal.
    static func digest(of value: JSONValue) throws(DigestError) -> String {
        Hexadecimal.encode(try Digest.sm3.of(value.serialized()))
    }

    /// One entry of a trace, as it goes into the digest.
    struct Entry {
        let id: String
        let kind: String
        let actor: String
        let bytes: [UInt8]
    }

    /// SM3 over the trace: id, kind, actor and bytes of each entry, each with its length in front.
    static func digest(_ result: RunResult) throws(DigestError) -> String {
        try digest(
            result.scenarios.flatMap(\.parts).flatMap(\.trace).map {
                Entry(id: $0.id, kind: $0.kind, actor: $0.actor, bytes: $0.bytes)
            })
    }

    static func digest(_ entries: [Entry]) throws(DigestError) -> String {
        let stream = try DigestStream(.sm3)
        for entry in entries {
            for part in [Array(entry.id.utf8), Array(entry.kind.utf8), Array(entry.actor.utf8), entry.bytes] {
                try stream.update(Array("\(part.count):".utf8) + part)
            }
        }
        return Hexadecimal.encode(try stream.finish())
    }

    /// The entries of the trace of a report.
    static func entries(_ report: JSONValue) -> [Entry] {
        let parts = (report["scenarios"]?.array ?? []).flatMap { $0["parts"]?.array ?? [] }
        return parts.flatMap { $0["trace"]?.array ?? [] }.map { entry in
            let text = entry["text"]?.string.map { Array($0.utf8) }
            let bytes = text ?? entry["base64"]?.string.flatMap(TextBytes.bytes(base64:)) ?? []
            return Entry(
                id: entry["id"]?.string ?? "", kind: entry["kind"]?.string ?? "",
                actor: entry["actor"]?.string ?? "", bytes: bytes)
        }
    }
}

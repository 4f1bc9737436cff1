// SPDX-License-Identifier: Apache-2.0

import Bytes
public import Digests
public import JSON

/// What was run for a system, with what result, signed.
///
/// The signature is over the compact JSON of the member `certificate`; its member `trace` is the SM3 digest of every byte
/// that went over a connection, so that the report of the run belongs to this certificate and no other.
public struct Certificate: Sendable, Hashable {
    /// The certificate as JSON: `certificate`, and `signature` when it is signed.
    public let json: JSONValue

    /// Why a certificate is not good.
    public enum Fault: Error, Hashable, Sendable {
        /// It is no certificate.
        case unreadable
        /// It is not signed.
        case unsigned
        /// It was signed with an algorithm that is not the key's.
        case otherAlgorithm(String)
        /// The signature is not the key's, or the certificate was changed.
        case badSignature
        /// The trace is another run's.
        case otherTrace
    }

    static let format = "alliance-conformance-1"

    /// Makes the certificate of a run.
    ///
    /// - Parameters:
    ///   - sender: the system that was examined.
    ///   - key: what to sign with; nil for a certificate without signature.
    public init(_ result: RunResult, sender: String, key: SignatureKey?) throws(DigestError) {
        let content: JSONValue = [
            "format": .string(Self.format), "sender": .string(sender), "target": .string(result.target),
            "startedAt": .string(result.startedAt), "versions": RunResult.json(result.versions),
            "passed": .bool(result.passed), "scenarios": .array(result.scenarios.map(Self.scenario)),
            "trace": ["algorithm": "SM3", "digest": .string(try Self.digest(result))],
        ]
        var members: [JSONValue.Member] = [.init("certificate", content)]
        if let key {
            let signature = try key.signature(of: content.serialized())
            members.append(
                .init(
                    "signature",
                    [
                        "algorithm": .string(key.algorithm.rawValue), "value": .string(Hexadecimal.encode(signature)),
                    ]))
        }
        json = .object(members)
    }

    /// Reads a certificate.
    ///
    /// - Throws: ``Fault/unreadable``.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        guard let json = try? JSONValue(parsing: bytes),
            json["certificate"]?["format"]?.string == Self.format
        else { throw .unreadable }
        self.json = json
    }

    private static func scenario(_ scenario: ScenarioResult) -> JSONValue {
        let checks = scenario.checks.map { check -> JSONValue in
            [
                "name": .string(check.name), "status": .string(check.status.rawValue), "path": .string(check.path),
                "part": .string(check.part), "trace": .string(check.trace),
            ]
        }
        return [
            "id": .string(scenario.id), "title": .string(scenario.title), "status": .string(scenario.status.rawValue),
            "checks": .array(checks),
        ]
    }

    /// SM3 over the trace: id, kind, actor and bytes of each entry, each with its length in front.
    static func digest(_ result: RunResult) throws(DigestError) -> String {
        let entries = result.scenarios.flatMap(\.parts).flatMap(\.trace).map { ($0.id, $0.kind, $0.actor, $0.bytes) }
        return try digest(entries)
    }

    private static func digest(_ entries: [(String, String, String, [UInt8])]) throws(DigestError) -> String {
        var bytes: [UInt8] = []
        for entry in entries {
            for part in [Array(entry.0.utf8), Array(entry.1.utf8), Array(entry.2.utf8), entry.3] {
                bytes += Array("\(part.count):".utf8) + part
            }
        }
        return Hexadecimal.encode(try Digest.sm3.of(bytes))
    }

    /// Whom it is for.
    public var sender: String { json["certificate"]?["sender"]?.string ?? "" }

    /// Whether every check passed.
    public var passed: Bool { json["certificate"]?["passed"] == .bool(true) }

    /// Holds the signature against a key, and the report of the run against the digest when it is given.
    ///
    /// - Parameter report: the JSON of ``RunResult/json()``.
    public func verify(_ key: SignatureKey, report: JSONValue? = nil) throws(Fault) {
        guard let content = json["certificate"] else { throw .unreadable }
        guard let signature = json["signature"], let hex = signature["value"]?.string,
            let value = Hexadecimal.decode(hex)
        else { throw .unsigned }
        let algorithm = signature["algorithm"]?.string ?? ""
        guard algorithm == key.algorithm.rawValue else { throw .otherAlgorithm(algorithm) }
        guard (try? key.verifies(value, of: content.serialized())) == true else { throw .badSignature }
        guard let report else { return }
        guard let digest = try? Self.digest(Self.entries(report)), content["trace"]?["digest"]?.string == digest else {
            throw .otherTrace
        }
    }

    private static func entries(_ report: JSONValue) -> [(String, String, String, [UInt8])] {
        let parts = (report["scenarios"]?.array ?? []).flatMap { $0["parts"]?.array ?? [] }
        return parts.flatMap { $0["trace"]?.array ?? [] }.map { entry in
            let text = entry["text"]?.string.map { Array($0.utf8) }
            let bytes = text ?? entry["base64"]?.string.flatMap(TextBytes.bytes(base64:)) ?? []
            return (
                entry["id"]?.string ?? "", entry["kind"]?.string ?? "", entry["actor"]?.string ?? "", bytes
            )
        }
    }
}

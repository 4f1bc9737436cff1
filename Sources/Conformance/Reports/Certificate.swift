// SPDX-License-Identifier: Apache-2.0

import Bytes
public import Digests
public import JSON
import Threads

/// What was run for a system, with what result, signed.
///
/// The signature is over the compact JSON of the member `certificate`. That holds every check with its result, the
/// scenario files, the program and the rules it was run with, and two digests by SM3: of the whole report of the run, and
/// of every byte that went over a connection; so the report belongs to this certificate and no other.
public struct Certificate: Sendable, Hashable {
    /// The certificate as JSON: `certificate`, and `signature` when it is signed.
    public let json: JSONValue

    static let format = "alliance-conformance-3"

    /// Makes the certificate of a run.
    ///
    /// - Parameters:
    ///   - sender: the system that was examined.
    ///   - key: what to sign with; nil for a certificate without signature.
    ///   - days: how long it is good.
    ///   - now: milliseconds since 1970; nil for the clock's.
    public init(
        _ result: RunResult, sender: String, key: SignatureKey?, days: Int = 365, now: Int64? = nil
    ) throws(DigestError) {
        let now = now ?? Clock.epochMilliseconds()
        let until = Clock.utc(now + Int64(days) * 86_400_000)
        let scenarios = result.scenarios.map(Self.scenario)
        let verdict = Verdict.of(scenarios, rulesOff: result.rulesOff.map(JSONValue.string))
        let content: JSONValue = [
            "format": .string(Self.format), "sender": .string(sender), "target": .string(result.target),
            "role": .string(result.role),
            "startedAt": .string(result.startedAt), "issuedAt": .string(Clock.utc(now)), "validUntil": .string(until),
            "versions": RunResult.json(result.versions), "rules": result.rulesJSON,
            "verdict": .string(verdict.rawValue), "scenarios": .array(scenarios),
            "files": .array(result.files.map { $0.json() }),
            "report": ["algorithm": "SM3", "digest": .string(try Self.digest(of: result.json()))],
            "trace": ["algorithm": "SM3", "digest": .string(try Self.digest(result))],
        ]
        var members: [JSONValue.Member] = [.init("certificate", content)]
        if let key {
            let value = Hexadecimal.encode(try key.signature(of: content.serialized()))
            members.append(
                .init("signature", ["algorithm": .string(key.algorithm.rawValue), "value": .string(value)]))
        }
        json = .object(members)
    }

    /// Reads a certificate.
    ///
    /// - Throws: ``Fault/unreadable``, ``Fault/duplicateMember(_:)``, ``Fault/contradictory``.
    public init(parsing bytes: [UInt8]) throws(Fault) {
        guard let json = try? JSONValue(parsing: bytes) else { throw .unreadable }
        if let name = json.repeatedMember { throw .duplicateMember(name) }
        guard case .object(let members) = json, members.allSatisfy({ ["certificate", "signature"].contains($0.name) }),
            let content = json["certificate"], content["format"]?.string == Self.format,
            let scenarios = content["scenarios"]?.array, let off = content["rules"]?["off"]?.array,
            let verdict = content["verdict"]?.string.flatMap(Verdict.init), Self.times(content) != nil
        else { throw .unreadable }
        // What a reader would believe must be what the checks say.
        guard verdict == Verdict.of(scenarios, rulesOff: off), scenarios.allSatisfy(Self.criteriaAgree) else {
            throw .contradictory
        }
        self.json = json
    }

    private static func times(_ content: JSONValue) -> (issued: Int64, until: Int64)? {
        guard let issued = content["issuedAt"]?.string.flatMap(Clock.milliseconds),
            let until = content["validUntil"]?.string.flatMap(Clock.milliseconds), issued <= until
        else { return nil }
        return (issued, until)
    }

    private static func scenario(_ scenario: ScenarioResult) -> JSONValue {
        let checks = scenario.checks.map { check -> JSONValue in
            [
                "name": .string(check.name), "status": .string(check.status.rawValue), "path": .string(check.path),
                "rule": .string(check.rule), "part": .string(check.part), "step": .string(check.step),
                "criteria": .array(check.criteria.map { .string($0) }), "trace": .string(check.trace),
            ]
        }
        return [
            "id": .string(scenario.id), "title": .string(scenario.title), "status": .string(scenario.status.rawValue),
            "criteria": .array(scenario.criteria.map { Self.criterion($0, checks) }), "checks": .array(checks),
        ]
    }

    // MARK: What it says

    /// Whom it is for.
    public var sender: String { json["certificate"]?["sender"]?.string ?? "" }

    /// Whether something was run, every check of it passed that was not left out, and no rule was switched off.
    public var passed: Bool { verdict == .passed || verdict == .passedInPart }

    /// What was examined.
    public var target: String { json["certificate"]?["target"]?.string ?? "" }

    /// The scenarios that were run, by their numbers.
    public var scenarios: [String] { listed.compactMap { $0["id"]?.string } }

    /// How many checks ended so.
    public func count(_ status: CheckStatus) -> Int {
        listed.flatMap { $0["checks"]?.array ?? [] }.count { $0["status"]?.string == status.rawValue }
    }

    private var listed: [JSONValue] { json["certificate"]?["scenarios"]?.array ?? [] }

    /// What became of the run, by its checks.
    public var verdict: Verdict { json["certificate"]?["verdict"]?.string.flatMap(Verdict.init) ?? .nothing }

    /// Until when it is good, ISO 8601 in UTC.
    public var validUntil: String { json["certificate"]?["validUntil"]?.string ?? "" }

    /// Holds the signature against a key, the time against its validity, and the report of the run against the digests.
    ///
    /// - Parameters:
    ///   - report: the JSON of ``RunResult/json()``; nil to leave it out.
    ///   - now: milliseconds since 1970; nil for the clock's.
    public func verify(_ key: SignatureKey, report: JSONValue? = nil, now: Int64? = nil) throws(Fault) {
        let now = now ?? Clock.epochMilliseconds()
        guard let content = json["certificate"], let times = Self.times(content) else { throw .unreadable }
        guard let signature = json["signature"], let hex = signature["value"]?.string,
            let value = Hexadecimal.decode(hex)
        else { throw .unsigned }
        let algorithm = signature["algorithm"]?.string ?? ""
        guard algorithm == key.algorithm.rawValue else { throw .otherAlgorithm(algorithm) }
        guard (try? key.verifies(value, of: content.serialized())) == true else { throw .badSignature }
        if now < times.issued { throw .notYetValid(content["issuedAt"]?.string ?? "") }
        if now > times.until { throw .expired(validUntil) }
        if let report { try hold(report, against: content) }
    }

    private func hold(_ report: JSONValue, against content: JSONValue) throws(Fault) {
        if let name = report.repeatedMember { throw .duplicateMember(name) }
        guard let trace = try? Self.digest(Self.entries(report)), content["trace"]?["digest"]?.string == trace else {
            throw .otherTrace
        }
        guard let whole = try? Self.digest(of: report), content["report"]?["digest"]?.string == whole else {
            throw .otherResults
        }
    }
}

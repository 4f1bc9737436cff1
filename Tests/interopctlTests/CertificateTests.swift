// SPDX-License-Identifier: Apache-2.0

import Digests
import Foundation
import JSON
import Testing

@testable import Conformance
@testable import interopctl

/// Certificates of one short run, signed with SM2 and with ECDSA.
@Suite("conformance verify") struct CertificateTests {
    /// The report of a run of S73 against the toolkit.
    private static let run: RunResult? = try? ScenarioRun(
        ScenarioLibrary(root: ConformanceCommandTests.root)
    ).run(["S73"])

    enum Kind: String, CaseIterable { case sm2, ecdsa }

    let folder: Folder

    init() throws { folder = try Folder() }

    private func secret(_ kind: Kind) -> String {
        kind == .sm2 ? CertificateSample.secret : CertificateSample.curveSecret
    }

    private func shown(_ kind: Kind) throws -> String {
        try folder.file("\(kind).pub", kind == .sm2 ? CertificateSample.shown : CertificateSample.curveShown)
    }

    /// The text of a certificate and of its report.
    private func made(_ kind: Kind) throws -> (certificate: String, report: String) {
        let result = try #require(Self.run)
        let key = try SignatureKey(pem: Array(secret(kind).utf8))
        let certificate = try Certificate(result, sender: "H01", key: key)
        return (certificate.json.text(indented: true), result.json().text(indented: true))
    }

    private func verify(
        _ certificate: String, _ key: String, report: String? = nil, _ more: String...
    ) throws -> Outcome {
        var words = ["conformance", "verify", try folder.file("certificate.json", certificate), "--key", key] + more
        if let report { words += ["--trace", try folder.file("report.json", report)] }
        return interopctl(words)
    }

    /// The end of the one line that says why a certificate is not good.
    private func reason(_ outcome: Outcome) -> String {
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.output == [])
        #expect(outcome.errorLines.count == 1)
        return outcome.errorLines.first?.split(separator: ": error: ").last.map(String.init) ?? ""
    }

    @Test(arguments: Kind.allCases) func takesAGoodOne(_ kind: Kind) throws {
        let (certificate, report) = try made(kind)
        let outcome = try verify(certificate, shown(kind), report: report)
        #expect(outcome.code == .done)
        #expect(outcome.text.hasPrefix("good: H01, passed, signed with \(kind == .sm2 ? "SM2-SM3" : "ECDSA-P256")"))
    }

    /// One byte of a name, a result, a path, a digest of the trace, of the report and of a file, and of the version of the
    /// rules.
    @Test(
        arguments: Kind.allCases,
        ["sender", "path", "rule", "target", "trace", "report", "sm3", "sha256", "version", "bytes", "step", "off"])
    func refusesOneByteChanged(_ kind: Kind, _ member: String) throws {
        let (certificate, _) = try made(kind)
        var lines = certificate.components(separatedBy: "\n")
        let place = try #require(lines.firstIndex { $0.contains("\"\(member)\":") })
        let isObject = lines[place].hasSuffix("{")
        let changed = isObject ? place + 2 : place
        var bytes = Array(lines[changed].utf8)
        let last = try #require(bytes.lastIndex { ![UInt8(ascii: "\""), UInt8(ascii: ","), 0x5D, 0x5B].contains($0) })
        let isDigit = (0x30...0x39).contains(bytes[last])
        bytes[last] = isDigit ? (bytes[last] == 0x39 ? 0x38 : bytes[last] + 1) : bytes[last] == 0x61 ? 0x62 : 0x61
        if member == "off" { bytes = Array(lines[place].replacing("[]", with: "[1]").utf8) }
        lines[changed] = String(decoding: bytes, as: UTF8.self)
        let text = lines.joined(separator: "\n")
        #expect(text != certificate)
        let found = reason(try verify(text, shown(kind)))
        #expect(
            [
                "the signature is not this key's, or the certificate was changed",
                "its verdict is not what its checks say",
            ].contains(found), "\(member): \(found)")
    }

    @Test func refusesAFailureMadeAPass() throws {
        let (certificate, report) = try made(.sm2)
        let failed = certificate.replacing("\"status\": \"PASS\"", with: "\"status\": \"FAIL\"", maxReplacements: 2)
        #expect(reason(try verify(failed, shown(.sm2))) == "its verdict is not what its checks say")
        let other = report.replacing("\"found\": \"3 4\"", with: "\"found\": \"3 5\"")
        #expect(other != report)
        #expect(
            reason(try verify(certificate, shown(.sm2), report: other))
                == "the report is another run's, or was changed")
        let trace = report.replacing("records = 3", with: "records = 4", maxReplacements: 1)
        #expect(
            reason(try verify(certificate, shown(.sm2), report: trace))
                == "the trace is another run's, or was changed")
    }

    @Test func refusesAnotherKeyAndASwappedSignature() throws {
        let (one, _) = try made(.sm2)
        let (two, _) = try made(.ecdsa)
        let name = "ECDSA-P256-SHA256"
        #expect(reason(try verify(two, shown(.sm2))) == "signed with \(name), which is not the key's")
        #expect(reason(try verify(one, shown(.ecdsa))) == "signed with SM2-SM3, which is not the key's")
        let other = try folder.file("other.pub", CertificateSample.otherShown)
        #expect(
            reason(try verify(one, other)) == "the signature is not this key's, or the certificate was changed")
        // The same content, the signature of another certificate made in another moment.
        let again = try Certificate(
            try #require(Self.run), sender: "H02", key: SignatureKey(pem: Array(secret(.sm2).utf8)))
        var swapped: [JSONValue.Member] = []
        let original = try JSONValue(parsing: one)
        swapped.append(.init("certificate", try #require(original["certificate"])))
        swapped.append(.init("signature", try #require(again.json["signature"])))
        let text = JSONValue.object(swapped).text()
        #expect(
            reason(try verify(text, shown(.sm2))) == "the signature is not this key's, or the certificate was changed")
        let bare = JSONValue.object([swapped[0]]).text()
        #expect(reason(try verify(bare, shown(.sm2))) == "not signed")
    }

    @Test func refusesAMemberNamedTwice() throws {
        let (certificate, report) = try made(.sm2)
        let twice = certificate.replacing(
            "\"sender\": \"H01\"", with: "\"sender\": \"H01\", \"sender\": \"H02\"", maxReplacements: 1)
        #expect(reason(try verify(twice, shown(.sm2))) == "names the member 'sender' twice")
        let deep = certificate.replacing(
            "\"status\": \"PASS\"", with: "\"status\": \"PASS\", \"status\": \"PASS\"", maxReplacements: 1)
        #expect(reason(try verify(deep, shown(.sm2))) == "names the member 'status' twice")
        let other = report.replacing("\"passed\": true", with: "\"passed\": true, \"passed\": true")
        #expect(
            reason(try verify(certificate, shown(.sm2), report: other)) == "names the member 'passed' twice")
    }

    @Test func refusesOneOutOfForce() throws {
        let result = try #require(Self.run)
        let key = try SignatureKey(pem: Array(secret(.sm2).utf8))
        // 2026-01-15.
        let then: Int64 = 1_768_435_200_000
        let old = try Certificate(result, sender: "H01", key: key, days: 30, now: then).json.text()
        #expect(try verify(old, shown(.sm2), report: nil, "--at", "2026-02-13").code == .done)
        #expect(
            reason(try verify(old, shown(.sm2), report: nil, "--at", "2026-02-14"))
                == "was in force until 2026-02-14T00:00:00.000Z")
        #expect(
            reason(try verify(old, shown(.sm2), report: nil, "--at", "2026-01-14"))
                == "in force from 2026-01-15T00:00:00.000Z on")
        #expect(try verify(old, shown(.sm2), report: nil, "--at", "2026-02-30").code == .usage)
        let odd = old.replacing("2026-02-14T00:00:00.000Z", with: "for ever")
        #expect(reason(try verify(odd, shown(.sm2))) == "no certificate")
    }

    @Test(arguments: [
        "", "{}", "[]", "{\"certificate\":{}}", "{\"certificate\":{\"format\":\"alliance-conformance-2\"}}",
    ])
    func refusesWhatIsNoCertificate(_ text: String) throws {
        #expect(reason(try verify(text, shown(.sm2))) == "no certificate")
    }

    @Test func tellsWhatWasRunAndHoldsTheFilesAgainstAFolder() throws {
        let (certificate, report) = try made(.sm2)
        let good = try verify(certificate, shown(.sm2), report: report, "--scenarios", ConformanceCommandTests.root)
        #expect(good.code == .done)
        #expect(
            Array(good.lines.dropFirst()) == [
                "examined: this toolkit", "scenarios: S73; 12 PASS, 0 LEFT-OUT",
                "files: as in \(ConformanceCommandTests.root)",
            ])
        let other = try verify(certificate, shown(.sm2), report: nil, "--scenarios", "/tmp")
        #expect(other.code == .dataHasErrors)
        #expect(other.errorLines.contains { $0.hasSuffix("error: map.tsv is not the same in /tmp") })
    }

    @Test func saysWhatBecameOfEachCriterion() throws {
        let (certificate, _) = try made(.sm2)
        let content = try JSONValue(parsing: certificate)["certificate"]
        let criteria = content?["scenarios"]?.array?.first?["criteria"]?.array ?? []
        #expect(!criteria.isEmpty && criteria.allSatisfy { $0["status"]?.string == "PASS" })
        let changed = try #require(certificate.range(of: "\"status\": \"PASS\""))
        let lying = certificate.replacingCharacters(in: changed, with: "\"status\": \"PART\"")
        #expect(
            [
                "its verdict is not what its checks say",
                "the signature is not this key's, or the certificate was changed",
            ]
            .contains(reason(try verify(lying, shown(.sm2)))))
    }

    @Test func callsARunWithChecksLeftOutByItsName() {
        func verdict(_ statuses: [[CheckStatus]]) -> Certificate.Verdict {
            Certificate.Verdict.of(
                statuses.map { ["checks": .array($0.map { ["status": .string($0.rawValue)] })] }, rulesOff: [])
        }
        #expect(verdict([[.pass, .pass]]) == .passed)
        #expect(verdict([[.pass, .leftOut]]) == .passedInPart)
        #expect(verdict([[.pass], [.leftOut]]) == .incomplete)
        #expect(verdict([[.leftOut]]) == .nothing)
        #expect(verdict([[.pass, .leftOut, .notRun]]) == .incomplete)
    }

    @Test func doesNotTakeARunOfNothingForAPass() throws {
        let key = try SignatureKey(pem: Array(secret(.sm2).utf8))
        let empty = try ScenarioRun(ScenarioLibrary(root: ConformanceCommandTests.root)).run([])
        #expect(!empty.passed)
        let certificate = try Certificate(empty, sender: "H01", key: key)
        #expect(certificate.verdict == .nothing)
        let outcome = try verify(certificate.json.text(), shown(.sm2))
        #expect(outcome.code == .dataHasErrors)
        #expect(outcome.errorLines.first?.contains(": not passed: H01, nothing was run; signed with") == true)
        // Against a target where nobody listens nothing can be looked at.
        var options = RunOptions()
        options.target = RunOptions.Target(host: "127.0.0.1", port: 1)
        options.side = .server
        let idle = try ScenarioRun(ScenarioLibrary(root: ConformanceCommandTests.root), options).run(["S73"])
        #expect(!idle.passed)
        #expect(try Certificate(idle, sender: "H01", key: key).verdict != .passed)
    }
}

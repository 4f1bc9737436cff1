// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import HL7v2
import MLLP
import Testing

@Suite("Dialects of senders", .serialized) struct DialectTests {
    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "../../HL7v2ProfilesTests/Fixtures"
    ).standardized

    private static func registration(_ name: String) throws -> String {
        try String(contentsOf: fixtures.appending(path: name), encoding: .utf8)
    }

    private static func router(_ dialect: String) throws -> Router {
        try Router([:], "senders: [{name: \"his\", facility: \"H1\", dialect: {\(dialect)}}]")
    }

    private static func judgement(_ router: Router) throws -> Step? {
        try router.store().search(MessageCriteria()).first?.steps.first { $0.name == "judge" }
    }

    @Test func areJudgedByTheStandardAndNoted() throws {
        let router = try Self.router("")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        #expect(try Self.judgement(router)?.outcome == "ok")
        // MSH-7 is no time.
        let wrong = Invented.admission("M2").replacing("|20260102", with: "|2026AB02")
        #expect(try router.send(wrong) == "AA")
        let noted = try #require(try Self.judgement(router))
        #expect(noted.outcome == "noted")
        #expect(noted.detail.hasSuffix("errors: MSH-7.1 102; EVN-2.1 102"))
    }

    @Test func refuseWhatTheStandardDoesNotAllow() throws {
        let router = try Self.router("errors: \"refuse\"")
        #expect(try router.send(Invented.admission("M1")) == "AA")
        let wrong = Invented.admission("M2").replacing("|20260102", with: "|2026AB02")
        let answer = try router.answers(wrong)[0]
        #expect([answer["MSA-1"] ?? ""] + answer.errors == ["AE", "MSH^1^7^1^1 102", "EVN^1^2^1^1 102"])
        #expect(try router.store().search(MessageCriteria()).first?.state == .refused)
    }

    @Test func areThoseOfAProfile() throws {
        let (profile, sets, rules) = (
            Self.fixtures.appending(path: "registration-Profile.xml").path(),
            Self.fixtures.appending(path: "registration-ValueSets.xml").path(),
            Self.fixtures.appending(path: "registration-Constraints.xml").path()
        )
        let router = try Self.router(
            "profile: \"\(profile)\", valueSets: \"\(sets)\", constraints: \"\(rules)\", errors: \"refuse\"")
        #expect(try router.send(Self.registration("registration.hl7")) == "AA")
        #expect(try Self.judgement(router)?.outcome == "ok")
        let answer = try router.answers(Self.registration("registration-faulty.hl7"))[0]
        #expect(answer["MSA-1"] == "AE")
        #expect(answer.errors.count == 12)
        #expect(Set(answer.errors).isSuperset(of: ["PV2^1 100", "PV1^1 100", "PID^1^3^2^4^3 102", "ZEC^1^1 101"]))
        // Of another event the profile says nothing.
        #expect(try router.send(Invented.admission("M3")) == "AA")
    }

    @Test func stopTheStartWhenTheyCannotBeRead() throws {
        var settings = ExchangeSettings(databasePath: NSTemporaryDirectory() + "dialect-\(UUID().uuidString).sqlite")
        settings.listener.port = 0
        var sender = SenderSettings(name: "his")
        var dialect = DialectSettings()
        dialect.profiles = ["/nowhere/x.xml"]
        sender.dialect = dialect
        settings.senders = [sender]
        let wanted = ExchangeError.dialect(Dialect.Fault(file: "/nowhere/x.xml", text: "cannot be read"))
        #expect(throws: wanted) { _ = try ExchangeService(settings) }
    }

    @Test func areLookedIntoBeforeTheStart() throws {
        let text = "{senders: [{name: 'a', facility: 'H1', dialect: {profile: '/nowhere/x.xml'}}]}"
        let survey = try ConfigurationSurvey(parsing: Array(text.utf8))
        let faults = try survey.faults(store: nil, isReadable: { _ in true })
        #expect(faults.map(\.description) == ["1:49 senders[0].dialect: \"/nowhere/x.xml\": cannot be read"])
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import MLLP
import Testing

@Suite("Configuration files") struct ConfigurationTests {
    /// The example of the article.
    static func example() throws -> [UInt8] {
        let page = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../Sources/Exchange/Documentation.docc/Configuration.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let parts = text.components(separatedBy: "```")
        let block = try #require(parts.first { $0.hasPrefix("json5\n") })
        return Array(block.dropFirst(6).utf8)
    }

    @Test func areAsTheArticleHasThem() throws {
        let configuration = try Configuration(parsing: Self.example())
        #expect(configuration.listeners.map(\.port) == [2575, 2576])
        #expect(configuration.listeners[1].security?.clientAuthority == "/etc/interop/clients.pem")
        #expect(configuration.listeners[1].allowed == ["10.1.0.0/16"])
        #expect(configuration.listeners[0].configuration.frameLimits.frameBytes == 16 << 20)
        #expect(configuration.senders.map(\.settings.name) == ["county hospital", "township laboratory"])
        #expect(configuration.senders[0].authorities.map(\.universalID) == ["1.2.3.1"])
        #expect(configuration.senders[1].settings.acknowledgementDestination == "laboratory")
        #expect(configuration.senders[1].settings.refusesUnmappedCodes)
        #expect(configuration.senders[0].settings.dialect?.profiles == ["/etc/interop/county-Profile.xml"])
        #expect(configuration.senders[1].settings.dialect == nil)
        #expect(configuration.destinations.map(\.destination.name) == ["laboratory", "county his", "warehouse"])
        #expect(configuration.destinations[0].rules.policy.longestAge == 86_400_000)
        #expect(configuration.destinations[2].rules.policy.longestAge == nil)
        #expect(configuration.destinations[1].notices == ["H01", "EHC"])
        #expect(configuration.routing.routes.map(\.transforms.count) == [7, 4, 0, 0])
        #expect(configuration.routing.routes.map(\.priority) == [.normal, .normal, .low, .normal])
        #expect(configuration.destinations.map(\.rules.defersFrom) == [nil, nil, 64 << 10])
        #expect(configuration.destinations[2].rules.policy.longestDeferral == 3_600_000)
        #expect([configuration.retention.accepted, configuration.retention.refused] == [1095, 90])
        #expect(configuration.retention.deliveries == 90)
        #expect(configuration.care.parts == [.critical, .referral, .recognition])
        #expect(configuration.care.roles == ["critical": "county his", "township": "laboratory"])
        #expect(configuration.care.recognised["HBA1C"]?.days == 90)
        #expect(configuration.care.homeApplications == ["IOT@H01"])
        #expect(configuration.care.homePanels == ["HOME-BP"])
        #expect(configuration.care.notifiableItems == ["HIV-WB": "艾滋病"])
        #expect(configuration.care.vaccines == ["0402": "百白破"])
        #expect(configuration.observation.metricsInterval == 15_000)
        #expect(configuration.observation.silentAfter == 7_200_000)
        #expect(configuration.log.format == .json && configuration.log.level == .info)
    }

    @Test func mayBeEmpty() throws {
        #expect(try Configuration(parsing: Array("{}".utf8)) == Configuration())
    }

    @Test func areCutOffOrChangedWithoutATrap() throws {
        let bytes = try Self.example()
        for end in stride(from: 0, to: bytes.count, by: 97) { _ = try? Configuration(parsing: Array(bytes[..<end])) }
        for place in stride(from: 0, to: bytes.count, by: 41) {
            for byte in Array("}]\"0, ".utf8) {
                var changed = bytes
                changed[place] = byte
                _ = try? Configuration(parsing: changed)
            }
        }
    }

    private static func faults(_ text: String) -> [String] {
        do {
            _ = try Configuration(parsing: Array(text.utf8))
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test(arguments: [
        ("{\n 'port: 1}\n", ["2:2: this string is not closed on its line"]),
        ("[]", ["1:1: an object in braces is wanted here"]),
        ("{aplication: 'X'}", ["1:2 aplication: no such setting; did you mean \"application\"?"]),
        ("{colour: 1}", ["1:2 colour: no such setting"]), ("{log: {}, log: {}}", ["1:11 log: given twice"]),
        ("{application: 7}", ["1:15 application: a text in quotation marks is wanted here"]),
        ("{learnDomains: 'yes'}", ["1:16 learnDomains: true or false is wanted here"]),
        ("{listeners: [{port: 70000}]}", ["1:21 listeners[0].port: a whole number from 0 to 65535 is wanted here"]),
        ("{listeners: [{port: Infinity}]}", ["1:21 listeners[0].port: a whole number from 0 to 65535 is wanted here"]),
        (
            "{listeners: [{charset: 'EBCDIC'}]}",
            ["1:24 listeners[0].charset: \"EBCDIC\" is no character set known here"]
        ),
        (
            "{listeners: [{allow: '10.0.0.0/33'}]}",
            [
                "1:22 listeners[0].allow: \"10.0.0.0/33\" is no address or range such as 10.1.0.0/16"
            ]
        ),
        ("{listeners: [{tls: {key: 'k'}}]}", ["1:20 listeners[0].tls: \"certificate\" is missing"]),
        (
            "{listeners: [{name: 'a', port: 1}, {name: 'a', port: 1}]}",
            [
                "1:36 listeners[1]: another listener has port 1 too",
                "1:43 listeners[1].name: \"a\" is the name of another at 1:21 too",
            ]
        ),
        (
            "{log: {format: 'jsn'}}",
            ["1:16 log.format: one of \"plain\", \"text\", \"json\" is wanted here; did you mean \"json\"?"]
        ),
        (
            "{queries: {keepPages: 5}}",
            [
                "1:23 queries.keepPages: a time such as \"500 ms\", \"30 s\", \"5 min\", \"24 h\" or \"90 d\" is wanted here"
            ]
        ),
        (
            "{listeners: [{limits: {message: '16 MB'}}]}",
            [
                "1:33 listeners[0].limits.message: a size such as \"64 KiB\" or \"16 MiB\" is wanted here"
            ]
        ),
        (
            "{retention: {failed: '36 h'}}",
            ["1:22 retention.failed: a time of whole days such as \"90 d\" is wanted here"]
        ),
        ("{metrics: {file: 'm', every: '0 s'}}", ["1:30 metrics.every: a time longer than nothing is wanted here"]),
        (
            "{listeners: [{limits: {message: '0 B'}}]}",
            ["1:33 listeners[0].limits.message: a size of more than nothing is wanted here"]
        ),
        (
            "{destinations: [{name: 'd', host: 'h', port: 1}], routes: [{name: 'a', to: 'd', when: []}]}",
            ["1:87 routes[0].when: an empty list says nothing"]
        ),
        (
            "{destinations: [{name: 'd', host: 'h', port: 1}], routes: [{name: 'a', to: 'd', when: {type: []}}]}",
            ["1:94 routes[0].when.type: an empty list says nothing"]
        ),
        ("{senders: [{name: 'a'}]}", ["1:12 senders[0]: give \"application\", \"facility\" or both"]),
        (
            "{senders: [{name: 'a', facility: 'H1', versions: ['v2']}]}",
            [
                "1:51 senders[0].versions[0]: \"v2\" is no version such as 2.5.1"
            ]
        ),
        (
            "{senders: [{name: 'a', facility: 'H*', authorities: [{namespace: 'N', universalID: '1.2'}]}]}",
            [
                "1:12 senders[0]: a sender that owns authorities needs a \"facility\" without wildcards"
            ]
        ),
        (
            "{senders: [{name: 'a', facility: 'H1', authorities: [{namespace: 'N', universalID: '1.x'}]}]}",
            [
                "1:54 senders[0].authorities[0]: \"1.x\" is no OID"
            ]
        ),
        ("{destinations: [{name: 'd', host: 'h'}]}", ["1:17 destinations[0]: \"port\" is missing"]),
        (
            "{destinations: [{name: 'd', host: 'h', port: 1, backOff: {first: '2 s', longest: '1 s'}}]}",
            [
                "1:58 destinations[0].backOff: the longest pause is shorter than the first"
            ]
        ),
        (
            "{destinations: [{name: 'd', host: 'h', port: 1, tls: {key: 'k'}}]}",
            [
                "1:54 destinations[0].tls: \"certificate\" and \"key\" go together"
            ]
        ),
        (
            "{care: {parts: 'referal', roles: {pharmacy: 'x'}}}",
            [
                "1:16 care.parts: one of \(CarePart.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")) "
                    + "is wanted here; did you mean \"referral\"?",
                "1:45 care.roles.pharmacy: no destination \"x\"",
            ]
        ),
        (
            "{learnDomains: false, destinations: [{name: 'd', host: 'h', port: 1, notices: ['EHD']}]}",
            [
                "1:80 destinations[0].notices[0]: no authority \"EHD\"; did you mean \"EHC\"?"
            ]
        ),
    ]) func nameWhatIsWrongAndWhere(_ text: String, _ faults: [String]) {
        #expect(Self.faults(text) == faults)
    }

    static let lab = "destinations: [{name: 'laboratory', host: 'h', port: 1}]"

    @Test(arguments: [
        (
            "{name: 'r', to: 'labratory'}",
            ["1:85 routes[0].to: no destination \"labratory\"; did you mean \"laboratory\"?"]
        ),
        ("{name: 'r', to: ['laboratory', 'x']}", ["1:100 routes[0].to[1]: no destination \"x\""]),
        ("{name: 'r', to: ['laboratory', 'laboratory']}", ["1:100 routes[0].to[1]: \"laboratory\" is named twice"]),
        ("{name: 'r', to: []}", ["1:85 routes[0].to: no destination is named"]),
        ("{to: 'laboratory'}", ["1:69 routes[0]: \"name\" is missing"]),
        ("{name: 'r', to: 'laboratory', when: {}}", ["1:105 routes[0].when: a condition that says nothing"]),
        (
            "{name: 'r', to: 'laboratory', when: {typ: 'ADT'}}",
            [
                "1:105 routes[0].when: a condition that says nothing",
                "1:106 routes[0].when.typ: no such setting; did you mean \"type\"?",
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', when: {path: 'PID-0', equals: 'x'}}",
            [
                "1:112 routes[0].when.path: \"PID-0\": no path at character 5; write it as PID-3[2].4.2"
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', when: {path: 'PID-8'}}",
            [
                "1:105 routes[0].when: beside \"path\" one of \"equals\", \"oneOf\", \"pattern\", \"present\" is wanted"
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', when: {path: 'PID', equals: 'x'}}",
            [
                "1:112 routes[0].when.path: a whole segment can only be present or not"
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', transforms: [{set: 'MSH-18', to: 'x'}]}",
            [
                "1:118 routes[0].transforms[0].set: \"MSH-18\" says how to read the message; use \"charset\" to change MSH-18"
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', transforms: [{set: 'PID-8'}]}",
            ["1:112 routes[0].transforms[0]: \"to\" is missing"]
        ),
        (
            "{name: 'r', to: 'laboratory', transforms: [{date: 'PID-7', to: 'MM/DD'}]}",
            [
                "1:132 routes[0].transforms[0].to: \"MM/DD\" is no form of a date such as \"YYYY-MM-DD HH:mm:ss\" or \"hl7\""
            ]
        ),
        (
            "{name: 'r', to: 'laboratory', transforms: [{drop: 'NTE', keep: 'PID'}]}",
            [
                "1:112 routes[0].transforms[0]: one of \"set\", \"copy\", \"move\", \"delete\", \"drop\", \"keep\", \"map\", "
                    + "\"date\", \"split\", \"charset\" is wanted here"
            ]
        ),
    ]) func nameWhatIsWrongWithRoutes(_ route: String, _ faults: [String]) {
        #expect(Self.faults("{\(Self.lab), routes: [" + route + "]}") == faults)
    }

    @Test func doNotMixAuthoritiesUp() {
        let file = """
            {senders: [
              {name: "a", facility: "H1", authorities: [{namespace: "N1", universalID: "1.2.1"}]},
              {name: "b", facility: "H2", authorities: [{namespace: "N1", universalID: "1.2.2"}]},
              {name: "c", facility: "H3", authorities: [{namespace: "N3", universalID: "1.2.1"}]},
              {name: "d", facility: "H4", authorities: [{namespace: "N1", universalID: "1.2.1"}]},
            ]}
            """
        #expect(
            Self.faults(file) == [
                "3:45 senders[1].authorities[0]: \"N1\" is the namespace of 1.2.1 too",
                "4:45 senders[2].authorities[0]: 1.2.1 is the authority \"N1\" too",
                "5:45 senders[3].authorities[0]: \"N1\" is of \"a\" already; an authority has one source",
            ])
    }
}

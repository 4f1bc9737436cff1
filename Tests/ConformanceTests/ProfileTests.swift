// SPDX-License-Identifier: Apache-2.0

import Findings
import Foundation
import HL7v2
import HL7v2Profiles
import Testing

@testable import Conformance

/// The profiles of the alliance, held against what scenarios send.
@Suite("Profiles") struct ProfileTests {
    static let library = try? ScenarioLibrary(root: Place.root)
    static let shelf = (try? ProfileShelf(folder: Place.root + "profiles/")) ?? ProfileShelf()

    /// The messages that scenarios send, with scenario and step.
    static let messages: [(id: String, message: ScriptedMessage)] = (library?.ids ?? []).flatMap {
        id -> [(id: String, message: ScriptedMessage)] in
        guard let library, let all = try? ScenarioRun(library).messages([id]) else { return [] }
        return all.map { (id: id, message: $0) }
    }

    /// Steps whose messages are wrong in a way that a profile sees, with the place it names.
    static let wrong: [String: String] = [
        "F18.override-nobody": "ZSF-6", "F25.nameless": "RXA-5", "F17.silent-refusal": "ZHR-8",
        "F08.motherless": "PID-21", "F24.motherless": "PID-21", "F12.numberless": "ARQ-1",
    ]

    @Test func standForEveryKindThatScenariosName() throws {
        var kinds: Set<String> = []
        for id in try #require(Self.library).ids {
            let scenario = try #require(Self.library).scenario(id).scenario
            for step in scenario.setup + scenario.parts.flatMap(\.steps) {
                switch step.action {
                case .receive(_, let type, _), .receiveNothing(_, let type, _): kinds.insert(type)
                case .gather(let order): kinds.insert(order.type)
                default: break
                }
            }
        }
        for (_, message) in Self.messages {
            guard let bytes = message.bytes, let parsed = try? Message(parsing: bytes) else { continue }
            kinds.insert(ProfileShelf.kind(parsed))
        }
        #expect(kinds.count > 40)
        let missing = kinds.filter { !Self.shelf.names.contains($0.replacing("^", with: "-")) }
        #expect(missing.sorted() == [])
    }

    @Test func fitWhatScenariosSend() throws {
        #expect(Self.messages.count > 200)
        var faults: [String: String] = [:]
        for (id, message) in Self.messages {
            guard let bytes = message.bytes, let parsed = try? Message(parsing: bytes) else { continue }
            let verdict = Self.shelf.verdict(of: parsed)
            if verdict != "fits" { faults["\(id).\(message.step)"] = verdict }
        }
        for (step, verdict) in faults where Self.wrong[step] == nil { Issue.record("\(step): \(verdict)") }
        for (step, place) in Self.wrong {
            #expect(faults[step]?.contains(place) == true, "\(step): \(faults[step] ?? "fits")")
        }
    }

    @Test(arguments: [
        ("ADT-A31", "ZEC|A07|静态码|通过|Y|病历概要|20271231|T01", "fits"), ("ADT-A31", "ZEC||静态码|通过|Y", "ZEC-1"),
        ("ADT-A31", "ZEC|A07|静态码|通过|是", "ZEC-4"),
        ("ADT-A31", "ZQY|QY1|T1|D1|基本~老年人|20260101|20261231|new|9F2C", "fits"),
        ("ADT-A31", "ZQY|QY1|T1|D1|基本|20260101|20261231|new", "ZQY-8"),
        ("ADT-A31", "ZQY|QY1|T1|D1|基本|20260101|20261231|cancel", "fits"),
        ("ADT-A31", "ZQY|QY1|T1|D1||20260101|20261231|signed", "ZQY-7"),
        ("ADT-A31", "ZQY|QY1|T1|D1||20260101||new", "ZQY-6"),
        ("ADT-A08", "ZTR|UDI1|IMPLANT|使用|H01|D1|手术室|20260101||1|PCS", "fits"),
        ("ADT-A08", "ZTR|UDI1|IMPLANT|使用|H01|D1|手术室|20260101||1", "ZTR-10"),
        ("ADT-A08", "ZTR|UDI1|IMPLANT||H01|D1|手术室|20260101", "ZTR-3"),
        ("ADT-A08", "ZTR|UDI1|IMPLANT|使用|H01|D1|手术室|20260101||one|PCS", "ZTR-9"),
    ]) func judgeLocalSegments(_ name: String, _ segment: String, _ expected: String) throws {
        let event = String(name.suffix(3))
        let text = """
            MSH|^~\\&|HIS|H01|EXCHANGE|ALLIANCE|20260101||ADT^\(event)|1|P|2.5.1
            EVN|\(event)|20260101
            PID|1||1^^^H01||王^明||19900101|M
            PV1|1|O
            \(segment)
            """
        let message = try Message(parsing: Array(text.replacing("\n", with: "\r").utf8))
        let verdict = Self.shelf.verdict(name, message)
        #expect(expected == "fits" ? verdict == "fits" : verdict.contains(expected), "\(verdict)")
    }
}

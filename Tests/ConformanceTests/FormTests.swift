// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Conformance

@Suite("Scenario files") struct FormTests {
    private static let good = """
        scenario X1: a test
        criterion 1: something
        actor H01: sends as HIS@H01
        flow usual: as it goes
        step one: H01 sends
          | ADT^A04^ADT_A01
          check first [1]: MSA-1 = AA -- it is taken
        negative wrong: as it must not
        step two: H01 sends
          | ADT^A04^ADT_A01
          check second: MSA-1 = AE -- it is refused
        """

    private func faults(_ text: String) -> [String] {
        var reader = ScenarioReader(file: "s")
        reader.read(text)
        var review = ScenarioReview(reader, files: ["a.hl7"])
        review.run()
        return review.reader.faults.map(\.description)
    }

    @Test func withoutFaultsAreRead() {
        #expect(faults(Self.good) == [])
        var reader = ScenarioReader(file: "s")
        reader.read(Self.good)
        #expect(reader.scenario.checkCount == 2)
        #expect(reader.scenario.parts.map(\.isNegative) == [false, true])
    }

    @Test(arguments: [
        ("step two: H01 sends", "step two: H01 sings", "s:9: step 'two': 'H01 sings' is no step that can be run"),
        ("step one: H01 sends", "step one: H01 sends file b.hl7", "s:5: the folder has no file 'b.hl7'"),
        ("check second", "check first", "s:11: check 'first' was given in line 7"),
        ("MSA-1 = AE", "MSA-1 contains ", "s:11: check 'second': 'MSA-1 contains' is no path with a rule"),
        ("MSA-1 = AE", "count ERR >= 0", "s:11: check 'second' can never fail: no count is below 0"),
        ("MSA-1 = AE", "${three.MSH-10} = 1", "s:11: check 'second': '${three.MSH-10}' is no path"),
        ("MSA-1 = AE", "MSA-2 = ${three.MSH-10}", "s:11: '${three.MSH-10}' is neither a text nor a step before"),
        ("actor H01", "actor H02", "s:5: step 'one': there is no actor 'H01'"),
        ("[1]", "[2]", "s:7: check 'first' refers to no criterion '2'"),
        ("step two: H01 sends", "step two: nine again", "s:9: refers to no step 'nine' before it"),
        ("step two: H01 sends", "step two: H01 receives ADT^A31 within 1s", "s:9: actor 'H01' does not listen"),
        ("criterion 1", "setting speed = 9\ncriterion 1", "s:2: setting 'speed' is not known, or takes no '9'"),
        ("step two: H01 sends", "step two: wait 5ms", "s:11: check 'second': the step has no message for MSA-1"),
        (
            "step two: H01 sends", "step two: H01 sends 5 times on 2 connections over thin",
            "s:9: there is no link 'thin'"
        ),
        ("criterion 1", "link thin: speed=1\ncriterion 1", "s:2: link 'thin': 'speed=1' is no shape of a line"),
        ("actor H01: sends as HIS@H01", "actor H01: listens as HIS@H01 over thin", "s:3: there is no link 'thin'"),
        ("step two: H01 sends", "step two: look at stars", "s:9: there is nothing called 'stars' to look at"),
        ("step two: H01 sends", "step two: song arrives at H01", "s:9: there are no files of kind 'song'"),
        ("MSA-1 = AE", "MSA-1 != ${typo}", "s:11: '${typo}' is neither a text nor a step before"),
        (
            "MSA-1 = AE", "MSA-1 in AA, AE, AR",
            "s:11: check 'second' can never fail: every acknowledgement is one of these"
        ),
        ("MSA-1 = AE", "messages >= 0", "s:11: check 'second' can never fail: no count is below 0"),
        (
            "step two: H01 sends", "step two: look at alerts ${typo}",
            "s:9: '${typo}' is neither a text nor a step before"
        ),
        (
            "criterion 1", "use ../../etc/passwd\ncriterion 1",
            "s:2: '../../etc/passwd' is not in the folder of the scenario or the one above"
        ),
        ("criterion 1", "let a = x${b}\nlet b = y${a}\ncriterion 1", "s: the text 'a' stands in itself"),
        ("criterion 1", "let a = x${a}\ncriterion 1", "s: the text 'a' stands in itself"),
        (" -- it is refused", "", "s:11: check 'second' does not say why: add -- REASON"),
        ("negative wrong", "flow wrong", "s: has no negative part: nothing is refused"),
    ]) func withAFaultAreRefusedWithItsLine(_ part: String, _ instead: String, _ fault: String) {
        #expect(faults(Self.good.replacing(part, with: instead, maxReplacements: 1)).contains(fault))
    }

    @Test func textsThatGrowAreRefused() {
        let ten = { (word: String) in String(repeating: "${\(word)}", count: 10) }
        var texts = ["t0": "0123456789"]
        for number in 1...4 { texts["t\(number)"] = ten("t\(number - 1)") }
        #expect(TextReview.problems(texts.filter { $0.key < "t4" }) == [])
        #expect(TextReview.problems(texts) == ["the text 't4' becomes more than 65536 bytes"])
        let deep = Dictionary(uniqueKeysWithValues: (10..<5000).map { ("d\($0)", "${d\($0 + 1)}") })
        #expect(TextReview.problems(deep).first == "the text 'd10' holds others more than 6 deep")
    }

    @Test(arguments: [
        ("H01 sends 9 times on 3 connections", StepAction.flood(.init(actor: "H01", count: 9, connections: 3))),
        (
            "H01 sends 9 times on 3 connections over thin counting SCH-2.1",
            .flood(.init(actor: "H01", count: 9, connections: 3, link: "thin", counted: CheckPath("SCH-2.1")))
        ),
        (
            "H01 receives 4 ORU^R40 within 2s",
            .gather(.init(actor: "H01", type: "ORU^R40", count: 4, milliseconds: 2000))
        ),
        (
            "H01 receives 4 ORU within 2s in order of OBX-5",
            .gather(.init(actor: "H01", type: "ORU", count: 4, milliseconds: 2000, ordered: CheckPath("OBX-5")))
        ),
    ]) func stepsOfManyMessagesAreRead(_ text: String, _ action: StepAction) {
        #expect(StepReader.action(text) == action)
    }

    @Test(arguments: [
        "H01 sends 9 times on 3 connections over", "H01 sends 9 times on 3 connections counting state",
        "H01 sends 0 times on 3 connections", "H01 receives 0 ORU within 2s", "H01 receives 4 ORU within 2s in order",
        "H01 receives 4 ORU within 2s in order of state",
    ]) func otherStepsAreNone(_ text: String) { #expect(StepReader.action(text) == nil) }

    @Test func placeholdersOfManyMessagesAreFilled() {
        let text = Placeholder.fill("${n} ${n mod 7} ${c} ${n mod 0} ${x}") {
            Placeholder.meaning($0, number: 16, lane: 3)
        }
        #expect(text == "16 2 3 ${n mod 0} ${x}")
    }

    @Test func placeholdersAreFilledInDepth() {
        let texts = ["a": "1${b}", "b": "2"]
        #expect(Placeholder.fill("x${a}y${c}") { texts[$0] } == "x12y${c}")
        #expect(Placeholder.fill("${a}") { _ in "${a}" } == "${a}")
    }

    @Test(arguments: [
        ("now", "20260228235930"), ("now+1min", "20260301000030"), ("today-1d", "20260227"),
        ("now-24h", "20260227235930"),
        ("today+306d", "20261231"),
    ]) func timesAreShifted(_ word: String, _ text: String) {
        #expect(ClockText(digits: "20260228235930").meaning(word) == text)
    }

    @Test(arguments: [([UInt8](), ""), ([102], "Zg=="), ([102, 111], "Zm8="), ([102, 111, 111], "Zm9v")])
    func bytesBecomeBase64(_ bytes: [UInt8], _ text: String) { #expect(TextBytes.base64(bytes) == text) }
}

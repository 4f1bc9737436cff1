// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import Testing

@Suite("Conditions of routes") struct RouteConditionTests {
    static let text = """
        MSH|^~\\&|LIS|H1^1.2.3^ISO|MPI|ALLIANCE|20260102||ORU^R01^ORU_R01|M1|P|2.5.1
        PID|||A1^^^H1~B1^^^H2||王^明||""|M
        OBX|1|NM|WBC^a||5|g||N
        OBX|2|NM|RBC^b||6|g||HH

        """.replacing("\n", with: "\r")

    private func holds(_ condition: String) throws -> Bool {
        let file = """
            {destinations: [{name: "d", host: "h", port: 1}], routes: [{name: "r", to: "d", when: \(condition)}]}
            """
        let route = try #require(try Configuration(parsing: Array(file.utf8)).routing.routes.first)
        let condition = try #require(route.condition)
        return try condition.holds(for: Message(parsing: Array(Self.text.utf8)))
    }

    @Test(arguments: [
        "{type: 'ORU^R01'}", "{type: 'ORU'}", "{type: 'ORU^*'}", "{type: '*^R0?'}", "{type: ['ADT', 'O??']}",
        "{application: 'LIS'}", "{facility: 'H1'}", "{facility: ['H2', 'H*']}", "{application: 'L*', facility: 'H1'}",
        "{path: 'PID-8', equals: 'M'}", "{path: 'PID-3.1', equals: 'B1'}", "{path: 'PID-3[1].1', equals: 'A1'}",
        "{path: 'OBX-8', oneOf: ['HH', 'LL']}", "{path: 'OBX[2]-8', pattern: 'H*'}", "{path: 'OBX-3', pattern: 'RBC*'}",
        "{path: 'PID-7', present: true}", "{path: 'PID-30', present: false}", "{path: 'ZEC', present: false}",
        "{path: 'OBX', present: true}", "{path: 'OBX[3]', present: false}", "{path: 'MSH-4.2', equals: '1.2.3'}",
        "{not: {type: 'ADT'}}", "{any: [{type: 'ADT'}, {facility: 'H1'}]}", "{all: [{type: 'ORU'}, {facility: 'H1'}]}",
        "[{type: 'ORU'}, {facility: 'H1'}]", "{type: 'ORU', not: {path: 'OBX-8', equals: 'LL'}}",
    ]) func hold(_ condition: String) throws { #expect(try holds(condition)) }

    @Test(arguments: [
        "{type: 'ORU^R0'}", "{type: 'oru'}", "{type: 'ADT^*'}", "{application: 'H1'}", "{facility: 'H'}",
        "{type: 'ORU', facility: 'H2'}", "{path: 'PID-8', equals: 'F'}", "{path: 'PID-3[1].1', equals: 'B1'}",
        "{path: 'OBX[1]-8', pattern: 'H*'}", "{path: 'PID-7', oneOf: ['\"\"']}", "{path: 'PID-7', pattern: '*'}",
        "{path: 'PID-30', present: true}", "{path: 'PV1', present: true}", "{not: {type: 'ORU'}}",
        "{any: [{type: 'ADT'}, {facility: 'H2'}]}", "{all: [{type: 'ORU'}, {facility: 'H2'}]}",
    ]) func doNotHold(_ condition: String) throws { #expect(try !holds(condition)) }

    @Test(arguments: [
        ("*", "", true), ("a*c", "abbc", true), ("a*c", "abb", false), ("*a*b*", "xxaxxbxx", true), ("?", "王", true),
        ("??", "王", false), ("a?c*", "abc", true), ("", "", true), ("", "a", false), ("**", "a", true),
        ("*ab", "aab", true), ("*ab", "aba", false),
    ]) func matchTexts(_ pattern: String, _ text: String, _ expected: Bool) {
        #expect(Wildcard(pattern).matches(text) == expected)
    }

    @Test func takeNoTimeOverHostileTexts() {
        let pattern = Wildcard(String(repeating: "*a", count: 100) + "b")
        #expect(!pattern.matches(String(repeating: "a", count: 4096)))
        #expect(!Wildcard("a*").matches(String(repeating: "a", count: 1_000_000)))
        #expect(Wildcard("*").matches(String(repeating: "a", count: 1_000_000)))
    }
}

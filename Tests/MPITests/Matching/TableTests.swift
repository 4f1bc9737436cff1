// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import MPI

@Suite("Tables of other people") struct TableTests {
    private let json: JSONValue = [
        "fields": [
            ["name": "given", "comparator": "name", "swapsWith": "family"],
            ["name": "family", "comparator": "name", "swapsWith": "given"], ["name": "born", "comparator": "date"],
            ["name": "code", "comparator": "code"],
        ],
        "keys": [["code"], ["family~", "born:4"], ["given", "born"]],
    ]

    private func table(_ rows: [[String]]) throws -> TablePopulation {
        var table = TablePopulation(try MatchingSchema(json: json))
        for (place, row) in rows.enumerated() {
            table.add(recordID: Array("T\(place)".utf8)[...]) { Array(row[$0].utf8)[...] }
        }
        table.finish()
        return table
    }

    @Test func areComparedFieldByField() throws {
        let people = try table([
            ["john", "smith", "19800101", "1234567"], ["smith", "john", "19800110", "1234576"],
            ["jon", "smyth", "", "7654321"],
        ])
        let swapped = people.levels(0, 1)
        #expect([swapped[0], swapped[1], swapped[2], swapped[3]] == [3, 3, 2, 2])
        let near = people.levels(0, 2)
        #expect([near[0], near[1], near[2], near[3]] == [2, 4, 0, 4])
    }

    @Test func refuseSchemasWithUnknownNames() {
        let field: JSONValue = ["name": "a"]
        #expect(throws: MatchingSchema.Fault.unknownField("b")) {
            try MatchingSchema(json: ["fields": [field], "keys": [["b"]]])
        }
        #expect(throws: MatchingSchema.Fault.comparator("fuzzy")) {
            try MatchingSchema(json: ["fields": [["name": "a", "comparator": "fuzzy"]], "keys": [["a"]]])
        }
        #expect(throws: MatchingSchema.Fault.member("keys")) { try MatchingSchema(json: ["fields": [field]]) }
    }

    // Codes from the description of the National Archives.
    @Test(arguments: [
        ("WASHINGTON", "W252"), ("LEE", "L000"), ("GUTIERREZ", "G362"), ("PFISTER", "P236"), ("ASHCRAFT", "A261"),
    ])
    func haveASound(_ name: String, _ code: String) {
        #expect(Soundex.code(Array(name.utf8)[...]) == Array(code.utf8))
    }

    // Values of Winkler's paper.
    @Test(arguments: [("MARTHA", "MARHTA", 0.961), ("DWAYNE", "DUANE", 0.840), ("DIXON", "DICKSONX", 0.813)])
    func haveALikeness(_ left: String, _ right: String, _ expected: Double) {
        #expect(abs(TextDistance.jaroWinkler(Array(left.utf8)[...], Array(right.utf8)[...]) - expected) < 0.001)
    }

    @Test func countEdits() {
        let edits = { (left: String, right: String) in
            TextDistance.edits(Array(left.utf8)[...], Array(right.utf8)[...], limit: 2)
        }
        #expect(edits("1234", "1243") == 1)
        #expect(edits("1234", "124") == 1)
        #expect(edits("1234", "4321") == 3)
        #expect(TextDistance.isOneEdit(Array("1234".utf8), Array("1324".utf8)))
        #expect(!TextDistance.isOneEdit(Array("1234".utf8), Array("1342".utf8)))
    }
}

// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import Mapping

@Suite("Edits of bytes") struct ByteEditsTests {
    private func edit(_ offset: Int, _ original: String, _ written: String) -> ByteEdits.Edit {
        ByteEdits.Edit(offset: offset, original: Array(original.utf8), written: Array(written.utf8))
    }

    @Test func areMadeAndUndone() throws {
        let edits = try #require(ByteEdits([edit(6, "", "!"), edit(0, "ab", "x"), edit(3, "d", "long")]))
        let made = try #require(edits.made(in: Array("abcdef".utf8)))
        #expect(String(decoding: made, as: UTF8.self) == "xclongef!")
        #expect(edits.undone(in: made) == Array("abcdef".utf8))
        #expect(ByteEdits(edits.json.text()) == edits)
    }

    @Test(arguments: [[(0, "ab", "x"), (1, "b", "y")], [(2, "", "x"), (2, "", "y")]])
    func neverOverlap(_ edits: [(Int, String, String)]) {
        #expect(ByteEdits(edits.map { edit($0.0, $0.1, $0.2) }) == nil)
    }

    @Test(arguments: ["", "abX", "xcX"]) func areUndoneOnlyInWhatTheyMade(_ text: String) {
        #expect(ByteEdits([edit(0, "ab", "x"), edit(2, "", "!")])?.undone(in: Array(text.utf8)) == nil)
    }

    @Test(arguments: [
        ("aaa", "aa"), ("aa", "aaa"), ("", "x"), ("x", ""), ("abcabc", "abc"), ("abc", "abXbc"), ("ab", "ba"),
    ]) func areTheDifferenceOfTwoTexts(_ before: String, _ after: String) throws {
        let edit = try #require(ByteEdits.difference(Array(before.utf8)[...], Array(after.utf8)[...], at: 0))
        let edits = try #require(ByteEdits([edit]))
        #expect(edits.made(in: Array(before.utf8)) == Array(after.utf8))
        #expect(edits.undone(in: Array(after.utf8)) == Array(before.utf8))
        #expect(ByteEdits.difference(Array(before.utf8)[...], Array(before.utf8)[...], at: 0) == nil)
    }

    @Test(arguments: [
        "", "{}", "[1]", "[[0,\"\"]]", "[[-1,\"\",\"\"]]", "[[0,\"0\",\"\"]]", "[[0,\"\",\"\"],[0,\"\",\"\"]]",
    ])
    func areReadOnlyWhenTheyAreWhole(_ text: String) { #expect(ByteEdits(text) == nil) }
}

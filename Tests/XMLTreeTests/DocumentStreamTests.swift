// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Testing
import XMLTree

@Suite("Document streams") struct DocumentStreamTests {
    private func read(
        _ bytes: [UInt8], pieces size: Int, keeping extent: XMLExtent = XMLExtent(), limits: XMLLimits = XMLLimits()
    ) throws(XMLError) -> DocumentTree {
        var stream = try DocumentStream(keeping: extent, limits: limits)
        var start = 0
        while start < bytes.count {
            try stream.feed(Array(bytes[start..<min(start + size, bytes.count)]))
            start += size
        }
        return try stream.finish()
    }

    @Test(arguments: [CharacterEncoding.utf8, .gb18030, .utf16LE, .utf16BE], [1, 2, 3, 7, 1000])
    func giveTheSameTreeHoweverTheyAreCut(_ encoding: CharacterEncoding, _ size: Int) throws {
        let tree = try DocumentTree(parsing: Array(DocumentTreeTests.sample.utf8))
        let bytes = try DocumentEdits(tree).serialized(encoding: encoding)
        #expect(try read(bytes, pieces: size).canonical() == tree.canonical())
    }

    @Test func endWhereTheyAreToldTo() throws {
        let bytes = Array("<a><b>1</b><c x='2'>never <closed".utf8)
        let tree = try read(bytes, pieces: 4, keeping: XMLExtent(endingAt: ["c"]))
        #expect(tree.root.elements.map(\.localName) == ["b", "c"])
        #expect(tree.root.first("c")?[attribute: "x"] == "2")
    }

    @Test func countWhatTheyDrop() throws {
        let text = "<a><e k='1'> 李四 <f/><f/></e><e/><f>kept</f></a>"
        let tree = try read(Array(text.utf8), pieces: 5, keeping: XMLExtent(emptying: ["e"]))
        #expect(String(decoding: tree.canonical(), as: UTF8.self) == "<a><e k=\"1\"></e><e></e><f>kept</f></a>")
        let counts = Dictionary(uniqueKeysWithValues: zip(tree.allNames.map(\.local), tree.elementCounts))
        #expect(counts["f"] == 3)
        #expect(tree.root.elements(named: "e").map(\.droppedTextLength) == [2, nil])
    }

    @Test func keepNoMoreThanTheyAreAskedTo() throws {
        var stream = try DocumentStream(keeping: XMLExtent(emptying: ["e"]), limits: XMLLimits(bytes: 10_000))
        try stream.feed(Array("<a>".utf8))
        let entry = Array(("<e>" + String(repeating: "<x y='z'>text</x>", count: 50) + "</e>").utf8)
        for _ in 0..<1000 { try stream.feed(entry) }
        try stream.feed(Array("</a>".utf8))
        #expect(try stream.finish().count == 1002)
    }

    @Test func refuseWhatTheyWouldHaveToKeepBeyondTheLimit() {
        let text = "<a>" + String(repeating: "<b c='dddd'/>", count: 1000) + "</a>"
        #expect(throws: XMLError.self) { try read(Array(text.utf8), pieces: 64, limits: XMLLimits(bytes: 1000)) }
        let endless = Array(("<a b='" + String(repeating: "x", count: 1000)).utf8)
        #expect(throws: XMLError.tooMuch(.attributeBytes, line: 1, limit: 100)) {
            try read(endless, pieces: 64, limits: XMLLimits(attributeBytes: 100))
        }
    }

    @Test func refuseWhatIsNotWhole() {
        for text in ["", "<a>", "<a><b></a>", "<a/><b/>"] {
            #expect(throws: XMLError.self) { try read(Array(text.utf8), pieces: 2) }
        }
    }
}

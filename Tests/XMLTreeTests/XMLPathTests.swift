// SPDX-License-Identifier: Apache-2.0

import Testing
import XMLTree

@Suite("XML paths") struct XMLPathTests {
    private let tree: DocumentTree

    init() throws {
        let text = """
            <a xmlns='u' xmlns:p='v'><b n='1'>x<c>1</c></b><b n='2' p:m='q'><c>2</c><c>3</c></b><p:b><c/></p:b></a>
            """
        tree = try DocumentTree(parsing: Array(text.utf8))
    }

    private func texts(_ path: String) throws -> [String] { try XMLPath(parsing: path).matches(in: tree).map(\.text) }

    @Test(
        arguments: [
            ("/a/b/c", ["1", "2", "3"]), ("/a/b[2]/c[1]", ["2"]), ("//c", ["1", "2", "3", ""]),
            ("/a/b/@n", ["1", "2"]),
            ("/a/b[@n='2']/c", ["2", "3"]), ("/a/p:b/c", [""]), ("//b[1]/c", ["1"]), ("/a/*", ["x1", "23", ""]),
            ("/a/b/text()", ["x"]), ("//@p:m", ["q"]), ("/b", []), ("/a/b[3]", []), ("/a/b[2]/*[2]", ["3"]),
            ("//b//c", ["1", "2", "3"]),
        ] as [(String, [String])]) func leadToWhatTheyName(_ path: String, _ expected: [String]) throws
    {
        #expect(try texts(path) == expected)
    }

    @Test func tellWhereTheirMatchesStand() throws {
        let matches = try XMLPath(parsing: "//@n").matches(in: tree)
        #expect(matches.map(\.path) == ["/a/b[1]/@n", "/a/b[2]/@n"])
    }

    @Test(arguments: [
        ("", 0), ("a", 0), ("/", 1), ("/a[", 3), ("/a[0]", 3), ("/a/@b/c", 5), ("/a[@b=c]", 6), ("/a b", 2),
        ("/position()", 1), ("///a", 2),
    ]) func areRefusedAtTheFirstFault(_ path: String, _ position: Int) {
        #expect(throws: XMLPathError(position: position)) { try XMLPath(parsing: path) }
    }

    @Test(arguments: [
        "<a xmlns='u'><b/><b/><c/></a>", "<p:a xmlns:p='u'><b xmlns='v'/><p:b/><b xmlns='u'/></p:a>",
        "<a xmlns='u' xmlns:p='u'><p:b/><b/><p:b/></a>", "<a xmlns='u'><b xmlns='v'><c/></b><b/><x xmlns=''/></a>",
        "<a>1<!--c--><b/>2<![CDATA[3]]></a>",
    ]) func leadFromThePathOfANodeToTheNode(_ text: String) throws {
        let tree = try DocumentTree(parsing: Array(text.utf8))
        for node in [tree.root] + tree.root.descendants {
            let found = try XMLPath(parsing: node.path).matches(in: tree)
            let nodes = found.compactMap { if case .node(let node) = $0 { node } else { nil } }
            #expect(nodes == [node], "\(node.path)")
        }
    }
}

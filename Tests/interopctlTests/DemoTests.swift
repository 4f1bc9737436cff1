// SPDX-License-Identifier: Apache-2.0

import County
import Exchange
import Findings
import JSON
import Testing
import XMLTree

@testable import interopctl

/// Days are played one after the other: each has a listener and five senders of its own.
@Suite("demo", .serialized) struct DemoTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private func demo(_ seed: Int, residents: Int = 40) -> Outcome {
        let options = ["--seed", "\(seed)", "--residents", "\(residents)"]
        return interopctl(
            ["demo", "--store", folder.place("store"), "--report", folder.place("page.html")] + options)
    }

    /// The page as XML: the document type dropped, empty elements closed.
    private func page() throws -> (text: String, root: XMLElement) {
        let text = String(decoding: try folder.bytes("page.html"), as: UTF8.self)
        let xml = text.replacing("<!DOCTYPE html>\n", with: "").replacing(#/<meta ([^>]*)>/#) { "<meta \($0.1)/>" }
        return (text, try XMLDocument(parsing: Array(xml.utf8)).root)
    }

    @Test(arguments: 1...6) func mergesNobodyWronglyAndGetsEveryAnswer(_ seed: Int) throws {
        let day = try CountyDay(residents: 120, seed: UInt64(seed))
        let run = try DemoRun(day, databasePath: folder.place("interop.sqlite"))
        try run.play(Console(writeOutput: { _ in }, writeError: { _ in }, isTerminal: false))
        let source = try DemoSource(run)
        #expect(source.truth.wronglyMerged == 0)
        #expect(source.truth.registrations == day.registrations.count + 1)
        #expect(run.allResults.count == day.messages.count)
        let unexpected = run.allResults.filter { !$0.isAsExpected }.map { "\($0.planned.note) \($0.code)" }
        #expect(unexpected == [])
        // One message is sent twice; the result of the recording and the documents are stored beside those planned.
        #expect(source.stored.count == day.messages.count - 1 + 1 + 3)
        #expect(run.documentOutcomes.map(\.code) == ["AA", "AE", "AE"])
        #expect(run.documentOutcomes.map { $0.filed == nil } == [false, true, true])
        #expect(run.documentOutcomes.last?.reason == "the document has 2 patients; no one is chosen")
        #expect(run.ecgOutcomes.map(\.receipt.state) == [.accepted, .refused])
        #expect(run.ecgOutcomes.first?.drawing?.hasPrefix("<svg ") == true)
        #expect(run.ecgOutcomes.last?.receipt.findings.contains { $0.code == "other-patient" } == true)
    }

    @Test func endsWithNothingButItsReport() throws {
        let outcome = demo(2026)
        #expect(outcome.code == .done)
        #expect(outcome.errors == "")
        #expect(outcome.lines.first == "One day in Qinghe county 青禾县")
        #expect(outcome.text.contains("People wrongly merged: 0. "))
        #expect(outcome.lines.contains("The same as a page: \(folder.place("page.html"))"))
        #expect(try folder.names() == ["page.html", "store"])
    }

    @Test func leavesAStoreTheOtherCommandsRead() throws {
        #expect(demo(7).code == .done)
        let found = interopctl("messages", "search", "--store", folder.place("store"), "--type", "QBP", "--json")
        #expect(try found.json().array?.count == 2)
    }

    @Test func writesAPageThatNeedsNothingElse() throws {
        #expect(demo(8).code == .done)
        let (text, root) = try page()
        #expect(root.name == "html")
        #expect(root.first("head")?.first("title")?.text == "One day in Qinghe county 青禾县")
        let frames = root.first("body")?.elements(named: "iframe") ?? []
        #expect(frames.map { $0[attribute: "sandbox"] } == [""])
        let document = frames.first?[attribute: "srcdoc"] ?? ""
        #expect(document.contains("反复头晕3天"))
        #expect(document.contains("default-src &#39;none&#39;"))
        let start = try #require(text.firstRange(of: " srcdoc=\"")).upperBound
        let end = try #require(text[start...].firstIndex(of: "\""))
        let own = text[..<start] + text[end...]
        for outside in ["http:", "https:", "src=", "href=", "url(", "@import", "<script"] {
            #expect(!own.contains(outside))
        }
    }

    @Test func tellsTheSameOnThePageAsInTheTerminal() throws {
        let outcome = demo(9)
        let titles = try page().root.first("body")?.elements(named: "h2").map(\.text) ?? []
        #expect(titles.count >= 8)
        for title in titles { #expect(outcome.lines.contains(title)) }
    }

    @Test(arguments: [
        ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("<\u{301}script>", "&lt;\u{301}script&gt;"),
        ("&\u{FE0F}", "&amp;\u{FE0F}"), ("王\r\n明", "王\r\n明"),
    ])
    func escapes(_ text: String, _ escaped: String) {
        #expect(Array(HTMLPage.escaped(text).utf8) == Array(escaped.utf8))
    }

    @Test func escapesEveryCellOfAPage() throws {
        let section = ReportSection(title: "<t>", lines: ["<l>"], header: ["<h>"], rows: [["<c>"]], right: [0])
        let text = HTMLPage.page("<p>", [section])
        for name in ["t", "l", "h", "c", "p"] { #expect(text.contains("&lt;\(name)&gt;")) }
        for name in ["<t>", "<l>", "<h>", "<c>"] { #expect(!text.contains(name)) }
    }

    @Test func refusesAStoreThatExists() throws {
        let outcome = interopctl("demo", "--store", folder.path, "--report", folder.place("page.html"))
        let text = "\(folder.path): error: exists already; name a new folder"
        #expect(outcome == Outcome(.inputOutput, err: ["interopctl demo: \(text)"]))
    }

    @Test func saysThatThePageCannotBeWritten() throws {
        let page = folder.place("no/such/page.html")
        let outcome = interopctl("demo", "--residents", "10", "--store", folder.place("store"), "--report", page)
        #expect(outcome.code == .inputOutput)
        #expect(outcome.errorLines == ["interopctl demo: \(page): error: could not be written"])
    }
}

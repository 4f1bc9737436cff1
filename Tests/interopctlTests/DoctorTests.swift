// SPDX-License-Identifier: Apache-2.0

import Exchange
import JSON
import Testing

@testable import interopctl

@Suite("doctor") struct DoctorTests {
    let folder: Folder

    init() throws { folder = try Folder() }

    private static let names = [
        "libxml2", "sqlite3", "zlib", "libcrypto", "GB18030", "GBK", "Big5", "ISO-8859-1", "ISO-2022-JP", "UTF-16LE",
    ]

    private func checks(_ store: String, _ port: UInt16) throws -> [(name: String?, isGood: Bool)] {
        let outcome = interopctl("doctor", "--json", "--store", store, "--port", "\(port)")
        #expect(outcome.errors == "")
        return try outcome.json().array?.map { ($0["check"]?.string, $0["ok"] == .bool(true)) } ?? []
    }

    @Test func findsLibrariesAndCharacterSets() throws {
        let found = try checks(folder.path, 2575)
        #expect(found.prefix(10).map { $0.name } == Self.names)
        #expect(found.prefix(10).allSatisfy { $0.isGood })
        #expect(found.dropFirst(10).map { $0.name } == ["port 2575", "clock", "disk"])
    }

    @Test func endsWithThreeWhenThePortIsTaken() throws {
        let exchange = try Exchanges()
        let port = exchange.service.port
        let outcome = interopctl("doctor", "--port", "\(port)", "--store", folder.path)
        #expect(outcome.code == .inputOutput)
        let text = "could not listen on 127.0.0.1:\(port): Address already in use; choose another with --port"
        #expect(outcome.cells.contains(["port \(port)", "FAILED", text]))
    }

    /// The folder whose disk was looked at, a slash at its end apart.
    private func place(ofStore store: String) throws -> String {
        let disk = try interopctl("doctor", "--store", store, "--json").json().array?.last
        let place = disk?["detail"]?.string?.split(separator: " MB free at ").last.map(String.init) ?? ""
        return place.hasSuffix("/") ? String(place.dropLast()) : place
    }

    @Test(arguments: ["", "/a/b/c", "/数据 盘"]) func looksAtTheNearestFolderThatExists(_ more: String) throws {
        #expect(try place(ofStore: folder.path + more) == folder.path)
    }

    @Test func looksIntoAFolderWhoseNameIsNoASCII() throws {
        try Files.makeFolder(folder.place("数据 盘"))
        #expect(try place(ofStore: folder.place("数据 盘/store")) == folder.place("数据 盘"))
    }

    @Test func takesAStoreRelativeToWhereItRuns() throws {
        let outcome = interopctl("doctor", "--store", "no-such-folder/store", "--json")
        let disk = try outcome.json().array?.last
        #expect(disk?["check"] == "disk")
        #expect(disk?["ok"] == .bool(true))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import Foundation
import Testing

@testable import interopctl

@Suite("A listener that is killed") struct CrashTests {
    /// The tool lies beside the bundle that runs the tests, unless another one is named.
    private static let tool: String? = {
        let environment = ProcessInfo.processInfo.environment
        if let named = environment["INTEROPCTL"] { return named }
        let candidates = [CommandLine.arguments.first ?? "", Bundle.main.executablePath ?? ""]
        let places = candidates.map {
            URL(filePath: $0).deletingLastPathComponent().appending(path: "interopctl").path()
        }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// Ten kills as a rule; `Scripts/crash-test` asks for more.
    private static let kills = ProcessInfo.processInfo.environment["INTEROP_KILLS"].flatMap { Int($0) } ?? 10

    @Test(.enabled(if: tool != nil)) func losesNothingItAcknowledgedAndDoublesNothing() throws {
        let folder = try Folder()
        let store = folder.place("store")
        let figures = try CrashRun(tool: try #require(Self.tool), store: store).run(kills: Self.kills)
        print("crash test: \(figures)")
        #expect(figures.kills == Self.kills)
        #expect(figures.acknowledged > 0)
        #expect(figures.lost == 0)
        #expect(figures.doubled == 0)
        #expect(figures.untold == 0)
        #expect(figures.toldTwice == 0)
        #expect(try AuditLog(folder: store).verify() == .intact(entries: Int64(Self.kills + 4)))
    }
}

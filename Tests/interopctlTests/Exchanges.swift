// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import Foundation
import MLLP

@testable import interopctl

/// A running exchange on a store of its own, that the commands can look into.
final class Exchanges {
    let folder: Folder
    let service: ExchangeService

    init(_ adjust: (inout ExchangeSettings) -> Void = { _ in }) throws {
        folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder.place("store"), withIntermediateDirectories: true)
        var settings = ExchangeSettings(databasePath: folder.place("store/interop.sqlite"))
        settings.listener.port = 0
        adjust(&settings)
        service = try ExchangeService(settings)
    }

    deinit { service.stop() }

    var store: String { folder.place("store") }
    var address: String { "127.0.0.1:\(service.port)" }

    /// Sends files with these contents.
    func send(_ options: [String] = [], _ contents: [String]) throws -> Outcome {
        let files = try contents.enumerated().map { try folder.file("\($0).hl7", $1) }
        return interopctl(["send", "--to", address] + options + files)
    }
}

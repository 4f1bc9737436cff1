// SPDX-License-Identifier: Apache-2.0

import Foundation
import HL7v2
import Testing

/// The shared corpus, where it is laid beside the checkout; suites over it are empty without it.
enum Corpus {
    struct File: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }
    }

    static func files(_ folder: String) -> [File] {
        let root = URL(filePath: #filePath).appending(path: "../../../../shared/data/hl7v2").standardized
        let place = root.appending(path: folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path())) ?? []
        return names.sorted().compactMap { name in
            guard let data = try? Data(contentsOf: place.appending(path: name)) else { return nil }
            return File(name: name, bytes: Array(data))
        }
    }

    /// Every file of messages, and those of the package itself.
    static let all = ["valid", "chinese", "batch", "malformed"].flatMap(files) + own

    /// Files every message of which can be read.
    static let readable = all.filter(isReadable)

    /// Bytes that were never meant as a file of messages.
    static let strange = ["mllp", "profiles", "malformed"].flatMap(files)

    static func isReadable(_ file: File) -> Bool {
        let messages = MessageFile(file.bytes).messages
        return !messages.isEmpty && messages.allSatisfy { (try? Message(parsing: $0)) != nil }
    }

    /// The fixtures of the message module's tests, which always are there.
    private static let own: [File] = {
        let folder = URL(filePath: #filePath).appending(path: "../../HL7v2Tests/Fixtures").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.sorted().filter { $0.hasSuffix(".hl7") }.compactMap { name in
            guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
            return File(name: name, bytes: Array(data))
        }
    }()
}

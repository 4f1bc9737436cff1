// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// The files of a scenario as bytes, for a system that takes them by itself.
extension FileDesk {
    /// A file and the ending of its name.
    struct Laid {
        let bytes: [UInt8]
        let ending: String
    }

    /// The kinds that a system can be given as files.
    static let laidKinds: Set<String> = ["ecg", "image", "document", "table"]

    /// The file of a kind: `ecg`, `image`, `document` or `table`.
    static func file(
        _ kind: String, _ lines: [String], _ folder: String, _ fill: (String) -> String
    ) throws(FixtureFault) -> Laid {
        let recipe = Recipe(lines)
        switch kind {
        case "ecg": return Laid(bytes: try ECGFixture(recipe).record().bytes, ending: "scp")
        case "image": return Laid(bytes: try ImageFixture(recipe).file(), ending: "dcm")
        case "document": return Laid(bytes: try documentBytes(recipe, folder, fill), ending: "xml")
        case "table": return Laid(bytes: Array(lines.map { $0 + "\n" }.joined().utf8), ending: "csv")
        default: throw FixtureFault(text: "there are no files of kind '\(kind)'")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import SCPECG

/// The files of a scenario as bytes, for a system that takes them by itself.
extension FileDesk {
    /// A file and the ending of its name.
    struct Laid {
        let bytes: [UInt8]
        let ending: String
    }

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

    /// The document of a file of the folder, its `${…}` filled in; `without TEXT` leaves the first of such a text out.
    static func documentBytes(
        _ recipe: Recipe, _ folder: String, _ fill: (String) -> String
    ) throws(FixtureFault) -> [UInt8] {
        guard var text = ScenarioLibrary.text(folder + recipe["file"]).map(fill) else {
            throw FixtureFault(text: "no file '\(recipe["file"])'")
        }
        if !recipe["without"].isEmpty {
            guard let place = text.firstRange(of: recipe["without"]) else {
                throw FixtureFault(text: "'\(recipe["without"])' is not in the file")
            }
            text.removeSubrange(place)
        }
        return recipe.damaged(Array(text.utf8))
    }
}

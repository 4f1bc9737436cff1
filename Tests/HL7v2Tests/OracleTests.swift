// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Group trees against HAPI's")
struct OracleTests {
    @Test("our tree equals HAPI's, or the difference is explained", arguments: ["valid", "chinese", "batch"])
    func agrees(folder: String) throws {
        let files = Dictionary(uniqueKeysWithValues: Corpus.files(folder).map { ($0.name, $0.bytes) })
        for row in Corpus.oracle(folder) {
            guard let content = files[row.file] else { continue }
            let messages = MessageFile(content).messages
            guard row.index <= messages.count, let message = try? Message(parsing: messages[row.index - 1]) else {
                continue
            }
            let ours = BoundMessage(message).root.description
            if ours != row.tree {
                print(
                    "DIFF\t\(folder)/\(row.file)#\(row.index)\t\(row.structure)\t\(message["MSH-9"] ?? "") \(message["MSH-12"] ?? "")\n  H \(row.tree)\n  O \(ours)"
                )
            }
        }
    }
}

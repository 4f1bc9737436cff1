// SPDX-License-Identifier: Apache-2.0

import Testing

/// Messages that break off anywhere or are changed at random are read or refused, and keep every law.
@Suite("Laws for any bytes") struct InputLawTests {
    private func check(_ bytes: [UInt8], share: Int? = nil) {
        let broken = InputLaws.broken(by: bytes, share: share)
        #expect(broken.isEmpty, "\(broken) \(bytes)")
    }

    @Test(arguments: Corpus.fixtures) func areKeptWhereverAMessageBreaksOff(_ file: Corpus.File) {
        // The fuzzer does everything at every byte.
        for end in 0...file.bytes.count { check(Array(file.bytes[..<end]), share: end % InputLaws.shares) }
    }

    @Test func areKeptByMutations() {
        var random = Seeded(state: 20)
        let hard = ["\r", "\n", "|", "^", "\\", "&", "~", "\"\"", "\\X0D\\", "MSH|", "\u{FEFF}", "\0"].map {
            Array($0.utf8)
        }
        for _ in 0..<25 {
            for file in Corpus.fixtures {
                var bytes = file.bytes
                for _ in 0..<Int.random(in: 1...5, using: &random) {
                    let place = Int.random(in: bytes.indices, using: &random)
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
                    case 1: bytes.insert(contentsOf: hard.randomElement(using: &random) ?? [], at: place)
                    case 2: bytes.removeSubrange(place..<min(bytes.count - 1, place + 9))
                    default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
                    }
                }
                check(bytes)
            }
        }
    }
}

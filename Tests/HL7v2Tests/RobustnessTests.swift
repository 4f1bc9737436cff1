// SPDX-License-Identifier: Apache-2.0

import HL7v2
import JSON
import Testing

/// Broken input is read or refused, and never ends the process.
@Suite("Broken messages") struct RobustnessTests {
    /// Touches everything that walks over the message; returns whether it could be read.
    @discardableResult
    private func use(_ bytes: [UInt8], thoroughly: Bool) throws -> Bool {
        guard let message = try? Message(parsing: bytes) else { return false }
        #expect(message.serialized() == bytes)
        guard thoroughly else { return true }
        _ = message.findings()
        #expect(try Message(json: message.json()).serialized() == bytes, "\(bytes)")
        let content = AcknowledgementContent(code: .applicationAccept, controlID: "1", time: "")
        _ = try? message.acknowledgement(content)
        _ = try? message.setting(Path("PID", field: 5, repetition: 2, component: 2), to: .text("王|x"))
        for offset in stride(from: 0, to: bytes.count, by: 37) { _ = message.path(at: offset) }
        return true
    }

    @Test(arguments: Corpus.fixtures) func areReadOrRefusedWhereverTheyBreakOff(_ file: Corpus.File) throws {
        for end in file.bytes.indices {
            try use(Array(file.bytes[..<end]), thoroughly: end.isMultiple(of: 29))
        }
    }

    @Test(arguments: Corpus.fixtures) func areReadOrRefusedWhicheverByteIsWrong(_ file: Corpus.File) throws {
        var random = Seeded(state: UInt64(file.bytes.count))
        let special = Array("|^~\\&\"\r\n\0".utf8) + [0x1B, 0x80, 0x81, 0xE4, 0xFF]
        for index in file.bytes.indices {
            let value = UInt8.random(in: .min ... .max, using: &random)
            for (turn, byte) in [value, special[index % special.count]].enumerated() {
                var changed = file.bytes
                changed[index] = byte
                try use(changed, thoroughly: (index + turn).isMultiple(of: 31))
            }
        }
    }

    @Test(arguments: Corpus.fixtures) func areReadOrRefusedWhicheverByteIsMissing(_ file: Corpus.File) throws {
        for index in stride(from: 0, to: file.bytes.count, by: 3) {
            var changed = file.bytes
            changed.remove(at: index)
            try use(changed, thoroughly: index.isMultiple(of: 60))
        }
    }

    @Test func areReadOrRefusedWhenTheyAreNoise() throws {
        var random = Seeded(state: 4)
        let alphabet = Array("|^~\\&\"\r\nMSHPID0".utf8) + [0x81, 0x30, 0xE4, 0xFF, 0x00]
        for _ in 0..<400 {
            let count = Int.random(in: 0...60, using: &random)
            let noise = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
            try use(Array("MSH".utf8) + noise, thoroughly: true)
        }
    }
}

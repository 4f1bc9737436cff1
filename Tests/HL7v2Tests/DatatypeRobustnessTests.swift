// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

/// Any value can be read as any datatype: it is one, or says why not.
@Suite("Broken values") struct DatatypeRobustnessTests {
    static let files = Corpus.files("valid") + Corpus.files("chinese") + Corpus.files("malformed") + Corpus.fixtures

    /// Reads every part of a composite and every level below it; counts what could be read.
    private func read<Value: CompositeDatatype>(_ type: Value.Type, _ field: Field) -> Int {
        let value = Value(field)
        #expect(Array(value.field.bytes) == Array(field.bytes))
        return Value.Part.allCases.count { part in
            if let field = value.part(part), !field.isEmpty { primitives(field) }
            return (try? value.text(part)) != nil
        }
    }

    private func primitives(_ field: Field) {
        _ = try? TS(field).dateTime()
        _ = try? NM(field).number()
        _ = try? HD(field).oid()
    }

    private static let composites: [any CompositeDatatype.Type] = [
        CX.self, XPN.self, XAD.self, XTN.self, XCN.self, XON.self, CodedElement.self, HD.self, EI.self, EIP.self,
        PL.self, TS.self, SN.self, ED.self, RP.self, TQ.self, MSG.self, VID.self, PT.self, CQ.self, DR.self, FC.self,
        JCC.self, DLN.self, RI.self, MO.self, CP.self, PPN.self, NDL.self, FN.self, SAD.self, OSD.self,
    ]

    /// Reads a field as all composites, or as one of eight shares of them.
    private func readAsAll(_ field: Field, share: Int?) {
        for (index, type) in Self.composites.enumerated() where share == nil || index % 8 == (share ?? 0) % 8 {
            #expect(read(type, field) >= 0)
        }
        meanings(field)
    }

    private func meanings(_ field: Field) {
        _ = try? DT(field).date()
        _ = try? TM(field).timeOfDay()
        _ = try? SI(field).count()
        _ = try? SN(field).meaning()
        _ = try? ED(field).decodedData()
        _ = try? XPN(field).fullName()
        _ = try? XCN(field).fullName()
        _ = try? XTN(field).number()
        _ = try? CodedElement(field).codings()
        _ = try? field.formattedText().plainText
        _ = field.escapeProblems()
    }

    private func readAll(_ bytes: [UInt8], everyField step: Int) {
        guard let message = try? Message(parsing: bytes, rules: Rules(detectsEncoding: true)) else { return }
        _ = message.encodingReport()
        var seen: Set<[UInt8]> = [[]]
        for segment in message.segments {
            _ = try? segment.observationValues()
            for number in stride(from: 1, through: min(segment.fieldCount, 40), by: step) {
                guard let field = segment[number], seen.insert(Array(field.bytes)).inserted else { continue }
                readAsAll(field, share: step == 1 ? number + segment.position : nil)
                for part in field.repetitions.prefix(3) + field.components.prefix(3) { meanings(part) }
            }
        }
    }

    @Test(arguments: files) func areReadOrRefused(_ file: Corpus.File) {
        for bytes in MessageFile(file.bytes).messages.prefix(2) { readAll(bytes, everyField: 1) }
    }

    @Test(arguments: Corpus.fixtures) func areReadOrRefusedAfterMutation(_ file: Corpus.File) {
        var random = Seeded(state: UInt64(file.bytes.count) + 77)
        let special = Array("|^~\\&\"\r=.+-0X".utf8) + [0x1B, 0x80, 0xFF, 0xE4]
        for turn in 0..<10 {
            var bytes = file.bytes
            for _ in 0...turn % 7 {
                bytes[Int.random(in: bytes.indices, using: &random)] =
                    special[Int.random(in: special.indices, using: &random)]
            }
            readAll(bytes, everyField: 3)
        }
    }

    @Test(arguments: Corpus.files("valid") + Corpus.files("chinese") + Corpus.fixtures)
    func joinToTheTextTheyCameFrom(_ file: Corpus.File) throws {
        let message = try Message(parsing: file.bytes)
        guard let separator = message.delimiters.component else { return }
        for segment in message.segments {
            for number in 1...max(1, segment.fieldCount) {
                guard let field = segment[number], !(segment.name == "MSH" && number < 3) else { continue }
                for repetition in field.repetitions {
                    let parts = repetition.components.indices.compactMap { repetition.element($0 + 1) }
                    #expect(Array(parts.map(\.bytes).joined(separator: [separator])) == Array(repetition.bytes))
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CAllocations
import SCPECG

extension Format {
    static let scp = Format(
        name: "scp", seeds: scpFiles.map(scpSeed), tokens: scpTokens, longest: 60_000,
        // Ten bytes of a wrong pointer become a finding. One bit is a sample of four bytes, and each becomes a value of
        // JSON and a line of CSV.
        bounds: Bounds(held: 40, fixedHeld: 1 << 14, peak: 3000, fixedPeak: 1 << 20),
        prepare: { for file in scpFiles.prefix(20) { Inputs.tried(file, scpEverything) } },
        held: heldByRecord, everything: scpEverything, reading: scpEverything)

    /// Records of our own writing, and those of the shared corpus where it is laid beside the checkout.
    private static let scpFiles: [[UInt8]] =
        MadeRecords.all
        + ["", "/synthetic"].flatMap { folder in
            Corpus.load("../../shared/data/scp-ecg\(folder)") { $0.hasSuffix(".scp") }
        }

    @Sendable private static func scpEverything(_ input: [UInt8]) {
        for broken in RecordLaws.broken(by: input) { Fuzz.fail(broken) }
    }

    @Sendable private static func heldByRecord(_ input: [UInt8]) -> (bytes: Int, size: Int)? {
        let before = allocations_held()
        guard let record = try? Record(parsing: input) else { return nil }
        let bytes = allocations_held() - before
        withExtendedLifetime(record) {}
        return (bytes, input.count)
    }

    // MARK: Places

    private static let scpTokens: [[UInt8]] = [
        Array("SCPECG".utf8), [0x1F, 0x4E], [14, 0xFF, 0xFF], [255, 0, 0], [1, 0, 1, 0], [0x41, 0x42, 0],
    ]

    /// The record's length, the pointers, the headers of sections, and the counts that their contents begin with.
    private static func scpSeed(_ bytes: [UInt8]) -> Seed {
        var seed = Seed(bytes: bytes, fields: [Seed.Field(offset: 2, width: 4)])
        guard let record = try? Record(parsing: bytes) else { return seed }
        func add(_ offset: Int, _ widths: [Int]) {
            var offset = offset
            for width in widths {
                if offset + width <= bytes.count { seed.fields.append(Seed.Field(offset: offset, width: width)) }
                offset += width
            }
        }
        for pointer in record.pointers { add(pointer.offset, [2, 4, 4]) }
        for section in record.sections {
            add(section.range.lowerBound, [2, 2, 4, 1, 1])
            let start = section.contentRange.lowerBound
            switch section.id {
            case 2:
                for code in 0..<8 {
                    add(start + (code == 0 ? 0 : 4 + 9 * (code - 1)), code == 0 ? [2, 2] : [1, 1, 1, 2, 4])
                }
            case 3: add(start, [1, 1, 4, 4, 1, 4, 4, 1, 4, 4, 1])
            case 4: add(start, [2, 2, 2, 2, 4, 4, 4, 2, 4, 4, 4])
            case 5, 6: add(start, [2, 2, 1, 1, 2, 2, 2, 2])
            case 7, 8, 10, 11: add(start, [1, 1, 2, 2, 2, 2, 2, 2, 2, 1, 2])
            default: break
            }
        }
        guard var offset = record.section(1)?.contentRange.lowerBound else { return seed }
        for field in record.demographics.fields {
            add(offset, [1, 2])
            offset += 3 + field.value.count
        }
        return seed
    }
}

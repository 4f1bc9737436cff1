// SPDX-License-Identifier: Apache-2.0

import CAllocations
import DICOM

extension Format {
    static let dicom = Format(
        name: "dicom", seeds: dicomFiles.map(dicomSeed), tokens: dicomTokens, longest: 60_000,
        // An element of eight bytes has a record of its own, a name in XML, and a node in a tree of it.
        bounds: Bounds(held: 16, peak: 1200, fixedPeak: 1 << 20),
        prepare: { for file in dicomFiles { Inputs.tried(file, dicomEverything) } },
        held: heldByFile, everything: dicomEverything, reading: dicomReading)

    /// Small files of the shared corpus where it is laid beside the checkout, and some of our own writing.
    private static let dicomFiles: [[UInt8]] = {
        let folders = ["synthetic", "charset", "pydicom", "fo-dicom", "dicomdir"]
        let shared = folders.flatMap { folder in
            Corpus.load("../../shared/data/dicom/\(folder)") { !$0.hasSuffix(".json") && !$0.hasSuffix(".md") }
        }
        return shared.filter { $0.count <= 20_000 } + MadeFiles.all
    }()

    @Sendable private static func dicomEverything(_ input: [UInt8]) {
        for broken in FileLaws.broken(by: input) { Fuzz.fail(broken) }
    }

    @Sendable private static func dicomReading(_ input: [UInt8]) {
        for broken in FileLaws.broken(by: input, isWhole: false) { Fuzz.fail(broken) }
    }

    /// Held against the inflated size where the file is deflated.
    @Sendable private static func heldByFile(_ input: [UInt8]) -> (bytes: Int, size: Int)? {
        let before = allocations_held()
        let limits = Limits(inflatedBytes: FileLaws.inflatedLimit)
        guard let file = try? File(parsing: input, rules: Rules(extent: .everything), limits: limits) else {
            return nil
        }
        let bytes = allocations_held() - before
        return (bytes, max(input.count, file.rest.upperBound))
    }

    // MARK: Places

    private static let dicomTokens: [[UInt8]] =
        [[0xFE, 0xFF, 0x00, 0xE0], [0xFE, 0xFF, 0x0D, 0xE0], [0xFE, 0xFF, 0xDD, 0xE0]].flatMap { delimiter in
            [[0, 0, 0, 0], [255, 255, 255, 255], [8, 0, 0, 0]].map { delimiter + $0 }
        } + [
            [0x08, 0x00, 0x05, 0x00], [0x10, 0x00, 0x10, 0x00], [0xE0, 0x7F, 0x10, 0x00], [0x02, 0x00, 0x10, 0x00],
            Array("GB18030".utf8), Array("ISO 2022 IR 58".utf8), [0x1B, 0x24, 0x29, 0x41], Array("1.2.840.10008.".utf8),
        ]

    private static let letters = [
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FL", "FD", "IS", "LO", "LT", "OB", "OD", "OF", "OL", "OV", "OW",
        "PN", "SH", "SL", "SQ", "SS", "ST", "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV", "??",
    ].map { Array($0.utf8) }

    /// Tags that decide how others are read.
    private static let tags: [[UInt8]] = [
        [0x08, 0, 0x05, 0], [0x28, 0, 0x03, 1], [0xE0, 0x7F, 0x10, 0], [0xFE, 0xFF, 0, 0xE0], [0x08, 0, 0x40, 0x11],
        [0x09, 0, 0x10, 0], [0x09, 0, 0x01, 0x10], [0x04, 0, 0x20, 0x12], [0x00, 0x54, 0x10, 0x10], [0, 0, 0, 0],
    ]

    private static func dicomSeed(_ bytes: [UInt8]) -> Seed {
        var seed = Seed(bytes: bytes)
        guard let file = try? File(parsing: bytes, rules: Rules(extent: .everything)) else { return seed }
        add(file.metaInformation, to: &seed)
        if !file.transferSyntax.isDeflated { add(file.dataSet, to: &seed) }
        for offset in bytes.indices.dropLast(8) where bytes[offset..<offset + 4].elementsEqual([0xFE, 0xFF, 0, 0xE0]) {
            seed.fields.append(Seed.Field(offset: offset + 4, width: 4))
        }
        return seed
    }

    private static func add(_ dataSet: DataSet, to seed: inout Seed) {
        for case .element(let element) in dataSet.walk {
            guard let start = element.extent?.lowerBound, let value = element.range?.lowerBound else { continue }
            let isBig = element.isBigEndian
            seed.fields.append(Seed.Field(offset: start, width: 4, codes: tags))
            if element.writtenVR != nil {
                seed.fields.append(Seed.Field(offset: start + 4, width: 2, codes: letters))
            }
            let isShort = element.writtenVR != nil && value - start == 8
            seed.fields.append(
                Seed.Field(offset: value - (isShort ? 2 : 4), width: isShort ? 2 : 4, isBigEndian: isBig))
        }
    }
}

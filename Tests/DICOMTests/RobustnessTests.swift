// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import DICOM

/// Files as small as they come with all that is hard in them, and those of the corpus.
@Suite("DICOM: hostile bytes") struct RobustnessTests {
    static let small: [[UInt8]] = {
        let inner = Builder.implicit { $0.element(0x0008_1155, "UI", "1.2.3\0") }
        let explicit = Builder.explicit {
            $0.element(0x0008_0005, "CS", "\\ISO 2022 IR 58 ")
            $0.header(0x0008_1140, "SQ", Builder.undefined)
            $0.openItem()
            $0.element(0x0010_0010, "PN", [0x1B, 0x24, 0x29, 0x41, 0xCD, 0xF5, 0x5E, 0x61])
            $0.closeItem()
            $0.item(inner)
            $0.closeSequence()
            $0.element(0x0028_0010, "US", [0, 2])
            $0.header(0x7FE0_0010, "OB", Builder.undefined)
            $0.item([])
            $0.item([1, 2, 3, 4])
            $0.closeSequence()
        }
        let big = Builder.bigEndian {
            $0.element(0x0008_0060, "CS", "CT")
            $0.element(0x0020_0032, "DS", "1\\2\\3 ")
        }
        return [
            Builder.file("1.2.840.10008.1.2.4.50", explicit), Builder.file("1.2.840.10008.1.2.2", big), explicit, inner,
        ]
    }()

    /// Reads and looks at everything; a trap or a hang is the failure.
    static func exhaust(_ bytes: [UInt8]) {
        for extent in [Rules.Extent.beforePixelData, .everything] {
            let rules = Rules(extent: extent, detectsCharacterSet: true)
            guard let file = try? File(parsing: bytes, rules: rules) else { continue }
            #expect(file.serialized() == bytes)
            let json = try? file.dataSet.json()
            #expect(json != nil)
            _ = file.findings()
            _ = file.dataSet.dump()
            for case .element(let element) in file.dataSet.walk { _ = try? element.fragments() }
        }
    }

    @Test func everyPrefixIsReadAsFarAsItGoes() throws {
        for bytes in Self.small {
            let whole = try File(parsing: bytes, rules: Rules(extent: .everything))
            let tags = whole.dataSet.elements.map(\.tag)
            for count in bytes.indices {
                let prefix = Array(bytes[..<count])
                Self.exhaust(prefix)
                guard let file = try? File(parsing: prefix, rules: Rules(extent: .everything)) else { continue }
                #expect(tags.starts(with: file.dataSet.elements.map(\.tag)))
                let end = file.dataSet.elements.map(\.extent).compactMap { $0?.upperBound }.last ?? 0
                #expect(end <= count)
            }
        }
    }

    @Test func theBreakOfAPrefixIsNamed() throws {
        let bytes = Builder.file(Builder.explicit { $0.element(0x0010_0010, "PN", "Zhang^San ") })
        let value = bytes.count - 10
        let cut = try File(parsing: Array(bytes.dropLast(4)))
        #expect(cut.defect == .truncatedValue(.patientName, offset: value, needed: 10, available: 6))
        #expect(cut.dataSet[.patientName]?.isTruncated == true)
        #expect(cut.dataSet[.patientName]?.string == "Zhang^")
        let header = try File(parsing: Array(bytes.dropLast(13)))
        #expect(header.defect == .truncatedHeader(offset: value - 8, available: 5))
    }

    @Test func aSequenceCutAtTheEdgeOfAnItemIsADefect() throws {
        let item = Builder.explicit { builder in
            builder.item(Builder.explicit { $0.element(0x0008_1155, "UI", "1.2.3\0") })
        }
        let defined = Builder.file(Builder.explicit { $0.element(0x0008_1140, "SQ", item + item) })
        #expect(
            try File(parsing: Array(defined.dropLast(item.count))).defect
                == .truncatedValue(
                    Tag(0x0008, 0x1140), offset: defined.count - 2 * item.count, needed: 2 * item.count,
                    available: item.count))
        let open = Builder.file(
            Builder.explicit {
                $0.header(0x0008_1140, "SQ", Builder.undefined)
                $0.raw(item)
            })
        #expect(try File(parsing: open).defect == .truncatedHeader(offset: open.count, available: 0))
    }

    @Test(arguments: 0..<8) func changedBytesNeverTrap(_ seed: UInt64) {
        var generator = Generator(state: seed &+ 1)
        for bytes in Self.small {
            for _ in 0..<40 {
                var changed = bytes
                for _ in 0...Int(generator.next() % 4) {
                    changed[Int(generator.next() % UInt64(changed.count))] = UInt8(truncatingIfNeeded: generator.next())
                }
                Self.exhaust(changed)
            }
        }
    }

    @Test(arguments: Corpus.samples.filter { $0.bytes.count < 5000 })
    func changedSamplesNeverTrap(_ sample: Corpus.Sample) {
        var generator = Generator(state: UInt64(sample.bytes.count))
        for _ in 0..<6 {
            var changed = sample.bytes
            for _ in 0...Int(generator.next() % 8) {
                let values: [UInt8] = [0, 0xFF, 0xFE, 0x7F, UInt8(truncatingIfNeeded: generator.next())]
                changed[Int(generator.next() % UInt64(changed.count))] = values[Int(generator.next() % 5)]
            }
            Self.exhaust(changed)
        }
        for count in stride(from: 0, to: sample.bytes.count, by: max(1, sample.bytes.count / 20)) {
            Self.exhaust(Array(sample.bytes[..<count]))
        }
    }

    @Test func zerosWithAByteBehindThemAreReadOnce() throws {
        let bytes = Builder.file([UInt8](repeating: 0, count: 800_000) + [1])
        let file = try File(parsing: bytes)
        #expect(file.dataSet.elements.reduce(0) { count, _ in count + 1 } == 100_000)
        #expect(file.defect == .truncatedHeader(offset: bytes.count - 1, available: 1))
    }

    @Test func claimedLengthsAllocateNothing() throws {
        let bytes = Builder.file(
            Builder.explicit {
                $0.header(0x0029_1001, "OB", 0xFFFF_FFF0)
                $0.raw([1, 2])
            })
        let file = try File(parsing: bytes)
        #expect(
            file.defect
                == .truncatedValue(Tag(0x0029, 0x1001), offset: bytes.count - 2, needed: 0xFFFF_FFF0, available: 2))
    }
}

/// A generator whose numbers are the same in each run (SplitMix64).
struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import DICOM

@Suite("DICOM: reading by offsets") struct SourceTests {
    /// What was read of a source.
    final class Reads: Sendable {
        let ranges = Mutex<[Range<Int>]>([])
        var total: Int { ranges.withLock { $0.reduce(0) { $0 + $1.count } } }
    }

    func source(_ bytes: [UInt8], _ reads: Reads, claiming count: Int? = nil) -> ByteSource {
        ByteSource(count: count ?? bytes.count) { offset, count in
            reads.ranges.withLock { $0.append(offset..<offset + count) }
            return Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
        }
    }

    /// A header of some kilobytes with 512 KiB of pixels behind it.
    let slice = Builder.file(
        Builder.explicit { builder in
            for number in 0..<200 {
                builder.element(0x0011_1000 + UInt32(number), "LO", "value number \(100 + number)")
            }
            builder.header(0x7FE0_0010, "OW", 512 * 512 * 2)
            builder.raw([UInt8](repeating: 7, count: 512 * 512 * 2))
        })

    @Test func aSliceIsReadWithoutItsPixels() throws {
        let reads = Reads()
        let file = try File(reading: source(slice, reads))
        #expect(reads.total <= 64 << 10)
        #expect(file.dataSet.elements.reduce(0) { count, _ in count + 1 } == 201)
        #expect(file.pixelDataRange == slice.count - 512 * 512 * 2..<slice.count)
        #expect(file.rest.isEmpty)
        #expect(try file.dataSet.json() == File(parsing: slice).dataSet.json())
        #expect(reads.total <= 64 << 10)
        #expect(file.serialized() == slice)
    }

    @Test func largeValuesAreLocatedAndReadWhenAsked() throws {
        let value = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let bytes = Builder.file(
            Builder.explicit {
                $0.element(0x0029_0010, "LO", "ACME")
                $0.element(0x0029_1001, "OB", value)
                $0.element(0x0031_0010, "LO", "BEHIND")
            })
        let reads = Reads()
        let file = try File(reading: source(bytes, reads))
        #expect(reads.total < 100_000)
        #expect(file.dataSet[Tag(0x0031, 0x0010)]?.string == "BEHIND")
        let element = try #require(file.dataSet[Tag(0x0029, 0x1001)])
        #expect(element.rawValue.elementsEqual(value))
        #expect(try file.dataSet.json() == File(parsing: bytes).dataSet.json())
    }

    @Test func aSourceThatGaveLessThanItClaimedIsTruncated() throws {
        let bytes = Builder.file(Builder.explicit { $0.element(0x0010_0010, "PN", "A^B ") })
        let file = try File(reading: source(bytes, Reads(), claiming: bytes.count + 100))
        #expect(file.dataSet[.patientName]?.string == "A^B")
        #expect(file.defect == .truncatedHeader(offset: bytes.count, available: 0))
    }

    @Test func aValueThatCanNoLongerBeReadIsAnError() throws {
        let bytes = Builder.file(
            Builder.explicit {
                $0.element(0x0029_1001, "OB", [UInt8](repeating: 1, count: 200_000))
                $0.element(0x0031_0010, "LO", "BEHIND")
            })
        let offset = bytes.count - 14 - 200_000
        let limited = Gate()
        let file = try File(
            reading: ByteSource(count: bytes.count) { offset, count in
                limited.isClosed ? [] : Array(bytes[offset..<offset + count])
            })
        limited.close()
        #expect(throws: DICOMError.unreadable(Tag(0x0029, 0x1001), offset: offset, needed: 200_000, available: 0)) {
            try file.dataSet.json()
        }
    }

    final class Gate: Sendable {
        private let state = Mutex(false)
        var isClosed: Bool { state.withLock { $0 } }
        func close() { state.withLock { $0 = true } }
    }

    @Test(arguments: Corpus.samples.filter { $0.name != "pydicom/no_meta.dcm" })
    func readingByPiecesIsReadingAtOnce(_ sample: Corpus.Sample) throws {
        let file = try File(reading: source(sample.bytes, Reads()))
        let whole = try File(parsing: sample.bytes)
        #expect(try file.dataSet.json() == whole.dataSet.json())
        #expect(file.notices == whole.notices)
        #expect(file.defect == whole.defect)
    }
}

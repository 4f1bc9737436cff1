// SPDX-License-Identifier: Apache-2.0

import Bytes

extension GlobalMeasurements {
    /// Reads section 7 as far as it goes; files of version 1 break off or diverge after the blocks.
    init(reading cursor: ByteCursor, _ notes: inout Notes) {
        self.init()
        var cursor = cursor
        do {
            let blocks = try cursor.uint8()
            let spikeCount = try cursor.uint8()
            meanRR = Int(try cursor.uint16LE())
            meanPP = Int(try cursor.uint16LE())
            for _ in 0..<blocks { beats.append(try BeatMeasurements(reading: &cursor)) }
            for _ in 0..<spikeCount { spikes.append(try PacemakerSpike(reading: &cursor)) }
        } catch {
            notes.add(.sectionTruncated, 7, at: error.offset, "the section ends within its blocks")
            return
        }
        let start = cursor.offset
        do {
            for index in spikes.indices { try spikes[index].readDetails(&cursor) }
            try readTail(&cursor)
            guard isTailPlausible else { throw Truncated(offset: start, needed: 0) }
        } catch {
            (complexTypes, ventricularRate, atrialRate, correctedQT, correctionFormula) = (nil, nil, nil, nil, nil)
            let message = "the part after the blocks is not laid out as in version 2"
            notes.add(.version1Measurements, 7, at: start, message)
        }
    }

    /// Whether the rates can be rates: what version 1 has in their place is not.
    private var isTailPlausible: Bool {
        [ventricularRate, atrialRate].allSatisfy { rate in
            (rate.flatMap { MeasuredValue($0).number } ?? 0) <= 1000
        }
    }

    private mutating func readTail(_ cursor: inout ByteCursor) throws(Truncated) {
        let count = Int(try cursor.uint16LE())
        complexTypes = Array(try cursor.slice(count))
        ventricularRate = Int(try cursor.uint16LE())
        atrialRate = Int(try cursor.uint16LE())
        correctedQT = Int(try cursor.uint16LE())
        correctionFormula = try cursor.uint8()
        guard cursor.remaining >= 2 else { return }
        let bytes = Int(try cursor.uint16LE())
        tagged = Array(try cursor.slice(min(bytes, cursor.remaining)))
    }
}

extension BeatMeasurements {
    fileprivate init(reading cursor: inout ByteCursor) throws(Truncated) {
        var words: [Int] = []
        for _ in 0..<5 { words.append(Int(try cursor.uint16LE())) }
        var axes: [Int] = []
        for _ in 0..<3 { axes.append(Int(Int16(bitPattern: try cursor.uint16LE()))) }
        self.init(times: words, axes: axes)
    }
}

extension PacemakerSpike {
    fileprivate init(reading cursor: inout ByteCursor) throws(Truncated) {
        milliseconds = Int(try cursor.uint16LE())
        microvolts = Int(Int16(bitPattern: try cursor.uint16LE()))
    }

    fileprivate mutating func readDetails(_ cursor: inout ByteCursor) throws(Truncated) {
        type = try cursor.uint8()
        source = try cursor.uint8()
        complex = Int(try cursor.uint16LE())
        microseconds = Int(try cursor.uint16LE())
    }
}

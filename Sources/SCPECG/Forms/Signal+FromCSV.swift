// SPDX-License-Identifier: Apache-2.0

import Bytes

extension Signal {
    /// Reads CSV as ``csv()`` writes it: the names of leads, then values in microvolts with up to three decimals.
    ///
    /// The amplitude unit is the greatest number of nanovolts of which all values are multiples, and which can be
    /// written to a file; nothing is rounded. Cells at the end of a lead may be empty.
    ///
    /// - Throws: ``SCPECGError/badCSV(line:column:)`` for a name that is no lead's, a value that is no such number,
    ///   a value after an empty cell, a line with
    ///   too many cells, or a value of more units than 32 bits hold.
    public init(csv: [UInt8], interval: SampleInterval) throws(SCPECGError) {
        var reader = CSVReader(csv)
        try reader.run()
        let unit = reader.commonUnit
        self.init(amplitudeNanovolts: unit, interval: interval)
        for (column, id) in reader.leads.enumerated() {
            let start = samples.count
            for (row, value) in reader.columns[column].enumerated() {
                guard let sample = Int32(exactly: value / unit) else {
                    throw .badCSV(line: row + 2, column: column + 1)
                }
                samples.append(sample)
            }
            close(id, first: 1, from: start)
        }
    }
}

/// Reads the cells of CSV.
private struct CSVReader {
    private static let mostUnit = 65535
    private let text: [UInt8]
    private(set) var leads: [LeadID] = []
    /// The values of each lead in nanovolts.
    private(set) var columns: [[Int]] = []

    init(_ text: [UInt8]) { self.text = text }

    mutating func run() throws(SCPECGError) {
        var isHeader = true
        var line = 1
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex(of: .lineFeed) ?? text.count
            var range = start..<end
            if range.last.map({ text[$0] == .carriageReturn }) ?? false { range = start..<end - 1 }
            if isHeader { try readNames(range) } else if !range.isEmpty { try readValues(range, line) }
            isHeader = false
            (line, start) = (line + 1, end + 1)
        }
        if leads.isEmpty { throw .badCSV(line: 1, column: 1) }
    }

    private mutating func readNames(_ range: Range<Int>) throws(SCPECGError) {
        let names = text[range].split(separator: 0x2C, omittingEmptySubsequences: false)
        for (index, name) in names.enumerated() {
            guard let id = LeadID(name: String(decoding: name, as: UTF8.self)) else {
                throw .badCSV(line: 1, column: index + 1)
            }
            leads.append(id)
        }
        columns = Array(repeating: [], count: leads.count)
    }

    private mutating func readValues(_ range: Range<Int>, _ line: Int) throws(SCPECGError) {
        var column = 0
        var start = range.lowerBound
        while start <= range.upperBound {
            let end = text[start..<range.upperBound].firstIndex(of: 0x2C) ?? range.upperBound
            guard column < columns.count else { throw .badCSV(line: line, column: column + 1) }
            if start < end {
                let isNext = columns[column].count == line - 2
                guard isNext, let value = Self.thousandths(text[start..<end]) else {
                    throw .badCSV(line: line, column: column + 1)
                }
                columns[column].append(value)
            }
            (column, start) = (column + 1, end + 1)
        }
    }

    /// A decimal number of at most three decimals, in thousandths; nil for anything else.
    private static func thousandths(_ cell: ArraySlice<UInt8>) -> Int? {
        let isNegative = cell.first == 0x2D
        let parts = cell.dropFirst(isNegative ? 1 : 0).split(separator: 0x2E, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...15).contains(parts[0].count) else { return nil }
        let decimals = parts.count == 2 ? Array(parts[1]) : []
        guard parts.count == 1 || (1...3).contains(decimals.count) else { return nil }
        var value = 0
        for digit in parts[0] + decimals + Array(repeating: 0x30, count: 3 - decimals.count) {
            guard digit.isASCIIDigit else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return isNegative ? -value : value
    }

    /// The greatest unit of at most 65535 nV that divides every value; 1000 when all values are 0.
    var commonUnit: Int {
        var divisor = 0
        for column in columns { for value in column { divisor = Self.divisor(divisor, value) } }
        guard divisor > 0 else { return 1000 }
        var unit = divisor
        if unit > Self.mostUnit { unit = (1...Self.mostUnit).last { divisor.isMultiple(of: $0) } ?? 1 }
        return unit
    }

    private static func divisor(_ first: Int, _ second: Int) -> Int {
        var (larger, smaller) = (abs(first), abs(second))
        while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}

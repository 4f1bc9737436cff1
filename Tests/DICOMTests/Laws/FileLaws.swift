// SPDX-License-Identifier: Apache-2.0

import DICOM
import Findings

/// What must hold for any bytes given to the reader of DICOM, and everything that can be done with them.
///
/// The tests and the fuzzer share these files.
struct FileLaws {
    let input: [UInt8]
    /// What compressed data may grow to: the default is far more than a test wants.
    let limits = Limits(inflatedBytes: FileLaws.inflatedLimit)
    /// Says which of the things are done that there are several ways to do.
    let turn: Int
    private(set) var broken: [String] = []

    static let inflatedLimit = 1 << 20

    /// The laws that an input breaks; none unless the module is wrong.
    ///
    /// - Parameter isWhole: whether everything is done that can be; else it is only read, looked at and written.
    static func broken(by input: [UInt8], isWhole: Bool = true) -> [String] {
        var laws = FileLaws(input)
        laws.check(isWhole: isWhole)
        return laws.broken
    }

    /// Reads what was written of the input, which may be a little longer.
    func readBack(_ bytes: [UInt8]) -> File? {
        let limits = Limits(inflatedBytes: 2 * Self.inflatedLimit)
        return try? File(parsing: bytes, rules: Rules(extent: .everything), limits: limits)
    }

    private init(_ input: [UInt8]) {
        self.input = input
        turn = input.count + Int(input.last ?? 0)
    }

    mutating func law(_ holds: Bool, _ text: String) {
        if !holds { broken.append(text) }
    }

    func read(_ bytes: [UInt8], _ extent: Rules.Extent, detects: Bool = false) -> File? {
        try? File(parsing: bytes, rules: Rules(extent: extent, detectsCharacterSet: detects), limits: limits)
    }

    private mutating func check(isWhole: Bool) {
        if let header = read(input, .beforePixelData, detects: turn.isMultiple(of: 2)) {
            unchanged(header)
            look(header)
        }
        guard let file = read(input, .everything) else { return }
        unchanged(file)
        ranges(file)
        guard isWhole else { return }
        json(file.dataSet)
        xml(file.dataSet)
        look(file)
        converted(file)
        rewritten()
        deidentified(file)
    }

    // MARK: Reading

    private mutating func unchanged(_ file: File) {
        law(file.serialized() == input, "a file is not given as it was read")
        law((try? file.serialized(FileForm(allowsDefects: true))) == input, "an unchanged file is written otherwise")
    }

    /// Elements lie one behind the other, and the offset of a break inside what was read.
    private mutating func ranges(_ file: File) {
        var last = file.metaInformation.elements.compactMap(\.extent?.upperBound).last ?? 0
        if file.transferSyntax.isDeflated { last = 0 }
        for element in file.dataSet.elements {
            guard let extent = element.extent else { continue }
            law(extent.lowerBound >= last, "elements overlap")
            last = extent.upperBound
        }
        law(file.transferSyntax.isDeflated || last <= input.count, "an element goes beyond the file")
    }

    /// Looks at every value in every way, and at every finding.
    private mutating func look(_ file: File) {
        let findings = file.findings() + file.conformanceFindings(today: CalendarDate("20260115"))
        law(findings.allSatisfy { !$0.message.isEmpty }, "a finding says nothing")
        law(!file.dataSet.dump().isEmpty || file.dataSet.isEmpty, "a dump is empty")
        _ = file.metaInformation.dump(DumpForm(longestValue: turn % 70))
        _ = file.dataSet.characterSetReport()
        _ = (file.pixelDataRange, file.preamble)
        for case .element(let element) in file.dataSet.walk { look(element) }
    }

    private func look(_ element: DataElement) {
        _ = try? element.fragments()
        _ = (element.strings, element.personNames, element.integers, element.unsignedIntegers, element.doubles)
        _ = (element.tags, element.dates, element.times, element.dateTimes, element.ages)
        _ = (element.decimalStrings, element.integerStrings, element.littleEndianValue, element.firstUndecodable)
        _ = element.strings.prefix(4).map { (TemporalRange<CalendarDate>($0), TemporalRange<DateTime>($0)) }
    }
}

// SPDX-License-Identifier: Apache-2.0

public import Findings

/// A directory of a file-set (DICOMDIR): its records as the tree that their offsets make.
///
/// - Source: DICOM PS3.3, annex F; PS3.10, section 8.6.
public struct MediaDirectory: Sendable {
    /// One record.
    public struct Record: Sendable {
        /// (0004,1430), such as PATIENT, STUDY, SERIES, IMAGE.
        public let type: String
        /// How many records are above it; 0 for one of the root, and for one that no offset leads to.
        public let level: Int
        /// Whether an offset leads to it.
        public let isReachable: Bool
        /// Whether (0004,1410) says that it is in use.
        public let isActive: Bool
        /// (0004,1500): folders and name of the file it stands for, below the directory's own folder; none without one.
        public let fileID: [String]
        /// Its elements.
        public let dataSet: DataSet
    }

    /// (0004,1130).
    public let fileSetID: String
    /// Each record before those below it; at the end those that no offset leads to.
    public let records: [Record]
    /// Offsets that lead nowhere or back, and records that none leads to.
    public let findings: [Finding]

    /// Reads the records of a file; nil when it is no directory.
    public init?(_ file: File) {
        guard let sequence = file.dataSet[.directoryRecords] else { return nil }
        fileSetID = file.dataSet[Tag(0x0004, 0x1130)]?.string ?? ""
        var reader = DirectoryReader(sequence.items)
        reader.read(from: file.dataSet.offset(Tag(0x0004, 0x1200)))
        (records, findings) = (reader.records, reader.findings)
    }
}

/// Follows the offsets of records from one to the next and down; every record is taken once, so that it ends.
private struct DirectoryReader {
    private static let mostFindings = 1000

    private let items: [DataSet]
    /// The record that begins at an offset of the file.
    private var places: [Int: Int] = [:]
    private var isTaken: [Bool]
    /// Offsets to follow, the next one last.
    private var waiting: [(offset: Int, level: Int, from: String)] = []
    private(set) var records: [MediaDirectory.Record] = []
    private(set) var findings: [Finding] = []

    init(_ items: [DataSet]) {
        self.items = items
        isTaken = [Bool](repeating: false, count: items.count)
        for (index, item) in items.enumerated() {
            if let record = item.itemRecord { places[record.headerOffset] = index }
        }
    }

    mutating func read(from first: Int) {
        waiting = [(first, 0, "\(Tag(0x0004, 0x1200))")]
        while let next = waiting.popLast() { follow(next.offset, next.level, next.from) }
        for index in items.indices where !isTaken[index] {
            note("unreachable-record", place(index), "no offset leads to this record")
            take(index, 0, isReachable: false)
        }
    }

    private mutating func follow(_ offset: Int, _ level: Int, _ from: String) {
        guard offset != 0 else { return }
        guard let index = places[offset] else {
            return note("dangling-offset", from, "points to no directory record")
        }
        guard !isTaken[index] else {
            return note("repeated-offset", from, "points to a record that another offset led to")
        }
        take(index, level, isReachable: true)
        let here = "\(Tag.directoryRecords)[\(index)]."
        waiting.append((items[index].offset(Tag(0x0004, 0x1400)), level, here + "(0004,1400)"))
        waiting.append((items[index].offset(Tag(0x0004, 0x1420)), level + 1, here + "(0004,1420)"))
    }

    private mutating func take(_ index: Int, _ level: Int, isReachable: Bool) {
        let item = items[index]
        isTaken[index] = true
        records.append(
            MediaDirectory.Record(
                type: item[Tag(0x0004, 0x1430)]?.string ?? "", level: level, isReachable: isReachable,
                isActive: item[Tag(0x0004, 0x1410)]?.unsignedIntegers.first != 0,
                fileID: item[Tag(0x0004, 0x1500)]?.strings ?? [], dataSet: item))
    }

    private func place(_ index: Int) -> String { "\(Tag.directoryRecords)[\(index)]" }

    private mutating func note(_ code: String, _ location: String, _ message: String) {
        guard findings.count < Self.mostFindings else { return }
        findings.append(Finding(.error, code: code, location: location, message: message))
    }
}

extension DataSet {
    /// An offset of the file; 0 where there is none.
    fileprivate func offset(_ tag: Tag) -> Int {
        self[tag]?.unsignedIntegers.first.flatMap { Int(exactly: $0) } ?? 0
    }
}

// SPDX-License-Identifier: Apache-2.0

/// The paths of all segments of a message, counted in one pass: asking each ``Segment/path`` counts anew.
struct SegmentPaths {
    private let message: Message
    /// Which one of its name each segment is, from 1.
    private let occurrences: [Int]
    /// The segments of each name of three letters or digits.
    private var places: [UInt32: [Int]] = [:]

    init(_ message: Message) {
        self.message = message
        var (counted, others): ([Int], [ArraySlice<UInt8>: Int]) = ([], [:])
        counted.reserveCapacity(message.storage.segments.count)
        for (index, extent) in message.storage.segments.enumerated() {
            if extent.name != 0 {
                places[extent.name, default: []].append(index)
                counted.append(places[extent.name]?.count ?? 1)
            } else {
                let name = message.storage.bytes[message.storage.nameRange(index)]
                others[name, default: 0] += 1
                counted.append(others[name] ?? 1)
            }
        }
        occurrences = counted
    }

    /// The path of the segment at a 0-based place.
    subscript(index: Int) -> Path {
        Path(Segment(message: message, index: index).name, occurrences[index])
    }

    /// How many segments of a name stand before the one at a place.
    func count(of name: UInt32, before place: Int) -> Int {
        let found = places[name] ?? []
        var range = found.indices
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            range = found[middle] < place ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

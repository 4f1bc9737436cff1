// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func lineFindings(_ facts: ByteFacts) -> [Finding] {
        leadFindings() + terminatorFindings() + controlFindings(facts) + lengthFindings()
    }

    private func leadFindings() -> [Finding] {
        let start = segments.first?.offset ?? 0
        let mark = storage.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start > mark else { return [] }
        return [.warning("lead-bytes", "offset 0", "\(start - mark) bytes before the header")]
    }

    private func terminatorFindings() -> [Finding] {
        var (feeds, blanks) = (0, 0)
        for (index, extent) in storage.segments.enumerated() {
            let next =
                index + 1 < storage.segments.count ? Int(storage.segments[index + 1].start) : storage.bytes.count
            let gap = storage.bytes[Int(extent.end)..<next]
            if gap.contains(.lineFeed) { feeds += 1 }
            if gap.count(where: { $0 == .carriageReturn }) > 1 || (gap.count > 1 && !gap.contains(.carriageReturn)) {
                blanks += 1
            }
        }
        var found: [Finding] = []
        if feeds > 0 {
            found.append(
                .warning("line-feed", "message", "\(feeds) segments end with a line feed, not a carriage return"))
        }
        if blanks > 0 { found.append(.warning("blank-line", "message", "blank lines between segments")) }
        if storage.segments.last.map({ Int($0.end) == storage.bytes.count }) ?? false {
            found.append(.warning("no-last-terminator", "message", "the last segment has no terminator"))
        }
        return found
    }

    /// Control characters inside segments; the standard allows none but the terminator.
    private func controlFindings(_ facts: ByteFacts) -> [Finding] {
        guard !facts.controls.isEmpty else { return [] }
        let paths = SegmentPaths(self)
        return facts.controls.map { segment, offset in
            let path = path(at: offset, in: segment, paths[segment])
            return .error(ConditionCode.dataType, path, "control character at byte \(offset)")
        }
    }

    /// More of a thing than any published structure has.
    private func lengthFindings() -> [Finding] {
        let long = storage.segments.indices.filter { storage.fieldCount($0) > 300 }
        guard !long.isEmpty else { return [] }
        let paths = SegmentPaths(self)
        return long.map { index in
            let count = Segment(message: self, index: index).fieldCount
            return .warning("too-many-fields", paths[index].description, "\(count) fields in one segment")
        }
    }
}

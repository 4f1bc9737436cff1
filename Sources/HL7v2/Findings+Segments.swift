// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func segmentFindings() -> [Finding] {
        storage.segments.indices.compactMap { index in
            let path = "segment \(index + 1)"
            guard SegmentName.isWellFormed(storage.segments[index].name) else {
                return .error100(path, "the segment's name is not three capitals or digits")
            }
            guard storage.fieldCount(index) == 0 else { return nil }
            let name = Segment(message: self, index: index).name
            return .warning(ConditionCode.segmentSequence, path, "\(name) has no fields")
        }
    }

    /// Local segments between standard ones: legal, but many receivers stop at them.
    func localFindings() -> [Finding] {
        let extents = storage.segments
        guard let local = extents.firstIndex(where: { SegmentName.isLocal($0.name) }),
            extents[local...].contains(where: { !SegmentName.isLocal($0.name) })
        else { return [] }
        return [
            .warning(
                ConditionCode.segmentSequence, Segment(message: self, index: local).path.description,
                "a local segment stands before standard ones")
        ]
    }
}

extension Finding {
    fileprivate static func error100(_ location: String, _ message: String) -> Finding {
        Finding(.error, code: ConditionCode.segmentSequence, location: location, message: message)
    }
}

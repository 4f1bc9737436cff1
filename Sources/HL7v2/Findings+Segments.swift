// SPDX-License-Identifier: Apache-2.0

import Bytes
import Findings

extension Message {
    func segmentFindings() -> [Finding] {
        segments.compactMap { segment in
            let name = Array(segment.bytes.prefix { $0 != delimiters.field })
            let path = "segment \(segment.position + 1)"
            guard name.count == 3, name[0].isASCIIUppercase,
                name.allSatisfy({ $0.isASCIIUppercase || $0.isASCIIDigit })
            else { return .error100(path, "the segment's name is not three capitals or digits") }
            let isBare = segment.fieldCount == 0
            return isBare ? .warning(ConditionCode.segmentSequence, path, "\(segment.name) has no fields") : nil
        }
    }

    /// Local segments between standard ones: legal, but many receivers stop at them.
    func localFindings() -> [Finding] {
        let names = segments.map(\.name)
        guard let local = names.firstIndex(where: { $0.hasPrefix("Z") }),
            names[local...].contains(where: { !$0.hasPrefix("Z") })
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

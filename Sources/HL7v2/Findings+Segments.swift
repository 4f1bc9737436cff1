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

    /// What messages about a patient cannot do without, whatever their version.
    func sequenceFindings() -> [Finding] {
        var found = localFindings()
        guard self["MSH-9.1"] == "ADT" else { return found }
        let names = segments.map(\.name)
        for name in ["EVN", "PID"] where !names.contains(name) {
            found.append(.error(ConditionCode.segmentSequence, Path(name), "an ADT message needs \(name)"))
        }
        if let event = names.firstIndex(of: "EVN"), let patient = names.firstIndex(of: "PID"), event > patient {
            found.append(.error(ConditionCode.segmentSequence, Path("EVN"), "EVN must stand before PID"))
        }
        return found + duplicateFindings(names)
    }

    /// Events that speak of several patients repeat PID; all others have one.
    private func duplicateFindings(_ names: [String]) -> [Finding] {
        let several: Set<String> = [
            "A17", "A18", "A24", "A30", "A34", "A35", "A36", "A37", "A39", "A40", "A41", "A42", "A43", "A46", "A47",
            "A48", "A49",
        ]
        guard names.count(where: { $0 == "PID" }) > 1, !several.contains(self["MSH-9.2"] ?? "") else { return [] }
        return [.error(ConditionCode.segmentSequence, Path("PID", 2), "this event speaks of one patient only")]
    }

    /// Local segments between standard ones: legal, but many receivers stop at them.
    private func localFindings() -> [Finding] {
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

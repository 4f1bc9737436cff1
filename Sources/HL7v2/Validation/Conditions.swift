// SPDX-License-Identifier: Apache-2.0

import Findings

/// Conditions the standard puts in words, of those that acknowledgements and answers depend on.
struct Conditions {
    let message: Message

    func findings() -> [Finding] {
        acknowledgement() + observations() + orders() + query() + masterFile()
    }

    // MARK: Answers

    /// A negative answer says why, a positive one reports no error.
    ///
    /// - Source: HL7 v2.5.1, section 2.14.8 (MSA) and 2.14.5 (ERR).
    private func acknowledgement() -> [Finding] {
        guard let code = message["MSA-1"] else { return [] }
        var found: [Finding] = []
        let isPositive = code == "AA" || code == "CA"
        if !isPositive, code.count == 2, message.segment("ERR") == nil, !hasReason {
            found.append(.warning(ConditionCode.segmentSequence, "ERR", "a negative answer without its reason"))
        }
        if isPositive, let severity = message["ERR-4"], severity == "E" || severity == "F" {
            found.append(.error("condition", Path("ERR", field: 4), "an error beside a positive acknowledgement"))
        }
        return found
    }

    /// Versions before 2.5 said why in MSA-3 or MSA-6, which later ones keep for them.
    private var hasReason: Bool { message["MSA-3"] != nil || message["MSA-6"] != nil }

    /// The answer's tag is the query's, and "no data found" comes without data.
    ///
    /// - Source: HL7 v2.5.1, section 5.5.2 (QAK) and 5.5.4 (QPD).
    private func query() -> [Finding] {
        var found: [Finding] = []
        if message.segment("QPD") != nil, message["QPD-2"] == nil {
            found.append(
                .warning(ConditionCode.requiredFieldMissing, "QPD-2", "without a query tag the answer cannot name it"))
        }
        if let tag = message["QAK-1"], let asked = message["QPD-2"], tag != asked {
            found.append(.error("condition", Path("QAK", field: 1), "the query tag differs from QPD-2"))
        }
        if message["QAK-2"] == "NF", message.segment("PID") != nil {
            found.append(.warning("condition", "QAK-2", "\"no data found\" beside data"))
        }
        return found
    }

    // MARK: Content

    /// A value needs its type, and a final result its value.
    ///
    /// - Source: HL7 v2.5.1, section 7.4.2.2 (OBX-2) and 7.4.2.11 (OBX-11).
    private func observations() -> [Finding] {
        var occurrence = 0
        return message.storage.segments.indices.compactMap { index in
            guard message.storage.segments[index].name == SegmentName.observation else { return nil }
            occurrence += 1
            if isEmpty(index, 5) { return valueless(index, occurrence) }
            guard isEmpty(index, 2) else { return nil }
            return .error(
                ConditionCode.requiredFieldMissing, Path("OBX", occurrence, field: 2), "a value without its type")
        }
    }

    /// Statuses of results that exist; interpretation codes alone are a result too.
    private func valueless(_ index: Int, _ occurrence: Int) -> Finding? {
        if isEmpty(index, 2), isEmpty(index, 8), isEmpty(index, 11) {
            let path = Path("OBX", occurrence, field: 2)
            return .warning(ConditionCode.requiredFieldMissing, path.description, "no value type")
        }
        guard isEmpty(index, 8), let status = Segment(message: message, index: index)[11],
            status.bytes.count == 1, let letter = status.bytes.first, "FCAB".utf8.contains(letter)
        else { return nil }
        let path = Path("OBX", occurrence, field: 5)
        return .warning(ConditionCode.requiredFieldMissing, path.description, "a final result without a value")
    }

    /// Without a number of either side an order cannot be answered.
    ///
    /// - Source: HL7 v2.5.1, section 4.5.1.2 and 4.5.1.3 (ORC-2, ORC-3).
    private func orders() -> [Finding] {
        var (occurrence, request) = (0, false)
        var found: [Finding] = []
        for index in message.storage.segments.indices where message.storage.segments[index].name == Self.commonOrder {
            occurrence += 1
            request = index + 1 < message.storage.segments.count && !(isEmpty(index + 1, 2) && isEmpty(index + 1, 3))
            guard isEmpty(index, 2), isEmpty(index, 3), !request else { continue }
            let path = Path("ORC", occurrence, field: 2)
            found.append(
                .warning(ConditionCode.requiredFieldMissing, path.description, "neither placer nor filler number"))
        }
        return found
    }

    /// Entries that are to be acknowledged one by one need a number each.
    ///
    /// - Source: HL7 v2.5.1, section 8.5.2.2 (MFE-2).
    private func masterFile() -> [Finding] {
        guard let level = message["MFI-6"], level != "NE" else { return [] }
        var occurrence = 0
        return message.storage.segments.indices.compactMap { index in
            guard message.storage.segments[index].name == SegmentName.masterFileEntry else { return nil }
            occurrence += 1
            guard isEmpty(index, 2) else { return nil }
            let path = Path("MFE", occurrence, field: 2)
            return .error(ConditionCode.requiredFieldMissing, path, "an entry to be answered has no control id")
        }
    }

    private static let commonOrder: UInt32 = 0x4F5243

    private func isEmpty(_ segment: Int, _ field: Int) -> Bool {
        message.storage.rawField(segment, field)?.isEmpty ?? true
    }
}

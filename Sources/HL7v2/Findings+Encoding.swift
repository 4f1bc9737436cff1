// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings

extension Message {
    func encodingFindings() -> [Finding] {
        let decision = storage.encoding
        if decision.isUnknownLabel {
            return [.error(ConditionCode.tableValue, Path("MSH", field: 18), "unknown character set")] + mismatch()
        }
        return mismatch()
    }

    /// The first bytes that are not in the set the message is read in.
    private func mismatch() -> [Finding] {
        guard let offset = firstUndecodable() else { return [] }
        let path = path(at: offset) ?? Path("MSH", field: 18)
        return [
            .error(
                ConditionCode.dataType, path,
                "byte \(offset) is not in character set \(encoding.rawValue)\(better(than: encoding))")
        ]
    }

    /// Offset in the working bytes; nil when everything decodes.
    func firstUndecodable() -> Int? {
        let working = storage.encoding.workingEncoding
        let bytes = storage.bytes
        if working == .utf8 { return UTF8Validation.firstInvalid(bytes.span) }
        do {
            _ = try working.decode(bytes)
            return nil
        } catch .undecodable(_, let offset) {
            return offset
        } catch {
            return 0
        }
    }

    private func better(than encoding: CharacterEncoding) -> String {
        for other in [CharacterEncoding.utf8, .gb18030] where other != storage.encoding.workingEncoding {
            if (try? other.decode(storage.bytes[...])) != nil { return "; all of it would be \(other.rawValue)" }
        }
        return ""
    }
}

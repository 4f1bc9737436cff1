// SPDX-License-Identifier: Apache-2.0

/// Values that mean nothing.
enum Dummy {
    /// What the check does not take for an identifier.
    static let words: Set<String> = ["anonymized", "removed", "about", "blank"]

    /// The bytes of a meaningless value of a representation, as many values as there were; nil where there can be none.
    static func bytes(_ element: DataElement) -> [UInt8]? {
        let vr = element.vr
        guard vr.isString else {
            // Zeros for numbers and streams; bytes of an unknown kind have no dummy.
            return vr == .unknown || element.isEncapsulated ? nil : [UInt8](repeating: 0, count: element.length)
        }
        let count = vr.isMultiValued ? min(max(element.valueCount ?? 1, 1), 64) : 1
        let text = [String](repeating: text(vr), count: count).joined(separator: "\\")
        return Array(text.utf8)
    }

    private static func text(_ vr: VR) -> String {
        switch vr {
        case .personName: "Anonymized"
        case .date: "19000101"
        case .time: "000000"
        case .dateTime: "19000101000000"
        case .ageString: "000Y"
        case .decimalString, .integerString: "0"
        case .codeString, .applicationEntity: "REMOVED"
        case .uniqueIdentifier: "2.25.0"
        case .universalResource: "about:blank"
        default: "removed"
        }
    }
}

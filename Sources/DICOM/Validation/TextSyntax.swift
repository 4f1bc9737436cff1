// SPDX-License-Identifier: Apache-2.0

import Findings

/// Whether text, decoded and without padding, is as its representation demands.
///
/// Lengths are counted in characters, which escape sequences are none of.
///
/// - Source: DICOM PS3.5, table 6.2-1 and section 6.2.1 (PN).
enum TextSyntax {
    /// What is wrong with one value.
    static func faults(_ value: String, _ vr: VR) -> [Fault] {
        if vr == .personName { return personName(value) }
        var faults: [Fault] = []
        if let most = longest(vr), value.utf8.count > most, value.unicodeScalars.count > most {
            faults.append(ValueSyntax.tooLong(value.unicodeScalars.count, most))
        }
        let lines = [.shortText, .longText, .unlimitedText].contains(vr)
        if value.unicodeScalars.contains(where: { isControl($0, allowsLines: lines) }) {
            faults.append(Fault(.warning, "control-character", "a control character that \(vr) must not have"))
        }
        if vr == .universalResource, value.utf8.contains(where: { $0 <= 0x20 || $0 == 0x5C || $0 >= 0x7F }) {
            faults.append(Fault(.warning, "bad-uri", "a URI has no blanks, backslashes or letters beyond ASCII"))
        }
        return faults
    }

    private static func longest(_ vr: VR) -> Int? {
        switch vr {
        case .shortString: 16
        case .longString: 64
        case .shortText: 1024
        case .longText: 10240
        default: nil
        }
    }

    private static func isControl(_ scalar: Unicode.Scalar, allowsLines: Bool) -> Bool {
        guard scalar.value < 0x20 || scalar.value == 0x7F else { return false }
        return !(allowsLines && [0x09, 0x0A, 0x0C, 0x0D].contains(scalar.value))
    }

    private static func personName(_ value: String) -> [Fault] {
        var faults: [Fault] = []
        let groups = value.split(separator: "=", omittingEmptySubsequences: false)
        if groups.count > 3 {
            faults.append(Fault(.error, "name-groups", "\(groups.count) groups; a name has at most 3"))
        }
        let parts = groups.map { $0.utf8.count { $0 == UInt8(ascii: "^") } + 1 }.max() ?? 0
        if parts > 5 { faults.append(Fault(.error, "name-parts", "\(parts) parts; a group of a name has at most 5")) }
        let longest = groups.map(\.unicodeScalars.count).max() ?? 0
        if longest > 64 { faults.append(ValueSyntax.tooLong(longest, 64)) }
        if value.unicodeScalars.contains(where: { isControl($0, allowsLines: false) }) {
            faults.append(Fault(.warning, "control-character", "a control character that PN must not have"))
        }
        return faults
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What the de-identifier itself writes to say what was done: it identifies nobody, whatever somebody is called.
enum DeidentificationMark {
    static let methods = Tag(0x0012, 0x0063)
    static let methodCodes = Tag(0x0012, 0x0064)
    static let longitudinal = Tag(0x0028, 0x0303)

    static let method = "DICOM PS3.15 E Basic Application Confidentiality Profile"
    static let scheme = "DCM"
    /// Code and meaning of the basic profile and of each option by its bit; a meaning has at most 64 characters.
    static let profile = item(DeidentificationOptions.profileCode)
    static let options = DeidentificationOptions.codes.map(item)

    private static let words = Set(
        ([profile] + options).flatMap { [$0.code, $0.meaning] }
            + [method, scheme, "MODIFIED", "UNMODIFIED", "REMOVED"])

    private static func item(_ code: (String, String)) -> (code: String, meaning: String) {
        (code.0, String(code.1.prefix(64)))
    }

    /// Whether a value is one of its own, at a place where it writes them.
    static func isOwn(_ text: String, _ path: ElementPath) -> Bool {
        let isPlace =
            path.steps.isEmpty
            ? path.tag == methods || path.tag == longitudinal
            : path.steps.count == 1 && path.steps[0].sequence == methodCodes
        return isPlace && words.contains(text)
    }
}

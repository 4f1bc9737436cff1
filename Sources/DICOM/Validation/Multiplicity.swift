// SPDX-License-Identifier: Apache-2.0

/// How many values an element may have: `1`, `1-3`, `1-n`, `2-2n`.
///
/// - Source: DICOM PS3.5, section 6.4; PS3.6, section 5.
struct Multiplicity: Sendable, Hashable {
    let least: Int
    /// Nil without an end.
    let most: Int?
    /// The count is a multiple of it.
    let step: Int

    /// Reads the standard's notation; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard 1...2 ~= parts.count, let least = Int(parts[0]) else { return nil }
        self.least = least
        guard let end = parts.last, end.hasSuffix("n") else {
            guard let most = parts.last.flatMap({ Int($0) }) else { return nil }
            (self.most, step) = (most, 1)
            return
        }
        most = nil
        step = Int(end.dropLast()) ?? 1
    }

    func allows(_ count: Int) -> Bool {
        count >= least && count <= most ?? .max && count.isMultiple(of: max(1, step))
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// The separators a segment without its own is read by: those of the header it belongs to.
///
/// - Source: HL7 v2.5.1, section 2.10.3 (batch protocol).
struct SeparatorsInForce {
    private var last = Delimiters.recommended
    private var batch: Delimiters?
    private var file: Delimiters?

    /// Those for a part that begins with a segment of that name.
    func delimiters(for name: String) -> Delimiters {
        switch name {
        case "BTS": batch ?? last
        case "FTS": file ?? last
        default: last
        }
    }

    /// Notes what a part that begins with a segment of that name was read by.
    mutating func note(_ delimiters: Delimiters, _ name: String) {
        last = delimiters
        if name == "BHS" { batch = delimiters }
        if name == "FHS" { file = delimiters }
    }
}

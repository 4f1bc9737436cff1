// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Table E.1-1, read from ``ConfidentialityTable`` when first asked.
///
/// - Source: DICOM PS3.15, annex E.
struct ConfidentialityProfile: Sendable {
    static let shared = ConfidentialityProfile()

    struct Row: Sendable {
        let basic: ProfileAction
        /// By the bit of the option; nil where it changes nothing.
        let options: [ProfileAction?]

        /// What is done under some options: what one of them keeps is kept, what one of them cleans is cleaned.
        func action(_ chosen: DeidentificationOptions) -> (action: ProfileAction, isByOption: Bool) {
            let actions = options.indices.compactMap { bit in
                chosen.contains(DeidentificationOptions(rawValue: 1 << UInt16(bit))) ? options[bit] : nil
            }
            if actions.contains(.keep) { return (.keep, true) }
            if actions.contains(.clean) { return (.clean, true) }
            return (basic, false)
        }
    }

    private var rows: [Tag: Row] = [:]
    private var repeating: [(mask: UInt32, tag: UInt32, row: Row)] = []

    /// The row of a tag; nil for attributes that the profile leaves alone.
    subscript(_ tag: Tag) -> Row? {
        rows[tag] ?? repeating.first { tag.rawValue & $0.mask == $0.tag }?.row
    }

    private init() {
        let bytes = Array(ConfidentialityTable.text.utf8)
        var offset = 0
        while offset < bytes.count {
            var line = TableLine(bytes, at: offset)
            let digits = Array(line.word().utf8)
            let basic = ProfileAction(rawValue: line.word()) ?? .remove
            let options = (0..<DeidentificationOptions.count).map { _ in ProfileAction(rawValue: line.word()) }
            add(digits, Row(basic: basic, options: options))
            offset = line.end + 1
        }
    }

    private mutating func add(_ digits: [UInt8], _ row: Row) {
        var (tag, mask): (UInt32, UInt32) = (0, 0)
        for digit in digits {
            let value = Hexadecimal.value(of: digit)
            tag = tag << 4 | UInt32(value ?? 0)
            mask = mask << 4 | (value == nil ? 0 : 15)
        }
        if mask == .max { rows[Tag(rawValue: tag)] = row } else { repeating.append((mask, tag, row)) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes

extension LeadDefinitions {
    /// Reads section 3; leads are kept as far as they are there.
    ///
    /// A handheld says how many leads it has, and nothing about them that can be understood.
    init(reading cursor: ByteCursor, isHealForce: Bool, _ notes: inout Notes) {
        var cursor = cursor
        self.init(flags: 0, leads: [])
        let count = (try? cursor.uint8()) ?? 0
        flags = (try? cursor.uint8()) ?? 0
        if isHealForce {
            leads = Array(repeating: LeadDefinition(.unspecified, first: 1, last: 0), count: Int(count))
            return
        }
        do {
            for _ in 0..<count {
                let first = Int(try cursor.uint32LE())
                let last = Int(try cursor.uint32LE())
                leads.append(LeadDefinition(LeadID(rawValue: try cursor.uint8()), first: first, last: last))
            }
        } catch {
            notes.add(.leadCount, 3, at: error.offset, "\(leads.count) of \(count) leads are there")
        }
        if cursor.remaining > 1 {
            notes.add(.sectionSurplus, 3, at: cursor.offset, "\(cursor.remaining) bytes after the leads")
        }
    }
}

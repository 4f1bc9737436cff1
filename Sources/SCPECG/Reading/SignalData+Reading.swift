// SPDX-License-Identifier: Apache-2.0

import Bytes

extension SignalData {
    /// Reads the head of section 5 or 6 and finds the data of each lead.
    init(reading cursor: ByteCursor, section: Int, leads: Int, _ notes: inout Notes) {
        self.init()
        var cursor = cursor
        (offset, end) = (cursor.offset, cursor.end)
        do {
            amplitudeNanovolts = Int(try cursor.uint16LE())
            intervalWord = Int(try cursor.uint16LE())
            differences = try cursor.uint8()
            mode = try cursor.uint8()
            for _ in 0..<leads { byteCounts.append(Int(try cursor.uint16LE())) }
        } catch {
            notes.add(
                .sectionTruncated, section, at: error.offset, "\(byteCounts.count) of \(leads) lead lengths are there")
        }
        locate(from: cursor.offset, section, &notes)
        checkHead(section, &notes)
    }

    private mutating func locate(from start: Int, _ section: Int, _ notes: inout Notes) {
        var position = start
        for (lead, count) in byteCounts.enumerated() {
            let there = min(count, end - position)
            if there < count {
                let message = "lead \(lead + 1): \(count) bytes declared, \(there) there"
                notes.add(.byteLength, section, at: offset + 6 + 2 * lead, message)
            }
            ranges.append(position..<position + there)
            position += there
        }
    }

    private func checkHead(_ section: Int, _ notes: inout Notes) {
        if amplitudeNanovolts == 0 {
            notes.add(.amplitude, section, at: offset, "no amplitude unit: samples have no scale")
        }
        if intervalWord == 0 { notes.add(.interval, section, at: offset + 2, "the sampling interval is 0") }
        if differences > 2 { notes.add(.coding, section, at: offset + 4, "difference coding \(differences)") }
    }

    /// Takes the sample counts of section 3 for the lengths where these are too narrow: leads of more than 32767
    /// plain samples whose data nevertheless stands in the section in full.
    mutating func widen(_ leads: [LeadDefinition], _ notes: inout Notes) {
        let head = offset + 6 + 2 * byteCounts.count
        let needed = leads.reduce(0) { $0 + 2 * $1.count }
        guard leads.contains(where: { 2 * $0.count > 0xFFFF }), head <= end, leads.count == byteCounts.count,
            needed == end - head || needed + 1 == end - head
        else { return }
        notes.add(
            .widerLeads, 6, at: offset + 6, "leads longer than their 16-bit lengths; section 3 tells where they end")
        var position = head
        ranges = leads.map { lead in
            defer { position += 2 * lead.count }
            return position..<position + 2 * lead.count
        }
    }
}

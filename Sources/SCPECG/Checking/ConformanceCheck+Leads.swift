// SPDX-License-Identifier: Apache-2.0

/// Sections 3 and 4.
extension ConformanceCheck {
    mutating func checkLeads() {
        guard let section = record.leads, record.dialect == .standard else { return }
        let start = start(3)
        if section.leads.isEmpty { notes.add(.leadCount, 3, at: start, "no leads") }
        if section.flags & 2 != 0 { notes.add(.leadFlags, 3, at: start + 1, "the reserved bit 1 is set") }
        var seen: Set<LeadID> = []
        for (index, lead) in section.leads.enumerated() {
            let offset = start + 2 + 9 * index
            if lead.first < 1 || lead.last < lead.first {
                notes.add(.leadRange, 3, at: offset, "lead \(index + 1): samples \(lead.first) to \(lead.last)")
            }
            if !lead.id.isAssigned { notes.add(.leadID, 3, at: offset + 8, "lead code \(lead.id.rawValue)") }
            if !seen.insert(lead.id).inserted, lead.id != .unspecified {
                notes.add(.leadRepeated, 3, at: offset + 8, "lead \(lead.id.name) stands twice")
            }
        }
        checkSimultaneous(section, start)
    }

    private mutating func checkSimultaneous(_ section: LeadDefinitions, _ start: Int) {
        let isOneTime = section.leads.allSatisfy {
            $0.first == section.leads.first?.first && $0.last == section.leads.first?.last
        }
        if section.areAllSimultaneous, !isOneTime {
            notes.add(.leadSimultaneous, 3, at: start + 1, "leads called simultaneous have other samples")
        }
        if section.simultaneousCount > section.leads.count {
            let message = "\(section.simultaneousCount) of \(section.leads.count) leads called simultaneous"
            notes.add(.leadSimultaneous, 3, at: start + 1, message)
        }
    }

    mutating func checkSubtraction() {
        if record.leads?.usesReferenceBeat ?? false {
            let missing = [4, 5].filter { record.section($0) == nil }.map(String.init)
            if !missing.isEmpty {
                let message = "subtraction is flagged without section \(missing.joined(separator: " and "))"
                notes.add(.subtractionIncomplete, 3, at: start(3) + 1, message)
            }
        }
        guard let locations = record.locations else { return }
        let last = record.leads?.leads.map(\.last).max() ?? .max
        var before = 0
        for (index, complex) in locations.complexes.enumerated() {
            let offset = start(4) + 6 + 14 * index
            check(complex, index + 1, last: last, at: offset)
            if complex.fiducial < before {
                notes.add(.subtractionOrder, 4, at: offset + 6, "complex \(index + 1): before the one listed first")
            }
            before = complex.fiducial
        }
        checkProtected(locations, last: last)
    }

    private mutating func check(_ complex: QRSComplex, _ number: Int, last: Int, at offset: Int) {
        let (begin, end) = (complex.subtractionBegin, complex.subtractionEnd)
        if complex.fiducial < 1 || complex.fiducial > last {
            notes.add(.subtractionFiducial, 4, at: offset + 6, "complex \(number): fiducial outside the recording")
        }
        guard complex.type == 0, end != 0 || begin > 1 else { return }
        if begin < 1 || begin > end || end > last {
            notes.add(.subtractionZone, 4, at: offset + 2, "complex \(number): zone \(begin) to \(end)")
        } else if !(begin...end).contains(complex.fiducial) {
            notes.add(.subtractionFiducial, 4, at: offset + 6, "complex \(number): fiducial outside its zone")
        }
    }

    private mutating func checkProtected(_ locations: QRSLocations, last: Int) {
        if record.isBimodal, locations.protectedZones.isEmpty, !locations.complexes.isEmpty {
            notes.add(.protectedZone, 4, at: start(4), "bimodal data without protected zones")
        }
        let base = start(4) + 6 + 14 * locations.complexes.count
        var before = 0
        for (index, zone) in locations.protectedZones.enumerated() where zone.begin != 0 || zone.end != 0 {
            if zone.begin < 1 || zone.begin > zone.end || zone.end > last || zone.begin <= before {
                let message = "protected zone \(index + 1): \(zone.begin) to \(zone.end)"
                notes.add(.protectedZone, 4, at: base + 8 * index, message)
            }
            before = max(before, zone.end)
        }
    }
}

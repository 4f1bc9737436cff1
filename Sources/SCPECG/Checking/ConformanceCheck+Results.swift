// SPDX-License-Identifier: Apache-2.0

/// Sections 7, 8, 10 and 11.
extension ConformanceCheck {
    mutating func checkMeasurements() {
        checkGlobal()
        guard let section = record.leadMeasurements else { return }
        if let leads = record.leads?.leads.count, section.leads.count < leads {
            let message = "measurements of \(section.leads.count) of \(leads) leads"
            notes.add(.measurementCount, 10, at: start(10), message)
        }
        for lead in section.leads
        where lead.id > 255 || !LeadID(rawValue: UInt8(truncatingIfNeeded: lead.id)).isAssigned {
            notes.add(.leadID, 10, at: start(10), "lead code \(lead.id)")
        }
    }

    private mutating func checkGlobal() {
        guard let section = record.globalMeasurements else { return }
        for (index, beat) in section.beats.enumerated() {
            let offset = start(7) + 6 + 16 * index
            let times = beat.times.map { MeasuredValue($0) }
            let pairs = [(0, 1), (1, 2), (2, 3), (3, 4)]
            let isBackward = pairs.contains { first, second in
                guard let early = times[first].number, let late = times[second].number, late != 0 else { return false }
                return early > late
            }
            if isBackward {
                notes.add(.measurementOrder, 7, at: offset, "block \(index + 1): an offset before its onset")
            }
            if beat.axes.contains(where: { MeasuredValue(axis: $0).number.map { abs($0) > 360 } ?? false }) {
                notes.add(.measurementRange, 7, at: offset + 10, "block \(index + 1): an axis beyond a full turn")
            }
        }
        checkCounts(section)
    }

    private mutating func checkCounts(_ section: GlobalMeasurements) {
        if let types = section.complexTypes, let complexes = record.locations?.complexes, !complexes.isEmpty,
            !types.isEmpty, types.count != complexes.count
        {
            let message = "types of \(types.count) complexes, section 4 has \(complexes.count)"
            notes.add(.measurementCount, 7, at: start(7), message)
        }
        if let rate = section.ventricularRate.flatMap({ MeasuredValue($0).number }), rate > 500 {
            notes.add(.measurementRange, 7, at: start(7), "ventricular rate \(rate)")
        }
    }

    mutating func checkStatements() {
        for (id, list) in [(8, record.report), (11, record.statements)] {
            guard let list, !isBlank(id) else { continue }
            check(list, id)
            var before: UInt8 = 0
            var offset = start(id) + 9
            for statement in list.statements {
                if statement.sequence < before {
                    notes.add(.statementOrder, id, at: offset, "statement \(statement.sequence) after \(before)")
                }
                before = statement.sequence
                check(statement, id, at: offset)
                offset += 3 + statement.bytes.count
            }
        }
    }

    /// Whether a section is nothing but zeros, as devices write that have no statements.
    private func isBlank(_ id: Int) -> Bool { record.content(id)?.allSatisfy { $0 == 0 } ?? true }

    private mutating func check(_ list: StatementList, _ id: Int) {
        if list.status > 2 { notes.add(.statementStatus, id, at: start(id), "status \(list.status)") }
        if !list.date.isValid { notes.add(.statementDate, id, at: start(id) + 1, "no day of the calendar") }
        if !list.time.isValid { notes.add(.statementDate, id, at: start(id) + 5, "no time of day") }
    }

    private mutating func check(_ statement: StatementList.Statement, _ id: Int, at offset: Int) {
        if statement.bytes.last ?? 0 != 0 {
            notes.add(.statementText, id, at: offset, "statement \(statement.sequence): no NUL at the end")
        }
        if id == 11, statement.kind == nil {
            let message = "statement \(statement.sequence): type \(statement.bytes.first ?? 0)"
            notes.add(.statementType, 11, at: offset + 3, message)
        }
    }
}

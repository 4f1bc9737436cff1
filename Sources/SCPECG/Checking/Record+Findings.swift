// SPDX-License-Identifier: Apache-2.0

public import Findings

extension Record {
    /// What is wrong or unusual about the record: what reading found, then the content of each section, then what
    /// decoding the samples brings out.
    ///
    /// Findings have the ``Rule`` they break as their code and name the section and the byte.
    public func findings() -> [Finding] {
        var check = ConformanceCheck(self)
        check.run()
        return readingFindings + check.notes.findings
    }
}

/// Holds the content of a record against the standard, beyond what reading it needed.
struct ConformanceCheck {
    let record: Record
    var notes = Notes()

    init(_ record: Record) { self.record = record }

    mutating func run() {
        checkPresence()
        checkTags()
        checkHuffman()
        checkLeads()
        checkSubtraction()
        checkSignals()
        checkMeasurements()
        checkStatements()
    }

    /// Where the content of a section begins.
    func start(_ section: Int) -> Int { record.section(section)?.contentRange.lowerBound ?? 0 }

    private mutating func checkPresence() {
        if record.version > 0, record.version % 10 == 0, !(10...30).contains(record.version) {
            notes.add(.recordVersion, 0, at: 15, "protocol version \(record.version)")
        }
        require(1, because: "every record has it")
        if record.rhythmData != nil { require(3, because: "section 6 is there") }
        if record.beatData != nil { require(3, because: "section 5 is there") }
        for tag in [Tag.patientID, .acquiringMachine, .acquisitionDate, .acquisitionTime]
        where record.demographics[tag] == nil && record.section(1) != nil {
            notes.add(.tagMissing, 1, at: start(1), "tag \(tag.rawValue) (\(tag.name ?? "")) is required")
        }
        checkCategory()
    }

    private mutating func require(_ id: Int, because reason: String) {
        guard record.section(id) == nil else { return }
        notes.add(.sectionMissing, 0, at: start(0), "section \(id) is missing: \(reason)")
    }

    private mutating func checkCategory() {
        guard let category = record.demographics.acquiringMachine?.category else { return }
        let hasRhythm = record.rhythmData != nil
        let hasBeat = record.beatData != nil
        let needs: (rhythm: Bool, beat: Bool)
        switch category {
        case 0x90: needs = (false, false)
        case 0xA0: needs = (true, false)
        case 0xB0: needs = (false, true)
        case 0xC0: needs = (true, true)
        default:
            notes.add(.categoryMissing, 1, at: start(1), "category code \(category) is none of I to IV")
            return
        }
        if needs.rhythm && !hasRhythm || needs.beat && !hasBeat {
            notes.add(.categoryMissing, 1, at: start(1), "the data of the category declared is not there")
        }
    }
}

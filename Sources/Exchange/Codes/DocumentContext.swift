// SPDX-License-Identifier: Apache-2.0

import Bytes
import CDA
import Mapping

extension TranslationContext {
    /// What a document tells of its patient: sex, age when it was made, and the setting of the encounter.
    ///
    /// - Source: GB/T 2261.1 for the sex (1 male, 2 female), HL7 ActCode for the setting (AMB, IMP, EMER).
    init(_ document: ClinicalDocument, _ header: DocumentHeader) {
        self.init()
        switch header.patients.first?.sex {
        case "1", "M": sex = .male
        case "2", "F": sex = .female
        default: break
        }
        switch document.encompassingEncounter?.code?.code {
        case "IMP": setting = "inpatient"
        case "AMB": setting = "outpatient"
        case "EMER": setting = "emergency"
        default: break
        }
        let day = String(header.effectiveTime.prefix(8))
        date = CodeMaps.day(day) ?? ""
        if let birth = Self.dayNumber(String(header.patients.first?.birthDate.prefix(8) ?? "")),
            let now = Self.dayNumber(day), now >= birth
        {
            ageDays = now - birth
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import SQLite

extension ImageIntake {
    /// VL Whole Slide Microscopy Image Storage.
    private static let wholeSlide = "1.2.840.10008.5.1.4.1.1.77.1.6"

    /// Whether a slide is the patient's: it describes its specimen, and its container is one that messages told of (SPM-2).
    ///
    /// A container nobody told of is only remarked, since pathology may work without messages.
    /// - Source: DICOM PS3.3, C.7.6.22 (Specimen Module).
    func slideFindings(_ header: ImageHeader, _ resident: Int64?) throws(StoreError) -> [Finding] {
        guard header.classUID == Self.wholeSlide else { return [] }
        if header.specimens.isEmpty {
            let text = "a slide describes its specimen"
            return [Finding(.error, code: "no-specimen", location: "(0040,0560)", message: text)]
        }
        guard !header.container.isEmpty else {
            return [Finding(.error, code: "no-container", location: "(0040,0512)", message: "the slide has no number")]
        }
        let rows = try told(header.container)
        guard !rows.isEmpty else {
            let text = "no message told of this container"
            return [Finding(.warning, code: "container", location: "(0040,0512)", message: text)]
        }
        for specimen in rows where !specimen.isRejected {
            let owner = try specimen.owner.flatMap { (id) throws(StoreError) in try current(id) }
            if owner == nil || owner == resident { return [] }
        }
        let isRejected = rows.allSatisfy(\.isRejected)
        let text = isRejected ? "the specimen was rejected" : "the specimen is another resident's"
        return [
            Finding(
                .error, code: isRejected ? "specimen-rejected" : "specimen-patient", location: "(0040,0512)",
                message: text)
        ]
    }

    /// A specimen that messages told of.
    private struct ToldSpecimen {
        let owner: Int64?
        /// Whether it was rejected, or anything it is made of.
        let isRejected: Bool
    }

    /// The specimens of a number, on the tube or the laboratory's, also where the store keeps numbers enciphered.
    private func told(_ container: String) throws(StoreError) -> [ToldSpecimen] {
        let table = try connection.first(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'care_specimen_parent'",
            purpose: "look for a slide")
        if table == nil { return [] }
        var found: [ToldSpecimen] = []
        for form in [try store.cipher.kept(container, isTerm: true)] + (try store.cipher.formerForms(of: container)) {
            let rows = try connection.rows(
                "SELECT row, resident_id FROM care_specimen WHERE id = ?1 OR (filler = ?1 AND filler <> '') LIMIT 200",
                [.text(form)], purpose: "look for a slide")
            for row in rows {
                let rejected = try connection.first(
                    SpecimenTables.rejectedInLine, [row[0]], purpose: "look for a rejected specimen")
                found.append(ToldSpecimen(owner: row.integer(1), isRejected: rejected != nil))
            }
        }
        return found
    }
}

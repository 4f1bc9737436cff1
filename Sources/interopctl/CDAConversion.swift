// SPDX-License-Identifier: Apache-2.0

import CDA
import CharacterSets
import Exchange
import JSON
import XMLTree

/// CDA in one of its forms to another.
struct CDAConversion {
    /// What `convert` can do, for refusals and the help.
    static let possible = "cda and cda-json to each other, cda to cda with --charset"

    private let document: ClinicalDocument
    private let plan: ConversionPlan

    static func isPossible(_ source: FileFormat, _ plan: ConversionPlan) -> Bool {
        plan.target.family == .cda && (source != plan.target || (source == .cda && plan.encoding != nil))
    }

    init(_ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan) throws(Failure) {
        self.plan = plan
        document = try CDAInput.document(input.contents(), source)
    }

    /// The result.
    func bytes(isFile: Bool) throws(Failure) -> [UInt8] {
        if plan.target == .cdaJSON { return document.json.serialized(indented: isFile) + (isFile ? [0x0A] : []) }
        do throws(XMLWriteError) {
            return try DocumentEdits(document.tree).serialized(encoding: plan.encoding)
        } catch {
            throw Failure(.dataHasErrors, "document: \(CDAWords.text(error))")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM
import Findings

/// DICOM on the command line.
enum DICOMInput {
    /// Reads the header of a file.
    ///
    /// - Parameter undeclared: the set of text whose set is not declared.
    static func file(_ input: InputFile, _ undeclared: CharacterEncoding?) throws(Failure) -> File {
        let rules = DICOM.Rules(undeclaredCharacterSet: undeclared ?? .latin1)
        let source = try input.source()
        return try readable { () throws(DICOMError) in try File(reading: source, rules: rules) }
    }

    static func json(_ dataSet: DataSet, _ form: JSONForm) throws(Failure) -> [UInt8] {
        try readable { () throws(DICOMError) in try dataSet.json(form) }
    }

    /// Prints what reading noticed, and where it broke off.
    static func report(_ file: File, _ path: String, _ console: Console) {
        for finding in file.notices.map(\.finding) where finding.severity != .info {
            console.error(HL7Input.line(path, finding))
        }
        if let defect = file.defect {
            let finding = defect.finding
            console.error("\(path): warning: \(finding.location): \(finding.message); what stands before was read")
        }
    }

    /// Runs work whose errors are those of the data.
    static func readable<Result>(_ body: () throws(DICOMError) -> Result) throws(Failure) -> Result {
        do throws(DICOMError) {
            return try body()
        } catch {
            let finding = error.finding
            let place = finding.location.isEmpty ? "data set" : finding.location
            throw Failure(.dataHasErrors, "\(place): \(finding.message)")
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import DICOM

/// DICOM in one of its forms to another.
struct DICOMConversion {
    /// What `convert` can do, for refusals and the help.
    static let possible = "dicom to dicom-json and dicom-dump"

    private let input: InputFile
    private let target: FileFormat
    private let file: File
    private let inlineLimit: Int

    static func isPossible(_ source: FileFormat, _ target: FileFormat) -> Bool {
        source == .dicom && [.dicomJSON, .dicomDump].contains(target)
    }

    init(_ input: InputFile, _ plan: ConversionPlan) throws {
        self.input = input
        target = plan.target
        inlineLimit = plan.inlineLimit
        file = try DICOMInput.file(input, plan.encoding)
    }

    /// Writes the result; what reading noticed goes to standard error for results that are files of their own.
    func write(_ console: Console, isFile: Bool, _ write: ([UInt8]) throws(Failure) -> Void) throws {
        if isFile { DICOMInput.report(file, input.path, console) }
        if target == .dicomDump {
            return try write(Array((file.metaInformation.dump() + file.dataSet.dump()).utf8))
        }
        let name = Files.name(input.path)
        let form = JSONForm(largestInlineValue: inlineLimit, statesUnicode: true, writesLargeNumbersAsStrings: true) {
            element in
            // Pixels stay where they are; a reader finds other large values by their place.
            guard element.tag.group != 0x7FE0, let range = element.range else { return nil }
            return "\(name)?offset=\(range.lowerBound)&length=\(range.count)"
        }
        try write(DICOMInput.json(file.dataSet, form) + (isFile ? [0x0A] : []))
    }
}

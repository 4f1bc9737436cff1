// SPDX-License-Identifier: Apache-2.0

import DICOM
import Exchange
import Findings
import HL7v2
import JSON
import MPI
import SCPECG

/// A recording in one of its formats to another.
struct ECGConversion {
    /// What `convert` can do, for refusals and the help.
    static let possible =
        "scp, scp-json, ecg-csv, dicom-ecg and hl7 (ORU) to each other, each of them to ecg-svg and aecg"

    private let record: SCPECG.Record
    private let plan: ConversionPlan
    private let tell: (Finding) -> Void

    static func isPossible(_ source: FileFormat, _ target: FileFormat) -> Bool {
        let targets: [FileFormat] = [.scp, .scpJSON, .ecgCSV, .ecgSVG, .aecg, .dicomECG, .hl7]
        guard ECGInput.formats.contains(source), targets.contains(target), source != target else { return false }
        return source.family == .ecg || target.family == .ecg && (source != .dicom || target != .dicomECG)
    }

    /// Reads a recording.
    ///
    /// - Parameter isFile: whether the result is a file of its own, so that what is left behind is told.
    init(
        _ input: InputFile, _ source: FileFormat, _ plan: ConversionPlan, _ console: Console, isFile: Bool
    ) throws {
        self.plan = plan
        let tell: (Finding) -> Void = { finding in
            if isFile { console.error(HL7Input.line(input.path, finding)) }
        }
        self.tell = tell
        record = try ECGInput.record(input, source, plan.ecg, tell: tell)
    }

    /// The result; JSON ends with a line end when it is a file.
    func bytes(isFile: Bool) throws -> [UInt8] {
        switch plan.target {
        case .scpJSON:
            return record.json(samples: plan.ecg.hasSamples, lossless: true).serialized(indented: isFile)
                + (isFile ? [0x0A] : [])
        case .ecgCSV: return try ECGInput.readable { () throws(SCPECGError) in try record.rhythm() }.csv()
        case .ecgSVG: return try ECGPlot.drawing(record)
        case .aecg: return try told { () throws(CardiologyError) in try AnnotatedECG(record).document() }
        case .dicomECG:
            let dataSet = try told { () throws(CardiologyError) in try WaveformWriter(record).dataSet() }
            return try DICOMInput.readable { () throws(DICOMError) in
                var writer = try FileWriter(dataSet, form: FileForm(transferSyntax: plan.transferSyntax))
                return try writer.rest()
            }
        case .hl7:
            var result = ECGResultMessage(record)
            result.authority = Authority(namespace: plan.ecg.domain)
            let message = try told { () throws(CardiologyError) in try result.message() }
            if let encoding = plan.encoding { return try message.converted(to: encoding).serialized() }
            return message.serialized()
        default: return record.serialized()
        }
    }

    private func told<Value>(
        _ body: () throws(CardiologyError) -> Conversion<Value>
    ) throws(Failure) -> Value {
        let conversion = try ECGInput.convertible(body)
        conversion.losses.forEach(tell)
        return conversion.value
    }
}

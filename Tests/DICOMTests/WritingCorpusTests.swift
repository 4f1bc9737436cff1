// SPDX-License-Identifier: Apache-2.0

import JSON
import Testing

@testable import DICOM

/// What a file says, in DICOM JSON: the measure of whether a way of writing keeps it.
enum Meaning {
    static let everything = Rules(extent: .everything)

    static func of(_ dataSet: DataSet, statesUnicode: Bool = false) throws -> JSONValue {
        let json = try dataSet.json(JSONForm(statesUnicode: statesUnicode))
        return withoutOffsets(try JSONValue(parsing: json, depthLimit: 1200))
    }

    /// Offsets of directory records, which move with them.
    private static let offsets: Set = ["00041200", "00041202", "00041400", "00041420", "00041504"]

    private static func withoutOffsets(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            let kept = members.filter { !offsets.contains($0.name) }
            return .object(kept.map { JSONValue.Member($0.name, withoutOffsets($0.value)) })
        case .array(let values): return .array(values.map(withoutOffsets))
        default: return value
        }
    }

    /// Where two data sets differ.
    static func differences(_ left: DataSet, _ right: DataSet, statesUnicode: Bool = false) throws -> [String] {
        Comparison.differences(
            try of(left, statesUnicode: statesUnicode), try of(right, statesUnicode: statesUnicode))
    }
}

extension Corpus {
    /// The files that can be read at all, each read to its end.
    static let files: [(sample: Sample, file: File)] = samples.compactMap { sample in
        (try? File(parsing: sample.bytes, rules: Meaning.everything)).map { (sample, $0) }
    }

    static let readable: [Sample] = files.map(\.sample)

    static func file(_ sample: Sample) throws -> File { try File(parsing: sample.bytes, rules: Meaning.everything) }
}

@Suite("DICOM: writing the shared corpus") struct WritingCorpusTests {
    static let syntaxes: [TransferSyntax] = [
        .explicitLittleEndian, .implicitLittleEndian, .explicitBigEndian, .deflated,
    ]

    /// Where a transfer syntax cannot keep what a file says, and why.
    static func isExplained(_ name: String, _ syntax: TransferSyntax, _ line: String) -> Bool {
        switch name.split(separator: "/").last {
        // An OB of odd length in implicit form is made even.
        case "meta_missing_tsyntax.dcm", "nested_priv_SQ.dcm": line.contains("TmVzdGVkIFNRAA==")
        // Implicit form has no representation of private elements that the dictionaries do not know.
        case "waveform_ecg.dcm", "syn_private_blocks.dcm":
            syntax == .implicitLittleEndian && !line.hasPrefix("/0008")
        // The representation written is not that of the dictionary, which implicit form goes by.
        case "syn_values.dcm": syntax == .implicitLittleEndian
        // One byte for a number of two.
        case "syn_bad_values.dcm": syntax == .explicitBigEndian && line.hasPrefix("/00280011")
        default: false
        }
    }

    @Test(arguments: Corpus.readable) func writesAnUnchangedFileByteForByte(_ sample: Corpus.Sample) throws {
        let file = try File(parsing: sample.bytes)
        #expect(try file.serialized(FileForm(allowsDefects: true)) == sample.bytes)
    }

    @Test(arguments: Corpus.readable) func keepsTheDataSetByteForByteUnderNewMetaInformation(
        _ sample: Corpus.Sample
    ) throws {
        let file = try Corpus.file(sample)
        let odd = file.notices.filter { ![.promotedUnknown, .unknownVR, .oddLength, .outOfOrder].contains($0.kind) }
        guard odd.isEmpty, file.defect == nil, !file.transferSyntax.isDeflated else { return }
        guard !sample.name.hasPrefix("dicomdir/") else { return }
        // Group lengths are counted anew, and some are wrong.
        guard !file.dataSet.elements.contains(where: { $0.tag.isGroupLength }) else { return }
        let written = try file.serialized(FileForm(transferSyntax: file.transferSyntax))
        let back = try File(parsing: written, rules: Meaning.everything)
        #expect(back.notices.filter { $0.tag.group == 2 } == [])
        #expect(written[back.dataSetOffset...].elementsEqual(sample.bytes[file.dataSetOffset...]))
    }

    @Test(arguments: Corpus.readable, syntaxes) func keepsTheValuesInEveryTransferSyntax(
        _ sample: Corpus.Sample, _ syntax: TransferSyntax
    ) throws {
        let file = try Corpus.file(sample)
        // The forms of lengths have nothing to do with the byte order.
        for lengths in syntax == .implicitLittleEndian ? [FileForm.Lengths.kept, .defined, .undefined] : [.kept] {
            let form = FileForm(transferSyntax: syntax, lengths: lengths, allowsDefects: true)
            guard !file.dataSet.elements.contains(where: \.isEncapsulated) else {
                #expect(throws: DICOMError.needsTranscoding(.pixelData)) { try file.serialized(form) }
                continue
            }
            let back = try File(parsing: try file.serialized(form), rules: Meaning.everything)
            let differences = try Meaning.differences(back.dataSet, file.dataSet)
            #expect(differences.filter { !Self.isExplained(sample.name, syntax, $0) } == [])
            #expect(back.defect == nil)
            #expect(back.transferSyntax == syntax)
        }
    }

    @Test(arguments: Corpus.readable) func comesBackFromImplicitToTheSameBytes(_ sample: Corpus.Sample) throws {
        let file = try Corpus.file(sample)
        // Those written in implicit form have nothing to lose in explicit form.
        guard file.transferSyntax == .implicitLittleEndian, file.defect == nil else { return }
        guard !sample.name.hasPrefix("dicomdir/") else { return }
        guard file.notices.allSatisfy({ $0.kind == .guessedTransferSyntax || $0.tag.group == 2 }) else { return }
        let explicit = try File(
            parsing: try file.serialized(FileForm(transferSyntax: .explicitBigEndian)), rules: Meaning.everything)
        let back = try explicit.serialized(FileForm(transferSyntax: .implicitLittleEndian))
        let again = try File(parsing: back, rules: Meaning.everything)
        #expect(back[again.dataSetOffset...].elementsEqual(sample.bytes[file.dataSetOffset...]))
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import JSON
import SCPECG

/// What must hold for any bytes given to the reader of SCP-ECG, and everything that can be done with them.
///
/// The tests and the fuzzer share these files.
struct RecordLaws {
    let input: [UInt8]
    /// Says which of the things are done that there are several ways to do.
    let turn: Int
    private(set) var broken: [String] = []

    /// The laws that an input breaks; none unless the module is wrong.
    static func broken(by input: [UInt8]) -> [String] {
        guard let record = try? Record(parsing: input) else { return [] }
        var laws = RecordLaws(input)
        laws.check(record)
        return laws.broken
    }

    private init(_ input: [UInt8]) {
        self.input = input
        turn = input.count + Int(input.last ?? 0)
    }

    mutating func law(_ holds: Bool, _ text: String) {
        if !holds { broken.append(text) }
    }

    private mutating func check(_ record: Record) {
        law(record.serialized() == input, "a record is not given as it was read")
        let findings = record.findings()
        law(findings.allSatisfy { !$0.message.isEmpty }, "a finding says nothing")
        law(record.findings() == findings, "findings are others the second time")
        json(record)
        edited(record)
        anonymized(record)
        if let beat = try? record.referenceBeat() { signal(beat) }
        let smoothing = Smoothing.allCases[turn % Smoothing.allCases.count]
        let options = ReadingOptions(smoothing: smoothing, wrapsAt16Bits: turn.isMultiple(of: 5))
        if let rhythm = try? record.rhythm(options) {
            signal(rhythm)
            drafted(rhythm, record)
        }
    }

    private mutating func json(_ record: Record) {
        let value = record.json(samples: turn.isMultiple(of: 2))
        law((try? JSONValue(parsing: value.serialized())) == value, "JSON comes back otherwise")
    }

    // MARK: Samples

    private mutating func signal(_ signal: Signal) {
        // One bit is a sample at most, and of bimodal data a sample stands for several.
        law(signal.samples.count <= 64 * input.count, "samples without bytes")
        for index in signal.leads.indices {
            law(signal.samples(of: index).count == signal.microvolts(of: index).count, "a lead lacks samples")
        }
        law((try? signal.compare(signal))?.isNone != false, "a signal differs from itself")
        guard !signal.leads.isEmpty else { return }
        do throws(SCPECGError) {
            let back = try Signal(csv: signal.csv(), interval: signal.interval)
            law(Self.nanovolts(back) == Self.nanovolts(signal), "CSV comes back otherwise")
        } catch {
            law(false, "its own CSV is refused: \(error)")
        }
    }

    /// The leads' samples; without an amplitude unit CSV has thousands.
    private static func nanovolts(_ signal: Signal) -> [[Int]] {
        let unit = signal.amplitudeNanovolts == 0 ? 1000 : signal.amplitudeNanovolts
        return signal.leads.indices.map { signal.samples(of: $0).map { Int($0) * unit } }
    }

    // MARK: Writing

    /// Samples written anew are read as they were.
    private mutating func drafted(_ rhythm: Signal, _ record: Record) {
        guard var draft = Self.draft(rhythm) else { return law(false, "no draft") }
        let codings: [SampleCoding] = [
            .automatic, .plain(differences: 0), .standard(differences: 1), .plain(differences: 2),
        ]
        draft.coding = codings[turn % codings.count]
        if turn.isMultiple(of: 2), let beat = try? record.referenceBeat() {
            (draft.referenceBeat, draft.locations) = (beat, record.locations)
        }
        do throws(SCPECGError) {
            let written = try Record(parsing: try draft.serialized())
            let back = try written.rhythm()
            law(written.isChecksumValid, "a written record has a wrong checksum")
            law(back.leads.map(\.id) == rhythm.leads.map(\.id), "written leads are others")
            law(back.samples == rhythm.samples, "written samples are others")
            law(back.interval.isSame(as: rhythm.interval), "the written interval is another")
        } catch {
            let isMeant =
                switch error {
                case .sampleOutOfRange, .leadTooLong, .noHuffmanCode, .valueOutOfRange, .unlikeReferenceBeat: true
                default: false
                }
            law(isMeant, "cannot be written: \(error)")
        }
    }

    static func draft(_ rhythm: Signal) -> Draft? {
        var machine = Machine()
        machine.model = "TEST"
        guard let block = try? machine.serialized() else { return nil }
        var demographics = Demographics([TaggedField(.acquiringMachine, block)])
        guard (try? demographics.setString(.patientID, "T0001")) != nil else { return nil }
        demographics.set(.acquisitionDate, [0xE8, 0x07, 5, 17])
        demographics.set(.acquisitionTime, [8, 30, 0])
        return Draft(demographics: demographics, rhythm: rhythm)
    }

    /// A record with its own sections put in once more says the same.
    private mutating func edited(_ record: Record) {
        let id = record.sections.isEmpty ? 1 : record.sections[turn % record.sections.count].id
        guard let content = record.content(id).map(Array.init), let other = try? record.replacing(id, with: content)
        else {
            return
        }
        law(other.isChecksumValid, "an edited record has a wrong checksum")
        let kept = other.content(id).map { Array($0.prefix(content.count)) }
        law(kept == content, "an edited section is another")
        law(other.dialect == record.dialect, "an edited record is of another dialect")
    }

    private mutating func anonymized(_ record: Record) {
        let other: Record
        do throws(SCPECGError) {
            other = try record.anonymized()
        } catch {
            if case .overlappingSections = error { return }
            return law(false, "cannot be anonymized: \(error)")
        }
        law(other.bytes.count == input.count, "an anonymized record has another length")
        let tags: [Tag] = [.lastName, .firstName, .patientID, .birthDate, .referringPhysician, .freeText]
        for tag in tags {
            let left = other.demographics.fields.filter { $0.tag == tag }.flatMap(\.value).filter { $0 != 0 }
            law(left.isEmpty, "an anonymized record has its tag \(tag.rawValue)")
        }
        law((try? other.anonymized())?.bytes == other.bytes, "anonymized twice is otherwise")
    }
}

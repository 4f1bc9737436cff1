// SPDX-License-Identifier: Apache-2.0

public import SCPECG

/// The measured values of a recording that other formats carry; nil where it has none.
///
/// Intervals come from the marks of the first block of section 7, else from lead II in section 10, else from the first
/// lead there that has one. Nothing is computed that the record does not say.
/// - Source: EN 1064, 5.10 and 5.13.
public struct ECGMeasurements: Sendable, Hashable {
    /// Ventricular rate, beats a minute.
    public var ventricularRate: Int?
    /// Atrial rate, beats a minute.
    public var atrialRate: Int?
    /// Mean RR interval in milliseconds.
    public var rrInterval: Int?
    /// Mean PP interval in milliseconds.
    public var ppInterval: Int?
    /// From P onset to QRS onset, in milliseconds.
    public var prInterval: Int?
    /// From QRS onset to QRS offset, in milliseconds.
    public var qrsDuration: Int?
    /// From QRS onset to T offset, in milliseconds.
    public var qtInterval: Int?
    /// Corrected QT interval in milliseconds.
    public var correctedQT: Int?
    /// P axis in degrees.
    public var pAxis: Int?
    /// QRS axis in degrees.
    public var qrsAxis: Int?
    /// T axis in degrees.
    public var tAxis: Int?

    /// Takes the values of a record.
    public init(_ record: SCPECG.Record) {
        if let section = record.globalMeasurements { read(section) }
        guard let leads = record.leadMeasurements?.leads else { return }
        prInterval = prInterval ?? Self.value(1, leads)
        qrsDuration = qrsDuration ?? Self.value(2, leads)
        qtInterval = qtInterval ?? Self.value(3, leads)
    }

    private mutating func read(_ section: GlobalMeasurements) {
        ventricularRate = Self.positive(section.ventricularRate)
        atrialRate = Self.positive(section.atrialRate)
        rrInterval = Self.positive(section.meanRR)
        ppInterval = Self.positive(section.meanPP)
        correctedQT = Self.positive(section.correctedQT)
        guard let beat = section.beats.first else { return }
        prInterval = Self.interval(beat.pOnset, beat.qrsOnset)
        qrsDuration = Self.interval(beat.qrsOnset, beat.qrsOffset)
        qtInterval = Self.interval(beat.qrsOnset, beat.tOffset)
        pAxis = MeasuredValue(axis: beat.pAxis).number
        qrsAxis = MeasuredValue(axis: beat.qrsAxis).number
        tAxis = MeasuredValue(axis: beat.tAxis).number
    }

    /// 0 stands for no value in many files.
    private static func positive(_ word: Int?) -> Int? {
        guard let number = word.flatMap({ MeasuredValue($0).number }), number > 0 else { return nil }
        return number
    }

    private static func interval(_ start: Int, _ end: Int) -> Int? {
        guard let start = MeasuredValue(start).number, let end = MeasuredValue(end).number, end > start else {
            return nil
        }
        return end - start
    }

    private static func value(_ index: Int, _ leads: [LeadMeasurements.Lead]) -> Int? {
        let ordered = leads.filter { $0.id == UInt16(LeadID.ii.rawValue) } + leads
        return ordered.lazy.compactMap { positive($0[index]?.number) }.first
    }
}

/// One line of an interpretation.
struct ECGStatement: Hashable {
    /// As people read it.
    let text: String
    /// The acronym of a coded statement; nil for full text.
    let acronym: String?
}

extension SCPECG.Record {
    /// The lines of section 8, then the statements of section 11; those that cannot be read are told of.
    func interpretation(_ losses: inout Losses) -> [ECGStatement] {
        var lines: [ECGStatement] = []
        for statement in report?.statements ?? [] {
            add(text.string(statement.bytes), nil, 8, statement.sequence, &lines, &losses)
        }
        for statement in statements?.statements ?? [] {
            let fields = statement.fields.map { text.string($0) }
            let isReadable = fields.allSatisfy { $0 != nil }
            let words = fields.compactMap { $0.map(ECGText.trimmed) }.filter { !$0.isEmpty }
            switch statement.kind {
            case .text:
                add(isReadable ? words.joined(separator: " ") : nil, nil, 11, statement.sequence, &lines, &losses)
            case .coded:
                add(
                    isReadable ? words.joined(separator: " ") : nil, words.first, 11, statement.sequence, &lines,
                    &losses)
            default: losses.leaveOut("section 11 statement \(statement.sequence)", "statement logic has no place")
            }
        }
        return lines
    }

    private func add(
        _ text: String?, _ acronym: String?, _ section: Int, _ sequence: UInt8, _ lines: inout [ECGStatement],
        _ losses: inout Losses
    ) {
        guard let text, ECGText.isPlain(text) else {
            return losses.leaveOut("section \(section) statement \(sequence)", "not readable as text")
        }
        let line = ECGText.trimmed(text)
        if !line.isEmpty { lines.append(ECGStatement(text: line, acronym: acronym)) }
    }
}

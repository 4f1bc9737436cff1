// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets

extension Record {
    /// Reads a record. Faults of real files do not stop it: ``readingFindings`` has them.
    ///
    /// Sections 1 to 11 are read field by field as far as they go; samples are decoded on demand.
    ///
    /// - Throws: ``SCPECGError/tooLarge(bytes:limit:)``, ``SCPECGError/truncated(section:offset:needed:)`` or
    ///   ``SCPECGError/notARecord(offset:)``.
    /// - Complexity: O(n), but for the checks of overlaps, which sort the sections.
    public init(parsing bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws(SCPECGError) {
        guard bytes.count <= options.limits.bytes else {
            throw .tooLarge(bytes: bytes.count, limit: options.limits.bytes)
        }
        var frame = try FrameReader(bytes)
        self.init(frame, options)
        readSections(&frame.notes, options)
        nameDialects(&frame.notes)
        readingFindings = frame.notes.findings
    }

    private init(_ frame: FrameReader, _ options: ReadingOptions) {
        self.options = options
        bytes = frame.bytes
        dialect = frame.dialect
        storedChecksum = frame.storedChecksum
        computedChecksum = frame.computedChecksum
        declaredLength = frame.declaredLength
        pointers = frame.pointers
        sections = frame.sections
    }

    private mutating func readSections(_ notes: inout Notes, _ options: ReadingOptions) {
        if let cursor = cursor(1) { demographics = Demographics(reading: cursor, &notes) }
        demographics.isAcquisitionYearBigEndian = dialect == .healForce
        // What handhelds have in section 2 is no table.
        if dialect == .standard, let cursor = cursor(2) { huffman = HuffmanCoding(reading: cursor, &notes) }
        leads = cursor(3).map { LeadDefinitions(reading: $0, isHealForce: dialect == .healForce, &notes) }
        locations = cursor(4).map { QRSLocations(reading: $0, &notes) }
        beatData = cursor(5).map { SignalData(reading: $0, section: 5, leads: leads?.leads.count ?? 0, &notes) }
        if let cursor = cursor(6) { readRhythm(cursor, &notes) }
        globalMeasurements = cursor(7).map { GlobalMeasurements(reading: $0, &notes) }
        report = cursor(8).map { StatementList(reading: $0, section: 8, &notes) }
        leadMeasurements = cursor(10).map { LeadMeasurements(reading: $0, &notes) }
        statements = cursor(11).map { StatementList(reading: $0, section: 11, &notes) }
        chooseText(&notes, options)
    }

    private mutating func readRhythm(_ cursor: ByteCursor, _ notes: inout Notes) {
        // All leads of a handheld lie interleaved under one length.
        let count = dialect == .healForce ? 1 : leads?.leads.count ?? 0
        var data = SignalData(reading: cursor, section: 6, leads: count, &notes)
        if huffman == .absent, dialect == .standard { data.widen(leads?.leads ?? [], &notes) }
        rhythmData = data
    }

    /// The content of a section; nil when it has none.
    private func cursor(_ id: Int) -> ByteCursor? {
        guard let range = section(id)?.contentRange, !range.isEmpty else { return nil }
        var cursor = ByteCursor(bytes)
        try? cursor.skip(range.lowerBound)
        return try? cursor.nested(range.count)
    }

    private mutating func chooseText(_ notes: inout Notes, _ options: ReadingOptions) {
        let declared = demographics.acquiringMachine?.language.encoding
        let choice = TextCoder.choose(for: texts, declared: declared, fallback: options.fallbackEncodings)
        text = choice.coder
        demographics.text = text
        let offset = section(1)?.contentRange.lowerBound ?? 0
        demographics.checkTexts(from: offset, &notes)
        if let declared, text.encoding != declared {
            let message = "texts are not in \(declared.rawValue) as declared; read as \(text.encoding.rawValue)"
            notes.add(.textEncoding, 1, at: offset, message)
        } else if declared == nil, let machine = demographics.acquiringMachine {
            let message = "language code \(machine.language.rawValue) names no character set"
            notes.add(.textLanguage, 1, at: offset, message)
        }
        if !choice.readsAll {
            notes.add(.textUndecodable, 1, at: offset, "texts that are not in \(text.encoding.rawValue)")
        }
    }

    /// All texts of the record, without the blocks of devices.
    private var texts: [ArraySlice<UInt8>] {
        var texts = demographics.fields.filter { $0.tag.kind == .text }.map { $0.value[...] }
        texts += demographics.fields.filter { $0.tag == .drug }.map { $0.value.dropFirst(3) }
        texts += (report?.statements ?? []).map { $0.bytes[...] }
        return texts + (statements?.statements ?? []).filter { $0.kind == .text }.map { $0.bytes.dropFirst() }
    }

    private func nameDialects(_ notes: inout Notes) {
        guard let machine = demographics.acquiringMachine, let section = section(1) else { return }
        let offset = section.contentRange.lowerBound
        if [1, 13].contains(machine.manufacturer), (demographics.highPassCentihertz ?? 0) >= 100 {
            let message = "Burdick or Spacelabs: the high-pass filter is in units of 0.0001 Hz"
            notes.add(.burdick, 1, at: offset, message)
        }
        if (24...29).contains(version) || pointers.contains(where: { $0.section == 12 }) && version != 30 {
            notes.add(.draft3, 0, at: 15, "a draft of version 3, with version byte \(version)")
        }
    }
}

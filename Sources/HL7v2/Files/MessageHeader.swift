// SPDX-License-Identifier: Apache-2.0

import CharacterSets

/// What the first segment says about how the others are read.
struct MessageHeader: Sendable {
    private let encoding: EncodingDecision
    private let delimiters: Delimiters

    /// Reads the MSH, without what stands before it; `mark` are the first bytes of the message.
    init(_ bytes: [UInt8], mark: [UInt8], _ rules: Rules) throws(HL7v2Error) {
        var decision = EncodingDecision(bytes, rules: rules)
        let marked = EncodingDecision(mark, rules: rules)
        if marked.markLength > 0 {
            decision = EncodingDecision(used: marked.used, origin: .mark)
        }
        encoding = decision
        let working = try Self.working(bytes, decision)
        delimiters = try MessageScanner.delimiters(working, header: 0)
    }

    /// A message of this one segment, read as the header says.
    func message(of bytes: [UInt8]) throws(HL7v2Error) -> Message {
        let working = try Self.working(bytes, encoding)
        let decision = encoding.steppingAsWritten(working)
        let scanner = MessageScanner(form: decision.form, limits: Limits())
        return Message(storage: .init(bytes, working, decision, scanner.segment(working, delimiters)))
    }

    private static func working(_ bytes: [UInt8], _ decision: EncodingDecision) throws(HL7v2Error) -> [UInt8] {
        guard decision.isTranscoded else { return bytes }
        do {
            return Array(try decision.used.decode(bytes).utf8)
        } catch {
            throw HL7v2Error(error, at: nil)
        }
    }
}

extension MessageScanner {
    /// All bytes as one segment, which holds no line end that would end it.
    func segment(_ bytes: [UInt8], _ delimiters: Delimiters) -> ScanResult {
        var result = ScanResult(delimiters: delimiters)
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            if span[offset] == delimiters.field { result.fieldEnds.append(offset) }
            offset += form.characterLength(span, at: offset)
        }
        let end = UInt32(truncatingIfNeeded: span.count)
        result.fieldEnds.append(span.count)
        let name = SegmentName.packed(span, 0, result.fieldEnds[0])
        result.segments = [SegmentExtent(start: 0, end: end, firstField: 0, name: name)]
        return result
    }
}

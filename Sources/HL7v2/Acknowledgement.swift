// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import Findings

/// The answer codes of MSA-1 (HL7 table 0008).
public enum AcknowledgementCode: String, Sendable, Hashable, CaseIterable {
    /// Application accept.
    case applicationAccept = "AA"
    /// Application error: the content is at fault.
    case applicationError = "AE"
    /// Application reject: type, version or the receiver's state is at fault.
    case applicationReject = "AR"
    /// Commit accept: stored safely.
    case commitAccept = "CA"
    /// Commit error.
    case commitError = "CE"
    /// Commit reject.
    case commitReject = "CR"

    /// Whether the sender may forget the message.
    public var isPositive: Bool { self == .applicationAccept || self == .commitAccept }
}

/// What an answer is made of, apart from the message it answers.
public struct AcknowledgementContent: Sendable, Hashable {
    /// MSA-1.
    public var code: AcknowledgementCode
    /// Reasons, one ERR each (one ERR-1 repetition each up to version 2.4).
    public var findings: [Finding]
    /// MSH-10 of the answer.
    public var controlID: String
    /// MSH-7 of the answer, an HL7 timestamp.
    public var time: String
    /// MSA-4, only in the sequence number protocol.
    public var expectedSequenceNumber: Int?

    /// Makes the content.
    public init(
        code: AcknowledgementCode, findings: [Finding] = [], controlID: String, time: String,
        expectedSequenceNumber: Int? = nil
    ) {
        self.code = code
        self.findings = findings
        self.controlID = controlID
        self.time = time
        self.expectedSequenceNumber = expectedSequenceNumber
    }
}

extension Message {
    /// The acknowledgement of this message: header mirrored, separators, version and character set kept.
    ///
    /// - Source: HL7 v2.5.1, sections 2.9.2 (response), 2.15.8 (MSA), 2.15.5 (ERR).
    public func acknowledgement(_ content: AcknowledgementContent) throws(HL7v2Error) -> Message {
        var header = try responseHeader(content)
        header[9] = try acknowledgementType()
        return try response([header, acknowledgementSegment(content)] + errorSegments(content.findings))
    }

    /// Builds an answer from segments, in this message's separators and character set.
    public func response(_ segments: [SegmentBuilder]) throws(HL7v2Error) -> Message {
        let readable = storage.encoding.isTranscoded ? .utf8 : encoding
        return try Message(segments, delimiters: delimiters, encoding: readable)
    }

    /// MSH of an answer: sender and receiver exchanged (MSH-3..6), MSH-11, 12 and 18 kept.
    public func responseHeader(_ content: AcknowledgementContent) throws(HL7v2Error) -> SegmentBuilder {
        var header = SegmentBuilder("MSH")
        header[2] = try rawText(Path("MSH", field: 2))
        for (to, from) in [(3, 5), (4, 6), (5, 3), (6, 4), (11, 11), (12, 12), (18, 18)] {
            header[to] = try rawText(Path("MSH", field: from))
        }
        header[7] = content.time
        header[10] = try delimiters.escaped(content.controlID)
        if storage.encoding.isTranscoded { header[18] = "" }
        return header
    }

    /// MSA of an answer: MSA-2 is MSH-10 as written.
    public func acknowledgementSegment(_ content: AcknowledgementContent) throws(HL7v2Error) -> SegmentBuilder {
        var segment = SegmentBuilder("MSA", [1: content.code.rawValue, 2: try rawText(Path("MSH", field: 10))])
        segment[4] = content.expectedSequenceNumber.map(String.init) ?? ""
        return segment
    }

    /// The ER7 text at a path, escapes kept; empty when absent or undecodable.
    public func rawText(_ path: Path) throws(HL7v2Error) -> String {
        guard let field = field(at: path) else { return "" }
        return (try? encodedText(of: field)) ?? ""
    }

    /// The structure is named from version 2.3.1 on.
    private func acknowledgementType() throws(HL7v2Error) -> String {
        let event = try rawText(Path("MSH", field: 9, component: 2))
        let parts = event.isEmpty || !isVersion(atLeast: [2, 2]) ? ["ACK"] : ["ACK", event]
        return try delimiters.encodedComponents(
            parts.count == 2 && isVersion(atLeast: [2, 3, 1]) ? parts + ["ACK"] : parts)
    }

    /// Whether MSH-12 is this version or a later one; false when it is missing.
    public func isVersion(atLeast version: [Int]) -> Bool {
        let own = (self["MSH-12.1"] ?? "").split(separator: ".").compactMap { Int($0) }
        return !own.isEmpty && !own.lexicographicallyPrecedes(version)
    }

    /// ERR-1 up to version 2.4, ERR-2/3/4/8 from 2.5 on.
    public func errorSegments(_ findings: [Finding]) throws(HL7v2Error) -> [SegmentBuilder] {
        guard !findings.isEmpty else { return [] }
        var segments: [SegmentBuilder] = []
        var older: [String] = []
        for finding in findings {
            let location = ErrorLocation(finding.location)
            if isVersion(atLeast: [2, 5]) {
                segments.append(try errorSegment(finding, location))
            } else {
                older.append(try olderError(finding, location))
            }
        }
        guard !older.isEmpty else { return segments }
        // Without a repetition separator there is room for one reason.
        let reasons = delimiters.repetition == nil ? Array(older.prefix(1)) : older
        return [SegmentBuilder("ERR", [1: try delimiters.repetitions(reasons)])]
    }

    private func errorSegment(_ finding: Finding, _ location: ErrorLocation) throws(HL7v2Error) -> SegmentBuilder {
        let severity = finding.severity == .error ? "E" : finding.severity == .warning ? "W" : "I"
        return SegmentBuilder(
            "ERR",
            [
                2: try delimiters.components(location.parts), 3: try delimiters.components(coded(finding)),
                4: severity, 8: try delimiters.escaped(finding.message),
            ])
    }

    private func olderError(_ finding: Finding, _ location: ErrorLocation) throws(HL7v2Error) -> String {
        let place = location.parts.prefix(3) + Array(repeating: "", count: max(0, 3 - location.parts.count))
        var parts: [String] = []
        for part in place { parts.append(try delimiters.escaped(part)) }
        // ELD-4 is a coded element, so its parts are subcomponents.
        parts.append(delimiters.subcomponent == nil ? coded(finding)[0] : try delimiters.subcomponents(coded(finding)))
        return try delimiters.encodedComponents(parts)
    }

    private func coded(_ finding: Finding) -> [String] {
        let code = ConditionCode.inTable(finding.code, schemaVersion)
        return [code, ConditionCode.name(code), "HL70357"]
    }
}

/// A finding's location in the parts of the ERL datatype: segment, sequence, field, repetition, component, subcomponent.
///
/// - Source: HL7 v2.5.1, section 2.A.28 (ERL).
struct ErrorLocation {
    let parts: [String]

    init(_ location: String) {
        guard let path = try? Path(parsing: location) else {
            parts = []
            return
        }
        var parts = [path.segment, String(path.occurrence)]
        if let field = path.field {
            parts.append(String(field))
            let deeper = path.repetition != nil || path.component != nil
            if deeper { parts.append(String(path.repetition ?? 1)) }
            if let component = path.component { parts.append(String(component)) }
            if let subcomponent = path.subcomponent { parts.append(String(subcomponent)) }
        }
        self.parts = parts
    }
}

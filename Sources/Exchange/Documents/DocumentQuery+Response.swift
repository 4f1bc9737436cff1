// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2

extension DocumentQuery {
    /// DOC^T12: PID, PV1, TXA and OBX of each document, in UTF-8; QAK-4 to 6 count them.
    func response(_ found: Found, _ content: AcknowledgementContent) throws(HL7v2Error) -> Message {
        var content = content
        content.code = found.isRefused ? .applicationError : .applicationAccept
        content.findings = found.findings
        var header = try message.responseHeader(content)
        header[9] = try message.delimiters.components(["DOC", "T12", "DOC_T12"])
        header[18] = "UNICODE UTF-8"
        let status = found.isRefused ? "AE" : found.total == 0 ? "NF" : "OK"
        var counts = SegmentBuilder("QAK", [2: status])
        counts[1] = try message.rawText(Path("QRD", field: 4))
        if !found.isRefused {
            counts[4] = String(found.total)
            counts[5] = String(found.documents.count)
            counts[6] = String(found.total - found.documents.count)
        }
        var segments = [header, try message.acknowledgementSegment(content)]
        segments += try message.errorSegments(content.findings) + [counts]
        if let query = message.segment("QRD") { segments.append(try SegmentBuilder(copying: query)) }
        for document in found.documents {
            for name in ["PID", "PV1", "TXA", "OBX"] {
                if let segment = document.segment(name) { segments.append(try SegmentBuilder(copying: segment)) }
            }
        }
        return try Message(segments, delimiters: message.delimiters, encoding: .utf8)
    }
}

// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2
import MPI

extension ImmunizationQuery {
    /// RSP^K11: MSH, MSA, ERR, QAK, QPD as it came, and a PID with its doses, or one for each candidate.
    ///
    /// - Source: HL7 v2.5.1, 5.4.1 (QBP^Q11, RSP^K11); IG for Immunization Messaging 1.5, 7.3 (Z31, Z32, Z33).
    func response(_ found: Found) throws(QueryAnswerer.Failure) -> Message {
        try QueryAnswerer.Failure.wrapping {
            try message.responseInAnySet(frame(found) + people(found) + doses(found) + end(found))
        }
    }

    private func frame(_ found: Found) throws -> [SegmentBuilder] {
        var content = answerer.content
        (content.code, content.findings) = (found.code, found.findings)
        var header = try message.responseHeader(content)
        header[9] = try message.delimiters.components(["RSP", "K11", "RSP_K11"])
        header[21] = try message.delimiters.components([found.profile.rawValue, "CDCPHINVS"])
        let query = message.segment("QPD")
        var status = SegmentBuilder("QAK", [2: found.status])
        status[1] = try message.rawText(Path("QPD", field: 2))
        status[3] = try message.rawText(Path("QPD", field: 1))
        if found.status == "OK" {
            status[4] = String(found.total)
            status[5] = String(found.profile == .history ? found.doses.count : found.candidates.count)
            status[6] = String(found.remaining)
        }
        var segments = [header, try message.acknowledgementSegment(content)]
        segments += try message.errorSegments(content.findings) + [status]
        if let query { segments.append(try SegmentBuilder(copying: query)) }
        return segments
    }

    private func people(_ found: Found) throws -> [SegmentBuilder] {
        let residents = found.profile == .history ? [found.resident].compactMap(\.self) : found.candidates
        return try residents.enumerated().map { place, resident in
            let identifiers = try answerer.index.identifiers(of: resident)
            var segment = try answerer.patient(resident, identifiers, place + 1).0
            // Accounts are no part of a history.
            segment[18] = ""
            return segment
        }
    }

    private func doses(_ found: Found) throws -> [SegmentBuilder] {
        var writer = DoseSegments(desk: desk, delimiters: message.delimiters)
        var segments: [SegmentBuilder] = []
        for dose in found.doses { segments += try writer.segments(dose) }
        return segments
    }

    private func end(_ found: Found) -> [SegmentBuilder] {
        found.pointer.map { [SegmentBuilder("DSC", [1: $0, 2: "I"])] } ?? []
    }
}

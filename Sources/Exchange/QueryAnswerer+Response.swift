// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Findings
import HL7v2

extension QueryAnswerer {
    /// What a query came to as RSP^K21, RSP^K22 or RSP^K23.
    func response(_ answer: Answer, event: String) throws(HL7v2Error) -> Message {
        var content = content
        content.code = answer.status == "AE" ? .applicationError : .applicationAccept
        content.findings = answer.findings
        return try message.responseInAnySet(segments(answer, content, event: event))
    }

    private func segments(
        _ answer: Answer, _ content: AcknowledgementContent, event: String
    ) throws(HL7v2Error) -> [SegmentBuilder] {
        var header = try message.responseHeader(content)
        let isLater = message.isVersion(atLeast: [2, 8])
        let structure = event == "Q23" ? "RSP_K23" : event == "Q22" && isLater ? "RSP_K22" : "RSP_K21"
        header[9] = try message.delimiters.components(["RSP", "K" + event.dropFirst(), structure])
        let query = message.segment("QPD")
        var status = SegmentBuilder("QAK", [2: answer.status])
        status[1] = try query?[2].map { (field) throws(HL7v2Error) in try message.encodedText(of: field) } ?? ""
        status[3] = try query?[1].map { (field) throws(HL7v2Error) in try message.encodedText(of: field) } ?? ""
        if event == "Q22", answer.status != "AE" {
            status[4] = String(answer.total)
            status[5] = String(answer.patients.count)
            status[6] = String(answer.remaining)
        }
        var segments = [header, try message.acknowledgementSegment(content)]
        segments += try message.errorSegments(content.findings) + [status]
        if let query { segments.append(try SegmentBuilder(copying: query)) }
        for (place, patient) in answer.patients.enumerated() {
            segments.append(patient)
            // The structure wants one; who is asked for by id is that person for certain.
            if event == "Q21" { segments.append(SegmentBuilder("QRI", [1: "1"])) }
            // Table 0392: the name was matched by its sound.
            if answer.soundAlike.contains(place) { segments.append(SegmentBuilder("QRI", [2: "NP"])) }
        }
        if let pointer = answer.pointer { segments.append(SegmentBuilder("DSC", [1: pointer, 2: "I"])) }
        return segments
    }
}

extension Message {
    /// An answer in this message's character set, or in UTF-8 where that lacks a character of it.
    func responseInAnySet(_ segments: [SegmentBuilder]) throws(HL7v2Error) -> Message {
        do {
            return try response(segments)
        } catch .unencodable {
            // A rare character of a name is not in the asker's set: better another set than a wrong name.
            var segments = segments
            segments[0][18] = "UNICODE UTF-8"
            return try Message(segments, delimiters: delimiters, encoding: .utf8)
        }
    }
}

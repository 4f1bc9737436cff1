// SPDX-License-Identifier: Apache-2.0

public import HL7v2
import SCPECG

/// The recordings that a message carries in OBX of type ED.
public enum ECGAttachment {
    /// The bytes of every SCP-ECG record in the message, as they were put in.
    ///
    /// - Throws: ``CardiologyError/noRecording`` when no OBX holds one, ``CardiologyError/hl7(_:)`` for data that is not
    ///   in the encoding it names.
    public static func recordings(in message: Message) throws(CardiologyError) -> [[UInt8]] {
        var found: [[UInt8]] = []
        for segment in message.segments(named: "OBX") where segment[2].readable == "ED" {
            for value in segment[5]?.repetitions ?? [] {
                let data = try CardiologyError.ofHL7 { () throws(HL7v2Error) in try ED(value).decodedData() }
                if let data, (try? SCPECG.Record(parsing: data)) != nil { found.append(data) }
            }
        }
        guard !found.isEmpty else { throw .noRecording }
        return found
    }
}

/// Writes Base64.
///
/// - Source: RFC 4648, section 4.
enum Base64Text {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let group = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                let isPadding = place > part.count
                text.append(isPadding ? UInt8(ascii: "=") : alphabet[group >> (18 - 6 * place) & 63])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

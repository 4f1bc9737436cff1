// SPDX-License-Identifier: Apache-2.0

import CharacterSets

extension Message {
    /// Reads a message.
    ///
    /// Lenient and lossless: any line ends, blanks or a byte-order mark before the
    /// header, unknown segments and malformed names are kept where they stand. The
    /// judgement is for ``findings()``.
    ///
    /// - Throws: ``HL7v2Error`` when there is no usable MSH or a limit is passed.
    /// - Complexity: O(n); UTF-16 and ISO 2022 are transcoded once, other sets are not.
    public init(
        parsing bytes: [UInt8], rules: Rules = Rules(), limits: Limits = Limits()
    ) throws(HL7v2Error) {
        guard bytes.count <= limits.bytes else { throw .tooLarge(bytes: bytes.count, limit: limits.bytes) }
        try self.init(bytes, EncodingDecision(bytes, rules: rules), limits)
    }

    /// Reads bytes whose character set is decided.
    init(_ bytes: [UInt8], _ decided: EncodingDecision, _ limits: Limits) throws(HL7v2Error) {
        let decision = decided.steppingAsWritten(bytes)
        let working = try Self.workingBytes(bytes, decision)
        let scanner = MessageScanner(form: decision.form, limits: limits)
        storage = Storage(bytes, working, decision, try scanner.scan(working))
    }

    private static func workingBytes(
        _ bytes: [UInt8], _ decision: EncodingDecision
    ) throws(HL7v2Error) -> [UInt8] {
        guard decision.isTranscoded else { return bytes }
        do {
            return Array(try decision.used.decode(bytes[decision.markLength...]).utf8)
        } catch {
            throw HL7v2Error(error, at: nil, from: decision.markLength)
        }
    }
}

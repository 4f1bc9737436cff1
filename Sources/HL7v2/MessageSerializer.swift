// SPDX-License-Identifier: Apache-2.0

public import CharacterSets

extension Message {
    /// The message as bytes: for one that was read, exactly the bytes it was read from.
    public func serialized() -> [UInt8] { storage.original }

    /// The whole message in another character set, MSH-18 saying so.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` or ``HL7v2Error/unencodable(_:_:position:)`` with the field,
    ///   when a character is in neither set; nothing is ever replaced. ``unencodableCharacters(in:limit:)`` lists them
    ///   all.
    public func converted(to encoding: CharacterEncoding) throws(HL7v2Error) -> Message {
        let renamed = try relabelled(encoding)
        do {
            let bytes = try encoding.encode(String(decoding: renamed.storage.bytes, as: UTF8.self))
            return try Message(parsing: bytes, rules: Rules(defaultEncoding: encoding))
        } catch let error as CharacterSetError {
            throw renamed.located(unencodable: error)
        } catch let error as HL7v2Error {
            throw error
        } catch {
            throw .unavailable(encoding)
        }
    }

    /// The text as UTF-8, whatever MSH-18 says, which names `encoding`.
    func relabelled(_ encoding: CharacterEncoding) throws(HL7v2Error) -> Message {
        let start = storage.encoding.isTranscoded ? 0 : storage.encoding.markLength
        let text: String
        do {
            text = try storage.encoding.workingEncoding.decode(storage.bytes[start...])
        } catch {
            throw located(HL7v2Error(error, at: nil, from: start))
        }
        return try Message(workingUTF8: Array(text.utf8)).labelled(encoding)
    }

    /// The same UTF-8 text with another label in MSH-18, read as UTF-8 whatever the label.
    private func labelled(_ encoding: CharacterEncoding) throws(HL7v2Error) -> Message {
        let label = encoding.hl7Label ?? encoding.rawValue
        let bytes = try edited(Path("MSH", field: 18), with: Array(label.utf8))
        return try Message(workingUTF8: bytes)
    }

    /// Reads bytes that are UTF-8 whatever MSH-18 says.
    init(workingUTF8 bytes: [UInt8]) throws(HL7v2Error) {
        let decision = EncodingDecision(used: .utf8, origin: .rules)
        let scanner = MessageScanner(form: .utf8, limits: Limits())
        storage = Storage(bytes, bytes, decision, try scanner.scan(bytes))
    }
}

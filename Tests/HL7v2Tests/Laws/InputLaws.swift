// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON

/// What must hold for any bytes given to the readers of HL7 v2, and everything that can be done with them.
///
/// The tests and the fuzzer share these files.
struct InputLaws {
    let input: [UInt8]
    /// Says which of the things are done that there are several ways to do.
    let turn: Int
    private(set) var broken: [String] = []

    /// The laws that an input breaks; none unless a reader is wrong.
    ///
    /// - Parameter share: which one of the ``shares`` to look at, from 0; all when nil.
    static func broken(by input: [UInt8], share: Int? = nil) -> [String] {
        var laws = InputLaws(input)
        let message = try? Message(parsing: input)
        for number in 0..<shares where share == nil || share == number { laws.check(number, message) }
        return laws.broken
    }

    /// How many shares the laws come in.
    static let shares = 10

    private mutating func check(_ share: Int, _ message: Message?) {
        switch (share, message) {
        case (0, _): file()
        case (1, _): parts()
        case (2, _): stream()
        case (3, _): detected()
        case (4, let message?): self.message(message)
        case (5, let message?): structure(message)
        case (6, let message?): json(message)
        case (7, let message?): fields(message)
        case (8, let message?): delimiters(message)
        case (9, let message?): changes(message)
        default: break
        }
    }

    private init(_ input: [UInt8]) {
        self.input = input
        turn = input.count + Int(input.last ?? 0)
    }

    mutating func law(_ holds: Bool, _ text: String) {
        if !holds { broken.append(text) }
    }

    /// A chunk size of its own for each input: small ones too, but not with large inputs.
    private var chunk: Int { max([1, 2, 3, 7, 64, 4096][turn % 6], input.count / 128) }

    private var chunks: [ArraySlice<UInt8>] {
        stride(from: 0, to: input.count, by: chunk).map { input[$0..<min(input.count, $0 + chunk)] }
    }
}

extension InputLaws {
    private mutating func file() {
        let file = MessageFile(input)
        law(file.serialized() == input, "a file lost bytes")
        _ = file.findings()
        guard file.parts.count > 1, turn.isMultiple(of: 4), let form = try? file.json() else { return }
        law((try? MessageFile.bytes(of: form)) == input, "the JSON form of a file lost bytes")
    }

    private mutating func parts() {
        var (splitter, found) = (MessageSplitter(), [MessageSplitter.Part]())
        for chunk in chunks {
            splitter.append(chunk)
            while let part = try? splitter.next() { found.append(part) }
        }
        splitter.finish()
        while let part = try? splitter.next() { found.append(part) }
        let file = MessageFile(input)
        law(found.map(\.kind) == file.parts.map(\.kind), "chunks change the parts of a file")
        law(found.map(\.bytes) == file.parts.map { Array(input[$0.range]) }, "chunks change the bytes of parts")
    }

    private mutating func stream() {
        var (stream, segments, fields) = (SegmentStream(), [ArraySlice<UInt8>](), [Int]())
        // Each call gives a segment or leaves one out.
        var calls = input.count + chunks.count + 2
        func drain() -> Bool {
            while calls > 0 {
                calls -= 1
                do {
                    guard let found = try stream.next() else { return true }
                    segments.append(found.segment.bytes)
                    fields.append(found.segment.fieldCount)
                } catch {
                    if segments.isEmpty { return false }
                }
            }
            return false
        }
        var isRead = true
        for chunk in chunks where isRead {
            stream.append(chunk)
            isRead = drain()
        }
        stream.finish()
        isRead = isRead && drain()
        law(calls > 0, "a stream of segments does not end")
        guard let message = try? Message(parsing: input), message.encoding.form != .opaque else { return }
        law(isRead && segments == message.segments.map(\.bytes), "chunks change the segments of a message")
        // A stream steps through each segment in the set its bytes are in, a message through all in one.
        guard message.encoding == .utf8 || message.encodingReport().fits else { return }
        law(fields == message.segments.map(\.fieldCount), "chunks change the fields of segments")
    }

    private mutating func detected() {
        guard let message = try? Message(parsing: input, rules: Rules(detectsEncoding: true)) else { return }
        law(message.serialized() == input, "a message lost bytes where its character set was looked for")
        _ = message.encodingReport()
        if turn.isMultiple(of: 8) { _ = message.findings() }
    }

    private mutating func message(_ message: Message) {
        law(message.serialized() == input, "a message lost bytes")
        law(message.segments.first?.name == "MSH", "a message does not begin with MSH")
        for path in ["PID-3[2].4.2", "PID-5.1", "OBX[3]-5", "MSH-1", "MSH-2", "MSH-18"] { _ = message[path] }
        for place in 0..<8 { _ = message.path(at: input.count * place / 8) }
        let content = AcknowledgementContent(
            code: .applicationError, findings: message.refusals(), controlID: "1", time: "2026")
        _ = try? message.acknowledgement(content)
    }

    private mutating func structure(_ message: Message) {
        let bound = BoundMessage(message)
        law(Self.count(bound.root) == message.segments.count, "a structure lost segments")
        law(bound.findings() == message.findings(), "findings depend on the way there")
        _ = bound.root.description
    }

    private static func count(_ group: SegmentGroup) -> Int {
        group.placedParts.reduce(0) { sum, placed in
            if case .group(let inner) = placed.part { sum + count(inner) } else { sum + 1 }
        }
    }

    private mutating func json(_ message: Message) {
        let form = message.json()
        law((try? Message(json: form))?.serialized() == input, "the JSON form lost bytes")
        guard turn.isMultiple(of: 4) else { return }
        law((try? JSONValue(parsing: form.text(indented: true))) == form, "the JSON form does not read back")
    }
}

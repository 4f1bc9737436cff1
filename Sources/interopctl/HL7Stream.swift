// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// The parts and messages of an input, one at a time, however large it is.
enum HL7Stream {
    /// Calls `body` with every part, or the error that stands in a part's place.
    static func forEachPart(
        _ input: InputFile, _ body: (Result<MessageSplitter.Part, HL7v2Error>) throws -> Void
    ) throws {
        try forEachPart(of: { () throws(Failure) in try input.chunk() }, body)
    }

    /// The same for chunks from anywhere.
    static func forEachPart(
        of chunk: () throws(Failure) -> [UInt8]?, _ body: (Result<MessageSplitter.Part, HL7v2Error>) throws -> Void
    ) throws {
        var splitter = MessageSplitter()
        while let bytes = try chunk() {
            splitter.append(bytes)
            while let found = next(&splitter) { try body(found) }
        }
        splitter.finish()
        while let found = next(&splitter) { try body(found) }
    }

    private static func next(_ splitter: inout MessageSplitter) -> Result<MessageSplitter.Part, HL7v2Error>? {
        do throws(HL7v2Error) {
            return try splitter.next().map { .success($0) }
        } catch {
            return .failure(error)
        }
    }

    /// Calls `body` with every message, or the error that stands in its place; an input without any is one unreadable
    /// message. Offsets in errors count from the start of the input.
    static func forEachMessage(
        _ input: InputFile, _ rules: Rules, seen: (MessageSplitter.Part) -> Void = { _ in },
        _ body: (Result<Message, HL7v2Error>) throws -> Void
    ) throws {
        var isEmpty = true
        // Bytes before the first header, or all there is.
        var other: MessageSplitter.Part?
        try forEachPart(input) { found in
            if let part = other { seen(part) }
            other = nil
            switch found {
            case .success(let part) where part.kind == .other: other = part
            case .success(let part):
                seen(part)
                guard part.kind == .message else { return }
                isEmpty = false
                try body(message(part, rules))
            case .failure(let error):
                isEmpty = false
                try body(.failure(error))
            }
        }
        if isEmpty { try body(message(other ?? .init(kind: .other, offset: 0, bytes: []), rules)) }
    }

    static func message(_ part: MessageSplitter.Part, _ rules: Rules) -> Result<Message, HL7v2Error> {
        do throws(HL7v2Error) {
            return .success(try Message(parsing: part.bytes, rules: rules))
        } catch {
            return .failure(error.shifted(by: part.offset))
        }
    }

    /// Runs `body` over the messages of a file; each that fails is one line, and the others are still done.
    static func run(
        _ input: InputFile, _ rules: Rules, _ console: Console, seen: (MessageSplitter.Part) -> Void = { _ in },
        _ body: (Message) throws -> Void
    ) throws -> ExitCode {
        var status = ExitCode.done
        func report(_ error: HL7v2Error) {
            console.error(HL7Input.line(input.path, error))
            status = .dataHasErrors
        }
        try forEachMessage(input, rules, seen: seen) { found in
            switch found {
            case .success(let message):
                do {
                    try body(message)
                } catch let error as HL7v2Error {
                    report(error)
                }
            case .failure(let error): report(error)
            }
        }
        return status
    }
}

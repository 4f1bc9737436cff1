// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import Exchange
import HL7v2
import Threads

/// `convert --batch`: all messages of all files in one batch.
struct BatchConversion {
    private let plan: ConversionPlan
    private let result: ResultFile
    private let console: Console
    private var rewriter: MessageRewriter
    private var writer: BatchWriter?

    static func run(_ plan: ConversionPlan, _ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let result = try ResultFile(arguments["-o"] ?? "-", console)
        var conversion = BatchConversion(plan, result, console)
        let status = try EachFile.run(arguments.rest, console) { try conversion.add($0) }
        try conversion.finish()
        return status
    }

    private init(_ plan: ConversionPlan, _ result: ResultFile, _ console: Console) {
        self.plan = plan
        self.result = result
        self.console = console
        rewriter = MessageRewriter(plan.encoding, plan.delimiters)
    }

    /// Adds the messages of one file; each that cannot be read or written is one line.
    private mutating func add(_ file: String) throws -> ExitCode {
        let input = try InputFile(file)
        let source = try input.format(named: plan.from)
        guard source.family == .hl7 else { throw ConversionPlan.refusal(source, plan.target.rawValue) }
        let content = try HL7Source(input, source)
        content.report(console)
        rewriter.rules = content.rules
        rewriter.isLacking = { [console] in console.error(HL7Input.line(file, $0)) }
        var (status, count) = (ExitCode.done, 0)
        try content.forEachPart { found in
            let bytes: [UInt8]
            do throws(HL7v2Error) {
                let part = try found.get()
                if part.kind == .other {
                    let text = "\(part.bytes.count) bytes before the first header left out (not-a-message)"
                    console.error("\(file): warning: offset 0: \(text)")
                }
                guard part.kind == .message else { return }
                count += 1
                bytes = try self.bytes(part)
            } catch {
                console.error(HL7Input.line(file, error))
                status = .dataHasErrors
                return
            }
            try result.write(bytes)
        }
        guard count > 0 || status != .done else { throw HL7v2Error.noHeader(offset: 0) }
        return status
    }

    private mutating func finish() throws {
        // Without a message there is no batch, and the reason was said.
        guard var writer else { return }
        try result.write(writer.finish())
        try result.finish()
    }

    /// The message, with the headers before it if it is the first.
    private mutating func bytes(_ part: MessageSplitter.Part) throws(HL7v2Error) -> [UInt8] {
        let message = try rewriter.message(part)
        var bytes: [UInt8] = []
        var next: BatchWriter
        if let writer {
            next = writer
        } else {
            next = BatchWriter(delimiters: Self.delimiters(message) ?? .recommended, encoding: message.encoding)
            bytes += try next.beginFile(Self.header("FHS", message))
            bytes += try next.beginBatch(Self.header("BHS", message))
        }
        do {
            bytes += try next.add(message)
        } catch {
            throw error.shifted(by: part.offset)
        }
        writer = next
        return bytes
    }

    /// The message's separators, where a header can declare them.
    private static func delimiters(_ message: Message) -> Delimiters? {
        let own = message.delimiters
        return Delimiters(field: own.field, encodingCharacters: own.encodingCharacters[...]) == own ? own : nil
    }

    /// Who sends to whom, as the first message says (MSH-3 to MSH-6), and the present time.
    private static func header(_ name: String, _ message: Message) throws(HL7v2Error) -> SegmentBuilder {
        var header = SegmentBuilder(name, [7: Clock.hl7()])
        guard delimiters(message) != nil else { return header }
        for number in 3...6 {
            guard let field = message.field(at: Path("MSH", field: number)) else { continue }
            header[number] = try message.encodedText(of: field)
        }
        return header
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// `set`: change values of a message or an image.
enum SetCommand: Command {
    static let name = "set"
    static let summary = "change values of a message or an image, every other byte kept"
    static let values: Set<String> = ["--charset", "-o", "--insert", "--after", "--remove"]
    static let help = """
        usage: interopctl set [--charset CS] [--remove SEG[n]] [--insert TEXT [--after SEG[n]]] [PATH=VALUE…] FILE [-o OUT]

        For a field or repetition VALUE is written as it stands, its separators building components; for a component or
        subcomponent it is plain text and separators in it are escaped. VALUE "" (two quotes) deletes at the receiver.
        The file must hold one message. The result goes to standard output.

        In DICOM PATH is as in get; several values have backslashes between them; VALUE "" (two quotes) empties the
        element, --remove PATH takes it out. Lengths and the file meta information follow; text is written in the
        character set of the data set, and refused where that lacks a character (see convert --charset).

          --remove SEG[n] take a segment out first, if the message's structure can do without it; of DICOM an element
          --insert TEXT   then put a segment in, such as 'AL1|1||^青霉素', where the structure has its last place for it
          --after SEG[n]  … or behind this segment
          --charset CS    the character set of a message whose MSH-18 is empty (UTF-8)
          -o OUT          write here instead; FILE itself is allowed

        example: interopctl set 'PID-5.1=王' 'PID-8=M' admission.hl7 -o changed.hl7
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let changes = arguments.rest.prefix { $0.contains("=") }
        let files = Array(arguments.rest.dropFirst(changes.count))
        let isEditing = arguments["--insert"] != nil || arguments["--remove"] != nil
        guard !changes.isEmpty || isEditing else { throw Arguments.Fault(text: "no PATH=VALUE given") }
        if arguments["--after"] != nil, arguments["--insert"] == nil {
            throw Arguments.Fault(text: "--after goes with --insert")
        }
        guard files.count == 1 else { throw Arguments.Fault(text: "give one file after the changes") }
        if (try? InputFile(files[0]).format(named: nil)) == .dicom {
            return try EachFile.run(files, console) { try DICOMChange(Array(changes), arguments).run($0, console) }
        }
        let rules = try HL7Input.rules(arguments)
        return try EachFile.run(files, console) { file in
            let messages = try HL7Input.messages(try Files.read(file), rules)
            guard messages.count == 1, var message = messages.first else {
                throw Failure(.dataHasErrors, "holds \(messages.count) messages; set changes one")
            }
            message = try segmentsChanged(message, arguments)
            for change in changes { message = try apply(change, to: message) }
            try Files.write(message.serialized(), to: arguments["-o"] ?? "-", console)
            return .done
        }
    }

    private static func segmentsChanged(_ message: Message, _ arguments: Arguments) throws -> Message {
        var message = message
        if let place = arguments["--remove"] { message = try message.removing(try segmentPath(place)) }
        guard let text = arguments["--insert"] else { return message }
        let builder = SegmentBuilder(text: text, message.delimiters)
        return try message.inserting(builder, after: try arguments["--after"].map(segmentPath))
    }

    private static func segmentPath(_ text: String) throws -> Path {
        let path = try GetCommand.parsed(text)
        guard path.field == nil else {
            throw Arguments.Fault(text: "'\(text)' names a field; name a segment, as OBX[2]")
        }
        return path
    }

    private static func apply(_ change: String, to message: Message) throws -> Message {
        let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let path = try GetCommand.parsed(parts[0])
        guard path.field != nil else { throw Arguments.Fault(text: "'\(parts[0])' names no field") }
        let value = parts[1]
        if value == "\"\"" { return try message.setting(path, to: .null) }
        return try message.setting(path, to: path.component == nil ? .encoded(value) : .text(value))
    }
}

// SPDX-License-Identifier: Apache-2.0

import CDA
import JSON

/// `cda template`: what may be said in a kind of document.
enum CDATemplate: Verb {
    static let name = "template"
    static let values: Set<String> = ["--type"]
    static let flags: Set<String> = ["--list"]
    static let help = """
        usage: interopctl cda template --type CODE | --list

        Prints an empty input of 'cda build' for a kind of document (C0001 to C0053, HSDA00.01 …): every section and data
        element known, each with a hint of what its value may be. What stays empty is left out of the document.

          --list  the kinds of documents: code, template id, title
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        if arguments.has("--list") {
            var table = Table(["code", "template", "title", "English"])
            for type in DocumentType.all { table.add([type.code, type.templateId, type.title, type.englishTitle]) }
            console.print(table.text)
            return .done
        }
        guard let code = arguments["--type"] else { throw Arguments.Fault(text: "--type is missing") }
        guard let type = DocumentType(code: code) else {
            throw Arguments.Fault(text: "no kind of document has the code '\(code)'; 'cda template --list' lists them")
        }
        console.print(type.emptyDraft.text(indented: true))
        return .done
    }
}

/// `cda build`: a Chinese shared document from values.
enum CDABuild: Verb {
    static let name = "build"
    static let values: Set<String> = ["--type", "--input", "-o"]
    static let flags: Set<String> = ["--verified-only"]
    static let help = """
        usage: interopctl cda build [--type CODE] --input VALUES.json [-o OUT.xml] [--verified-only]

        Makes a document of WS/T 500 or WS/T 483, entries and narrative, of a filled-in 'cda template'. Everything wrong
        is said at once, one line each, and nothing is written: 1. Rules that are only assumed, such as an id that a kind
        does not list, make warnings.

          --type CODE      the kind of document; else the input names it
          --verified-only  refuse only by rules of two or more sources; formats then make warnings
        """

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        guard let file = arguments["--input"] else { throw Arguments.Fault(text: "--input is missing") }
        guard let draft = try draft(file, arguments["--type"], console) else { return .dataHasErrors }
        let builder = DocumentBuilder(leastStanding: arguments.has("--verified-only") ? .verified : .seenOnce)
        let built: BuiltDocument
        do throws(BuildError) {
            built = try builder.build(draft)
        } catch {
            for problem in error.problems { console.error("\(file): error: \(line(problem))") }
            return .dataHasErrors
        }
        for remark in built.remarks { console.error("\(file): warning: \(line(remark))") }
        try Files.write(built.bytes, to: arguments["-o"] ?? "-", console)
        return .done
    }

    /// The draft of a file; nil when what is wrong was said.
    private static func draft(_ file: String, _ code: String?, _ console: Console) throws -> DocumentDraft? {
        let bytes = try Files.read(file)
        var draft: DocumentDraft
        do throws(DraftFormError) {
            draft = try DocumentDraft(parsingJSON: bytes)
        } catch {
            for line in lines(error) { console.error("\(file): error: \(line)") }
            return nil
        }
        guard let code else { return draft }
        guard draft.type.isEmpty || draft.type == code else {
            throw Arguments.Fault(text: "--type is \(code), the input says \(draft.type)")
        }
        draft.type = code
        return draft
    }

    private static func lines(_ error: DraftFormError) -> [String] {
        switch error {
        case .json(let error): [JSONWords.text(error)]
        case .problems(let problems):
            problems.map { problem in
                let place = problem.path.isEmpty ? "document" : problem.path
                return switch problem.fault {
                case .unknownMember: "\(place): no member of this name is known here"
                case .repeatedMember: "\(place): stands twice"
                case .wrongKind(let expected): "\(place): no \(expected)"
                }
            }
        }
    }

    static func line(_ problem: BuildProblem) -> String {
        "\(problem.path.isEmpty ? "document" : problem.path): \(words(problem.fault))"
    }

    private static func words(_ fault: BuildProblem.Fault) -> String {
        switch fault {
        case .unknownType: "no kind of document has this code"
        case .missing: "is missing"
        case .placeholder: "a mark such as NA or / is no value; leave it empty"
        case .badTime: "no time of the form YYYYMMDDhhmmss, or none of the calendar"
        case .badNumber: "no number"
        case .badFlag: "neither true nor false"
        case .badOID: "no OID"
        case .badIdentityNumber: "an identity number with a wrong length, day or check character"
        case .identityDisagrees: "has another day of birth or sex than the resident"
        case .endBeforeStart: "ends before it starts"
        case .codeNotInTable(let oid): "a code that \(ValueSet(oid: oid)?.name ?? oid) does not have"
        case .displayDisagrees(let expected): "the table says \(expected)"
        case .noCodeSystem: "a code without its code system"
        case .badFormat(let format): "does not have the format \(format)"
        case .otherUnit(let expected): "another unit than \(expected)"
        case .unknownElement: "no data element has this identifier"
        case .elementNotInSection: "the section does not have this data element, or not so named"
        case .unknownSection: "the kind of document does not have this section"
        case .ambiguousSection: "the kind of document has this section twice; a label must say which"
        case .repeatedSection: "the section stands twice"
        case .statementNotInSection: "the section has no such group, operation or drug"
        case .partsNotAllowed: "parts are not possible here"
        case .domainNotInType: "the kind of document does not list ids of this domain"
        case .badCharacter: "a blank or a character that cannot stand here"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

import Exchange
import HL7v2
import JSON
import Mapping
import Threads

/// `map export`: a map in a form other programs read.
enum MapExport {
    private static let forms = "csv, tsv, usagi, conceptmap-r4, conceptmap-r5, mfn or yb3301"

    static func run(_ arguments: Arguments, _ console: Console) throws -> ExitCode {
        let map = try MapCommand.map(arguments)
        guard let form = arguments["--as"] else { throw Arguments.Fault(text: "--as takes \(forms)") }
        let written = try MapCommand.withMaps(arguments) { maps in
            switch form {
            case "csv": return try maps.csv(map)
            case "tsv": return try maps.csv(map, isTabbed: true)
            case "usagi": return try maps.usagi(map)
            case "conceptmap-r4": return try json(maps.conceptMap(map, .r4))
            case "conceptmap-r5": return try json(maps.conceptMap(map, .r5))
            case "mfn": return try notification(map, maps)
            case "yb3301": return try insurance(map, maps, arguments)
            default: throw Arguments.Fault(text: "--as takes \(forms)")
            }
        }
        try Files.write(written.bytes, to: arguments["-o"] ?? "-", console)
        for loss in written.losses { console.error("\(map): warning: \(form): \(loss)") }
        return .done
    }

    private static func json(_ value: JSONValue) -> WrittenMap {
        WrittenMap(value.serialized(indented: true) + [UInt8.lineEnd])
    }

    private static func notification(_ map: String, _ maps: CodeMaps) throws -> WrittenMap {
        let rows = try maps.rows(of: map)
        guard let name = try maps.maps().first(where: { $0.name == map }) else { throw MappingError.unknownMap(map) }
        let time = String(Clock.hl7().prefix(14))
        do throws(HL7v2Error) {
            var written = WrittenMap(try MasterFile.write(rows, name, time: time).serialized())
            let others = rows.filter { !$0.properties.isEmpty || $0.originalSource != nil || $0.originalTarget != nil }
            if !others.isEmpty { written.losses = ["\(others.count) rows: further columns cannot be carried"] }
            return written
        } catch {
            throw Failure(.dataHasErrors, "\(map): error: \(HL7v2Words.text(error))")
        }
    }

    private static func insurance(_ map: String, _ maps: CodeMaps, _ arguments: Arguments) throws -> WrittenMap {
        guard let institution = arguments["--institution"], let type = arguments["--list-type"] else {
            throw Arguments.Fault(text: "yb3301 needs --institution CODE and --list-type TYPE")
        }
        let upload = InsuranceUpload(institution: institution, listType: type)
        let (transactions, losses) = try maps.insuranceTransactions(map, upload)
        if arguments.has("--uploaded") {
            try maps.transaction(purpose: "note an upload") { () throws(MappingError) in
                try maps.noteUploaded(map, upload)
            }
        }
        var written = json(.array(transactions))
        written.losses = losses
        return written
    }
}

extension UInt8 {
    fileprivate static var lineEnd: UInt8 { 0x0A }
}

// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import JSON
import MPI

/// Records of a file that are held against each other.
struct MatchingInput {
    let population: any RecordPopulation

    /// Reads a file, by a schema: `{"columns": {"name": "patient_name", …}}` where residents' columns have other names,
    /// or `{"fields": […], "keys": […]}` for tables of anything else.
    init(_ path: String, schema: String?) throws {
        let json = try schema.map(Self.json)
        let bytes = try Files.read(path)
        do {
            if let json, json["fields"] != nil {
                population = try Self.table(bytes, MatchingSchema(json: json))
            } else {
                population = try Self.residents(bytes, columns: Self.columns(json, schema ?? ""))
            }
        } catch let fault as DelimitedTable.Fault {
            throw Failure(.dataHasErrors, "\(path): error: \(TableWords.text(fault))")
        } catch let fault as MatchingSchema.Fault {
            throw Failure(.dataHasErrors, "\(schema ?? ""): error: \(Self.words(fault))")
        }
    }

    private static func json(_ path: String) throws -> JSONValue {
        let bytes = try Files.read(path)
        guard let json = try? JSONValue(parsing: bytes) else {
            throw Failure(.dataHasErrors, "\(path): error: not JSON")
        }
        return json
    }

    private static func columns(_ json: JSONValue?, _ path: String) throws -> [String: String] {
        guard let json else { return [:] }
        guard case .object(let members) = json["columns"] else {
            throw Failure(.dataHasErrors, "\(path): error: expected columns, or fields and keys")
        }
        var columns: [String: String] = [:]
        for member in members {
            guard ResidentFields.names.contains(member.name), let column = member.value.string else {
                throw Failure(.dataHasErrors, "\(path): error: columns: '\(member.name)' is no field")
            }
            columns[member.name] = column
        }
        return columns
    }

    private static func words(_ fault: MatchingSchema.Fault) -> String {
        switch fault {
        case .member(let name): "\(name): missing or of the wrong kind"
        case .comparator(let name):
            "comparator '\(name)' is none of "
                + MatchingSchema.Comparator.allCases.map(\.rawValue).joined(separator: ", ")
        case .unknownField(let name): "'\(name)' is not among the fields"
        case .tooMany(let name): "too many \(name)"
        }
    }

    private static func residents(_ bytes: [UInt8], columns: [String: String]) throws -> ResidentPopulation {
        var rows = try DelimitedRows(bytes)
        let places = ResidentFields.names.map { rows.column(columns[$0] ?? $0) }
        guard places[0] != nil else { throw DelimitedTable.Fault.missingColumn(columns["record_id"] ?? "record_id") }
        var builder = ResidentPopulationBuilder()
        var batch: [ResidentFields] = []
        while try rows.next() {
            batch.append(ResidentFields { rows[places[$0]] })
            guard batch.count == 8192 else { continue }
            builder.add(contentsOf: batch)
            batch.removeAll(keepingCapacity: true)
        }
        builder.add(contentsOf: batch)
        return builder.finish()
    }

    private static func table(_ bytes: [UInt8], _ schema: MatchingSchema) throws -> TablePopulation {
        var rows = try DelimitedRows(bytes)
        guard let id = rows.column(schema.recordID) else { throw DelimitedTable.Fault.missingColumn(schema.recordID) }
        var places: [Int] = []
        for field in schema.fields {
            guard let place = rows.column(field.column) else {
                throw DelimitedTable.Fault.missingColumn(field.column)
            }
            places.append(place)
        }
        var table = TablePopulation(schema)
        while try rows.next() { table.add(recordID: rows[id]) { rows[places[$0]] } }
        table.finish()
        return table
    }
}

/// Numbers as people read them.
enum FixedPoint {
    /// A number with so many digits after the point.
    static func text(_ value: Double, digits: Int) -> String {
        guard value.isFinite else { return value < 0 ? "-inf" : "inf" }
        let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
        let whole = Int64((abs(value) * scale).rounded())
        let fraction = String(whole % Int64(scale))
        let padded = String(repeating: "0", count: digits - min(digits, fraction.count)) + fraction
        return (value < 0 && whole > 0 ? "-" : "") + "\(whole / Int64(scale))" + (digits > 0 ? "." + padded : "")
    }
}

// SPDX-License-Identifier: Apache-2.0

import Bytes
import JSON
import SQLite

/// What was done to a file: which codes were written from which rows, and how to undo it.
public struct AppliedCodes: Sendable, Hashable {
    /// What was written, and where.
    public var written: [CodeMaps.WrittenCode]
    /// What changed the bytes.
    public var edits: ByteEdits
    /// The digest of the file as it came.
    public var source: [UInt8]

    /// Says what was done.
    public init(written: [CodeMaps.WrittenCode], edits: ByteEdits, source: [UInt8]) {
        (self.written, self.edits, self.source) = (written, edits, source)
    }
}

extension CodeMaps {
    /// Keeps what was done to a file, under the digest of the file that came of it; call it inside a transaction.
    public func noteApplied(_ applied: AppliedCodes, result digest: [UInt8]) throws(MappingError) {
        try stored { () throws(StoreError) in
            try store.run(
                "INSERT INTO map_applied VALUES (?, ?, ?) ON CONFLICT (digest) DO NOTHING",
                [.blob(digest), .blob(applied.source), .text(applied.edits.json.text())], purpose: "keep what was done")
            for (number, code) in applied.written.enumerated() {
                try store.run(
                    "INSERT INTO map_applied_code VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [
                        .blob(digest), .integer(Int64(number)), .text(code.path), .text(code.map), .text(code.version),
                        .integer(code.row), .text(code.original), .text(code.written),
                    ], purpose: "trace a code")
            }
        }
    }

    /// What was done to a file, by the digest of the file that came of it; nil when nothing is known of it.
    public func applied(result digest: [UInt8]) throws(MappingError) -> AppliedCodes? {
        try stored { () throws(StoreError) in
            let row = try store.first(
                "SELECT source, edits FROM map_applied WHERE digest = ?", [.blob(digest)], purpose: "find what was done"
            )
            guard let row, let edits = ByteEdits(row.text(1) ?? "") else { return nil }
            let rows = try store.rows(
                """
                SELECT path, map, version, row_id, original, written FROM map_applied_code WHERE digest = ?
                ORDER BY number
                """, [.blob(digest)], purpose: "trace the codes of a file")
            return AppliedCodes(written: rows.map(WrittenCode.init), edits: edits, source: row.blob(0) ?? [])
        }
    }
}

extension CodeMaps.WrittenCode {
    /// Reads path, map, version, row, original and written.
    init(_ row: Row) {
        self.init(
            path: row.text(0) ?? "", map: row.text(1) ?? "", version: row.text(2) ?? "", row: row.integer(3) ?? 0,
            original: row.text(4) ?? "", written: row.text(5) ?? "")
    }
}

extension ByteEdits {
    /// `[[offset, original, written], …]`, bytes as hexadecimal digits.
    var json: JSONValue {
        .array(
            edits.map {
                [
                    .integer($0.offset), .string(Hexadecimal.encode($0.original)),
                    .string(Hexadecimal.encode($0.written)),
                ]
            })
    }

    init?(_ text: String) {
        guard let list = (try? JSONValue(parsing: text))?.array else { return nil }
        var edits: [Edit] = []
        for one in list {
            guard let parts = one.array, parts.count == 3, let offset = parts[0].integer, offset >= 0,
                let original = parts[1].string.flatMap({ Hexadecimal.decode($0) }),
                let written = parts[2].string.flatMap({ Hexadecimal.decode($0) })
            else { return nil }
            edits.append(Edit(offset: offset, original: original, written: written))
        }
        self.init(edits)
    }
}

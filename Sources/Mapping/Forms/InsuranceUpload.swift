// SPDX-License-Identifier: Apache-2.0

public import JSON
import SQLite

/// The upload of local codes to the insurance platform: transaction 3301 uploads, 3302 revokes.
///
/// - Source: 医疗保障信息平台定点医药机构接口规范, 3301 目录对照上传 and 3302 目录对照撤销, as public implementations name the fields.
public struct InsuranceUpload: Sendable {
    /// The institution, `fixmedins_code`.
    public let institution: String
    /// The kind of list, `list_type`.
    public let listType: String

    /// Names the institution and the list.
    public init(institution: String, listType: String) {
        self.institution = institution
        self.listType = listType
    }

    /// The longest local code and name the platform takes, in characters.
    static let limits = (code: 30, name: 200, target: 50)
}

extension CodeMaps {
    /// The transactions that bring the platform to what the map says now: what changed since the last upload is revoked
    /// first, then uploaded again; what is as it was is left out.
    ///
    /// - Returns: the transactions in order, and what the platform cannot take.
    public func insuranceTransactions(
        _ map: String, _ upload: InsuranceUpload
    ) throws(MappingError) -> (transactions: [JSONValue], losses: [String]) {
        let header = try known(map)
        var losses = LossCounter()
        let wanted = try wantedRows(header, upload, &losses)
        var revoked: [JSONValue] = []
        var current: Set<String> = []
        for row in try lastUpload(header) {
            let key = row.sourceKey + "\u{1F}" + row.target
            if wanted.contains(where: { $0.key == key && $0.text == row.content }) {
                current.insert(key)
            } else {
                revoked.append(
                    Self.transaction(
                        "3302",
                        [
                            "fixmedins_code": .string(upload.institution), "fixmedins_hilist_id": .string(row.source),
                            "list_type": .string(row.listType), "med_list_codg": .string(row.target),
                        ]))
            }
        }
        let new = wanted.filter { !current.contains($0.key) }
        return (revoked + new.map { Self.transaction("3301", $0.content) }, losses.sentences)
    }

    /// Notes that the transactions were taken by the platform; call it inside a transaction.
    public func noteUploaded(_ map: String, _ upload: InsuranceUpload) throws(MappingError) {
        let header = try known(map)
        var losses = LossCounter()
        let rows = try wantedRows(header, upload, &losses)
        try stored { () throws(StoreError) in
            try store.run("DELETE FROM map_upload WHERE map_id = ?", [.integer(header.id)], purpose: "note an upload")
            for row in rows {
                try store.run(
                    "INSERT INTO map_upload VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    [
                        .integer(header.id), .text(CodeSystem.key(row.entry.source)), .text(row.entry.source),
                        .text(row.entry.target), .text(upload.listType), .text(row.text),
                    ], purpose: "note an upload")
            }
        }
    }

    private static func transaction(_ number: String, _ data: JSONValue) -> JSONValue {
        ["infno": .string(number), "input": ["data": data]]
    }

    /// A row as it is uploaded.
    private struct UploadRow {
        let entry: MapEntry
        let content: JSONValue
        var key: String { CodeSystem.key(entry.source) + "\u{1F}" + entry.target }
        var text: String { content.text() }
    }

    private func wantedRows(
        _ header: Header, _ upload: InsuranceUpload, _ losses: inout LossCounter
    ) throws(MappingError) -> [UploadRow] {
        let (sources, targets) = (try namesByKey(header.fromID), try namesByKey(header.toID))
        var rows: [UploadRow] = []
        for row in try self.rows(of: header) where row.entry.status == .approved {
            let entry = row.entry
            losses.note("that nothing corresponds", if: entry.isNoTarget)
            losses.note("a condition", if: !entry.condition.isEmpty)
            let name = entry.sourceName.isEmpty ? sources[CodeSystem.key(entry.source)] ?? "" : entry.sourceName
            let isTooLong =
                entry.source.count > InsuranceUpload.limits.code || name.count > InsuranceUpload.limits.name
                || entry.target.count > InsuranceUpload.limits.target
            losses.note("a code or name that is too long", if: isTooLong)
            guard !entry.isNoTarget, entry.condition.isEmpty, !isTooLong else { continue }
            let content: JSONValue = [
                "fixmedins_code": .string(upload.institution), "fixmedins_hilist_id": .string(entry.source),
                "fixmedins_hilist_name": .string(name), "list_type": .string(upload.listType),
                "med_list_codg": .string(entry.target),
                "med_list_name": .string(targets[CodeSystem.key(entry.target)] ?? entry.targetName),
                "begndate": .string(entry.validFrom), "enddate": .string(entry.validTo),
            ]
            rows.append(UploadRow(entry: entry, content: content))
        }
        return rows
    }

    private func lastUpload(
        _ header: Header
    ) throws(MappingError) -> [(sourceKey: String, source: String, target: String, listType: String, content: String)] {
        try stored { () throws(StoreError) in
            try store.rows(
                "SELECT source_key, source, target, list_type, content FROM map_upload WHERE map_id = ? ORDER BY source_key, target",
                [.integer(header.id)], purpose: "read what was uploaded")
        }.map { ($0.text(0) ?? "", $0.text(1) ?? "", $0.text(2) ?? "", $0.text(3) ?? "", $0.text(4) ?? "") }
    }
}

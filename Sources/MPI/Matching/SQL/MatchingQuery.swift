// SPDX-License-Identifier: Apache-2.0

/// A model as SQL: keys, comparison, weights and rules for an engine that works on more machines than one.
///
/// Works on two tables of text, `residents` and `resident_names`, as ``PreparedResidents`` gives them, and makes
/// `matching_pairs` (record_id_a, record_id_b, pattern, total, vetoes, decision) beside tables whose names begin with
/// `matching_`. What ``Deduplication`` does after that, making persons of pairs, is no matter for SQL.
public struct MatchingQuery: Sendable {
    /// The engine.
    public let dialect: SQLDialect
    let model: MatchModel
    /// More records than this under one key are not compared.
    let blockLimit: Int

    /// Writes a model, which must be one for residents, for an engine.
    public init(_ model: MatchModel, dialect: SQLDialect, blockLimit: Int = Deduplication.Options().blockLimit) {
        (self.model, self.dialect, self.blockLimit) = (model, dialect, blockLimit)
    }

    /// The statements, to be run one after another.
    public var statements: [String] {
        let names = nameTables + nameLevelTables
        return typedTables + retrievalTables + names + comparisonTables + weightTables + vetoTables + decisionTables
    }

    /// All statements as one text.
    public var text: String {
        let heading = """
            -- Pairs of residents by the model \(model.version), for \(dialect.rawValue).
            -- Input: residents and resident_names, all columns text, from `interopctl mpi export --prepared`.
            -- Output: matching_pairs.
            """
        return heading + "\n" + statements.joined(separator: ";\n\n") + ";\n"
    }

    // MARK: Input

    var typedTables: [String] {
        dialect.table("matching_residents", typed(PreparedResidents.recordKinds, "residents"))
            + dialect.table("matching_names", typed(PreparedResidents.nameKinds, "resident_names"))
    }

    private func typed(_ columns: [(name: String, kind: SQLKind)], _ table: String) -> String {
        let list = columns.map { column in
            switch column.kind {
            case .text: "coalesce(\(column.name), '') AS \(column.name)"
            case .whole: "CAST(\(column.name) AS INT) AS \(column.name)"
            case .fraction: "CAST(\(column.name) AS DOUBLE) AS \(column.name)"
            }
        }
        return "SELECT " + list.joined(separator: ",\n  ") + "\nFROM \(table)"
    }

    // MARK: Retrieval

    var retrievalTables: [String] {
        let blocks = """
            SELECT kind, code FROM matching_keys GROUP BY kind, code
            HAVING count(*) > 1 AND count(*) <= \(blockLimit)
            """
        let candidates = """
            SELECT DISTINCT l.place AS a, r.place AS b FROM matching_blocks k
            JOIN matching_keys l ON l.kind = k.kind AND l.code = k.code
            JOIN matching_keys r ON r.kind = k.kind AND r.code = k.code AND l.place < r.place
            """
        return dialect.table("matching_keys", keys.joined(separator: "\nUNION ALL\n"))
            + dialect.table("matching_blocks", blocks) + dialect.table("matching_candidates", candidates)
    }

    /// One query for each kind of key: its parts, all of which must be there.
    private var keys: [String] {
        let place = "(CASE WHEN village > 0 THEN village ELSE estate END)"
        let guardian = "(CASE WHEN guardian_number > 0 THEN guardian_number ELSE family_number END)"
        let carer = "coalesce(CASE WHEN mother > 0 THEN m.sound ELSE g.sound END, 0)"
        let (sound, surname, year) = (
            "coalesce(n.sound, 0)", "coalesce(n.surname, 0)", "CAST(floor(birth / 10000) AS INT)"
        )
        let phone = "phone"
        let kinds: [[String]] = [
            ["number"], ["card"], ["name", "birth"], [sound, "birth"], ["name", phone], ["name", place],
            ["birth", phone], ["birth", place, "sex"], [sound, year, "sex"], [guardian], ["birth", carer],
            [surname, phone],
        ]
        return kinds.enumerated().map { key($0, $1) } + [endsKey(kinds.count, surname)]
    }

    private func key(_ kind: Int, _ parts: [String]) -> String {
        let present = parts.map { $0 == "phone" ? "phone <> ''" : "\($0) > 0" }.joined(separator: " AND ")
        let code = parts.map { "CAST(\($0) AS \(dialect == .duckdb ? "VARCHAR" : "STRING"))" }.joined(separator: ", ")
        return keyQuery(kind, "concat_ws(' ', \(code))", present)
    }

    /// The ends of the number, which a hidden middle and most slips leave alone, with the surname.
    private func endsKey(_ kind: Int, _ surname: String) -> String {
        let ends = "substr(number_text, 1, 6), substr(number_text, length(number_text) - 3, 4)"
        return keyQuery(kind, "concat_ws(' ', \(ends), \(surname))", "length(number_text) >= 14 AND name > 0")
    }

    private func keyQuery(_ kind: Int, _ code: String, _ condition: String) -> String {
        """
        SELECT \(kind) AS kind, \(code) AS code, place FROM matching_residents
        LEFT JOIN matching_names n ON n.id = name LEFT JOIN matching_names m ON m.id = mother
        LEFT JOIN matching_names g ON g.id = guardian_name WHERE placeholder = 0 AND \(condition)
        """
    }
}

// SPDX-License-Identifier: Apache-2.0

/// An engine that a model can be written for.
public enum SQLDialect: String, Sendable, CaseIterable {
    /// DuckDB from 1.3.
    case duckdb
    /// Spark SQL from 3.4.
    case spark

    /// Statements that make a table of a query, whether or not there is one of that name.
    func table(_ name: String, _ query: String) -> [String] {
        switch self {
        case .duckdb: ["CREATE OR REPLACE TABLE \(name) AS\n\(query)"]
        case .spark: ["DROP TABLE IF EXISTS \(name)", "CREATE TABLE \(name) USING parquet AS\n\(query)"]
        }
    }

    /// The words of a text, as a list.
    func words(_ text: String) -> String { self == .duckdb ? "string_split(\(text), ' ')" : "split(\(text), ' ')" }

    /// An element of a list, from 1.
    func element(_ list: String, _ place: String) -> String {
        self == .duckdb ? "list_extract(\(list), \(place))" : "try_element_at(\(list), CAST(\(place) AS INT))"
    }

    private func lambda(_ body: String) -> String { self == .duckdb ? "lambda i: \(body)" : "i -> \(body)" }

    private func numbers(to count: String) -> String {
        self == .duckdb ? "range(1, CAST(\(count) AS BIGINT) + 1)" : "sequence(1, CAST(\(count) AS INT))"
    }

    /// Text of one character for each `i` from 1 to `count`, which must be at least 1.
    func marks(to count: String, _ body: String) -> String {
        switch self {
        case .duckdb: "array_to_string(list_transform(\(numbers(to: count)), \(lambda(body))), '')"
        case .spark: "array_join(transform(\(numbers(to: count)), \(lambda(body))), '')"
        }
    }

    /// How many `i` from 1 to `count`, which must be at least 1, fulfil a condition.
    func count(to count: String, where body: String) -> String {
        switch self {
        case .duckdb: "len(list_filter(\(numbers(to: count)), \(lambda(body))))"
        case .spark: "size(filter(\(numbers(to: count)), \(lambda(body))))"
        }
    }

    /// How many different words two lists share, or one has.
    func commonCount(_ left: String, _ right: String) -> String {
        switch self {
        case .duckdb: "len(list_distinct(list_intersect(\(left), \(right))))"
        case .spark: "size(array_distinct(array_intersect(\(left), \(right))))"
        }
    }

    /// A floating-point number.
    func number(_ value: Double) -> String {
        let text = "\(value)"
        // Without an exponent Spark takes it for a decimal.
        return "(" + (text.contains("e") ? text : text + "e0") + ")"
    }

    /// Whether one character changed, lost or added, or two neighbours turned around, makes two texts equal.
    func isOneEdit(_ left: String, _ right: String) -> String {
        let longer = "greatest(length(\(left)), length(\(right)), 1)"
        func after(_ text: String, _ skipped: Int) -> String { "substr(\(text), i + \(skipped))" }
        let start = "substr(\(left), 1, i - 1) = substr(\(right), 1, i - 1)"
        let turned =
            "substr(\(left), i, 1) = substr(\(right), i + 1, 1) AND substr(\(left), i + 1, 1) = substr(\(right), i, 1) "
            + "AND \(after(left, 2)) = \(after(right, 2))"
        let cases = """
            CASE length(\(left)) - length(\(right))
            WHEN 0 THEN \(after(left, 1)) = \(after(right, 1)) OR (\(turned))
            WHEN 1 THEN \(after(left, 1)) = \(after(right, 0))
            WHEN -1 THEN \(after(left, 0)) = \(after(right, 1)) ELSE false END
            """
        return "(\(count(to: longer, where: "\(start) AND (\(cases))")) > 0)"
    }
}

// SPDX-License-Identifier: Apache-2.0

/// One row of a result; columns count from 0 in the order of the SELECT.
public struct Row: Sendable, Hashable {
    let values: [SQLValue]

    /// The value of a column; NULL for one the query does not have.
    public subscript(column: Int) -> SQLValue { values.indices.contains(column) ? values[column] : .null }

    /// The same columns with other values.
    public func mapped(_ change: (SQLValue) -> SQLValue) -> Row { Row(values: values.map(change)) }

    /// The text of a column; nil when it holds none.
    public func text(_ column: Int) -> String? {
        if case .text(let text) = self[column] { text } else { nil }
    }

    /// The number of a column; nil when it holds none.
    public func integer(_ column: Int) -> Int64? {
        if case .integer(let number) = self[column] { number } else { nil }
    }

    /// The bytes of a column; nil when it holds none.
    public func blob(_ column: Int) -> [UInt8]? {
        if case .blob(let bytes) = self[column] { bytes } else { nil }
    }
}

// SPDX-License-Identifier: Apache-2.0

import DelimitedText

/// Sentences for tables that cannot be read.
enum TableWords {
    static func text(_ fault: DelimitedTable.Fault) -> String {
        switch fault {
        case .notUTF8: "file: not UTF-8 text"
        case .empty: "line 1: no header line"
        case .unclosedQuote(let line): "line \(line): a quoted field does not end"
        case .textAfterQuote(let line): "line \(line): text after a closing quote"
        case .tooManyColumns(let columns, let limit): "\(columns) columns; at most \(limit) are read"
        case .tooManyFields(let line, let fields, let columns): "line \(line): \(fields) fields for \(columns) columns"
        case .missingColumn(let name): "line 1: no column '\(name)'"
        }
    }
}

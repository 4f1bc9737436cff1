// SPDX-License-Identifier: Apache-2.0

import CSQLite

/// One compiled statement of a connection.
@safe final class Statement {
    private let compiled: OpaquePointer
    private let connection: OpaquePointer

    init(_ compiled: OpaquePointer, of connection: OpaquePointer) {
        unsafe self.compiled = compiled
        unsafe self.connection = connection
    }

    deinit { unsafe sqlite3_finalize(compiled) }

    func bind(_ values: [SQLValue], _ purpose: String) throws(StoreError) {
        for (index, value) in values.enumerated() {
            let code = bind(value, at: Int32(index + 1))
            guard code == SQLITE_OK else { throw failure(code, purpose) }
        }
    }

    /// True when a row is there, false at the end.
    func step(_ purpose: String) throws(StoreError) -> Bool {
        let code = unsafe sqlite3_step(compiled)
        guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure(code, purpose) }
        return code == SQLITE_ROW
    }

    func row() -> Row {
        let count = unsafe sqlite3_column_count(compiled)
        return Row(values: (0..<count).map(column))
    }

    func reset() {
        unsafe sqlite3_reset(compiled)
        unsafe sqlite3_clear_bindings(compiled)
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: unsafe sqlite3_bind_null(compiled, index)
        case .integer(let number): unsafe sqlite3_bind_int64(compiled, index, number)
        case .real(let number): unsafe sqlite3_bind_double(compiled, index, number)
        case .text(let text): unsafe interop_bind_text(compiled, index, text, Int32(clamping: text.utf8.count))
        case .blob(let bytes):
            unsafe bytes.withUnsafeBytes {
                unsafe interop_bind_blob(compiled, index, $0.baseAddress, Int32(clamping: $0.count))
            }
        }
    }

    private func column(_ index: Int32) -> SQLValue {
        switch unsafe sqlite3_column_type(compiled, index) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(compiled, index))
        case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(compiled, index))
        case SQLITE_TEXT: return .text(String(decoding: bytes(index), as: UTF8.self))
        case SQLITE_BLOB: return .blob(bytes(index))
        default: return .null
        }
    }

    private func bytes(_ index: Int32) -> [UInt8] {
        let start = unsafe sqlite3_column_blob(compiled, index)
        let count = Int(unsafe sqlite3_column_bytes(compiled, index))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
    }

    private func failure(_ code: Int32, _ purpose: String) -> StoreError {
        StoreError(code: code, message: unsafe String(cString: sqlite3_errmsg(connection)), purpose: purpose)
    }
}

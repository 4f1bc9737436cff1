// SPDX-License-Identifier: Apache-2.0

import SQLite

/// What may be enciphered in the store.
extension CareDesk {
    /// The bytes of a message; nil when there is none of that number.
    func body(of id: Int64) throws(CareStop) -> [UInt8]? {
        try stored { () throws(StoreError) in try MessageStore(connection).message(id)?.body }
    }

    /// The last answer to a message for another system.
    func answer(to id: Int64) throws(CareStop) -> [UInt8]? {
        try stored { () throws(StoreError) in try queue.bytes(of: id)?.answer }
    }

    /// The condition that a message has a value.
    func condition(
        _ kind: MessageKey.Kind, _ value: String
    ) throws(CareStop) -> (text: String, values: [SQLValue]) {
        try stored { () throws(StoreError) in try BodyCipher.of(connection).condition(kind, value) }
    }

    private func stored<Value>(_ body: () throws(StoreError) -> Value) throws(CareStop) -> Value {
        do throws(StoreError) { return try body() } catch { throw .store(error) }
    }
}

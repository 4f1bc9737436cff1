// SPDX-License-Identifier: Apache-2.0

import JSON
import SQLite

extension CareDesk {
    /// A value that is looked for, as it is kept.
    func term(_ value: String) throws(CareStop) -> SQLValue {
        do throws(StoreError) { return .text(try queue.cipher.kept(value, isTerm: true)) } catch {
            throw .store(error)
        }
    }

    /// A value that is only told, as it is kept.
    func sealed(_ value: String) throws(CareStop) -> SQLValue {
        do throws(StoreError) { return .text(try queue.cipher.kept(value)) } catch { throw .store(error) }
    }

    /// A number that is only told: as it is where the store is in clear, else as text.
    func sealed(_ number: Double) throws(CareStop) -> SQLValue {
        queue.cipher.isActive ? try sealed(String(number)) : .real(number)
    }

    /// A row with its values as they were.
    func opened(_ row: Row) -> Row {
        if queue.cipher.keys.isEmpty { return row }
        return row.mapped { if case .text(let kept) = $0 { .text(queue.cipher.shown(kept)) } else { $0 } }
    }

    /// All a value that is looked for may stand as, for `column IN (SELECT value FROM json_each(?))`.
    ///
    /// That is one, but while the key is being changed.
    func forms(_ value: String) throws(CareStop) -> SQLValue {
        do throws(StoreError) {
            let all = try [queue.cipher.kept(value, isTerm: true)] + queue.cipher.formerForms(of: value)
            return .text(JSONValue.array(all.map { .string($0) }).text())
        } catch { throw .store(error) }
    }
}

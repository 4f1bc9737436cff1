// SPDX-License-Identifier: Apache-2.0

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

    /// A value that is looked for, once rows that hold it in an earlier form hold it in the present one.
    ///
    /// While another program changes the key, and only then, there are such rows.
    func term(_ value: String, in table: String, _ column: String) throws(CareStop) -> SQLValue {
        let present = try term(value)
        let forms: [String]
        do throws(StoreError) { forms = try queue.cipher.formerForms(of: value) } catch { throw .store(error) }
        for form in forms {
            try run("UPDATE OR IGNORE \(table) SET \(column) = ? WHERE \(column) = ?", [present, .text(form)])
        }
        return present
    }
}

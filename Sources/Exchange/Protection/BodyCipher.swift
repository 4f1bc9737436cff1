// SPDX-License-Identifier: Apache-2.0

import Bytes
import Digests
import Glibc
import SQLite
import Synchronization

/// What enciphers and deciphers the bodies of one database; kept with its connection.
///
/// The database names its keys and holds a proof of each, never the key. The keys come from the environment
/// (``KeyFile/textVariable``, ``KeyFile/pathVariable``) or from the file the database names.
final class BodyCipher {
    private(set) var keys: [Int64: BodyKey] = [:]
    /// What new bodies are enciphered with; nil where they are kept as they are.
    private(set) var active: BodyKey?
    private var version = -1
    private var knowsChanges = false
    /// Whether a change of the key has begun and not ended.
    private var isChanging = false

    /// Whether values may stand in another form than the present one.
    var isMixed: Bool { isChanging || keys.count > (active == nil ? 0 : 1) }

    /// The cipher of a connection, read when first asked for.
    static func of(_ connection: Connection) throws(StoreError) -> BodyCipher {
        if let known = connection.companion as? BodyCipher { return known }
        let cipher = BodyCipher()
        try cipher.refresh(connection)
        connection.companion = cipher
        return cipher
    }

    /// Reads again which keys the database names, when that changed.
    func refresh(_ connection: Connection) throws(StoreError) {
        guard try Self.hasTable(connection) else { return }
        try readChange(connection)
        let rows = try connection.rows(
            "SELECT id, proof, file, is_active FROM body_key ORDER BY id", purpose: "read the keys of the store")
        let named = rows.map { [$0.integer(0), $0.integer(3)].description + "\($0.blob(1) ?? [])" }.hashValue
        guard named != version || (rows.isEmpty && !keys.isEmpty) else { return }
        let given = rows.isEmpty ? [] : try Self.given(rows.last?.text(2) ?? "")
        var (found, current): ([Int64: BodyKey], BodyKey?) = ([:], nil)
        for row in rows {
            let id = row.integer(0) ?? 0
            guard let key = given.first(where: { $0.id == id }) else {
                throw Self.fault("key \(id) is missing; name its file in \(KeyFile.pathVariable)")
            }
            guard ConstantTime.areEqual(key.proof, row.blob(1) ?? []) else {
                throw Self.fault("key \(id) is not the one this store was enciphered with")
            }
            found[id] = key
            if row.integer(3) == 1 { current = key }
        }
        (keys, active, version) = (found, current, named)
    }

    private static func hasTable(
        _ connection: Connection, _ name: String = "body_key"
    ) throws(StoreError) -> Bool {
        try connection.first(
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", [.text(name)],
            purpose: "read the keys of the store") != nil
    }

    private func readChange(_ connection: Connection) throws(StoreError) {
        if !knowsChanges { knowsChanges = try Self.hasTable(connection, "body_change") }
        guard knowsChanges else { return }
        isChanging = try connection.first("SELECT 1 FROM body_change", purpose: "read the keys of the store") != nil
    }

    private static func given(_ path: String) throws(StoreError) -> [BodyKey] {
        do throws(KeyFile.Fault) {
            if let text = variable(KeyFile.textVariable) { return try KeyFile.keys(text) }
            return try KeyFile.read(variable(KeyFile.pathVariable) ?? path)
        } catch {
            throw fault(error.text)
        }
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    static func fault(_ text: String) -> StoreError {
        StoreError(code: 0, message: text, purpose: "open the bodies of the store")
    }

    // MARK: Bodies

    /// The bytes as they are kept.
    ///
    /// - Parameter context: which body of which row it is, so that bodies cannot be exchanged for one another.
    func sealed(_ plain: [UInt8], _ context: String) throws(StoreError) -> [UInt8] {
        guard let active else { return plain }
        do { return try active.seal(plain, context: context) } catch { throw Self.fault("the cipher failed") }
    }

    /// The bytes as they were.
    ///
    /// - Parameter id: the key the row names; nil for a row that is kept as it is.
    func opened(_ bytes: [UInt8], key id: Int64?, _ context: String) throws(StoreError) -> [UInt8] {
        guard let id else { return bytes }
        guard let key = keys[id] else { throw Self.fault("the store does not name its key \(id)") }
        do { return try key.open(bytes, context: context) } catch {
            throw Self.fault("\(context) was changed, or enciphered with another key")
        }
    }

    /// As `opened` for a body that need not be there.
    func openedIfAny(_ bytes: [UInt8]?, key id: Int64?, _ context: String) throws(StoreError) -> [UInt8]? {
        guard let bytes else { return nil }
        return try opened(bytes, key: id, context)
    }

    /// Whether new bodies are enciphered.
    var isActive: Bool { active != nil }

    /// What the body of a document or a recording is bound to: its content.
    static func context(_ kind: String, _ digest: [UInt8]) -> String { "\(kind) \(Hexadecimal.encode(digest))" }

    // MARK: Search terms

    /// What stands in the store for a new value.
    func term(_ kind: String, _ value: String) throws(StoreError) -> String {
        guard let active else { return value }
        do { return try active.term(kind, value) } catch { throw Self.fault("the digest failed") }
    }

    /// The condition on `message_key` that a message has a value, for any form it may stand in.
    func condition(_ kind: MessageKey.Kind, _ value: String) throws(StoreError) -> (text: String, values: [SQLValue]) {
        let terms = try terms(kind.rawValue, value)
        let places = terms.map { _ in "?" }.joined(separator: ", ")
        return (
            "message_key.kind = ? AND message_key.value IN (\(places))",
            [.text(kind.rawValue)] + terms.map(SQLValue.text)
        )
    }

    /// What may stand in the store for a value: itself, or its digest by any key in use.
    func terms(_ kind: String, _ value: String) throws(StoreError) -> [String] {
        var terms = [value]
        for id in keys.keys.sorted() {
            guard let key = keys[id] else { continue }
            do { terms.append(try key.term(kind, value)) } catch { throw Self.fault("the digest failed") }
        }
        return terms
    }
}

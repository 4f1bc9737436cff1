// SPDX-License-Identifier: Apache-2.0

import Digests

/// A file of bytes that were not taken, as a store with a key keeps it.
public enum RejectedFile {
    /// Why a file cannot be opened.
    public enum Fault: Error, Hashable, Sendable {
        /// The key that is not among those given; 0 for a file that names none.
        case noKey(Int64)
        /// It was changed, renamed or cut short.
        case notAuthentic
    }

    static let ending = ".sealed"

    /// What it is bound to: a file cannot stand for another.
    static func context(_ stem: String) -> String { "rejected \(stem)" }

    /// The bytes that came.
    ///
    /// - Parameters:
    ///   - bytes: of the file; of one that does not end with `.sealed` they are what came.
    ///   - path: of the file, whose name it is bound to.
    ///   - keys: of the store, former ones among them.
    public static func content(_ bytes: [UInt8], of path: String, keys: [BodyKey]) throws(Fault) -> [UInt8] {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard name.hasSuffix(ending) else { return bytes }
        let id = bytes.count > 5 ? bytes[1..<5].reduce(Int64(0)) { $0 << 8 | Int64($1) } : 0
        guard let key = keys.first(where: { $0.id == id }) else { throw .noKey(id) }
        do throws(DigestError) {
            return try key.open(bytes, context: context(String(name.dropLast(ending.count))))
        } catch { throw .notAuthentic }
    }
}

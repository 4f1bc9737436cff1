// SPDX-License-Identifier: Apache-2.0

import Bytes
public import SQLite

extension AuditLog {
    /// Recomputes the digest of every entry from the one before, and holds them against the heads noted outside.
    ///
    /// - Returns: the first thing that is wrong.
    public func verify() throws(StoreError) -> AuditVerdict {
        let heads = heads()
        var (number, last): (Int64, [UInt8]) = (0, [])
        while true {
            let page = try page(after: number)
            if page.isEmpty { break }
            for (entry, digest) in page {
                guard entry.number == number + 1 else { return .missing(number + 1) }
                guard try Self.digest(entry, after: last) == digest else { return .altered(entry.number) }
                if let head = heads?[entry.number], head != Hexadecimal.encode(digest) {
                    return .rewritten(entry.number)
                }
                (number, last) = (entry.number, digest)
            }
        }
        guard let heads, !heads.isEmpty else { return number == 0 ? .intact(entries: 0) : .noHeads(entries: number) }
        if let beyond = heads.keys.filter({ $0 > number }).min() { return .truncated(beyond) }
        return .intact(entries: number)
    }
}

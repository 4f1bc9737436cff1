// SPDX-License-Identifier: Apache-2.0

import Bytes
import SQLite

/// A code system of documents, by its OID, and what its codes are for.
public struct CodedSystem: Sendable, Hashable {
    /// The OID that `codeSystem` holds.
    public let oid: String
    /// What its codes are for.
    public let use: CodeUse

    /// Takes an OID, such as `2.16.156.10011.2.3.3.11`; nil when it is none.
    public init?(_ oid: String, _ use: CodeUse) {
        guard Self.isOID(oid) else { return nil }
        (self.oid, self.use) = (oid, use)
    }

    /// The systems of the national dictionaries that Chinese documents use.
    ///
    /// - Source: WS/T 500: ICD-10 under 2.16.156.10011.2.3.3.11, in public samples also `.11.1` and `.11.3`; ICD-9-CM-3
    ///   under 2.16.156.10011.2.3.3.12.
    public static let usual: [CodedSystem] = usualUses.compactMap { CodedSystem($0.0, $0.1) }

    private static let usualUses: [(String, CodeUse)] = [
        ("2.16.156.10011.2.3.3.11", .diagnosis), ("2.16.156.10011.2.3.3.11.1", .diagnosis),
        ("2.16.156.10011.2.3.3.11.3", .diagnosis), ("2.16.156.10011.2.3.3.12", .procedure),
    ]

    /// Numbers with points between, at least two.
    static func isOID(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && text.utf8.count <= 128
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }
    }
}

extension CodeMaps {
    /// Says what the codes of a system are for in documents, beside or instead of the usual.
    public func configure(_ system: CodedSystem) throws(MappingError) { try configure(system.oid, system.use) }

    /// The coded systems of documents: the usual ones, and those configured, which win.
    public func codedSystems() throws(MappingError) -> [CodedSystem] {
        let own = try configured().compactMap { CodedSystem($0.0, $0.1) }
        let known = Set(own.map(\.oid))
        return CodedSystem.usual.filter { !known.contains($0.oid) } + own
    }

    /// Names a system by an OID, which `translation` elements need; an empty one takes it away.
    ///
    /// - Throws: ``MappingError/badOID(_:)``.
    public func setOID(_ oid: String, of system: CodeSystem) throws(MappingError) {
        guard oid.isEmpty || CodedSystem.isOID(oid) else { throw .badOID(oid) }
        let id = try systemID(system)
        try stored { () throws(StoreError) in
            try store.run(
                "UPDATE map_system SET oid = ? WHERE id = ?", [.text(oid), .integer(id)], purpose: "name a system")
        }
    }

    /// The OID of a system; empty when none was given.
    public func oid(of system: CodeSystem) throws(MappingError) -> String {
        try stored { () throws(StoreError) in
            try store.first(
                "SELECT oid FROM map_system WHERE name = ? AND version = ?",
                [.text(system.name), .text(system.version)], purpose: "look an OID up")
        }?.text(0) ?? ""
    }
}

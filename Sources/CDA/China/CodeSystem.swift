// SPDX-License-Identifier: Apache-2.0

/// A system that codes are taken from, value sets among them.
public struct CodeSystem: Sendable, Hashable {
    /// The OID.
    public let oid: String
    /// The name in Chinese, or the system's own.
    public let name: String
    /// The name in English.
    public let englishName: String
    /// How well the OID is known.
    public let standing: Standing

    /// All code systems: dictionaries, then the value sets.
    public static var all: [CodeSystem] { ChinaModel.shared.codeSystems }

    /// The code system with an OID.
    public init?(oid: String) {
        guard let place = ChinaModel.shared.codeSystemIndex[oid] else { return nil }
        self = ChinaModel.shared.codeSystems[place]
    }

    init(_ fields: Fields) {
        oid = ChinaModel.oid(fields[1])
        standing = Standing(letter: fields[2])
        name = fields[3]
        englishName = fields[4]
    }

    init(_ set: ValueSet) {
        oid = set.oid
        standing = min(set.standing, .seenOnce)
        name = set.name
        englishName = set.englishName
    }

    /// The one OID of a system that senders name in several ways; other OIDs as they are.
    ///
    /// ICD-10 appears as `…2.3.3.11`, `…2.3.3.11.1` and `…2.3.3.11.3`.
    public static func canonical(_ oid: String) -> String {
        let diagnoses = ChinaModel.root + ".2.3.3.11"
        return oid.hasPrefix(diagnoses + ".") ? diagnoses : oid
    }
}

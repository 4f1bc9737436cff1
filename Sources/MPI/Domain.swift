// SPDX-License-Identifier: Apache-2.0

/// An assigning authority as a message names it (HD): any of the parts may be empty.
public struct Authority: Sendable, Hashable {
    /// HD.1, compared exactly.
    public var namespace: String
    /// HD.2, an OID when ``universalIDType`` is `ISO`.
    public var universalID: String
    /// HD.3.
    public var universalIDType: String

    /// Makes an authority.
    public init(namespace: String = "", universalID: String = "", universalIDType: String = "") {
        self.namespace = namespace
        self.universalID = universalID
        self.universalIDType =
            universalID.isEmpty ? universalIDType : (universalIDType.isEmpty ? "ISO" : universalIDType)
    }

    /// Whether no part names anything.
    public var isEmpty: Bool { namespace.isEmpty && universalID.isEmpty }
}

/// An identifier domain: one authority whose ids are unique, and the one system that reports them.
public struct Domain: Sendable, Hashable {
    /// What the ids of a domain are.
    public enum Kind: String, Sendable, Hashable {
        /// Numbers an institution gives its patients.
        case local
        /// Electronic health cards, which all institutions report.
        case card
        /// Identity numbers, which all institutions report.
        case number
    }

    /// The row in the store.
    public let id: Int64
    /// All three parts of its HD.
    public let authority: Authority
    /// What its ids are.
    public let kind: Kind
    /// MSH-3 of its identity source; nil for any application of the facility.
    public let application: String?
    /// MSH-4 of its identity source; nil where everybody reports.
    public let facility: String?

    /// OID of the electronic health card number (2.16.156.10011.1.19).
    public static let cardOID = "2.16.156.10011.1.19"
    /// OID of the citizen identity number (2.16.156.10011.1.3).
    public static let numberOID = "2.16.156.10011.1.3"

    /// Whether this application of this facility may report identities of the domain.
    public func isFed(byApplication application: String, facility: String) -> Bool {
        guard let own = self.facility else { return true }
        return own == facility && (self.application ?? application) == application
    }
}

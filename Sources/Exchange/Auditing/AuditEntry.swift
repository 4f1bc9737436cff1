// SPDX-License-Identifier: Apache-2.0

/// One line of the audit log: who looked at what, or changed it.
public struct AuditEntry: Sendable, Hashable {
    /// What kind of act it was.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Something was shown or written to a file.
        case view
        /// Something in the store was changed.
        case change
        /// An act begun before ended badly; ``AuditEntry/about`` names it.
        case failure
    }

    /// Its number, from 1 without a gap; 0 before it is in the log.
    public internal(set) var number: Int64 = 0
    /// When, ISO 8601 in UTC; set by the log.
    public internal(set) var at = ""
    /// The user of the operating system; set by the log.
    public internal(set) var user = ""
    /// Who the user says to be; empty when nothing was said.
    public var actor = ""
    /// The command, such as `messages show`.
    public var verb: String
    /// What kind of act it was.
    public var kind: Kind
    /// Whom and what it was about: `message:0A1B…`, the value masked by a keyed digest.
    public var subjects: [String] = []
    /// What else was asked for and names nobody: `type=ORU`.
    public var detail = ""
    /// Why, as the user says.
    public var why = ""
    /// The number of the entry this one is about; nil for none.
    public var about: Int64?

    /// An act that is about to be done.
    public init(_ verb: String, _ kind: Kind) { (self.verb, self.kind) = (verb, kind) }

    /// All members, each with its length before it, so that no character can move from one to the next.
    var canonical: [UInt8] {
        let about = about.map(String.init) ?? ""
        let members =
            [String(number), at, user, actor, verb, kind.rawValue, String(subjects.count)] + subjects
            + [detail, why, about]
        return members.flatMap { Array("\($0.utf8.count):\($0)".utf8) }
    }
}

/// What an audit log was found to be.
public enum AuditVerdict: Sendable, Hashable {
    /// Every entry follows from the one before, and every head that was noted is there.
    case intact(entries: Int64)
    /// The entry of this number is missing.
    case missing(Int64)
    /// The entry of this number does not follow from the one before: it was changed, put in, or moved.
    case altered(Int64)
    /// The head noted outside the log for this number is another: entries up to it were written anew.
    case rewritten(Int64)
    /// Entries from this number on were noted outside the log, and are not there.
    case truncated(Int64)
    /// There are entries but the file of heads is missing or empty.
    case noHeads(entries: Int64)
}

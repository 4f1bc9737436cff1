// SPDX-License-Identifier: Apache-2.0

/// What a document is held to.
public enum CheckProfile: String, Sendable, Hashable, CaseIterable {
    /// The structure of CDA R2, and the rules of the Chinese documents when it is one of them.
    case automatic
    /// The structure of CDA R2 alone.
    case structure = "cda"
    /// WS/T 500, whatever the document claims to be.
    case medicalRecord = "wst500"
    /// WS/T 483, whatever the document claims to be.
    case healthRecord = "wst483"

    /// The standard that the document must follow; nil for any.
    var standard: DocumentType.Standard? {
        switch self {
        case .automatic, .structure: nil
        case .medicalRecord: .medicalRecord
        case .healthRecord: .healthRecord
        }
    }
}

/// How a document is checked.
public struct CheckOptions: Sendable, Hashable {
    /// What it is held to.
    public var profile: CheckProfile
    /// The day after which times lie in the future; nil to leave that out.
    public var today: CalendarDay?
    /// The most findings of each severity.
    public var limit: Int

    /// Makes options.
    public init(profile: CheckProfile = .automatic, today: CalendarDay? = nil, limit: Int = 500) {
        self.profile = profile
        self.today = today
        self.limit = limit
    }
}

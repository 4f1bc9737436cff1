// SPDX-License-Identifier: Apache-2.0

public import JSON

/// One thing that was done to the index and can be undone.
public struct StewardEvent: Sendable, Hashable {
    /// The row in the store.
    public let id: Int64
    /// ISO 8601 in UTC.
    public let at: String
    /// Who did it.
    public let actor: String
    /// `same`, `different`, `later`, `returned`, `link`, `unlink`, `merge`, `source-merge`, `close`, `apply`, `undo`.
    public let action: String
    /// Why.
    public let why: String
    /// The model's version then.
    public let model: String
    /// What was seen when it was done, as JSON.
    public let seen: JSONValue
    /// The event that undid it.
    public let undoneBy: Int64?
    /// The event it undid.
    public let undoes: Int64?
}

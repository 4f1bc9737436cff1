// SPDX-License-Identifier: Apache-2.0

public import SQLite

/// Why the index refused. Ids are not in it: the caller knows which it sent.
public enum IndexError: Error, Hashable, Sendable {
    /// The database failed.
    case store(StoreError)
    /// No domain has this authority.
    case unknownDomain
    /// Namespace and universal id name two different domains, or a domain is registered twice.
    case ambiguousDomain
    /// The sender is not the identity source of the domain.
    case notTheSource
    /// A message names more ids of one patient than is plausible.
    case tooManyIDs
    /// The domain has no such id.
    case unknownID
    /// The id was merged into another and must not be used any more.
    case subsumedID
    /// Survivor and subsumed id are the same.
    case sameID
    /// Survivor and subsumed id are of two domains; a merge stays inside one.
    case differentDomains
    /// There is no such record, or it was merged into another.
    case unknownRecord
    /// There is no such resident with other records in use.
    case unknownResident
    /// There is no such event.
    case unknownEvent
    /// The event was undone before.
    case alreadyUndone
    /// A later change concerns what the event changed.
    case changedSince
    /// There is no such open task.
    case unknownTask
    /// Nothing would change.
    case nothingToDo
}

/// Runs store work, its error wrapped.
@discardableResult
func stored<Result>(_ body: () throws(StoreError) -> Result) throws(IndexError) -> Result {
    do { return try body() } catch { throw .store(error) }
}

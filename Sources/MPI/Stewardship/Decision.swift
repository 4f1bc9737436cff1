// SPDX-License-Identifier: Apache-2.0

/// What was said of two records, above all that the matcher thinks.
public struct Decision: Sendable, Hashable {
    /// What was said.
    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// The two are of one person, whatever speaks against it.
        case same
        /// The two are of different people, whatever speaks for it.
        case different
        /// To be asked again later.
        case later
        /// Sent back to the source to be put right.
        case returned
        /// A message named both ids for one patient; unlike the others, no steward said so.
        case message
    }

    /// The records.
    public let pair: RecordPair
    /// What was said of them.
    public let verdict: Verdict
    /// ISO 8601 in UTC.
    public let at: String
    /// Who said it.
    public let actor: String
    /// Why.
    public let why: String
    /// The model in force then.
    public let model: String
}

// SPDX-License-Identifier: Apache-2.0

/// What the automatic review of prescriptions goes by: tables of the alliance, and the pairs of herbs that exclude each
/// other.
public struct DrugRules: Sendable, Hashable {
    /// An amount with its unit.
    public struct Dose: Sendable, Hashable {
        /// How much.
        public var amount: Double
        /// Of what, as written in the prescription.
        public var unit: String

        /// A dose.
        public init(amount: Double, unit: String) { (self.amount, self.unit) = (amount, unit) }
    }

    /// The greatest single dose by drug code.
    public var doseLimits: [String: Dose] = [:]
    /// Allergies (AL1-3) that forbid a drug, by its code.
    public var allergies: [String: Set<String>] = [:]
    /// Drugs forbidden in pregnancy, by code.
    public var forbiddenInPregnancy: Set<String> = []

    /// No tables.
    public init() {}
}

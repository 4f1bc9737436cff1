// SPDX-License-Identifier: Apache-2.0

/// One thing a check noticed in data that could be read.
///
/// A finding is a judgement; reading never depends on it.
public struct Finding: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// The data breaks a rule its receivers rely on.
        case error
        /// The data can be used, but somebody should look.
        case warning
        /// Worth knowing.
        case info
    }

    /// How bad it is.
    public let severity: Severity
    /// A stable identifier of the rule: an HL7 table 0357 number where one fits.
    public let code: String
    /// The place in the format's own terms: `OBX[3]-5[1].2`, `offset 118`.
    public let location: String
    /// One short English sentence without patient data.
    public let message: String

    /// Makes a finding.
    public init(_ severity: Severity, code: String, location: String, message: String) {
        self.severity = severity
        self.code = code
        self.location = location
        self.message = message
    }
}

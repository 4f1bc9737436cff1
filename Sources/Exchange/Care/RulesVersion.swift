// SPDX-License-Identifier: Apache-2.0

extension CareSettings {
    /// The version of the rules of care: raised whenever a rule refuses, answers, sends or keeps something else.
    public static let rulesVersion = "3"
}

// SPDX-License-Identifier: Apache-2.0

public import CDA
public import Testing

/// A type is named by its code: its whole description is hundreds of lines.
extension DocumentType: CustomTestStringConvertible {
    /// The code.
    public var testDescription: String { code }
}

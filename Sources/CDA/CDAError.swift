// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// Why bytes are no CDA document.
public enum CDAError: Error, Hashable, Sendable {
    /// They are no acceptable XML.
    case xml(XMLError)
    /// They are XML of another kind.
    case notClinicalDocument(name: String)
}

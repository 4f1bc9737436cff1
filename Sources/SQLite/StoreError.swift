// SPDX-License-Identifier: Apache-2.0

/// A failed database call: SQLite's code and words, and what the statement was for.
public struct StoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The extended result code (sqlite.org/rescode.html).
    public let code: Int32
    /// SQLite's explanation; it names tables and columns, never values.
    public let message: String
    /// What the caller wanted: "find the resident of a card".
    public let purpose: String

    /// Makes an error; the stores above use it for rules of their own with code 0.
    public init(code: Int32, message: String, purpose: String) {
        self.code = code
        self.message = message
        self.purpose = purpose
    }

    /// One sentence.
    public var description: String { "could not \(purpose): \(message)" }
}

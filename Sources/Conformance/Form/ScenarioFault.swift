// SPDX-License-Identifier: Apache-2.0

/// Something wrong in a scenario, with its place.
public struct ScenarioFault: Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let file: String
    /// The line, from 1; 0 for the file as a whole.
    public let line: Int
    /// What is wrong, in one short sentence.
    public let text: String

    /// `file:line: text`.
    public var description: String { line > 0 ? "\(file):\(line): \(text)" : "\(file): \(text)" }
}

/// Why a scenario cannot be run: all that is wrong with it, in the order of the lines.
public struct ScenarioFaults: Error, Sendable, Hashable {
    /// What is wrong; at least one.
    public let faults: [ScenarioFault]
}

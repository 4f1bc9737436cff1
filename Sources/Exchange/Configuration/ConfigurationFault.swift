// SPDX-License-Identifier: Apache-2.0

public import JSON

/// One thing wrong in a configuration.
public struct ConfigurationFault: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the file; nil for what concerns all of it.
    public let position: TextPosition?
    /// Which value, such as `routes[2].to`; counted from 0.
    public let path: String
    /// What is wrong, as one short English sentence.
    public let text: String

    /// Names a fault.
    public init(at position: TextPosition?, _ path: String, _ text: String) {
        (self.position, self.path, self.text) = (position, path, text)
    }

    /// `12:7 routes[2].to: no destination "lab"`.
    public var description: String {
        let place = [position?.description ?? "", path].filter { !$0.isEmpty }.joined(separator: " ")
        return place.isEmpty ? text : "\(place): \(text)"
    }
}

/// All that is wrong in a configuration, in the order of the file.
public struct ConfigurationFaults: Error, Sendable, Hashable {
    /// At least one.
    public let faults: [ConfigurationFault]

    init(_ faults: [ConfigurationFault]) {
        self.faults = faults.enumerated().sorted { left, right in
            let places = (left.element.position, right.element.position)
            guard let first = places.0, let second = places.1, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
    }
}

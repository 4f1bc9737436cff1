// SPDX-License-Identifier: Apache-2.0

public import CharacterSets
public import HL7v2
public import Mapping

/// One change to a message on its way to a destination; all that it does not name stays byte for byte.
public struct Transform: Sendable, Hashable {
    /// What is changed.
    public enum Action: Sendable, Hashable {
        /// Writes a text at a place of every segment meant; the segment must be there.
        case set(MessagePlace, String)
        /// Writes what stands at one place at another, escapes and separators as they are; nothing where nothing stands.
        case copy(MessagePlace, to: MessagePlace)
        /// As ``copy(_:to:)``, and empties the first place.
        case move(MessagePlace, to: MessagePlace)
        /// Empties a place of every segment meant.
        case delete(MessagePlace)
        /// Leaves out the segments of these names.
        case drop([Wildcard])
        /// Leaves out all segments of other names; MSH stays.
        case keep([Wildcard])
        /// Puts the code of an approved row of a map in the place of another.
        case map(MessagePlace, map: String, keepsUnmapped: Bool)
        /// Writes a date in another form.
        case date(MessagePlace, from: DatePattern, to: DatePattern)
        /// Makes a message of every group of the structure that a segment of this name stands in.
        case splitGroups(String)
        /// Makes a message of every repetition of a field.
        case splitRepetitions(MessagePlace)
        /// Writes the whole message in another character set, MSH-18 with it.
        case encode(CharacterEncoding)
    }

    /// What is changed.
    public var action: Action
    /// Which messages are changed; nil for all.
    public var condition: RouteCondition?

    /// Makes a change.
    public init(_ action: Action, when condition: RouteCondition? = nil) {
        self.action = action
        self.condition = condition
    }
}

/// Why a change could not be made; the message is then not sent at all.
public enum TransformFailure: Error, Hashable, Sendable {
    /// The message does not take the change.
    case message(HL7v2Error)
    /// What is to be copied has separators that the place does not take.
    case doesNotFit(Path)
    /// The place takes no text: it names a whole segment.
    case noField(Path)
    /// A code has no single target.
    case notMapped(Path, Translation.Result)
    /// There is no such map, or it cannot be used.
    case unusableMap(String)
    /// The value is no date of the form expected, or less exact than the form wanted.
    case badDate(Path)
    /// Where groups end is not known.
    case noStructure
    /// More parts than the limit.
    case tooManyParts(limit: Int)

    /// One short English sentence without content of the message.
    public var text: String {
        switch self {
        case .message(let error): "\(HL7v2Words.location(error)): \(HL7v2Words.text(error))"
        case .doesNotFit(let path): "\(path): what is to be copied has more parts than the place"
        case .noField(let path): "\(path): names no field"
        case .notMapped(let path, let result): "\(path): the code is \(result.rawValue)"
        case .unusableMap(let name): "the map '\(name)' is not there or cannot be used"
        case .badDate(let path): "\(path): no date of the form expected"
        case .noStructure: "the message's structure is not known, so its groups are not"
        case .tooManyParts(let limit): "more than \(limit) parts"
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What is done with an element.
///
/// - Source: DICOM PS3.15, annex E.1.
public enum DeidentificationAction: String, Sendable, Hashable, CaseIterable {
    /// A meaningless value of the same representation takes the place of the value.
    case dummy = "D"
    /// The value is taken out, the element stays.
    case empty = "Z"
    /// The element is taken out.
    case remove = "X"
    /// The element stays as it is; items of a sequence are gone through.
    case keep = "K"
    /// The element stays with what identifies somebody taken out: dates shifted, items gone through.
    case clean = "C"
    /// Each UID gets another one, the same wherever it stands.
    case replaceUID = "U"
}

/// What the table says, which may leave it to the type of the attribute.
enum ProfileAction: String, Sendable {
    case dummy = "D"
    case empty = "Z"
    case remove = "X"
    case keep = "K"
    case clean = "C"
    case replaceUID = "U"
    case removeOrEmpty = "X/Z"
    case removeOrDummy = "X/D"
    case removeEmptyOrDummy = "X/Z/D"
    case emptyOrDummy = "Z/D"
    case removeEmptyOrReplaceUID = "X/Z/U*"

    /// The least that keeps the data set what its SOP class demands.
    ///
    /// - Parameter type: the attribute's type in the IOD; nil when unknown, which keeps the element without its value.
    func resolved(_ type: AttributeType?) -> DeidentificationAction {
        let isNeeded = type.map { $0 <= .oneConditional } ?? true
        let isOptional = type == .three
        return switch self {
        case .dummy: .dummy
        case .empty: .empty
        case .remove: .remove
        case .keep: .keep
        case .clean: .clean
        case .replaceUID: .replaceUID
        case .removeOrEmpty: isOptional ? .remove : .empty
        case .removeOrDummy: isOptional ? .remove : .dummy
        case .emptyOrDummy: isNeeded ? .dummy : .empty
        case .removeEmptyOrDummy: isOptional ? .remove : isNeeded ? .dummy : .empty
        case .removeEmptyOrReplaceUID: isOptional ? .remove : isNeeded ? .replaceUID : .empty
        }
    }
}

// SPDX-License-Identifier: Apache-2.0

/// What an import did.
public struct ImportReport: Sendable, Hashable {
    /// Rows stored.
    public var stored = 0
    /// Rows that said the same as another; stored once.
    public var repeated = 0
    /// Rows whose earlier decision was kept because neither end has changed.
    public var remembered = 0
    /// Notes on rows: line, code, what was seen.
    public var notes: [Note] = []

    /// Nothing done yet.
    public init() {}

    /// One remark on one row.
    public struct Note: Sendable, Hashable {
        /// The line in the file, from 1; 0 for the whole.
        public let line: Int
        /// A stable identifier of the remark: `empty-source`, `stray-blank`, `unknown-target`, …
        public let code: String
        /// One English sentence.
        public let message: String
        /// Whether the row could not be stored.
        public let isError: Bool
    }

    enum Kind: String {
        case emptySource = "empty-source"
        case strayBlank = "stray-blank"
        case unknownTarget = "unknown-target"
        case severalTargets = "several-targets"
        case otherName = "other-name"
        case spoiledNumber = "spoiled-number"
        case badDate = "bad-date"
        case badCondition = "bad-condition"
        case badStatus = "bad-status"
        case badPriority = "bad-priority"
        case unknownRelationship = "unknown-relationship"
        case reviewAgain = "review-again"
        case reviewedOtherwise = "reviewed-otherwise"
        case notCarried = "not-carried"
        case otherGroup = "other-group"
        case noTarget = "no-target"

        var isError: Bool { [.emptySource, .badCondition, .badStatus, .otherGroup].contains(self) }

        var text: String {
            switch self {
            case .emptySource: "a row without a code; left out"
            case .strayBlank: "blanks around the code; removed"
            case .unknownTarget: "the target is not in its code list"
            case .severalTargets: "several targets; translating it is ambiguous"
            case .otherName: "the code came before with another name; that one stays"
            case .spoiledNumber: "a spreadsheet has shortened the number; look the code up"
            case .badDate: "no day of the calendar; kept as it is, and open"
            case .badCondition: "a condition that cannot be read; left out"
            case .badStatus: "no status; left out"
            case .badPriority: "no priority; taken as 1"
            case .unknownRelationship: "an unknown relationship; kept as it is"
            case .reviewAgain: "reviewed before, but one of its ends has changed; proposed again"
            case .reviewedOtherwise: "a steward decided otherwise; proposed"
            case .notCarried: "is not carried over"
            case .noTarget: "neither a target nor noMap; left out"
            case .otherGroup: "a group between other systems; left out"
            }
        }
    }

    mutating func note(_ kind: Kind, _ line: Int, _ code: String) {
        let message = code.isEmpty ? kind.text : "\(code): \(kind.text)"
        notes.append(Note(line: line, code: kind.rawValue, message: message, isError: kind.isError))
    }

    /// The code without blanks around it and a spreadsheet's dress; nil, with a note, when nothing is left.
    mutating func code(_ raw: String, _ line: Int) -> String? {
        let cell = TableText.cell(raw)
        let trimmed = String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if trimmed.isEmpty {
            note(.emptySource, line, "")
            return nil
        }
        if trimmed != cell { note(.strayBlank, line, trimmed) }
        if TableText.isSpoiledNumber(trimmed) { note(.spoiledNumber, line, trimmed) }
        return trimmed
    }

    /// In the order of the lines, those on the whole last.
    mutating func sortNotes() {
        let order = notes.enumerated().sorted { first, second in
            let (a, b) = (first.element.line, second.element.line)
            if a == b { return first.offset < second.offset }
            return b == 0 || (a != 0 && a < b)
        }
        notes = order.map(\.element)
    }

    /// A day in its usual form, with a note where it is none.
    mutating func day(_ text: String, _ line: Int, _ code: String) -> String {
        if !MapDate.isDay(text) { note(.badDate, line, code) }
        return MapDate.normalized(text)
    }
}

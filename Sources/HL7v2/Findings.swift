// SPDX-License-Identifier: Apache-2.0

import Bytes
import CharacterSets
public import Findings

/// Condition codes of HL7 table 0357 that this library reports.
public enum ConditionCode {
    /// Segment sequence error.
    public static let segmentSequence = "100"
    /// Required field missing.
    public static let requiredFieldMissing = "101"
    /// Data type error.
    public static let dataType = "102"
    /// Table value not found.
    public static let tableValue = "103"
    /// Value too long; in the table from version 2.7 on.
    public static let valueTooLong = "104"
    /// Non-conformant cardinality; in the table from version 2.9 on.
    public static let cardinality = "198"
    /// Unsupported message type.
    public static let unsupportedMessageType = "200"
    /// Unsupported event code.
    public static let unsupportedEvent = "201"
    /// Unsupported version id.
    public static let unsupportedVersion = "203"
    /// Unknown key identifier.
    public static let unknownKey = "204"
    /// Duplicate key identifier.
    public static let duplicateKey = "205"
    /// Application internal error.
    public static let internalError = "207"

    /// The code as a version's table 0357 has it: codes that came later, and rules without a code, as data type errors.
    ///
    /// Versions before 2.3.1 have no table of their own and use the first one.
    static func inTable(_ code: String, _ version: Version) -> String {
        guard let table = Schema.of(max(version, .v231)).table("0357") else { return dataType }
        return table.contains(code) ? code : dataType
    }

    /// The code's text in the table.
    public static func name(_ code: String) -> String {
        switch code {
        case segmentSequence: "Segment sequence error"
        case requiredFieldMissing: "Required field missing"
        case dataType: "Data type error"
        case tableValue: "Table value not found"
        case valueTooLong: "Value too long"
        case cardinality: "Non-conformant cardinality"
        case unsupportedMessageType: "Unsupported message type"
        case unsupportedEvent: "Unsupported event code"
        case unsupportedVersion: "Unsupported version id"
        case unknownKey: "Unknown Key Identifier"
        case duplicateKey: "Duplicate key identifier"
        default: "Application internal error"
        }
    }
}

extension Message {
    /// What is wrong or unusual about a message that could be read.
    ///
    /// First what holds in every version (header, character set, line ends, segment names, escapes), then the order of
    /// segments, then each field against the schema of the message's version, then conditions between fields.
    ///
    /// - Parameter checks: which rules of the schema to hold it against.
    /// - Parameter version: the version to judge by; ``schemaVersion`` when nil.
    public func findings(_ checks: Checks = .all, version: Version? = nil) -> [Finding] {
        BoundMessage(self, version: version).findings(checks)
    }

    /// The findings that make a receiver refuse the message: it cannot be answered, understood, or read as declared.
    public func refusals() -> [Finding] {
        (headerFindings() + encodingFindings()).filter { $0.severity == .error }
    }
}

extension BoundMessage {
    /// The findings of ``Message/findings(_:version:)`` for a message already bound.
    public func findings(_ checks: Checks = .all) -> [Finding] {
        let facts = ByteFacts(message)
        var found = message.headerFindings() + message.encodingFindings() + message.lineFindings(facts)
        found += message.segmentFindings() + message.localFindings() + message.contentFindings(facts)
        if checks.contains(.structure) { found += structureFindings() }
        var fields = FieldCheck(message, Schema.of(choice.version), checks)
        fields.run()
        found += fields.findings.finished()
        if checks.contains(.condition) { found += Conditions(message: message).findings() }
        return FindingList.unique(found)
    }
}

/// Short ways to say a finding.
extension Finding {
    static func error(_ code: String, _ path: Path, _ message: String) -> Finding {
        Finding(.error, code: code, location: path.description, message: message)
    }

    static func warning(_ code: String, _ location: String, _ message: String) -> Finding {
        Finding(.warning, code: code, location: location, message: message)
    }
}

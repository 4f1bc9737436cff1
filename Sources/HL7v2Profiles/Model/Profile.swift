// SPDX-License-Identifier: Apache-2.0

public import Findings
public import XMLTree

/// A conformance profile: what messages between two systems are to look like.
///
/// Read from the XML of NIST's and IGAMT's tools (`ConformanceProfile`) or from HL7's older message profile
/// (`HL7v2xConformanceProfile`); both become the same model.
///
/// - Source: HL7 v2.5.1, section 2.12 (conformance using message profiles); Profile.xsd of NIST's v2-validation.
public struct Profile: Sendable {
    /// The form a profile was written in.
    public enum Form: Sendable, Hashable {
        /// NIST's and IGAMT's.
        case nist
        /// HL7's of version 2.5, with all definitions in place.
        case hl7
    }

    /// The form it was written in.
    public let form: Form
    /// Its name, from the meta data.
    public let name: String
    /// The version of HL7 it is for, such as `2.5.1`.
    public let version: String
    /// Its messages.
    public let messages: [MessageProfile]
    /// The segments messages refer to.
    public let segments: [SegmentProfile]
    /// The datatypes elements refer to.
    public let datatypes: [DatatypeProfile]
    /// What was read although it looks unintended: places are lines of the profile.
    public let remarks: [Finding]
    /// The value sets its codes come from; none unless added.
    public private(set) var valueSets = ValueSetLibrary()
    /// Its predicates and conformance statements; none unless added.
    public private(set) var context = ConformanceContext()

    /// Reads a profile.
    ///
    /// - Throws: ``ProfileError`` with the line of what cannot be read.
    public init(parsing bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(ProfileError) {
        let root = try XMLElement(parsing: bytes, limits)
        let draft: ProfileDraft
        switch root.name {
        case "ConformanceProfile":
            form = .nist
            draft = try ConformanceProfileReader(root).draft
        case "HL7v2xConformanceProfile":
            form = .hl7
            draft = try StaticDefinitionReader(root).draft
        default: throw .unknownRoot(name: root.name, line: root.line)
        }
        name = root.first("MetaData")?[attribute: "Name"] ?? ""
        version = root[attribute: "HL7Version"] ?? ""
        messages = draft.messages
        segments = draft.segments
        datatypes = draft.datatypes
        remarks = draft.remarks
    }

    /// Adds value sets to those the profile has.
    ///
    /// - Throws: ``ProfileError/duplicate(element:id:line:firstLine:)`` for one it has already.
    public mutating func add(_ library: ValueSetLibrary) throws(ProfileError) { try valueSets.add(library) }

    /// Adds predicates and conformance statements to those the profile has.
    public mutating func add(_ other: ConformanceContext) { context.add(other) }
}

/// A profile while it is read.
struct ProfileDraft {
    var messages: [MessageProfile] = []
    var segments: [SegmentProfile] = []
    var datatypes: [DatatypeProfile] = []
    var remarks: [Finding] = []

    mutating func remark(_ element: XMLElement, _ message: String) {
        remarks.append(Finding(.warning, code: "specification", location: "line \(element.line)", message: message))
    }
}

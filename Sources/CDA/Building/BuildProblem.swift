// SPDX-License-Identifier: Apache-2.0

/// Something in a draft that a document may not say.
public struct BuildProblem: Sendable, Hashable {
    /// What is wrong.
    public enum Fault: Sendable, Hashable {
        /// No kind of document has the code.
        case unknownType
        /// Something that must be there is not.
        case missing
        /// A mark such as `NA` or `/` stands for a value.
        case placeholder
        /// A time or day that the calendar does not have, or written otherwise than `YYYYMMDDhhmmss` cut after a pair.
        case badTime
        /// No number.
        case badNumber
        /// Neither `true` nor `false`.
        case badFlag
        /// An OID that is none.
        case badOID
        /// An identity number whose form, day or check character is wrong.
        case badIdentityNumber
        /// The identity number has another day of birth, or another sex.
        case identityDisagrees
        /// An end before its start.
        case endBeforeStart
        /// A code that its table does not have.
        case codeNotInTable(oid: String)
        /// Another meaning than the table gives the code.
        case displayDisagrees(expected: String)
        /// A code without the system it is taken from.
        case noCodeSystem
        /// A value that does not have the format of its data element.
        case badFormat(format: String)
        /// Another unit than the data element's.
        case otherUnit(expected: String)
        /// No data element has the identifier.
        case unknownElement
        /// The section does not have the data element, or not so named.
        case elementNotInSection
        /// The kind of document does not have the section.
        case unknownSection
        /// The kind of document has the code twice; a label must say which.
        case ambiguousSection
        /// The section stands twice.
        case repeatedSection
        /// The section does not have a group, operation or drug.
        case statementNotInSection
        /// Parts inside a value or inside a part.
        case partsNotAllowed
        /// The kind of document does not have an id of the domain.
        case domainNotInType
        /// A character that XML does not allow.
        case badCharacter
    }

    /// Where, by the names of the draft: `sections[2].entries[0].value`, counted from 0.
    public let path: String
    /// What is wrong.
    public let fault: Fault
    /// How well the rule is known; one that is not verified can be waived.
    public let standing: Standing

    /// Makes a problem.
    public init(path: String, fault: Fault, standing: Standing = .verified) {
        self.path = path
        self.fault = fault
        self.standing = standing
    }
}

/// Why no document was made: everything that is wrong with a draft, in its order.
public struct BuildError: Error, Hashable, Sendable {
    /// What is wrong.
    public let problems: [BuildProblem]

    /// Makes an error.
    public init(_ problems: [BuildProblem]) { self.problems = problems }
}

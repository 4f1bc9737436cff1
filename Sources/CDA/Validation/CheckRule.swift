// SPDX-License-Identifier: Apache-2.0

/// The rules of the checker; the raw values are stable.
public enum CheckRule: String, Sendable, Hashable, CaseIterable {
    // MARK: The file

    /// It is no acceptable XML.
    case unreadable
    /// It is labelled with a set of characters that its bytes do not fit.
    case wrongEncoding = "wrong-encoding"
    /// It is XML of another kind.
    case notCDA = "not-cda"
    /// There are more findings than the limit.
    case more = "more-findings"

    // MARK: The structure of CDA R2

    /// An element that its parent does not have.
    case unknownElement = "unknown-element"
    /// An element of a namespace that nobody knows.
    case foreignElement = "foreign-element"
    /// An element behind one that it should precede.
    case elementOrder = "element-order"
    /// An element that must be there is not.
    case missingElement = "missing-element"
    /// An element stands there more often than it may.
    case repeatedElement = "repeated-element"
    /// Text between elements.
    case unexpectedText = "unexpected-text"
    /// An attribute that the element does not have.
    case unknownAttribute = "unknown-attribute"
    /// An attribute that must be there is not.
    case missingAttribute = "missing-attribute"
    /// An attribute with another value than the only one it may have.
    case wrongValue = "wrong-value"
    /// An attribute that is not written as its datatype is.
    case badValue = "bad-value"
    /// A value without `xsi:type`.
    case missingType = "missing-type"
    /// An `xsi:type` that nobody knows, or that does not fit the place.
    case wrongType = "wrong-type"
    /// Bounds of an interval that cannot stand together.
    case intervalBounds = "interval-bounds"
    /// An ID that stands twice.
    case duplicateID = "duplicate-id"
    /// A reference to an ID that is not there.
    case danglingReference = "dangling-reference"

    // MARK: The Chinese documents

    /// A code or template of no known document.
    case unknownDocument = "unknown-document"
    /// Another standard than the one asked for, or a code and a template that do not belong together.
    case wrongDocument = "wrong-document"
    /// A realm other than CN.
    case wrongRealm = "wrong-realm"
    /// An id of the patient that documents of the type carry is not there.
    case missingPatientID = "missing-patient-id"
    /// No encounter in a document of a type that has one.
    case missingEncounter = "missing-encounter"
    /// A section of the template is not there.
    case missingSection = "missing-section"
    /// A section that the template does not have.
    case unknownSection = "unknown-section"
    /// A section without text and entries.
    case emptySection = "empty-section"
    /// An entry of the template is not there.
    case missingEntry = "missing-entry"
    /// A data element that nobody knows.
    case unknownDataElement = "unknown-data-element"

    // MARK: Values

    /// An element that should say something is there and says nothing: empty, `NA`, `/`, `-`.
    case blankValue = "blank-value"
    /// An observation without its value.
    case missingValue = "missing-value"
    /// A code that its table does not have.
    case unlistedCode = "unlisted-code"
    /// A meaning that is not the one of the code.
    case otherDisplay = "other-display"
    /// A code of another table than the data element's.
    case otherCodeSystem = "other-code-system"
    /// Another datatype than the data element's.
    case otherDatatype = "other-datatype"
    /// A value longer than the data element's format.
    case otherFormat = "other-format"
    /// Another unit than the data element's.
    case otherUnit = "other-unit"

    // MARK: Plausibility

    /// A number that cannot be.
    case implausibleValue = "implausible-value"
    /// A number that seldom is.
    case unusualValue = "unusual-value"
    /// A day or time that the calendar does not have.
    case impossibleTime = "impossible-time"
    /// A time in the future.
    case futureTime = "future-time"
    /// A time after that of the document.
    case afterDocument = "after-document"
    /// A time before the patient's birth.
    case beforeBirth = "before-birth"
    /// Times in the wrong order: an end before its beginning, a discharge before the admission.
    case timeOrder = "time-order"
    /// An identity number whose check character, day or length is wrong.
    case badIdentityNumber = "bad-identity-number"
    /// A birth that is not the one of the identity number.
    case otherBirth = "other-birth"
    /// A sex that is not the one of the identity number, or that the kind of document excludes.
    case otherSex = "other-sex"
    /// An age that is not the one of the birth.
    case otherAge = "other-age"
    /// A number or code made of one digit.
    case repeatedDigit = "repeated-digit"
}

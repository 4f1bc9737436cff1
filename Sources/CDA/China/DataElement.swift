// SPDX-License-Identifier: Apache-2.0

/// A data element (数据元): what an observation of a Chinese document is about.
///
/// - Source: WS 363-2011 (卫生信息数据元目录) by identifier; types and formats of WS 445-2014.
public struct DataElement: Sendable, Hashable {
    /// The code system of data elements.
    public static let codeSystem = "2.16.156.10011.2.2.1"

    /// The representation of values.
    ///
    /// - Source: WS/T 303, table of datatypes.
    public enum Representation: String, Sendable, Hashable {
        /// S1: text that no list holds.
        case text = "S1"
        /// S2: a code of a list of at most three.
        case shortList = "S2"
        /// S3: a code of a code table.
        case codeTable = "S3"
        /// N: a number.
        case number = "N"
        /// D: a day.
        case date = "D"
        /// DT: a day and time.
        case dateTime = "DT"
        /// T: a time of day.
        case time = "T"
        /// L: yes or no.
        case flag = "L"
        /// BY: bytes.
        case binary = "BY"
    }

    /// The identifier, such as `DE04.10.174.00`, or one of a dataset (`HDSD00.11.142`).
    public let identifier: String
    /// The name; for an element used with several meanings, one of them. Empty where no source names it.
    public let name: String
    /// The HL7 datatype of its values (`xsi:type`), such as `PQ`; empty where not known.
    public let datatype: String
    /// The unit of its values; empty for none.
    public let unit: String
    /// The code system of its values, an OID; empty for none.
    public let valueSet: String
    /// The representation; nil where not known.
    public let representation: Representation?
    /// The format; nil where not known.
    public let format: ValueFormat?
    /// How well the element itself is known.
    public let standing: Standing
    /// How well representation and format are known.
    public let formatStanding: Standing

    /// All data elements by identifier.
    public static var all: [DataElement] { ChinaModel.shared.elements }

    /// The data element with an identifier.
    public init?(identifier: String) {
        guard let place = ChinaModel.shared.elementIndex[identifier] else { return nil }
        self = ChinaModel.shared.elements[place]
    }

    /// Where it stands in the documents of WS/T 500.
    public var places: [ElementPlace] { ChinaModel.shared.places[identifier] ?? [] }

    init(_ fields: Fields) {
        identifier = fields[1]
        standing = Standing(letter: fields[2])
        datatype = fields[3]
        unit = fields[4]
        valueSet = ChinaModel.oid(fields[5])
        representation = Representation(rawValue: fields[6])
        format = ValueFormat(fields[7])
        formatStanding = Standing(letter: fields[8])
        name = fields[9]
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A value of OBX-5, looked at as the datatype that OBX-2 names.
///
/// - Source: HL7 v2.5.1, section 7.4.2.2 and table 0125.
public enum ObservationValue: Sendable {
    /// NM.
    case numeric(NM)
    /// SN.
    case structuredNumeric(SN)
    /// CE, CWE, CNE or CF.
    case coded(CodedElement)
    /// ST, TX, FT, ID or IS; ``Field/formattedText()`` resolves the formatting of FT.
    case text(Field)
    /// TS or DTM.
    case dateTime(TS)
    /// DT.
    case date(DT)
    /// TM.
    case time(TM)
    /// ED.
    case encapsulated(ED)
    /// RP.
    case reference(RP)
    /// PN, XPN.
    case name(XPN)
    /// Any other type; empty where OBX-2 is.
    case other(datatype: String, Field)

    /// Looks at a value as a datatype of table 0125.
    public init(_ field: Field, datatype: String) {
        self =
            switch datatype {
            case "NM": .numeric(NM(field))
            case "SN": .structuredNumeric(SN(field))
            case "CE", "CWE", "CNE", "CF": .coded(CodedElement(field))
            case "ST", "TX", "FT", "ID", "IS": .text(field)
            case "TS", "DTM": .dateTime(TS(field))
            case "DT": .date(DT(field))
            case "TM": .time(TM(field))
            case "ED": .encapsulated(ED(field))
            case "RP": .reference(RP(field))
            case "PN", "XPN": .name(XPN(field))
            default: .other(datatype: datatype, field)
            }
    }

    /// The value as written.
    public var field: Field {
        switch self {
        case .numeric(let value): value.field
        case .structuredNumeric(let value): value.field
        case .coded(let value): value.field
        case .text(let field), .other(_, let field): field
        case .dateTime(let value): value.field
        case .date(let value): value.field
        case .time(let value): value.field
        case .encapsulated(let value): value.field
        case .reference(let value): value.field
        case .name(let value): value.field
        }
    }
}

extension Segment {
    /// The repetitions of OBX-5 as the datatype of OBX-2; none in other segments and where OBX-5 is absent or empty.
    ///
    /// - Throws: ``HL7v2Error/undecodable(_:_:offset:)`` when OBX-2 is not in the message's set.
    public func observationValues() throws(HL7v2Error) -> [ObservationValue] {
        guard name == "OBX", let field = self[5], !field.isEmpty else { return [] }
        let datatype = try self[2]?.presence().text ?? ""
        return field.repetitions.map { ObservationValue($0, datatype: datatype) }
    }
}

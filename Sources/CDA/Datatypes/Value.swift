// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// The value of an observation, by its `xsi:type`.
///
/// - Source: HL7 v3 data types; CDA R2, observation.value (ANY).
public enum Value: Sendable, Hashable {
    /// CD, CE, CV, CO, CS.
    case concept(ConceptDescriptor)
    /// PQ, and INT and REAL without unit.
    case quantity(PhysicalQuantity)
    /// IVL_PQ, IVL_INT, IVL_REAL.
    case quantities(Interval<PhysicalQuantity>)
    /// TS.
    case time(PointInTime)
    /// IVL_TS.
    case times(Interval<PointInTime>)
    /// MO.
    case money(MonetaryAmount)
    /// RTO.
    case ratio(Ratio)
    /// ST and ED.
    case data(EncapsulatedData)
    /// BL: nil for what is neither `true` nor `false`.
    case boolean(Bool?, Node)
    /// II.
    case identifier(InstanceIdentifier, Node)
    /// Another type, or none.
    case other(type: String, Node)

    /// Reads an element by its `xsi:type`.
    public init(_ element: Node) {
        let type = Self.type(of: element)
        switch type {
        case "CD", "CE", "CV", "CO", "CS", "CR": self = .concept(ConceptDescriptor(element))
        case "PQ", "INT", "REAL": self = .quantity(PhysicalQuantity(element))
        case "IVL_PQ", "IVL_INT", "IVL_REAL": self = .quantities(Interval(element))
        case "TS", "EIVL_TS": self = .time(PointInTime(element))
        case "IVL_TS": self = .times(Interval(element))
        case "MO": self = .money(MonetaryAmount(element))
        case "RTO", "RTO_PQ_PQ", "RTO_QTY_QTY": self = .ratio(Ratio(element))
        case "ST", "ED": self = .data(EncapsulatedData(element))
        case "BL", "BN": self = .boolean(Self.boolean(element[attribute: "value"]), element)
        case "II": self = .identifier(InstanceIdentifier(element), element)
        default: self = .other(type: type, element)
        }
    }

    /// The local part of the `xsi:type`; empty for none.
    public static func type(of element: Node) -> String {
        let name = element.attribute("type", in: ClinicalDocument.schemaInstance) ?? ""
        return name.split(separator: ":").last.map(String.init) ?? ""
    }

    static func boolean(_ text: String?) -> Bool? {
        switch text {
        case "true", "1": true
        case "false", "0": false
        default: nil
        }
    }

    /// The element.
    public var element: Node {
        switch self {
        case .concept(let view): view.element
        case .quantity(let view): view.element
        case .quantities(let view): view.element
        case .time(let view): view.element
        case .times(let view): view.element
        case .money(let view): view.element
        case .ratio(let view): view.element
        case .data(let view): view.element
        case .boolean(_, let element), .identifier(_, let element), .other(_, let element): element
        }
    }

    /// The text of an ST or ED value: what the element holds or, as some senders write it, its `@value`.
    public var text: String {
        let text = element.trimmedText
        return text.isEmpty ? element[attribute: "value"] ?? "" : text
    }
}

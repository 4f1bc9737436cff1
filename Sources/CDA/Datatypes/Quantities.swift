// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A physical quantity (PQ), or a count (INT, REAL) without a unit.
///
/// - Source: HL7 v3 data types, PQ; units are UCUM by the standard, free text in Chinese documents.
public struct PhysicalQuantity: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The number as written; empty for none.
    public var value: String { element[attribute: "value"] ?? "" }
    /// The unit as written; empty for none.
    public var unit: String { element[attribute: "unit"] ?? "" }
    /// The number; nil when what is written is none.
    public var number: Double? {
        let text = value
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) })
        else { return nil }
        return Double(text)
    }
    /// The same quantity in other units, as codes.
    public var translations: [ConceptDescriptor] { views("translation") }
}

/// An amount of money (MO).
public struct MonetaryAmount: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The number as written; empty for none.
    public var value: String { element[attribute: "value"] ?? "" }
    /// The currency as written, such as `CNY` or `元`; empty for none.
    public var currency: String { element[attribute: "currency"] ?? "" }
}

/// A ratio of two quantities (RTO).
public struct Ratio: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// What is divided.
    public var numerator: PhysicalQuantity? { view("numerator") }
    /// By what.
    public var denominator: PhysicalQuantity? { view("denominator") }
}

/// A range of points in time or quantities (IVL_TS, IVL_PQ, IVL_INT), or a single one.
///
/// - Source: HL7 v3 data types, IVL.
public struct Interval<Bound: ElementView>: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The single value that stands on the element itself; nil for a range.
    public var value: Bound? { element[attribute: "value"] == nil ? nil : Bound(element) }
    /// The lower bound; nil for none.
    public var low: Bound? { view("low") }
    /// The upper bound; nil for none.
    public var high: Bound? { view("high") }
    /// The middle; nil for none.
    public var center: Bound? { view("center") }
    /// The width; nil for none.
    public var width: PhysicalQuantity? { view("width") }
    /// Whether the lower bound belongs to the range; it does unless the document denies it.
    public var includesLow: Bool { element.first("low")?[attribute: "inclusive"] != "false" }
    /// Whether the upper bound belongs to the range; it does unless the document denies it.
    public var includesHigh: Bool { element.first("high")?[attribute: "inclusive"] != "false" }
}

// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// The members of drugs and supplies.
///
/// - Source: HL7 CDA R2, chapters 4.3.6.7 and 4.3.6.8.
extension ClinicalStatement {
    /// How a drug gets into the body; nil for none.
    public var routeCode: ConceptDescriptor? { view("routeCode") }
    /// How much at a time; nil for none.
    public var doseQuantity: PhysicalQuantity? { view("doseQuantity") }
    /// How much in what time: in Chinese documents times a day, unit 次/日. Nil for none.
    public var rateQuantity: PhysicalQuantity? { view("rateQuantity") }
    /// The form in which a drug is given; nil for none.
    public var administrationUnitCode: ConceptDescriptor? { view("administrationUnitCode") }
    /// The most in a time; nil for none.
    public var maxDoseQuantity: Ratio? { view("maxDoseQuantity") }
    /// How much is supplied; nil for none.
    public var quantity: PhysicalQuantity? { view("quantity") }
    /// How often it may be repeated; nil for none.
    public var repeatNumber: Interval<PhysicalQuantity>? { view("repeatNumber") }
    /// What is given or supplied; nil for none.
    public var manufacturedProduct: ManufacturedProduct? {
        (element.first("consumable", "manufacturedProduct") ?? element.first("product", "manufacturedProduct"))
            .map(ManufacturedProduct.init)
    }
    /// The medium of an `observationMedia`; nil for none.
    public var media: EncapsulatedData? { kind == .observationMedia ? view("value") : nil }
}

/// A drug or another product.
public struct ManufacturedProduct: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// The ids.
    public var ids: [InstanceIdentifier] { identifiers() }
    /// The drug's code; nil for none.
    public var code: ConceptDescriptor? { material?.first("code").map(ConceptDescriptor.init) }
    /// The drug's name as text; nil for none.
    public var name: String? { material?.first("name")?.trimmedText }
    /// The number of the lot; nil for none.
    public var lotNumber: String? { material?.first("lotNumberText")?.trimmedText }
    /// The maker; nil for none.
    public var manufacturer: Organization? { view("manufacturerOrganization") }

    private var material: Node? { element.first("manufacturedLabeledDrug") ?? element.first("manufacturedMaterial") }
}

/// What values of an observation are usual.
public struct ReferenceRange: ElementView {
    /// The element.
    public let element: Node

    /// Views an element.
    public init(_ element: Node) { self.element = element }

    /// Such as `N`; nil for none.
    public var interpretationCode: ConceptDescriptor? { view("interpretationCode") }
    /// The range; nil for none.
    public var value: Value? { element.first("value").map(Value.init) }
    /// The range as text; nil for none.
    public var text: String? { text("text") }
}

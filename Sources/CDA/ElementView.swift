// SPDX-License-Identifier: Apache-2.0

public import XMLTree

/// A reading of one element: a class or a data type of the standard.
///
/// Making one costs nothing; members are looked up when they are asked for.
public protocol ElementView: Sendable, Hashable {
    /// The element.
    var element: Node { get }
    /// Views an element, whatever its name.
    init(_ element: Node)
}

extension ElementView {
    /// Why there is no value: a code such as `UNK`; nil when the element says nothing of it.
    ///
    /// - Source: HL7 vocabulary NullFlavor, 2.16.840.1.113883.5.1008.
    public var nullFlavor: String? { element[attribute: "nullFlavor"] }

    /// The templates the element claims to follow.
    public var templateIds: [InstanceIdentifier] { identifiers("templateId") }

    func identifiers(_ name: String = "id") -> [InstanceIdentifier] {
        element.elements(named: name).map(InstanceIdentifier.init)
    }

    func views<View: ElementView>(_ name: String) -> [View] { element.elements(named: name).map(View.init) }

    func view<View: ElementView>(_ name: String) -> View? { element.first(name).map(View.init) }

    /// The trimmed text of a child; nil when there is no such child.
    func text(_ name: String) -> String? { element.first(name)?.trimmedText }
}

/// Texts that stand where a value is unknown.
enum Placeholder {
    /// Whether a text is empty or one of the marks that Chinese senders write for an unknown value.
    ///
    /// - Source: public samples of WS/T 500 documents: `NA`, `/`, `-`.
    static func isPlaceholder(_ text: String) -> Bool {
        let trimmed = text.drop { $0.isWhitespace }
        return trimmed.isEmpty || ["NA", "N/A", "na", "n/a", "/", "-", "--", "无", "—"].contains(text)
    }
}

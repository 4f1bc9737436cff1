// SPDX-License-Identifier: Apache-2.0

/// How a data set lies in bytes, named by a UID.
///
/// - Source: DICOM PS3.5, section 10 and annex A.
public struct TransferSyntax: RawRepresentable, Sendable, Hashable {
    /// The UID.
    public let rawValue: String

    /// Makes a transfer syntax of any UID; unknown ones are explicit, little endian and encapsulate their pixels.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Implicit VR Little Endian.
    public static let implicitLittleEndian = TransferSyntax(rawValue: "1.2.840.10008.1.2")
    /// Explicit VR Little Endian.
    public static let explicitLittleEndian = TransferSyntax(rawValue: "1.2.840.10008.1.2.1")
    /// Explicit VR Big Endian, retired.
    public static let explicitBigEndian = TransferSyntax(rawValue: "1.2.840.10008.1.2.2")
    /// Deflated Explicit VR Little Endian.
    public static let deflated = TransferSyntax(rawValue: "1.2.840.10008.1.2.1.99")
    /// Encapsulated Uncompressed Explicit VR Little Endian.
    public static let encapsulatedUncompressed = TransferSyntax(rawValue: "1.2.840.10008.1.2.1.98")

    /// Whether elements carry their representation.
    public var isExplicit: Bool { self != .implicitLittleEndian }
    /// Whether numbers have their most significant byte first.
    public var isBigEndian: Bool { self == .explicitBigEndian }
    /// Whether all behind the file meta information is deflated.
    public var isDeflated: Bool { self == .deflated || rawValue == "1.2.840.10008.1.2.4.95" }
    /// Whether pixel data are fragments in an encapsulation.
    public var isEncapsulated: Bool {
        ![.implicitLittleEndian, .explicitLittleEndian, .explicitBigEndian, .deflated].contains(self)
    }

    /// The name in the registry; nil for a private one.
    public var name: String? { UIDRegistry.entry(rawValue)?.name }

    /// Whether the registry has it; of the usual ones without a look into the registry.
    var isRegistered: Bool { !isEncapsulated || name != nil }

    var encoding: ElementEncoding { ElementEncoding(isExplicit: isExplicit, isBigEndian: isBigEndian) }
}

/// How the elements of one data set are written; items inside unknown elements differ from what is around them.
struct ElementEncoding: Sendable, Hashable {
    var isExplicit: Bool
    var isBigEndian: Bool

    static let implicitLittle = ElementEncoding(isExplicit: false, isBigEndian: false)
    static let explicitLittle = ElementEncoding(isExplicit: true, isBigEndian: false)
    static let explicitBig = ElementEncoding(isExplicit: true, isBigEndian: true)
    static let implicitBig = ElementEncoding(isExplicit: false, isBigEndian: true)
}

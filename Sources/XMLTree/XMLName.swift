// SPDX-License-Identifier: Apache-2.0

/// The name of an element, attribute or instruction.
///
/// - Source: Namespaces in XML 1.0, section 4.
public struct XMLName: Sendable, Hashable {
    /// The local part; the target of an instruction; of a namespace declaration the prefix it declares.
    public let local: String
    /// The prefix as written; empty for none.
    public let prefix: String
    /// The namespace name; empty for none.
    public let namespace: String

    /// Makes a name.
    public init(_ local: String, prefix: String = "", namespace: String = "") {
        self.local = local
        self.prefix = prefix
        self.namespace = namespace
    }

    /// The name as it stands in the document, such as `sdtc:raceCode`.
    public var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }

    /// The namespace that the prefix `xml` is always bound to.
    public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}

/// What comparing names needs, without their text.
struct NameKey: Sendable {
    /// A hash of the local part.
    let hash: UInt64
    /// The namespace's number within the document; 0 for none.
    let namespace: Int32

    /// FNV-1a of the UTF-8 bytes. What is equal here is compared as text afterwards.
    static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}

/// All names of a document, each once.
struct NameTable: Sendable {
    private(set) var names: [XMLName] = []
    private(set) var keys: [NameKey] = []
    private(set) var namespaces: [String] = [""]

    mutating func add(_ name: XMLName) -> Int32 {
        let found = namespaces.firstIndex(of: name.namespace)
        if found == nil { namespaces.append(name.namespace) }
        let namespace = Int32(truncatingIfNeeded: found ?? namespaces.count - 1)
        names.append(name)
        keys.append(NameKey(hash: NameKey.hash(name.local), namespace: namespace))
        return Int32(truncatingIfNeeded: names.count - 1)
    }
}

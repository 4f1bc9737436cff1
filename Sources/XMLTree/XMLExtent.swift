// SPDX-License-Identifier: Apache-2.0

/// How much of a document a stream keeps.
public struct XMLExtent: Sendable, Hashable {
    /// Local names of elements that end the reading at their start tag: what follows is not even looked at.
    public var endingAt: Set<String>
    /// Local names of elements whose content is counted and dropped once it was read.
    public var emptying: Set<String>

    /// Everything, or less.
    public init(endingAt: Set<String> = [], emptying: Set<String> = []) {
        self.endingAt = endingAt
        self.emptying = emptying
    }
}

/// What a stream has read and dropped.
public struct DroppedContent: Sendable, Hashable {
    /// How many elements of each name.
    public let elements: [XMLName: Int]
    /// Position of an emptied element, and the Unicode scalars of its text without blanks around it.
    let lengths: [Int32: Int]

    init(elements: [XMLName: Int] = [:], lengths: [Int32: Int] = [:]) {
        self.elements = elements
        self.lengths = lengths
    }
}

/// An extent at work: each name is looked up once.
struct ExtentInForce {
    private enum Use: UInt8 {
        case kept, ending, emptied
    }

    private let extent: XMLExtent
    private let isWhole: Bool
    private var uses: [Use] = []
    private var counts: [Int] = []
    private var lengths: [Int32: Int] = [:]

    init(_ extent: XMLExtent) {
        self.extent = extent
        isWhole = extent == XMLExtent()
    }

    mutating func ends(at name: Int32, _ names: NameTable) -> Bool { !isWhole && use(name, names) == .ending }

    mutating func isEmptied(_ name: Int32, _ names: NameTable) -> Bool { !isWhole && use(name, names) == .emptied }

    private mutating func use(_ name: Int32, _ names: NameTable) -> Use {
        while uses.count < names.names.count {
            let local = names.names[uses.count].local
            uses.append(extent.endingAt.contains(local) ? .ending : extent.emptying.contains(local) ? .emptied : .kept)
        }
        return uses[Int(name)]
    }

    mutating func count(_ nodes: ArraySlice<NodeRecord>, below position: Int, text: ArraySlice<UInt8>) {
        for node in nodes where node.kind == .element {
            while counts.count <= Int(node.name) { counts.append(0) }
            counts[Int(node.name)] += 1
        }
        let length = text.count { $0 & 0xC0 != 0x80 }
        let before = text.prefix { Self.isBlank($0) }.count
        let after = before == length ? 0 : text.reversed().prefix { Self.isBlank($0) }.count
        if length > 0 { lengths[Int32(truncatingIfNeeded: position)] = length - before - after }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    func dropped(_ names: NameTable) -> DroppedContent {
        let elements = counts.enumerated().filter { $1 > 0 }.map { (names.names[$0], $1) }
        return DroppedContent(elements: Dictionary(elements) { $0 + $1 }, lengths: lengths)
    }
}

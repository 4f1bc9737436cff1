// SPDX-License-Identifier: Apache-2.0

/// A private element, wherever its maker's block lies.
public struct PrivateElement: Sendable, Hashable {
    /// The maker, as the private creator says.
    public let creator: String
    /// The group.
    public let group: UInt16
    /// The lower two digits of the element.
    public let element: UInt8

    /// Names a private element, such as `("GEMS_PARM_01", 0x0043, 0x39)`.
    public init(_ creator: String, _ group: UInt16, _ element: UInt8) {
        (self.creator, self.group, self.element) = (creator, group, element)
    }

    /// Those of the standard's list that carry measurement: what is needed to compute with an image.
    ///
    /// - Source: DICOM PS3.15, table E.3.10-1, in part.
    public static let safe: Set<PrivateElement> = Set(
        list.flatMap { creator, group, elements in elements.map { PrivateElement(creator, group, $0) } })

    private static let list: [(String, UInt16, [UInt8])] = [
        ("Philips PET Private Group", 0x7053, [0x00, 0x09]), ("Philips MR Imaging DD 001", 0x2005, [0x0D, 0x0E]),
        ("Philips Imaging DD 001", 0x2001, [0x03, 0x04]), ("SIEMENS MR HEADER", 0x0019, [0x0C, 0x0D, 0x0E, 0x27]),
        ("GEMS_ACQU_01", 0x0019, [0x23, 0x24, 0x27, 0x9E]), ("GEMS_SERS_01", 0x0025, [0x07]),
        ("GEMS_PARM_01", 0x0043, [0x27, 0x39, 0x6F]), ("GEMS_HELIOS_01", 0x0045, [0x01, 0x02]),
        ("ELSCINT1", 0x00E1, [0x21]), ("ELSCINT1", 0x01E1, [0x26, 0x50]),
        ("ELSCINT1", 0x01F1, [0x01, 0x07, 0x26, 0x27]),
    ]
}

extension DataSet {
    /// The tags of private elements that are safe: those of a list, and blocks that the data set itself declares safe.
    ///
    /// - Source: DICOM PS3.3, section C.12.1.1.7 (Private Data Element Characteristics).
    func safePrivateTags(_ list: Set<PrivateElement>) -> Set<Tag> {
        let declared = safeBlocks
        var creators: [Tag: String] = [:]
        for element in elements where element.tag.isPrivateCreator { creators[element.tag] = element.string }
        var safe: Set<Tag> = []
        for element in elements {
            guard let creator = element.tag.privateCreator, let name = creators[creator] else { continue }
            let low = UInt8(truncatingIfNeeded: element.tag.element)
            let isListed = list.contains(PrivateElement(name, element.tag.group, low))
            guard isListed || declared.contains(SafeBlock(group: element.tag.group, creator: name)) else { continue }
            safe.formUnion([element.tag, creator])
        }
        return safe
    }

    private struct SafeBlock: Hashable {
        let group: UInt16
        let creator: String
    }

    private var safeBlocks: Set<SafeBlock> {
        let items = self[Tag(0x0008, 0x0300)]?.items ?? []
        return Set(
            items.compactMap { item in
                guard item[Tag(0x0008, 0x0303)]?.string == "SAFE",
                    let group = item[Tag(0x0008, 0x0301)]?.integers.first.flatMap(UInt16.init(exactly:)),
                    let creator = item[Tag(0x0008, 0x0302)]?.string
                else { return nil }
                return SafeBlock(group: group, creator: creator)
            })
    }
}

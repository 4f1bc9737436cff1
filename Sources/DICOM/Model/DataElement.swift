// SPDX-License-Identifier: Apache-2.0

/// One data element: a tag, a representation and a value.
///
/// - Source: DICOM PS3.5, section 7.1.
public struct DataElement: Sendable {
    enum Content: Sendable {
        case read(Storage, Int32)
        case made(MadeElement)
    }

    let content: Content

    init(_ storage: Storage, _ index: Int32) { content = .read(storage, index) }
    init(_ element: MadeElement) { content = .made(element) }

    /// The record of an element that was read.
    var record: ElementRecord? {
        if case .read(let storage, let index) = content { storage.records[Int(index)] } else { nil }
    }

    /// The tag.
    public var tag: Tag {
        switch content {
        case .read(let storage, let index): storage.records[Int(index)].tag
        case .made(let element): element.tag
        }
    }

    /// The representation the value is read by: as written or, in implicit form and for unknown ones, the dictionary's.
    public var vr: VR {
        switch content {
        case .read(let storage, let index): storage.records[Int(index)].vr
        case .made(let element): element.vr
        }
    }

    /// The characters of its text.
    public var characterSet: SpecificCharacterSet {
        switch content {
        case .read(let storage, let index): storage.characterSet(storage.records[Int(index)].level)
        case .made(let element): element.characterSet
        }
    }

    /// The items of a sequence; none for any other element.
    public var items: [DataSet] {
        switch content {
        case .read(let storage, let index): storage.items(Int(index))
        case .made(let element):
            if case .items(let items) = element.value { items } else { [] }
        }
    }
}

extension Storage {
    /// The data sets of a sequence's items.
    func items(_ index: Int) -> [DataSet] {
        guard records[index].vr == .sequence else { return [] }
        var items: [DataSet] = []
        var place = index + 1
        while place < Int(records[index].next) {
            let record = records[place]
            if record.tag == .item { items.append(DataSet(self, record.level)) }
            place = Int(record.next)
        }
        return items
    }
}

// SPDX-License-Identifier: Apache-2.0

/// A data set: data elements by tag, in the order of the file.
///
/// What was read is a view of the file's bytes; a change makes a list of elements of which those untouched still are.
///
/// - Source: DICOM PS3.5, section 7.
public struct DataSet: Sendable {
    enum Content: Sendable {
        case read(Storage, level: Int32)
        case edited(EditedDataSet)
    }

    var content: Content

    init(_ storage: Storage, _ level: Int32) { content = .read(storage, level: level) }

    /// An empty data set.
    ///
    /// - Parameter characterSet: the set of text put into it as long as it does not hold its own (0008,0005).
    public init(inheriting characterSet: SpecificCharacterSet = SpecificCharacterSet(terms: [])) {
        content = .edited(EditedDataSet(elements: [], inherited: characterSet))
    }

    /// The elements in order; duplicates, which must not be, included.
    public var elements: ElementList { ElementList(content: content) }

    /// The element of a tag; the last, where there are several.
    public subscript(tag: Tag) -> DataElement? {
        switch content {
        case .read(let storage, let level):
            storage.index(of: tag, in: level).map { DataElement(storage, Int32(truncatingIfNeeded: $0)) }
        case .edited(let edited): edited.elements.last { $0.tag == tag }
        }
    }

    /// The elements of a tag in order: more than one only in data sets that break the rule.
    public func elements(_ tag: Tag) -> [DataElement] { elements.filter { $0.tag == tag } }

    /// Whether there are no elements.
    public var isEmpty: Bool { elements.first { _ in true } == nil }

    /// The characters of this data set's text: its own declaration, or that of the data sets around it.
    public var characterSet: SpecificCharacterSet {
        switch content {
        case .read(let storage, let level): storage.characterSet(level)
        case .edited(let edited): edited.characterSet
        }
    }

    /// The private creator that reserves the block of a private element; nil without one.
    public func privateCreator(of tag: Tag) -> String? {
        guard let creator = tag.privateCreator, let element = self[creator] else { return nil }
        return element.string
    }
}

/// The elements of a data set, in order.
public struct ElementList: Sequence, Sendable {
    let content: DataSet.Content

    /// Goes from element to element, over what is inside them.
    public struct Iterator: IteratorProtocol, Sendable {
        private let content: DataSet.Content
        private var index: Int

        fileprivate init(_ content: DataSet.Content) {
            self.content = content
            if case .read(let storage, let level) = content {
                index = Int(storage.levels[Int(level)].start)
            } else {
                index = 0
            }
        }

        /// The next element.
        public mutating func next() -> DataElement? {
            switch content {
            case .read(let storage, let level):
                let end = Int(storage.levels[Int(level)].end)
                while index < end {
                    let current = index
                    index = Int(storage.records[current].next)
                    if !storage.records[current].traits.contains(.structural) {
                        return DataElement(storage, Int32(truncatingIfNeeded: current))
                    }
                }
                return nil
            case .edited(let edited):
                guard index < edited.elements.count else { return nil }
                index += 1
                return edited.elements[index - 1]
            }
        }
    }

    /// Begins before the first element.
    public func makeIterator() -> Iterator { Iterator(content) }
}

// SPDX-License-Identifier: Apache-2.0

extension DataSet {
    /// All elements, those inside of sequences included, each sequence before what is in it.
    public var walk: DataSetWalk { DataSetWalk(self) }
}

/// Goes through a data set and all that is inside of it. Depth costs no machine stack.
public struct DataSetWalk: Sequence, IteratorProtocol, Sendable {
    /// One stop.
    public enum Step: Sendable {
        /// An element; if it is a sequence, its items come next.
        case element(DataElement)
        /// The beginning of an item, counted from 0.
        case item(Int, DataSet)
    }

    private struct Frame: Sendable {
        var elements: ElementList.Iterator
        var items: [DataSet] = []
        /// How many items were begun.
        var item = 0
        var sequence = Tag(rawValue: 0)
    }

    private var frames: [Frame]

    init(_ dataSet: DataSet) { frames = [Frame(elements: dataSet.elements.makeIterator())] }

    /// How many items are around the last stop; an item counts itself.
    public var depth: Int { frames.count - 1 }

    /// The items around what comes next.
    public var steps: [ElementPath.Step] {
        frames.dropLast().map { ElementPath.Step(sequence: $0.sequence, item: $0.item - 1) }
    }

    /// The path of an element that is the last stop.
    public func path(_ tag: Tag) -> ElementPath { ElementPath(steps: steps, tag: tag) }

    /// The next stop.
    public mutating func next() -> Step? {
        while let last = frames.indices.last {
            if frames[last].item < frames[last].items.count {
                let item = frames[last].items[frames[last].item]
                frames[last].item += 1
                frames.append(Frame(elements: item.elements.makeIterator()))
                return .item(frames[last].item - 1, item)
            }
            if let element = frames[last].elements.next() {
                frames[last].items = element.items
                frames[last].item = 0
                frames[last].sequence = element.tag
                return .element(element)
            }
            frames.removeLast()
        }
        return nil
    }
}

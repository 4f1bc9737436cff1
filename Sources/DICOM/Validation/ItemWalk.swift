// SPDX-License-Identifier: Apache-2.0

/// Where a data set is: the items around its elements, itself among them; none at the top.
struct ItemPath: Sendable, Hashable {
    var steps: [ElementPath.Step] = []

    /// The path of an element of the data set.
    func element(_ tag: Tag) -> ElementPath { ElementPath(steps: steps, tag: tag) }
}

extension ElementPath {
    /// The path of an element at the top.
    init(_ tag: Tag) { self.init(steps: [], tag: tag) }

    /// The path of an item of a sequence, counted from 0.
    func item(_ number: Int) -> ItemPath { ItemPath(steps: steps + [Step(sequence: tag, item: number)]) }
}

/// Goes through a data set and all items in it, each before what is inside it: for rules that need a whole data set.
///
/// What is inside what is on a stack of its own, so depth costs no machine stack.
struct ItemWalk: Sequence, IteratorProtocol {
    private struct Frame {
        let items: [DataSet]
        let path: ElementPath
        var index = 0
    }

    private var first: DataSet?
    private var frames: [Frame] = []

    init(_ dataSet: DataSet) { first = dataSet }

    mutating func next() -> (dataSet: DataSet, path: ItemPath)? {
        if let top = first {
            first = nil
            push(top, ItemPath())
            return (top, ItemPath())
        }
        while let frame = frames.popLast() {
            guard frame.index < frame.items.count else { continue }
            frames.append(Frame(items: frame.items, path: frame.path, index: frame.index + 1))
            let (item, path) = (frame.items[frame.index], frame.path.item(frame.index))
            push(item, path)
            return (item, path)
        }
        return nil
    }

    private mutating func push(_ dataSet: DataSet, _ path: ItemPath) {
        let sequences = dataSet.elements.filter { $0.vr == .sequence }
        for element in sequences.reversed() {
            frames.append(Frame(items: element.items, path: path.element(element.tag)))
        }
    }
}

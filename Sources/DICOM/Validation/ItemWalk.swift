// SPDX-License-Identifier: Apache-2.0

/// Goes through a data set and all items in it, each before what is inside it.
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

    mutating func next() -> (dataSet: DataSet, path: ElementPath)? {
        if let top = first {
            first = nil
            push(top, ElementPath())
            return (top, ElementPath())
        }
        while let frame = frames.popLast() {
            guard frame.index < frame.items.count else { continue }
            frames.append(Frame(items: frame.items, path: frame.path, index: frame.index + 1))
            let (item, path) = (frame.items[frame.index], frame.path.item(frame.index + 1))
            push(item, path)
            return (item, path)
        }
        return nil
    }

    private mutating func push(_ dataSet: DataSet, _ path: ElementPath) {
        let sequences = dataSet.elements.filter { $0.vr == .sequence }
        for element in sequences.reversed() {
            frames.append(Frame(items: element.items, path: path.element(element.tag)))
        }
    }
}

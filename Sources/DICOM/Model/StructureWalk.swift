// SPDX-License-Identifier: Apache-2.0

/// Goes through a data set and all that is inside it, on a stack of its own, so depth costs no machine stack.
struct StructureWalk {
    enum Event {
        /// An element that is no sequence.
        case element(DataElement)
        case beginSequence(DataElement)
        case beginItem(DataSet)
        case endItem
        case endSequence
    }

    private enum Frame {
        case elements(ElementList.Iterator)
        case items([DataSet], Int)
    }

    /// Whether elements come by ascending tag, of several of one tag the last only; else as they are.
    private let isOrdered: Bool
    private var frames: [Frame] = []

    init(_ dataSet: DataSet, isOrdered: Bool = false) {
        self.isOrdered = isOrdered
        open(dataSet)
    }

    /// How many items are open.
    private(set) var depth = -1

    /// The next event; nil behind the last.
    mutating func next() -> Event? {
        guard let frame = frames.popLast() else { return nil }
        switch frame {
        case .elements(var iterator):
            guard let element = iterator.next() else {
                depth -= 1
                return frames.isEmpty ? nil : .endItem
            }
            frames.append(.elements(iterator))
            guard element.isSequence else { return .element(element) }
            frames.append(.items(element.items, 0))
            return .beginSequence(element)
        case .items(let items, let index):
            guard index < items.count else { return .endSequence }
            frames.append(.items(items, index + 1))
            open(items[index])
            return .beginItem(items[index])
        }
    }

    /// Leaves the sequence that was just begun without an event.
    mutating func skipSequence() { frames.removeLast() }

    private mutating func open(_ dataSet: DataSet) {
        depth += 1
        let elements = isOrdered ? dataSet.orderedElements : dataSet.elements
        frames.append(.elements(elements.makeIterator()))
    }
}

extension DataElement {
    /// Whether the value is items.
    var isSequence: Bool {
        guard vr == .sequence else { return false }
        if case .made(let element) = content, case .bytes = element.value { return false }
        return true
    }
}

extension DataSet {
    /// The elements by ascending tag, the last of each.
    var orderedElements: ElementList {
        if case .read(let storage, let level) = content, storage.levels[Int(level)].isAscending { return elements }
        let all = Array(elements)
        let order = all.indices.sorted { (all[$0].tag, $0) < (all[$1].tag, $1) }
        let kept = order.indices.filter {
            $0 + 1 == order.count || all[order[$0]].tag != all[order[$0 + 1]].tag
        }
        let edited = EditedDataSet(elements: kept.map { all[order[$0]] }, inherited: characterSet)
        return ElementList(content: .edited(edited))
    }

    /// The record of the item that this data set is or was before it was changed; nil for others.
    var itemRecord: ElementRecord? {
        switch content {
        case .edited(let edited): return edited.item
        case .read(let storage, let level):
            let record = storage.levels[Int(level)].record
            return record >= 0 ? storage.records[Int(record)] : nil
        }
    }
}

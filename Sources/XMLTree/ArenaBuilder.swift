// SPDX-License-Identifier: Apache-2.0

import CLibXML2

/// Lays out flat what libxml2 reports.
@safe struct ArenaBuilder {
    private(set) var nodes: [NodeRecord] = []
    private(set) var attributes: [AttributeRecord] = []
    private(set) var characters: [UInt8] = []
    private(set) var values: [UInt8] = []
    private(set) var names = NameInterner()
    /// Open elements, the document below them.
    private var open: [Int32] = [0]
    /// How many namespace declarations each open element made, and all of them together.
    private var declared: [Int32] = [0]
    private var inForce = 0
    /// The first thing that was wrong.
    private(set) var failure: XMLError?
    /// Whether an element that ends the reading was met.
    private(set) var isStopped = false
    private let limits: XMLLimits
    private let context: xmlParserCtxtPtr
    /// Whether the text comes in pieces, so that a CDATA section may do so too.
    private let isPushed: Bool
    /// What of the document is kept.
    private var extent: ExtentInForce

    init(_ context: xmlParserCtxtPtr, limits: XMLLimits, extent: XMLExtent, bytes: Int, isPushed: Bool) {
        unsafe self.context = context
        self.limits = limits
        self.isPushed = isPushed
        self.extent = ExtentInForce(extent)
        nodes.reserveCapacity(bytes / 32 + 16)
        attributes.reserveCapacity(bytes / 32 + 16)
        characters.reserveCapacity(bytes / 4 + 16)
        values.reserveCapacity(bytes / 4 + 16)
        nodes.append(
            NodeRecord(
                parent: -1, end: 1, textStart: 0, textEnd: 0, firstAttribute: 0, line: 1, depth: 0, kind: .document))
    }

    // MARK: Events

    mutating func start(
        _ name: Int32, _ namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
        _ found: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        guard open.count <= limits.depth else { return fail(.tooDeep(line: line, limit: limits.depth)) }
        let (namespaceCount, attributeCount) = (namespaces.count / 2, found.count / 5)
        guard namespaceCount + attributeCount <= limits.attributes else { return fail(.attributes, limits.attributes) }
        inForce += namespaceCount
        guard inForce <= limits.namespaces else { return fail(.namespaces, limits.namespaces) }
        guard add(.element, name: name) else { return }
        let position = nodes.count - 1
        for index in 0..<namespaceCount { unsafe declare(namespaces[index * 2], namespaces[index * 2 + 1]) }
        for index in 0..<attributeCount { unsafe add(UnsafeBufferPointer(rebasing: found[index * 5..<index * 5 + 5])) }
        nodes[position].namespaceCount = UInt16(truncatingIfNeeded: namespaceCount)
        nodes[position].attributeCount = UInt16(truncatingIfNeeded: namespaceCount + attributeCount)
        open.append(Int32(truncatingIfNeeded: position))
        declared.append(Int32(truncatingIfNeeded: namespaceCount))
        if extent.ends(at: name, names.table) {
            isStopped = true
            unsafe xmlStopParser(context)
        }
    }

    mutating func end() {
        guard open.count > 1, let position = open.popLast() else { return }
        inForce -= Int(declared.popLast() ?? 0)
        close(Int(position))
        if extent.isEmptied(nodes[Int(position)].name, names.table) { empty(Int(position)) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: NodeKind) {
        let last = nodes.count - 1
        if kind == .text || isPushed, nodes[last].kind == kind, nodes[last].parent == open[open.count - 1] {
            guard characters.count - Int(nodes[last].textStart) + bytes.count <= limits.textBytes else {
                return fail(.textBytes, limits.textBytes)
            }
        } else {
            guard bytes.count <= limits.textBytes else { return fail(.textBytes, limits.textBytes) }
            guard add(kind, name: -1) else { return }
        }
        unsafe characters.append(contentsOf: bytes)
        nodes[nodes.count - 1].textEnd = UInt32(truncatingIfNeeded: characters.count)
    }

    mutating func data(_ data: UnsafePointer<xmlChar>?, _ kind: NodeKind, name: Int32) {
        let length = unsafe data.map { unsafe Int(xmlStrlen($0)) } ?? 0
        guard length <= limits.textBytes else { return fail(.textBytes, limits.textBytes) }
        guard add(kind, name: name) else { return }
        unsafe append(name, UnsafeBufferPointer(start: data, count: length))
        nodes[nodes.count - 1].attributeCount = 1
    }

    mutating func number(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
    ) -> Int32 { unsafe names.number(local, prefix, namespace) }

    // MARK: Faults

    var line: Int {
        guard let input = unsafe context.pointee.input else { return 1 }
        return unsafe Int(input.pointee.line)
    }

    /// Keeps the first fault and stops the parser.
    mutating func fail(_ error: XMLError) {
        guard failure == nil else { return }
        failure = error
        unsafe xmlStopParser(context)
    }

    private mutating func fail(_ kind: XMLLimits.Kind, _ limit: Int) {
        fail(.tooMuch(kind, line: line, limit: limit))
    }

    /// Ends the building early: what is open is closed.
    mutating func finish() {
        while open.count > 1 { end() }
        close(0)
    }

    // MARK: Parts

    private mutating func add(_ kind: NodeKind, name: Int32) -> Bool {
        guard nodes.count <= limits.nodes else {
            fail(.nodes, limits.nodes)
            return false
        }
        guard characters.count + values.count <= limits.bytes else {
            fail(.tooLarge(bytes: characters.count + values.count, limit: limits.bytes))
            return false
        }
        let place = UInt32(truncatingIfNeeded: characters.count)
        nodes.append(
            NodeRecord(
                name: name, parent: open[open.count - 1], end: Int32(truncatingIfNeeded: nodes.count + 1),
                textStart: place, textEnd: place, firstAttribute: Int32(truncatingIfNeeded: attributes.count),
                line: Int32(truncatingIfNeeded: line), depth: UInt16(truncatingIfNeeded: open.count), kind: kind))
        return true
    }

    private mutating func close(_ position: Int) {
        nodes[position].end = Int32(truncatingIfNeeded: nodes.count)
        nodes[position].textEnd = UInt32(truncatingIfNeeded: characters.count)
    }

    /// Counts what is below an element and drops it.
    private mutating func empty(_ position: Int) {
        let node = nodes[position]
        guard nodes.count > position + 1 else { return }
        extent.count(nodes[(position + 1)...], below: position, text: characters[Int(node.textStart)...])
        let kept = Int(node.firstAttribute) + Int(node.attributeCount)
        if kept < attributes.count {
            values.removeSubrange(Int(attributes[kept].start)...)
            attributes.removeSubrange(kept...)
        }
        nodes.removeSubrange((position + 1)...)
        characters.removeSubrange(Int(node.textStart)...)
        close(position)
    }

    /// What was dropped.
    var dropped: DroppedContent { extent.dropped(names.table) }

    private mutating func declare(_ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {
        let length = unsafe namespace.map { unsafe Int(xmlStrlen($0)) } ?? 0
        let name = unsafe names.number(prefix, nil, nil)
        unsafe append(name, UnsafeBufferPointer(start: namespace, count: length))
    }

    /// Name, prefix, namespace, start and end of the value.
    private mutating func add(_ parts: UnsafeBufferPointer<UnsafePointer<xmlChar>?>) {
        guard let start = unsafe parts[3], let end = unsafe parts[4] else { return }
        let name = unsafe names.number(parts[0], parts[1], parts[2])
        let before = values.count
        unsafe append(name, UnsafeBufferPointer(start: start, count: end - start))
        if values[before...].contains(UInt8(ascii: "&")) { resolveAmpersands(before) }
    }

    /// Of all references libxml2 leaves those to `&` to its reader, as `&#38;`.
    private mutating func resolveAmpersands(_ start: Int) {
        var (place, next) = (start, start)
        while next < values.count {
            values[place] = values[next]
            next += values[next] == UInt8(ascii: "&") ? 5 : 1
            place += 1
        }
        values.removeSubrange(place...)
        let last = attributes.removeLast()
        attributes.append(AttributeRecord(name: last.name, start: last.start, end: UInt32(truncatingIfNeeded: place)))
    }

    private mutating func append(_ name: Int32, _ bytes: UnsafeBufferPointer<UInt8>) {
        let start = UInt32(truncatingIfNeeded: values.count)
        unsafe values.append(contentsOf: bytes)
        attributes.append(AttributeRecord(name: name, start: start, end: UInt32(truncatingIfNeeded: values.count)))
    }
}

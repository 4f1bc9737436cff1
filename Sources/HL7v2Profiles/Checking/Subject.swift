// SPDX-License-Identifier: Apache-2.0

import HL7v2

/// A part of a message that holds something, beside what the profile says of it.
struct Element: Sendable {
    /// What it is.
    enum Content: Sendable {
        /// A group or segment, by its place in the tree.
        case part(Int)
        /// A repetition of a field (level 0), a component (1) or a subcomponent (2).
        case data(Field, level: Int)
    }

    let content: Content
    /// The place of its datatype, when it is data of one that is known.
    let datatype: Int?
    /// Where it stands; of a group only the name says something.
    let path: Path
    /// Which of its like, from 1.
    let instance: Int
}

/// A message beside the profile it is judged by: what every check asks.
struct Subject: Sendable {
    let profile: Profile
    let message: Message
    let messageProfile: MessageProfile
    let tree: PartTree

    init(_ profile: Profile, _ message: Message, _ messageProfile: MessageProfile) {
        self.profile = profile
        self.message = message
        self.messageProfile = messageProfile
        tree = PartTree(message, messageProfile)
    }

    // MARK: Names and places

    func part(_ node: Int) -> StructurePart { messageProfile.parts[tree.nodes[node].part] }

    func segmentProfile(_ node: Int) -> SegmentProfile? { part(node).segment.map { profile.segments[$0] } }

    func element(_ node: Int) -> Element {
        let here = tree.nodes[node]
        return Element(
            content: .part(node), datatype: nil, path: Path(part(node).name, here.occurrence), instance: here.instance)
    }

    /// Whether the profile knows what a datatype is made of: nil for one that it does not know at all.
    func datatype(_ place: Int?) -> DatatypeProfile? { place.map { profile.datatypes[$0] } }

    /// The place of something that is not there: some steps inside an element.
    func place(inside element: Element, _ steps: ArraySlice<ElementPath.Step>) -> String {
        guard case .part(let node) = element.content, tree.nodes[node].segment == nil else {
            return steps.reduce(into: element.path) { $0.descend($1) }.description
        }
        // Of a group that is not there, nobody knows which it would be.
        let children = part(node).children
        guard let step = steps.first, children.indices.contains(step.position - 1) else {
            return element.path.description
        }
        let name = messageProfile.parts[children[step.position - 1]].name
        return node == 0 ? name : "\(element.path).\(name)"
    }

    func place(inside element: Element, _ position: Int) -> String {
        place(inside: element, [ElementPath.Step(position: position, instance: nil)])
    }

    // MARK: What is inside

    /// The elements at a position inside an element; nil when nothing can be inside.
    func children(of element: Element, _ position: Int, instance: Int?) -> [Element]? {
        let all: [Element]?
        switch element.content {
        case .part(let node):
            if let segment = tree.nodes[node].segment {
                all = fields(of: segment, node, position)
            } else {
                let children = part(node).children
                guard children.indices.contains(position - 1) else { return [] }
                let place = children[position - 1]
                all = tree.nodes[node].children.filter { tree.nodes[$0].part == place }.map(self.element)
            }
        case .data(let field, let level): all = components(of: field, level, element, position)
        }
        guard let instance else { return all }
        return all?.filter { $0.instance == instance }
    }

    /// The elements a path leads to; nil when it goes on inside something that has no parts.
    func query(_ element: Element, _ path: ElementPath) -> [Element]? {
        var found = [element]
        for step in path.steps {
            var next: [Element] = []
            for element in found {
                guard let children = children(of: element, step.position, instance: step.instance) else { return nil }
                next += children
            }
            found = next
        }
        return found
    }

    /// The repetitions of a field that hold something.
    func fields(of segment: Segment, _ node: Int, _ number: Int) -> [Element] {
        guard let field = segment[number], !field.isEmpty else { return [] }
        let isSeparator = number <= 2 && ["MSH", "FHS", "BHS"].contains(segment.name)
        let repetitions = isSeparator ? [field] : field.repetitions
        let datatype = resolvedDatatype(of: number, in: segment, node)
        var path = Path(segment.name, tree.nodes[node].occurrence, field: number)
        var found: [Element] = []
        for (index, repetition) in repetitions.enumerated() where isSeparator || message.isPopulated(repetition) {
            if repetitions.count > 1 { path.repetition = index + 1 }
            found.append(
                Element(
                    content: .data(repetition, level: 0), datatype: datatype, path: path, instance: index + 1))
        }
        return found
    }

    private func components(of field: Field, _ level: Int, _ element: Element, _ position: Int) -> [Element]? {
        let definition = datatype(element.datatype)
        if level == 2 { return nil }
        if let definition, !definition.isOpen, definition.components.isEmpty { return nil }
        guard !field.isNull, let part = level == 0 ? field.component(position) : field.subcomponent(position),
            message.isPopulated(part)
        else { return [] }
        let components = definition?.components ?? []
        var path = element.path
        if level == 0 { path.component = position } else { path.subcomponent = position }
        return [
            Element(
                content: .data(part, level: level + 1),
                datatype: components.indices.contains(position - 1) ? components[position - 1].datatype : nil,
                path: path, instance: 1)
        ]
    }
}

extension Message {
    /// Whether a field or a part of one holds more than separators.
    func isPopulated(_ field: Field) -> Bool {
        field.bytes.contains { $0 != delimiters.component && $0 != delimiters.subcomponent }
    }
}

extension Path {
    /// One step further inside.
    fileprivate mutating func descend(_ step: ElementPath.Step) {
        if field == nil {
            field = step.position
            if let instance = step.instance, instance > 1 { repetition = instance }
        } else if component == nil {
            component = step.position
        } else {
            subcomponent = step.position
        }
    }
}

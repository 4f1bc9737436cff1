// SPDX-License-Identifier: Apache-2.0

import Findings
import HL7v2

/// Usage and cardinality of groups, segments, fields and components.
extension ProfileChecker {
    mutating func checkGroup(_ node: Int) {
        let group = subject.element(node)
        var byPart: [Int: [Int]] = [:]
        for child in subject.tree.nodes[node].children {
            byPart[subject.tree.nodes[child].part, default: []].append(child)
        }
        for place in subject.part(node).children where !isFull {
            checkPart(place, byPart[place] ?? [], group)
        }
        checkStatements(
            group, statements.partConstraints[subject.tree.nodes[node].part],
            statements.partPredicates[subject.tree.nodes[node].part])
    }

    private mutating func checkPart(_ place: Int, _ nodes: [Int], _ group: Element) {
        let part = subject.messageProfile.parts[place]
        let elements = nodes.map(subject.element)
        guard checkUsage(part.usage, part.name, elements) else { return }
        if elements.isEmpty {
            guard part.usage == .required else { return }
            let kind = part.segment == nil ? "group" : "segment"
            let location = subject.place(inside: group, part.position)
            return report(.error, ConditionCode.segmentSequence, location, "\(kind) \(part.name) is required")
        }
        checkCardinality(part.cardinality, part.name, elements, count: elements.count)
        for node in nodes where !isFull {
            if part.segment == nil { checkGroup(node) } else { checkSegment(node) }
        }
    }

    private mutating func checkSegment(_ node: Int) {
        guard let segment = subject.tree.nodes[node].segment, let profile = subject.segmentProfile(node) else { return }
        let element = subject.element(node)
        for (index, definition) in profile.fields.enumerated() {
            let fields = subject.fields(of: segment, node, index + 1)
            checkField(definition, fields, element, index + 1)
            checkMapping(profile, index + 1, segment, fields)
        }
        checkExtraFields(segment, node, profile)
        checkStatements(
            element, statements.partConstraints[subject.tree.nodes[node].part],
            statements.partPredicates[subject.tree.nodes[node].part])
    }

    // MARK: Fields and components

    private mutating func checkField(
        _ definition: ElementDefinition, _ fields: [Element], _ segment: Element, _ number: Int
    ) {
        guard checkUsage(definition.usage, definition.name, fields) else { return }
        if fields.isEmpty {
            guard definition.usage == .required else { return }
            return report(
                .error, ConditionCode.requiredFieldMissing, subject.place(inside: segment, number),
                "\(definition.name) is required")
        }
        checkCardinality(definition.cardinality, definition.name, fields, count: fields.last?.instance ?? 0)
        checkNull(definition, fields)
        for field in fields where !isFull { checkData(field, definition) }
    }

    /// The components of a composite value.
    mutating func checkComponents(_ element: Element, _ field: Field, _ level: Int, _ datatype: DatatypeProfile) {
        for (index, definition) in datatype.components.enumerated() {
            let found = subject.children(of: element, index + 1, instance: nil) ?? []
            guard checkUsage(definition.usage, definition.name, found) else { continue }
            if let component = found.first {
                checkData(component, definition)
            } else if definition.usage == .required {
                let location = subject.place(inside: element, index + 1)
                report(.error, ConditionCode.requiredFieldMissing, location, "\(definition.name) is required")
            }
        }
        let parts = level == 0 ? field.components : field.subcomponents
        if parts.dropFirst(datatype.components.count).contains(where: subject.message.isPopulated) {
            let kind = level == 0 ? "component" : "subcomponent"
            report(.error, Rule.extra, element.path.description, "more \(kind)s than \(datatype.name) has")
        }
    }

    private mutating func checkExtraFields(_ segment: Segment, _ node: Int, _ profile: SegmentProfile) {
        guard !profile.fields.isEmpty, segment.fieldCount > profile.fields.count else { return }
        let rest = profile.fields.count + 1...segment.fieldCount
        guard rest.contains(where: { !subject.fields(of: segment, node, $0).isEmpty }) else { return }
        let location = subject.element(node).path.description
        report(.error, Rule.extra, location, "more fields than the \(profile.fields.count) of the profile")
    }

    // MARK: Rules

    /// - Returns: whether the elements are to be looked at any further.
    private mutating func checkUsage(_ usage: ElementUsage, _ name: String, _ elements: [Element]) -> Bool {
        switch usage {
        case .notSupported:
            for element in elements {
                report(.error, Rule.usageX, element.path.description, "\(name) is not supported (usage X)")
            }
            return false
        case .withdrawn:
            for element in elements {
                report(.warning, Rule.usageW, element.path.description, "\(name) is withdrawn (usage W)")
            }
            return false
        case .backward:
            for element in elements {
                report(
                    .warning, Rule.usageB, element.path.description, "\(name) is for earlier versions only (usage B)")
            }
            return true
        case .required, .requiredOrEmpty, .optional, .conditional: return true
        }
    }

    /// Too few are told at the last, too many at each above the limit.
    private mutating func checkCardinality(_ allowed: Cardinality, _ name: String, _ elements: [Element], count: Int) {
        let text = "\(name) stands \(count) times, \(allowed) are allowed"
        if count < allowed.minimum, let last = elements.last {
            return report(.error, cardinality, last.path.description, text)
        }
        guard let maximum = allowed.maximum, count > maximum else { return }
        for element in elements where element.instance > maximum && !isFull {
            report(.error, cardinality, element.path.description, text)
        }
    }

    /// Nothing can stand beside the order to delete everything.
    private mutating func checkNull(_ definition: ElementDefinition, _ fields: [Element]) {
        guard fields.count > 1 else { return }
        for element in fields {
            guard case .data(let field, _) = element.content, field.isNull else { continue }
            report(.error, cardinality, element.path.description, "\(definition.name) is null and repeats")
        }
    }

    /// A varying field whose type nobody names, or a type the profile does not have.
    private mutating func checkMapping(
        _ profile: SegmentProfile, _ number: Int, _ segment: Segment, _ fields: [Element]
    ) {
        guard let mapping = profile.mappings.first(where: { $0.position == number }), let first = fields.first,
            profile.fields[number - 1].usage != .notSupported, subject.mappedCase(mapping, segment) == nil
        else { return }
        let name = "\(profile.name)-\(mapping.reference)"
        report(.error, ConditionCode.dataType, first.path.description, "\(name) names no datatype the profile knows")
    }
}

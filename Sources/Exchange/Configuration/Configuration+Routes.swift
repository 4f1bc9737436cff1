// SPDX-License-Identifier: Apache-2.0

import CharacterSets
import HL7v2
import JSON

extension Route {
    private enum Codes: String, CaseIterable { case alliance, sender }

    init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        self.init(
            name: object.required("name")?.text ?? "", to: object.required("to")?.elements.compactMap(\.text) ?? [])
        condition = object["when"].flatMap(RouteCondition.init)
        transforms = object["transforms"]?.elements.compactMap(Transform.init) ?? []
        sendsSenderCodes = object["codes"]?.choice(Codes.self) == .sender
        priority = object["priority"]?.choice(DeliveryPriority.self) ?? .normal
        isLast = object["last"]?.flag ?? false
        object.finish()
    }
}

extension RouteCondition {
    /// All members of an object must hold; a list of objects is one of which all must hold.
    init?(_ node: ConfigurationNode) {
        if node.value.array != nil {
            self = .all(node.someElements.compactMap(RouteCondition.init))
            return
        }
        guard let object = node.object else { return nil }
        var parts: [RouteCondition] = []
        if let type = object["type"] { parts.append(.kind(type.wildcards)) }
        if let application = object["application"] { parts.append(.application(application.wildcards)) }
        if let facility = object["facility"] { parts.append(.facility(facility.wildcards)) }
        if let test = Self.test(object) { parts.append(test) }
        if let all = object["all"] { parts.append(.all(all.someElements.compactMap(RouteCondition.init))) }
        if let any = object["any"] { parts.append(.any(any.someElements.compactMap(RouteCondition.init))) }
        if let not = object["not"].flatMap(RouteCondition.init) { parts.append(.not(not)) }
        object.finish()
        if parts.isEmpty, !object.has("path") { node.complain("a condition that says nothing") }
        self = parts.count == 1 ? parts[0] : .all(parts)
    }

    /// `path` with what stands there.
    private static func test(_ object: ConfigurationObject) -> RouteCondition? {
        let path = object["path"]
        let tests: [Test?] = [
            object["equals"]?.text.map { .oneOf([$0]) },
            object["oneOf"].map { .oneOf($0.someElements.compactMap(\.text)) },
            object["pattern"].map { .like($0.wildcards) },
            object["present"]?.flag.map { .present($0) },
        ]
        let given = tests.compactMap(\.self)
        guard let path else {
            if !given.isEmpty { object.node.complain("\"path\" is missing") }
            return nil
        }
        guard given.count == 1 else {
            object.node.complain("beside \"path\" one of \"equals\", \"oneOf\", \"pattern\", \"present\" is wanted")
            return nil
        }
        guard let place = path.place else { return nil }
        if place.path.field == nil {
            guard case .present = given[0] else {
                path.complain("a whole segment can only be present or not")
                return nil
            }
        }
        return .value(place, given[0])
    }
}

extension Transform {
    /// The names by which changes are told apart.
    private static let verbs = ["set", "copy", "move", "delete", "drop", "keep", "map", "date", "split", "charset"]

    init?(_ node: ConfigurationNode) {
        guard let object = node.object else { return nil }
        let condition = object["when"].flatMap(RouteCondition.init)
        let given = Self.verbs.filter { object.has($0) }
        var action: Action?
        // Names not given are asked for too, so that misspelt ones find their likeness.
        for verb in Self.verbs {
            if let value = object[verb], verb == given.first { action = Self.action(verb, value, object) }
        }
        if given.count != 1 {
            let words = Self.verbs.map { "\"\($0)\"" }.joined(separator: ", ")
            node.complain("one of \(words) is wanted here")
        }
        object.finish()
        guard let action else { return nil }
        self.init(action, when: condition)
    }

    private static func action(_ verb: String, _ value: ConfigurationNode, _ object: ConfigurationObject) -> Action? {
        switch verb {
        case "set":
            let (place, text) = (value.editable, object.required("to")?.text)
            return place.flatMap { place in text.map { .set(place, $0) } }
        case "copy", "move":
            let (from, to) = (value.field, object.required("to")?.editable)
            guard let from, let to else { return nil }
            return verb == "copy" ? .copy(from, to: to) : .move(from, to: to)
        case "delete": return value.place.map { .delete($0) }
        case "drop": return .drop(value.wildcards)
        case "keep": return .keep(value.wildcards)
        case "map": return map(value, object)
        case "date": return date(value, object)
        case "split":
            guard let text = value.text else { return nil }
            if text.utf8.count == 3 { return .splitGroups(text) }
            return value.field.map { .splitRepetitions($0) }
        default: return value.charset.flatMap { CharacterEncoding(label: $0) }.map { .encode($0) }
        }
    }

    private enum Otherwise: String, CaseIterable { case fail, keep }

    private static func map(_ value: ConfigurationNode, _ object: ConfigurationObject) -> Action? {
        let (place, name) = (value.editable, object.required("by")?.text)
        let keeps = object["otherwise"]?.choice(Otherwise.self) == .keep
        guard let place, let name else { return nil }
        return .map(place, map: name, keepsUnmapped: keeps)
    }

    private static func date(_ value: ConfigurationNode, _ object: ConfigurationObject) -> Action? {
        let place = value.editable
        let (from, to) = (object["from"].map(\.datePattern) ?? .hl7, object.required("to")?.datePattern)
        guard let place, let from, let to else { return nil }
        return .date(place, from: from, to: to)
    }
}

extension ConfigurationNode {
    /// A path in messages.
    var place: MessagePlace? {
        guard let text else { return nil }
        do throws(HL7v2Error) {
            return try MessagePlace(parsing: text)
        } catch {
            complain("\"\(text)\": \(HL7v2Words.text(error))")
            return nil
        }
    }

    /// A path that names a field or a part of one.
    fileprivate var field: MessagePlace? {
        guard let place else { return nil }
        if place.path.field == nil { complain("\"\(place)\" names no field") }
        return place.path.field == nil ? nil : place
    }

    /// A path whose value may be changed by itself.
    fileprivate var editable: MessagePlace? {
        guard let place = field else { return nil }
        guard place.path.segment == "MSH", let number = place.path.field, [1, 2, 18].contains(number) else {
            return place
        }
        complain("\"\(place)\" says how to read the message; use \"charset\" to change MSH-18")
        return nil
    }

    fileprivate var datePattern: DatePattern? {
        guard let text else { return nil }
        guard let pattern = DatePattern(text) else {
            complain("\"\(text)\" is no form of a date such as \"YYYY-MM-DD HH:mm:ss\" or \"hl7\"")
            return nil
        }
        return pattern
    }
}

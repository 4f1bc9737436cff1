// SPDX-License-Identifier: Apache-2.0

import JSON

extension Demographics {
    /// - Parameter isLossless: whether a field whose value would not give its bytes back has them beside it.
    func json(isLossless: Bool) -> JSONValue {
        let list = fields.map { member($0, isLossless: isLossless) }
        var members: [JSONValue.Member] = [.init("fields", .array(list)), .init("hasEnd", .bool(hasEnd))]
        if !rest.isEmpty { members.append(.init("rest", Record.hex(rest))) }
        return .object(members)
    }

    private func member(_ field: TaggedField, isLossless: Bool) -> JSONValue {
        let value = json(field)
        var members: [JSONValue.Member] = [
            .init("tag", .integer(field.tag.rawValue)), .init("name", .optional(field.tag.name)),
            .init("value", value),
        ]
        let written = try? Self.value(field.tag, JSONPlace(value), text, isAcquisitionYearBigEndian)
        if isLossless, written != field.value { members.append(.init("hex", Record.digits(field.value))) }
        return .object(members)
    }

    /// The value by the kind of its tag; bytes when it is shorter than that, or not defined.
    func json(_ field: TaggedField) -> JSONValue {
        let bytes = field.value
        let isMachine = field.tag == .acquiringMachine || field.tag == .analysingMachine
        guard isMachine || bytes.count >= field.tag.leastLength else { return Record.hex(bytes) }
        let single = Demographics([TaggedField(field.tag, bytes)], text, isAcquisitionYearBigEndian)
        let known: JSONValue?
        switch field.tag.kind {
        case .text: known = text.json(bytes[...])
        case .quantity: known = single.quantity(field.tag)?.json(field.tag)
        case .date: known = single.date(field.tag)?.json()
        case .time: known = single.acquisitionTime?.json()
        case .byte: known = bytes.first.map { .integer($0) }
        case .number: known = single.number(field.tag).map { .integer($0) }
        case .block: known = single.block(field.tag)
        case .unknown: known = nil
        }
        return known ?? Record.hex(bytes)
    }

    private init(_ fields: [TaggedField], _ text: TextCoder, _ isBigEndian: Bool) {
        self.init(fields)
        self.text = text
        isAcquisitionYearBigEndian = isBigEndian
    }

    private func block(_ tag: Tag) -> JSONValue? {
        switch tag {
        case .acquiringMachine, .analysingMachine: return self[tag].flatMap(Machine.init(_:))?.json(text)
        case .drug:
            return self[tag].map { value in
                [
                    "table": .integer(value[0]), "class": .integer(value[1]), "code": .integer(value[2]),
                    "text": text.json(value[3...]),
                ]
            }
        case .historyCodes, .electrodes: return self[tag].map { .array($0.map { .integer($0) }) }
        case .timeZone:
            return self[tag].map { value in
                [
                    "minutes": timeZoneMinutes.map { .integer($0) } ?? .null,
                    "index": .integer(Int(value[2]) | Int(value[3]) << 8),
                    "text": text.json(value[4...]),
                ]
            }
        default: return nil
        }
    }
}

extension Machine {
    func json(_ text: TextCoder) -> JSONValue {
        [
            "institution": .integer(institution), "department": .integer(department), "device": .integer(device),
            "type": .integer(type), "manufacturer": .integer(manufacturer),
            "manufacturerName": .optional(manufacturerName), "model": .string(model),
            "protocolRevision": .integer(protocolRevision), "category": .integer(category),
            "language": .integer(language.rawValue), "capabilities": .integer(capabilities), "mains": .integer(mains),
            "strings": .array(strings.map { text.json($0[...]) }),
        ]
    }
}

extension Quantity {
    func json(_ tag: Tag) -> JSONValue {
        ["value": .integer(value), "unit": .integer(unit), "unitName": .optional(unitName(tag))]
    }
}

extension CalendarDate {
    func json() -> JSONValue { ["year": .integer(year), "month": .integer(month), "day": .integer(day)] }
}

extension ClockTime {
    func json() -> JSONValue { ["hour": .integer(hour), "minute": .integer(minute), "second": .integer(second)] }
}

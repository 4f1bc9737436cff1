// SPDX-License-Identifier: Apache-2.0

import HL7v2

extension InputLaws {
    private static let composites: [any CompositeDatatype.Type] = [
        CX.self, XPN.self, XAD.self, XTN.self, XCN.self, XON.self, CodedElement.self, HD.self, EI.self, EIP.self,
        PL.self, TS.self, SN.self, ED.self, RP.self, TQ.self, MSG.self, VID.self, PT.self, CQ.self, DR.self, FC.self,
        JCC.self, DLN.self, RI.self, MO.self, CP.self, PPN.self, NDL.self, FN.self, SAD.self, OSD.self,
    ]

    /// Reads every field and its parts, each as one datatype; further messages have further ones.
    mutating func fields(_ message: Message) {
        for segment in message.segments {
            _ = try? segment.observationValues()
            law(segment.fieldCount >= 0, "a segment has less than no fields")
            for number in 1..<max(1, segment.fieldCount + 1) {
                guard let field = segment[number] else {
                    law(false, "a field that is counted is not there")
                    continue
                }
                guard !field.isEmpty else { continue }
                read(field)
                let place = turn + number + segment.position
                let type = Self.composites[place % Self.composites.count]
                read(field, as: type)
                if place.isMultiple(of: 8) { read(Array(field.repetitions.prefix(20))) }
            }
        }
    }

    private mutating func read(_ field: Field) {
        let text = try? field.presence()
        law(field.isEmpty == (text == .empty), "an empty field says something")
        _ = field.escapeProblems()
        _ = try? field.formattedText().plainText
        switch turn % 4 {
        case 0: _ = try? NM(field).number()
        case 1: _ = try? DT(field).date()
        case 2: _ = try? TM(field).timeOfDay()
        default: _ = try? TS(field).dateTime()
        }
    }

    private mutating func read(_ repetitions: [Field]) {
        for repetition in repetitions {
            let components = repetition.components
            law(repetition.component(components.count)?.bytes == components.last?.bytes, "components are counted twice")
            for component in components.prefix(20) {
                law(component.subcomponents.first?.bytes == component.element(1)?.bytes, "parts are cut in two ways")
            }
            _ = try? SN(repetition).meaning()
            _ = try? ED(repetition).decodedData()
            _ = try? XPN(repetition).fullName()
            _ = try? XTN(repetition).number()
            _ = try? CodedElement(repetition).codings()
        }
    }

    private mutating func read<Value: CompositeDatatype>(_ field: Field, as type: Value.Type) {
        let value = Value(field)
        law(value.field.bytes == field.bytes, "a datatype changes its field")
        for part in Value.Part.allCases { _ = try? value.text(part) }
    }
}

// SPDX-License-Identifier: Apache-2.0

import HL7v2
import Testing

@Suite("Parts beside their structure") struct PlacedPartsTests {
    /// Places: MSH 1, NTE 2, PATIENT 3, PID 4, NTE 5, VISIT 6, PV1 7.
    private static let structure = StructureDefinition(
        name: "TEST",
        elements: [
            StructureElement(.segment, "MSH"), StructureElement(.segment, "NTE", minimum: 0),
            StructureElement(
                .group, "PATIENT", maximum: nil,
                children: [
                    StructureElement(.segment, "PID"), StructureElement(.segment, "NTE", minimum: 0),
                    StructureElement(.group, "VISIT", minimum: 0, children: [StructureElement(.segment, "PV1")]),
                ]),
        ])

    private func places(_ group: SegmentGroup) -> [String] {
        group.placedParts.flatMap { place, part -> [String] in
            let number = place.map(String.init) ?? "none"
            switch part {
            case .segment(let segment, _): return ["\(segment.name) \(number)"]
            case .group(let inner): return ["\(inner.name) \(number)"] + places(inner)
            }
        }
    }

    @Test func tellElementsOfTheSameNameApart() throws {
        let lines = ["MSH|^~\\&|", "NTE|1", "PID|1", "NTE|2", "PV1|1", "PID|2", "NTE|3", "ZZZ|1", "OBX|1"]
        let message = try Message(parsing: Array(lines.joined(separator: "\r").utf8))
        let bound = BoundMessage(message, structure: Self.structure)
        #expect(
            places(bound.root) == [
                "MSH 1", "NTE 2", "PATIENT 3", "PID 4", "NTE 5", "VISIT 6", "PV1 7", "PATIENT 3", "PID 4", "NTE 5",
                "ZZZ none", "OBX none",
            ])
    }
}

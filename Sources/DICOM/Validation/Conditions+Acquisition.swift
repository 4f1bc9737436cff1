// SPDX-License-Identifier: Apache-2.0

/// Conditions of attributes that tell how an image was made, what covers it, and of what it is part.
///
/// - Source: DICOM PS3.3, sections C.2 and C.7 (patient, study, frames, shutter), C.8 (modalities), at each attribute.
extension Condition {
    static let acquisition: [Tag: Condition] = {
        var all: [Tag: Condition] = [:]
        for (tag, others) in companions {
            let names = others.map(name).joined(separator: " or ")
            all[tag] = Condition(words: "needed where \(names) is") { map in others.contains { map.holds($0) } }
        }
        for (tag, other, values) in choices {
            all[tag] = Condition(words: "needed where \(name(other)) is \(values.joined(separator: " or "))") { map in
                map[other]?.strings.contains(where: values.contains) ?? false
            }
        }
        return all.merging(others) { first, _ in first }
    }()

    /// Needed where one of others has a value.
    private static let companions: [Tag: [Tag]] = [
        // Clinical trials: type of the time offset, name of the ethics committee.
        Tag(0x0012, 0x0053): [Tag(0x0012, 0x0052)], Tag(0x0012, 0x0081): [Tag(0x0012, 0x0082)],
        // Calendar of dates in another calendar; role of the responsible person.
        Tag(0x0010, 0x0035): [Tag(0x0010, 0x0033), Tag(0x0010, 0x0034)], Tag(0x0010, 0x2298): [Tag(0x0010, 0x2297)],
        // Code of how the water equivalent diameter was found.
        Tag(0x0018, 0x1272): [Tag(0x0018, 0x1271)],
        // Field of view: origin, rotation, flip.
        Tag(0x0018, 0x7030): [Tag(0x0018, 0x7032), Tag(0x0018, 0x7034)],
        Tag(0x0018, 0x7032): [Tag(0x0018, 0x7034)], Tag(0x0018, 0x7034): [Tag(0x0018, 0x7032)],
        // Parts of a concatenation.
        Tag(0x0020, 0x0242): [Tag(0x0020, 0x9161)], Tag(0x0020, 0x9162): [Tag(0x0020, 0x9161)],
        Tag(0x0020, 0x9228): [Tag(0x0020, 0x9161)],
        // Pixel padding of a range; how the pixel spacing was calibrated.
        Tag(0x0028, 0x0120): [Tag(0x0028, 0x0121)], Tag(0x0028, 0x0A04): [Tag(0x0028, 0x0A02)],
    ]

    /// Needed where a value of another is one of these.
    private static let choices: [(Tag, Tag, Set<String>)] =
        shapes(Tag(0x0018, 0x1600), 0x1600) + shapes(Tag(0x0018, 0x1700), 0x1700) + single

    private static let single: [(Tag, Tag, Set<String>)] = [
        // Intravascular ultrasound: rates, first frame and stop of a pullback.
        (Tag(0x0018, 0x3100), .modality, ["IVUS"]),
        (Tag(0x0018, 0x3101), Tag(0x0018, 0x3100), ["MOTOR_PULLBACK", "MOTORIZED"]),
        (Tag(0x0018, 0x3102), Tag(0x0018, 0x3100), ["GATED_PULLBACK"]),
        (Tag(0x0018, 0x3103), Tag(0x0018, 0x3100), ["MOTOR_PULLBACK", "GATED_PULLBACK", "MOTORIZED"]),
        (Tag(0x0018, 0x3104), Tag(0x0018, 0x3100), ["MOTOR_PULLBACK", "GATED_PULLBACK", "MOTORIZED"]),
        // Inversion time.
        (Tag(0x0018, 0x0082), Tag(0x0018, 0x0020), ["IR"]),
        // Whole slides: focal planes, optical paths.
        (Tag(0x0048, 0x0013), Tag(0x0048, 0x0012), ["YES"]), (Tag(0x0048, 0x0014), Tag(0x0048, 0x0012), ["YES"]),
        (Tag(0x0048, 0x0302), Tag(0x0020, 0x9311), ["TILED_FULL"]),
        (Tag(0x0048, 0x0303), Tag(0x0020, 0x9311), ["TILED_FULL"]),
    ]

    /// The edges of a shutter or collimator, by its shape.
    private static func shapes(_ shape: Tag, _ first: UInt16) -> [(Tag, Tag, Set<String>)] {
        let edges: [(UInt16, String)] = [
            (0x02, "RECTANGULAR"), (0x04, "RECTANGULAR"), (0x06, "RECTANGULAR"), (0x08, "RECTANGULAR"),
            (0x10, "CIRCULAR"), (0x12, "CIRCULAR"), (0x20, "POLYGONAL"),
        ]
        return edges.map { (Tag(0x0018, first + $0.0), shape, [$0.1]) }
    }

    private static let others: [Tag: Condition] = [
        // Repetition time.
        Tag(0x0018, 0x0080): Condition(words: "needed unless the scanning sequence is EP without SK") { map in
            let sequences = map[Tag(0x0018, 0x0020)]?.strings ?? []
            let isSegmented = map[Tag(0x0018, 0x0021)]?.strings.contains("SK") ?? false
            return isSegmented || !sequences.isEmpty && !sequences.contains("EP")
        },
        // Frame Time, Frame Time Vector.
        Tag(0x0018, 0x1063): pointed(Tag(0x0018, 0x1063)), Tag(0x0018, 0x1065): pointed(Tag(0x0018, 0x1065)),
        // Frame Increment Pointer.
        Tag(0x0028, 0x0009): Condition(words: "needed where Number of Frames is more than 1") {
            $0.integer(Tag(0x0028, 0x0008)) ?? 0 > 1
        },
        // Dimension Index Sequence.
        Tag(0x0020, 0x9222): Condition(words: "needed unless Dimension Organization Type is TILED_FULL") {
            $0.string(Tag(0x0020, 0x9311)) != "TILED_FULL"
        },
    ]

    private static func pointed(_ tag: Tag) -> Condition {
        Condition(words: "needed where Frame Increment Pointer points to it") { map in
            map[Tag(0x0028, 0x0009)]?.tags.contains(tag) ?? false
        }
    }
}

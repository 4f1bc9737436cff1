// SPDX-License-Identifier: Apache-2.0

/// When an attribute of type 1C or 2C must be there.
///
/// The standard's conditions are words; these are the ones that software can tell and that matter to a receiver. An
/// attribute without an entry is never said to be missing.
///
/// - Source: DICOM PS3.3, annex C, at each attribute.
struct Condition: Sendable {
    let words: String
    let holds: @Sendable (ElementMap) -> Bool

    /// By the attribute that must be there; planar configuration and palettes are with the image.
    static let all = general.merging(acquisition) { first, _ in first }

    private static let general: [Tag: Condition] = [
        // Window Width.
        Tag(0x0028, 0x1051): present(Tag(0x0028, 0x1050)),
        // Rescale Slope; Rescale Type, which goes without saying for Hounsfield units.
        Tag(0x0028, 0x1053): present(Tag(0x0028, 0x1052)),
        Tag(0x0028, 0x1054): Condition(words: "needed where Rescale Intercept is") {
            $0.holds(Tag(0x0028, 0x1052)) && $0.string(.modality) != "CT"
        },
        // LUT Descriptor.
        Tag(0x0028, 0x3002): present(Tag(0x0028, 0x3006)),
        // Lossy Image Compression Ratio and Method.
        Tag(0x0028, 0x2112): value(Tag(0x0028, 0x2110), "01"),
        Tag(0x0028, 0x2114): value(Tag(0x0028, 0x2110), "01"),
        // Universal Entity ID Type.
        Tag(0x0040, 0x0033): present(Tag(0x0040, 0x0032)),
        // Verifying Observer Sequence.
        Tag(0x0040, 0xA073): value(Tag(0x0040, 0xA493), "VERIFIED"),
        // Clinical Trial Subject ID or Clinical Trial Subject Reading ID.
        Tag(0x0012, 0x0040): absent(Tag(0x0012, 0x0042)),
        Tag(0x0012, 0x0042): absent(Tag(0x0012, 0x0040)),
        // De-identification Method, or its codes.
        Tag(0x0012, 0x0063): deidentified(without: Tag(0x0012, 0x0064)),
        Tag(0x0012, 0x0064): deidentified(without: Tag(0x0012, 0x0063)),
        // Pixel Data, unless it is elsewhere.
        .pixelData: Condition(words: "an image has its pixel data or says where they are") { map in
            let others = [Tag(0x0028, 0x7FE0), .floatPixelData, .doubleFloatPixelData]
            return map.holds(.rows) && !others.contains { map.holds($0) }
        },
    ]

    static func present(_ tag: Tag) -> Condition {
        Condition(words: "needed where \(name(tag)) is") { $0.holds(tag) }
    }

    private static func absent(_ tag: Tag) -> Condition {
        Condition(words: "needed without \(name(tag))") { !$0.holds(tag) }
    }

    private static func value(_ tag: Tag, _ value: String) -> Condition {
        Condition(words: "needed where \(name(tag)) is \(value)") { $0.string(tag) == value }
    }

    private static func deidentified(without tag: Tag) -> Condition {
        Condition(words: "needed where Patient Identity Removed is YES, without \(name(tag))") {
            $0.string(Tag(0x0012, 0x0062)) == "YES" && !$0.holds(tag)
        }
    }

    static func name(_ tag: Tag) -> String { DataDictionary.entry(tag)?.name ?? tag.description }
}

// SPDX-License-Identifier: Apache-2.0

import Findings

/// Tags of images.
extension Tag {
    static let samplesPerPixel = Tag(0x0028, 0x0002)
    static let photometricInterpretation = Tag(0x0028, 0x0004)
    static let planarConfiguration = Tag(0x0028, 0x0006)
    static let numberOfFrames = Tag(0x0028, 0x0008)
    static let rows = Tag(0x0028, 0x0010)
    static let columns = Tag(0x0028, 0x0011)
    static let bitsAllocated = Tag(0x0028, 0x0100)
    static let bitsStored = Tag(0x0028, 0x0101)
    static let highBit = Tag(0x0028, 0x0102)
    static let windowCenter = Tag(0x0028, 0x1050)
    static let windowWidth = Tag(0x0028, 0x1051)
}

/// Whether the elements of an image agree; icons inside items are images too.
///
/// - Source: DICOM PS3.3, sections C.7.6.3 (Image Pixel) and C.11.2 (VOI LUT); PS3.5, section 8.
extension Inspection {
    mutating func checkImage(_ image: ElementMap, _ path: ItemPath) {
        checkWindow(image, path)
        guard image.has(.bitsAllocated) || image.has(.pixelData) else { return }
        for (tag, fault) in bitFaults(image) + colorFaults(image) + paletteFaults(image) {
            list.add(fault, path.element(tag))
        }
        if let fault = Self.lengthFault(image) { list.add(fault, path.element(.pixelData)) }
    }

    private func bitFaults(_ image: ElementMap) -> [(Tag, Fault)] {
        var faults: [(Tag, Fault)] = []
        let (allocated, stored) = (image.integer(.bitsAllocated), image.integer(.bitsStored))
        if let allocated, allocated != 1, allocated == 0 || !allocated.isMultiple(of: 8) {
            faults.append((.bitsAllocated, Fault(.error, "bits-allocated", "\(allocated) bits; 1 or whole bytes are")))
        }
        if let allocated, let stored, stored > allocated {
            faults.append((.bitsStored, Fault(.error, "bits-stored", "\(stored) bits in \(allocated) allocated")))
        }
        if let stored, let high = image.integer(.highBit), high != stored - 1 {
            faults.append((.highBit, Fault(.error, "high-bit", "\(high); one less than \(stored) bits stored is")))
        }
        if let sign = image.integer(.pixelRepresentation), !(0...1 ~= sign) {
            faults.append((.pixelRepresentation, Fault(.error, "pixel-representation", "\(sign); 0 or 1 is")))
        }
        return faults
    }

    private static let samples = [
        "MONOCHROME1": 1, "MONOCHROME2": 1, "PALETTE COLOR": 1, "RGB": 3, "YBR_FULL": 3, "YBR_FULL_422": 3, "HSV": 3,
        "YBR_PARTIAL_422": 3, "YBR_PARTIAL_420": 3, "YBR_ICT": 3, "YBR_RCT": 3, "XYB": 3, "ARGB": 4, "CMYK": 4,
    ]

    private func colorFaults(_ image: ElementMap) -> [(Tag, Fault)] {
        var faults: [(Tag, Fault)] = []
        let count = image.integer(.samplesPerPixel)
        if let name = image.string(.photometricInterpretation) {
            if let expected = Self.samples[name] {
                if let count, count != expected {
                    let words = "\(count) samples a pixel; the photometric interpretation has \(expected)"
                    faults.append((.samplesPerPixel, Fault(.error, "samples-per-pixel", words)))
                }
            } else {
                let fault = Fault(.warning, "photometric-interpretation", "the standard has no such interpretation")
                faults.append((.photometricInterpretation, fault))
            }
        }
        guard let count else { return faults }
        if count > 1, !image.holds(.planarConfiguration) {
            faults.append(
                (.planarConfiguration, Fault(.error, "type-1c-missing", "needed with several samples a pixel")))
        } else if count == 1, image.has(.planarConfiguration) {
            let fault = Fault(.warning, "planar-configuration", "out of place with one sample a pixel")
            faults.append((.planarConfiguration, fault))
        }
        return faults
    }

    private func paletteFaults(_ image: ElementMap) -> [(Tag, Fault)] {
        guard image.string(.photometricInterpretation) == "PALETTE COLOR" else { return [] }
        var faults: [(Tag, Fault)] = []
        for color in UInt16(0)..<3 {
            let (descriptor, data) = (Tag(0x0028, 0x1101 + color), Tag(0x0028, 0x1201 + color))
            if !image.holds(descriptor) {
                faults.append((descriptor, Fault(.error, "type-1c-missing", "needed by PALETTE COLOR")))
            }
            if !image.holds(data), !image.holds(Tag(0x0028, 0x1221 + color)) {
                faults.append((data, Fault(.error, "type-1c-missing", "needed by PALETTE COLOR")))
            }
        }
        return faults
    }

    private mutating func checkWindow(_ image: ElementMap, _ path: ItemPath) {
        guard image.has(.windowCenter) || image.has(.windowWidth) else { return }
        let (centers, widths) = (image[.windowCenter]?.strings ?? [], image[.windowWidth]?.strings ?? [])
        if centers.count != widths.count {
            let tag: Tag = centers.count < widths.count ? .windowCenter : .windowWidth
            let words = "\(centers.count) centers and \(widths.count) widths of windows"
            list.add(Fault(.error, "window-pair", words), path.element(tag))
        }
        if widths.contains(where: { Double($0).map { $0 <= 0 } ?? false }) {
            list.add(Fault(.error, "window-width", "the width of a window is above 0"), path.element(.windowWidth))
        }
    }

    /// Whether pixel data without encapsulation have the length that the other elements make.
    private static func lengthFault(_ image: ElementMap) -> Fault? {
        guard let pixels = image[.pixelData], !pixels.isEncapsulated, !pixels.isUnread, !pixels.isTruncated,
            pixels.lengthForm == .defined, let bits = nativeBits(image)
        else { return nil }
        let needed = bits / 8 + (bits.isMultiple(of: 8) ? 0 : 1)
        let padded = needed + needed % 2
        if pixels.length == needed || pixels.length == padded { return nil }
        let words = "\(pixels.length) bytes; rows, columns, samples, bits and frames make \(needed)"
        return Fault(pixels.length < needed ? .error : .warning, "pixel-length", words)
    }

    private static func nativeBits(_ image: ElementMap) -> Int? {
        let frames = image.has(.numberOfFrames) ? image.integer(.numberOfFrames) : 1
        let factors = [
            image.integer(.rows), image.integer(.columns), image.integer(.samplesPerPixel), frames,
            image.integer(.bitsAllocated),
        ]
        var product = 1
        for factor in factors {
            guard let factor, factor >= 0 else { return nil }
            let (next, overflow) = product.multipliedReportingOverflow(by: factor)
            guard !overflow else { return nil }
            product = next
        }
        switch image.string(.photometricInterpretation) {
        case "YBR_FULL_422", "YBR_PARTIAL_422": return product / 3 * 2
        case "YBR_PARTIAL_420": return product / 2
        default: return product
        }
    }
}

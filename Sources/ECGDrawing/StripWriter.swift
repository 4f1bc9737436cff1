// SPDX-License-Identifier: Apache-2.0

/// Draws strips: curve, label, and words where there is nothing to draw.
enum StripWriter {
    /// A part of the drawing out of which no curve runs.
    static func clip(_ width: Int, _ height: Int, _ writer: inout SVGWriter, _ content: (inout SVGWriter) -> Void) {
        writer.raw("<svg width=\"\(width)\" height=\"\(height)\" viewBox=\"0 0 \(width) \(height)\">\n")
        content(&writer)
        writer.raw("</svg>\n")
    }

    /// Draws a row whose upper edge is at `y` and whose strips begin at `x`.
    ///
    /// Each curve is a path in hundredths of a millimetre, whose origin is the strip's beginning on its baseline.
    static func draw(_ row: Row, at x: Double, _ y: Double, _ kind: String, _ writer: inout SVGWriter) {
        let baseline = y + Double(row.above)
        writer.group(
            "fill=\"none\" stroke=\"#000\" stroke-width=\"25\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
        ) {
            writer in
            for strip in row.strips {
                guard let curve = strip.curve else { continue }
                let place = "\(SVGWriter.number(x + strip.x)) \(SVGWriter.number(baseline))"
                writer.raw("<path data-\(kind)=\"")
                writer.bytesOfText(strip.name)
                if curve.shift != 0 { writer.raw("\" data-shift=\"\(curve.shift)") }
                writer.raw("\" transform=\"translate(\(place))scale(.01)\" d=\"")
                writer.append(curve.data)
                writer.raw("\"/>\n")
            }
        }
        drawWords(row, x, y, &writer)
    }

    private static func drawWords(_ row: Row, _ x: Double, _ y: Double, _ writer: inout SVGWriter) {
        let baseline = y + Double(row.above)
        let halo = "font-size=\"3.4\" font-weight=\"bold\" paint-order=\"stroke\" stroke=\"#fff\" stroke-width=\".8\""
        writer.group(halo + " stroke-linejoin=\"round\"") { writer in
            for strip in row.strips { writer.text(strip.label, x: x + strip.x + 1, y: y + 4) }
        }
        writer.group("font-size=\"2.8\" font-style=\"italic\" fill=\"#777\" text-anchor=\"middle\"") { writer in
            for strip in row.strips {
                guard let curve = strip.curve else {
                    writer.text("not recorded", x: x + strip.x + strip.width / 2, y: baseline + 1)
                    continue
                }
                for gap in curve.gaps {
                    let middle = Double(gap.lowerBound + gap.upperBound) / 200
                    writer.text("no signal", x: x + strip.x + middle, y: baseline + 1)
                }
            }
        }
    }
}

extension SVGWriter {
    /// Text inside a quoted attribute.
    mutating func bytesOfText(_ text: String) { append(SheetText.escaped(text)) }
}

// SPDX-License-Identifier: Apache-2.0

/// The paper under the curves.
enum Grid {
    /// Lines of a millimetre and of five, over whole millimetres.
    static func draw(_ width: Int, _ height: Int, _ writer: inout SVGWriter) {
        writer.raw("<g fill=\"none\">\n")
        writer.path("stroke=\"#f8dcdc\" stroke-width=\".1\"", lines(width, height) { $0 % 5 != 0 })
        writer.path("stroke=\"#e9a6a6\" stroke-width=\".18\"", lines(width, height) { $0 % 5 == 0 })
        writer.raw("</g>\n")
    }

    private static func lines(_ width: Int, _ height: Int, _ isWanted: (Int) -> Bool) -> [UInt8] {
        var text = ""
        for x in 0...width where isWanted(x) { text += "M\(x) 0v\(height)" }
        for y in 0...height where isWanted(y) { text += "M0 \(y)h\(width)" }
        return Array(text.utf8)
    }

    /// One millivolt over 5 mm, the baseline at 0.
    static func calibrationPulse(_ gain: PaperGain) -> [UInt8] {
        Array("M3 0h2v-\(gain.rawValue)h5v\(gain.rawValue)h2".utf8)
    }
}

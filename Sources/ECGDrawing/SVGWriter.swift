// SPDX-License-Identifier: Apache-2.0

/// Writes the elements of a drawing; lengths are millimetres.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    /// Latin fonts first, so that digits keep their width; then what systems have for Chinese.
    private static let fonts =
        "Arial,'Liberation Sans','Helvetica Neue',Helvetica,'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',"
        + "'Source Han Sans CN','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei','WenQuanYi Zen Hei',SimHei,SimSun,"
        + "sans-serif"

    init(width: Double, height: Double, label: String) {
        let (w, h) = (Self.number(width), Self.number(height))
        raw("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(w)mm\" height=\"\(h)mm\" viewBox=\"0 0 \(w) \(h)\"")
        raw(" xml:lang=\"zh-CN\" role=\"img\" aria-label=\"")
        bytes += SheetText.escaped(label)
        raw("\" font-family=\"\(Self.fonts)\">\n<rect width=\"\(w)\" height=\"\(h)\" fill=\"#fff\"/>\n")
    }

    mutating func finish() -> [UInt8] {
        raw("</svg>\n")
        return bytes
    }

    mutating func raw(_ text: String) { bytes += Array(text.utf8) }

    mutating func append(_ text: [UInt8]) { bytes += text }

    /// An element around others.
    mutating func group(_ attributes: String, _ content: (inout SVGWriter) -> Void) {
        raw("<g \(attributes)>\n")
        content(&self)
        raw("</g>\n")
    }

    mutating func path(_ attributes: String, _ data: [UInt8]) {
        raw("<path \(attributes) d=\"")
        bytes += data
        raw("\"/>\n")
    }

    /// One line of text; `y` is its baseline.
    mutating func text(_ text: String, x: Double, y: Double, _ attributes: String = "") {
        raw("<text x=\"\(Self.number(x))\" y=\"\(Self.number(y))\"\(attributes.isEmpty ? "" : " " + attributes)>")
        bytes += SheetText.escaped(text)
        raw("</text>\n")
    }

    /// A number of at most three decimals without needless zeros; beyond a million million it stays there.
    static func number(_ value: Double) -> String {
        let thousandths = Int((min(max(value, -1e12), 1e12) * 1000).rounded())
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
        var text = thousandths < 0 ? "-" : ""
        text += String(whole)
        guard rest > 0 else { return text }
        var decimals = String(String(1000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        return text + "." + decimals
    }
}

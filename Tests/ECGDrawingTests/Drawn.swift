// SPDX-License-Identifier: Apache-2.0

import XMLTree

@testable import ECGDrawing

/// A drawing read back: its paths as points on the paper, its words.
struct Drawn {
    struct Curve {
        let lead: String
        let kind: String
        /// Millimetres of the origin on the paper with lines.
        let origin: (x: Double, y: Double)
        /// Millimetres from the origin; one list a line.
        let lines: [[(x: Double, y: Double)]]
        let shift: Double
    }

    let root: XMLElement
    let text: String

    init(_ sheet: Sheet) throws {
        let bytes = try sheet.svg()
        text = String(decoding: bytes, as: UTF8.self)
        root = try XMLDocument(parsing: bytes).root
    }

    private func all(_ element: XMLElement) -> [XMLElement] { [element] + element.elements.flatMap(all) }

    var elements: [XMLElement] { all(root) }

    var words: [String] { elements.filter { $0.name == "text" }.map(\.text) }

    var curves: [Curve] {
        elements.compactMap { element in
            for kind in ["lead", "beat"] {
                guard let lead = element.attribute("data-\(kind)"), let place = element.attribute("transform"),
                    let data = element.attribute("d")
                else { continue }
                let numbers = place.dropFirst("translate(".count).prefix { $0 != ")" }.split(separator: " ")
                    .compactMap { Double($0) }
                let shift = element.attribute("data-shift").flatMap { Double($0) } ?? 0
                return Curve(
                    lead: lead, kind: kind, origin: (numbers[0], numbers[1]), lines: Self.lines(data),
                    shift: shift / 100)
            }
            return nil
        }
    }

    func curves(_ lead: String) -> [Curve] { curves.filter { $0.lead == lead && $0.kind == "lead" } }

    /// Reads moves and lines of relative whole numbers; hundredths become millimetres.
    static func lines(_ data: String) -> [[(x: Double, y: Double)]] {
        var (x, y) = (0, 0)
        return data.split(separator: "m").map { part in
            var numbers: [Int] = []
            var word = ""
            for character in part + " " {
                if character == " " || character == "-" {
                    if let number = Int(word) { numbers.append(number) }
                    word = ""
                }
                if character != " " { word.append(character) }
            }
            return stride(from: 0, to: numbers.count - 1, by: 2).map { index in
                x += numbers[index]
                y += numbers[index + 1]
                return (Double(x) / 100, Double(y) / 100)
            }
        }
    }
}

/// Recordings made in test code.
enum Waves {
    static let leads = ["I", "II", "III", "aVR", "aVL", "aVF", "V1", "V2", "V3", "V4", "V5", "V6"]

    /// Steep beats over slow waves, different in each lead and with odd fractions.
    static func trace(_ name: String, _ number: Int, count: Int = 5000, start: Int = 0) -> Trace {
        let samples = (0..<count).map { index -> Double in
            let phase = index % 430
            let beat = phase < 24 ? Double((12 - abs(phase - 12)) * (90 + number * 7)) : 0
            let wave = Double((index * (number + 3)) % 211) * 0.61
            return beat + wave - 40.37
        }
        return Trace(name, samples, start: start)
    }

    static func recording(_ names: [String] = leads, count: Int = 5000, microseconds: Double = 2000) -> Recording {
        Recording(
            names.enumerated().map { trace($1, $0, count: count) }, sampleMicroseconds: microseconds)
    }
}

extension XMLElement {
    func attribute(_ name: String) -> String? { self[attribute: name] }
}

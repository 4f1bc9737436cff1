// SPDX-License-Identifier: Apache-2.0

import DICOM

/// A DICOM file of header lines `(gggg,eeee) VALUE`, without pixels; `(0040,0560)>(0040,0551) VALUE` stands in the one
/// item of a sequence.
struct ImageFixture {
    let recipe: Recipe

    init(_ recipe: Recipe) { self.recipe = recipe }

    func file() throws(FixtureFault) -> [UInt8] {
        do throws(DICOMError) {
            var set = DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
            var items: [Tag: DataSet] = [:]
            for line in recipe.lines where line.hasPrefix("(") {
                let parts = line.prefix { $0 != " " }.split(separator: ">")
                guard parts.count == 2, let sequence = Tag(parts[0].filter { $0.isHexDigit }) else {
                    try add(line, to: &set)
                    continue
                }
                var item = items[sequence] ?? DataSet(inheriting: SpecificCharacterSet(terms: ["ISO_IR 192"]))
                try add(String(line.dropFirst(parts[0].count + 1)), to: &item)
                items[sequence] = item
            }
            for (tag, item) in items { try set.set(tag, items: [item]) }
            var writer = try FileWriter(set)
            return recipe.damaged(try writer.rest())
        } catch { throw FixtureFault(text: "the image could not be made: \(error)") }
    }

    private func add(_ line: String, to set: inout DataSet) throws(DICOMError) {
        let name = String(line.prefix { $0 != " " })
        let value = ScenarioReader.trimmed(String(line.dropFirst(name.count)))
        guard let tag = Tag(name.filter { $0.isHexDigit }) else { return }
        let vr = DataDictionary.entry(tag)?.representations.first ?? .longString
        if vr == .unsignedShort, let number = UInt16(value) {
            return try set.set(tag, vr, bytes: [UInt8(number & 0xFF), UInt8(number >> 8)])
        }
        try set.set(tag, vr, strings: [value])
    }
}

// SPDX-License-Identifier: Apache-2.0

extension CodeKind {
    /// What a code in its normal form is made of.
    func parts(_ code: String, _ form: String) -> [CodeCheck.Part] {
        switch self {
        case .icd10: return diagnosisParts(code)
        case .icd9cm3: return procedureParts(code)
        case .drug:
            let widths: [(String, Int)] =
                code.hasPrefix("X")
                ? [
                    ("kind", 1), ("class", 5), ("name", 4), ("form", 4), ("specification", 2), ("package", 2),
                    ("enterprise", 5),
                ]
                : [("kind", 1), ("class", 5), ("name", 5), ("specification", 2), ("package", 2), ("enterprise", 5)]
            return code.hasPrefix("T") ? [] : cut(code, widths)
        case .drug14: return cut(code, [("country", 2), ("class", 1), ("enterprise", 5), ("product", 5), ("check", 1)])
        case .charge: return chargeParts(code)
        case .atc: return cut(code, [("1", 1), ("2", 2), ("3", 1), ("4", 1), ("5", 2)])
        case .consumable:
            return cut(code, [("kind", 1), ("discipline", 2), ("use", 2), ("part", 2), ("name", 3), ("rest", 17)])
        case .socialCredit:
            return cut(code, [("authority", 1), ("category", 1), ("region", 6), ("organisation", 9), ("check", 1)])
        case .region: return cut(code, [("province", 2), ("city", 2), ("county", 2)])
        case .institution: return cut(code, [("kind", 1), ("region", 6), ("serial", 5)])
        case .tcm: return code.split(separator: ".").map { CodeCheck.Part(name: "group", value: String($0)) }
        default: return []
        }
    }

    private func cut(_ code: String, _ widths: [(String, Int)]) -> [CodeCheck.Part] {
        var rest = Substring(code)
        return widths.compactMap { name, width in
            let value = rest.prefix(width)
            rest = rest.dropFirst(width)
            return value.isEmpty ? nil : CodeCheck.Part(name: name, value: String(value))
        }
    }

    private func diagnosisParts(_ code: String) -> [CodeCheck.Part] {
        let halves = code.split(separator: "+", maxSplits: 1)
        var parts = cut(
            String(halves.first ?? ""), [("category", 3), ("subcategory", 2), ("national", 2), ("extension", 4)])
        if halves.count == 2 {
            parts.append(CodeCheck.Part(name: "manifestation", value: String(halves[1].dropLast())))
        }
        return parts
    }

    private func procedureParts(_ code: String) -> [CodeCheck.Part] {
        cut(code, [("chapter", 2), ("procedure", 3), ("national", 2), ("extension", 5)])
    }

    private func chargeParts(_ code: String) -> [CodeCheck.Part] {
        let halves = code.split(separator: "-", maxSplits: 1)
        var parts = cut(String(halves.first ?? ""), [("prefix", 2), ("item", 9), ("sub-item", 2), ("variant", 2)])
        if halves.count == 2 { parts.append(CodeCheck.Part(name: "local", value: String(halves[1]))) }
        return parts
    }

    /// The code above, by the form alone; it nearly always is in the list, but need not be.
    func parent(_ code: String) -> String {
        switch self {
        case .icd10:
            let dagger = String(code.prefix { $0 != "+" })
            return [7, 5, 3].first { dagger.utf8.count > $0 }.map { stripped(dagger, $0) } ?? ""
        case .icd9cm3: return [7, 5, 4, 2].first { code.utf8.count > $0 }.map { String(code.prefix($0)) } ?? ""
        case .atc: return [5, 4, 3, 1].first { code.utf8.count > $0 }.map { String(code.prefix($0)) } ?? ""
        case .tcm: return code.split(separator: ".").dropLast().joined(separator: ".")
        case .department: return code.contains(".") ? String(code.prefix(2)) : ""
        case .charge: return code.hasSuffix("0000") || code.utf8.count != 15 ? "" : "\(code.prefix(11))0000"
        default: return ""
        }
    }

    /// Without the filler of categories that have no subcategories.
    private func stripped(_ code: String, _ count: Int) -> String {
        let prefix = String(code.prefix(count))
        return count == 5 && prefix.hasSuffix("x") ? String(prefix.prefix(3)) : prefix
    }
}

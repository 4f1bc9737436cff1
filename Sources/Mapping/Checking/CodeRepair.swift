// SPDX-License-Identifier: Apache-2.0

import Bytes

/// Damage that codes have in the field and that can be undone without guessing; each repair is named.
enum CodeRepair {
    /// Narrow characters, no blanks.
    static func plain(_ code: String, _ repairs: inout [String]) -> String {
        var result = String.UnicodeScalarView()
        var (hasWidth, hasBlank) = (false, false)
        for scalar in code.unicodeScalars {
            if scalar.properties.isWhitespace {
                hasBlank = true
            } else {
                hasWidth = hasWidth || scalar.narrow != scalar
                result.append(scalar.narrow)
            }
        }
        if hasWidth { repairs.append("width") }
        if hasBlank { repairs.append("blank") }
        return String(result)
    }

    /// The code of this kind that a damaged one stands for; nil when no repair leads to one.
    static func repaired(_ code: String, _ kind: CodeKind, _ repairs: inout [String]) -> String? {
        var known = kind == .department ? departments : []
        if kind == .icd10 || kind == .icd10Beijing { known = diagnoses }
        if kind == .icd9cm3 { known = [("missing-point", point(after: 2))] }
        known.append(("case", { $0.uppercased() }))
        for (name, repair) in known {
            for form in [code, code.uppercased()] {
                guard let result = repair(form), result != code, kind.form(of: result) != nil else { continue }
                if form != code, name != "case" { repairs.append("case") }
                repairs.append(name)
                return result
            }
        }
        return nil
    }

    static func text(_ repair: String) -> String {
        switch repair {
        case "width": "full-width characters; made narrow"
        case "blank": "blanks; removed"
        case "case": "letter case; made capital"
        case "missing-point": "the point is missing; put in"
        case "missing-plus": "the + between two codes is missing; put in"
        case "missing-asterisk": "the asterisk of the second code is missing; put in"
        case "short-extension": ".9 stands for .900; filled"
        case "trailing-hyphen": "a hyphen at the end; removed"
        case "glued-morphology": "a morphology code is glued on; left out, it is a code of its own"
        case "long-second-code": "the second code has more digits than the list knows; cut"
        case "letter": "a letter before the number; removed"
        case "missing-zero": "written as three digits; point and zero put in"
        default: repair
        }
    }

    private typealias Repair = (name: String, repair: @Sendable (String) -> String?)

    private static let diagnoses: [Repair] = [
        ("missing-point", point(after: 3)), ("trailing-hyphen", { $0.hasSuffix("-") ? String($0.dropLast()) : nil }),
        ("missing-asterisk", { $0.contains("+") && !$0.hasSuffix("*") ? $0 + "*" : nil }),
        ("missing-plus", missingPlus), ("glued-morphology", morphology), ("long-second-code", secondCode),
    ]

    private static let departments: [Repair] = [
        ("letter", { $0.hasPrefix("A") ? String($0.dropFirst()) : nil }),
        ("missing-zero", { $0.utf8.count == 3 ? "0\($0.prefix(1)).\($0.dropFirst())" : nil }),
    ]

    private static func point(after count: Int) -> @Sendable (String) -> String? {
        { $0.contains(".") || $0.utf8.count <= count ? nil : "\($0.prefix(count)).\($0.dropFirst(count))" }
    }

    /// `B37.600I39.8`: the second code begins with a letter behind the sixth digit.
    private static func missingPlus(_ code: String) -> String? {
        guard !code.contains("+"), code.utf8.count > 8 else { return nil }
        let start = code.index(code.startIndex, offsetBy: 7)
        guard let letter = code[start...].firstIndex(where: { $0.isUppercase && $0 != "X" }) else { return nil }
        guard code[letter] != "M" || !code.contains("/") else { return nil }
        let second = code[letter...].hasSuffix("*") ? code[letter...].dropLast() : code[letter...]
        return "\(code[..<letter])+\(second)*"
    }

    /// `C22.101M81600/3`.
    private static func morphology(_ code: String) -> String? {
        guard let slash = code.lastIndex(of: "/"), let letter = code[..<slash].lastIndex(of: "M") else { return nil }
        return letter == code.startIndex ? nil : String(code[..<letter])
    }

    /// `E88.902+M90.803*`: the second half is a category or a subcategory.
    private static func secondCode(_ code: String) -> String? {
        guard let plus = code.firstIndex(of: "+") else { return nil }
        let second = code[code.index(after: plus)...].filter { $0 != "*" }
        return second.utf8.count > 5 ? "\(code[...plus])\(second.prefix(5))*" : nil
    }
}

extension CodeKind {
    /// The letter case of the official lists: capitals, but a small filler x.
    func officialCase(_ code: String) -> String {
        switch self {
        case .icd10, .icd10Beijing, .icd9cm3:
            String(code.enumerated().map { $0.offset > 0 && $0.element == "X" ? "x" : $0.element })
        default: code
        }
    }
}

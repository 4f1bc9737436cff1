// SPDX-License-Identifier: Apache-2.0

/// When a row of a map holds: all that is named must be so.
public struct Condition: Sendable, Hashable, CustomStringConvertible {
    /// A patient's sex.
    public enum Sex: String, Sendable, Hashable {
        /// Male.
        case male
        /// Female.
        case female
    }

    /// An age with its unit.
    public struct Age: Sendable, Hashable, CustomStringConvertible {
        /// How many.
        public let count: Int
        /// `d`, `m` or `y`.
        public let unit: Character

        /// Reads `28d`, `6m`, `14y`; a number alone is years.
        public init?(_ text: String) {
            let unit = text.last.map { "dmy".contains($0) ? $0 : "y" } ?? "y"
            let digits = text.last == unit ? text.dropLast() : Substring(text)
            guard let count = Int(digits), (0...100_000).contains(count) else { return nil }
            self.count = count
            self.unit = unit
        }

        /// Days, months of 30.4375 and years of 365.25 days.
        public var days: Int {
            unit == "d" ? count : unit == "m" ? count * 304_375 / 10_000 : count * 36_525 / 100
        }

        /// `28d`.
        public var description: String { "\(count)\(unit)" }
    }

    /// The sex the row is for.
    public var sex: Sex?
    /// The youngest age, itself included.
    public var youngest: Age?
    /// The age at which it no longer holds.
    public var below: Age?
    /// The setting, such as `inpatient` or `outpatient`; empty for any.
    public var setting = ""
    /// Another code that must stand beside it, such as a unit or a specimen; empty for any.
    public var context = ""

    /// No condition.
    public init() {}

    /// Reads `sex=female;age=0d..28d;setting=inpatient;context=mmol/L`; nil when a part is unknown.
    ///
    /// An age `0d..28d` begins with the first and ends before the second; either may be missing.
    public init?(_ text: String) {
        for part in text.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard pair.count == 2, set(pair[0], pair[1]) else { return nil }
        }
    }

    /// Sets one part by its name; false when it is unknown or means nothing.
    mutating func set(_ name: String, _ value: String) -> Bool {
        if value.isEmpty { return true }
        switch name {
        case "sex":
            sex = Self.sexes[value.lowercased()]
            return sex != nil
        case "age": return setAge(value)
        case "setting": setting = value
        case "context": context = value
        default: return false
        }
        return true
    }

    private static let sexes: [String: Sex] = [
        "male": .male, "m": .male, "1": .male, "男": .male, "female": .female, "f": .female, "2": .female, "女": .female,
    ]

    private mutating func setAge(_ text: String) -> Bool {
        guard let dots = text.firstRange(of: "..") else { return false }
        let (low, high) = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
        youngest = Age(low)
        below = Age(high)
        return (low.isEmpty || youngest != nil) && (high.isEmpty || below != nil) && !(low + high).isEmpty
    }

    /// Whether nothing is named.
    public var isEmpty: Bool { self == Condition() }

    /// The text ``init(_:)`` reads.
    public var description: String {
        var parts: [String] = []
        if let sex { parts.append("sex=\(sex.rawValue)") }
        if !age.isEmpty { parts.append("age=\(age)") }
        if !setting.isEmpty { parts.append("setting=\(setting)") }
        if !context.isEmpty { parts.append("context=\(context)") }
        return parts.joined(separator: ";")
    }

    /// The range of ages as text, `0d..28d`; empty for any.
    var age: String {
        youngest == nil && below == nil ? "" : "\(youngest?.description ?? "")..\(below?.description ?? "")"
    }
}

/// What is known of the patient and the case when a code is translated.
public struct TranslationContext: Sendable, Hashable {
    /// The sex.
    public var sex: Condition.Sex?
    /// The age in days.
    public var ageDays: Int?
    /// The setting.
    public var setting = ""
    /// Another code beside it.
    public var context = ""
    /// The day, `YYYY-MM-DD`; empty for any.
    public var date = ""

    /// Nothing known.
    public init() {}
}

extension Condition {
    /// Whether it holds; nil when the context does not tell.
    func holds(in known: TranslationContext) -> Bool? {
        var answers: [Bool?] = []
        if let sex { answers.append(known.sex.map { $0 == sex }) }
        if let youngest { answers.append(known.ageDays.map { $0 >= youngest.days }) }
        if let below { answers.append(known.ageDays.map { $0 < below.days }) }
        if !setting.isEmpty { answers.append(Self.same(setting, known.setting)) }
        if !context.isEmpty { answers.append(Self.same(context, known.context)) }
        if answers.contains(false) { return false }
        return answers.contains(nil) ? nil : true
    }

    private static func same(_ wanted: String, _ known: String) -> Bool? {
        known.isEmpty ? nil : CodeSystem.key(wanted) == CodeSystem.key(known)
    }
}

// SPDX-License-Identifier: Apache-2.0

import XMLTree

/// Values as people read them.
struct ValueText {
    let words: PageWords
    /// The element of each `ID` of the document, the first one where several have it.
    let targets: [String: Node]

    init(_ document: ClinicalDocument, _ words: PageWords) {
        self.words = words
        var targets: [String: Node] = [:]
        for node in document.tree.nodes where node.kind == .element {
            if let id = node[attribute: "ID"], targets[id] == nil { targets[id] = node }
        }
        self.targets = targets
    }

    /// What is read first, and the code behind it.
    struct Shown: Hashable {
        var main: String
        var code = ""
        /// Data to be offered, for values that are no text.
        var data: EncapsulatedData?
    }

    /// A value of an observation.
    func value(_ value: Value) -> Shown {
        switch value {
        case .concept(let concept): return self.concept(concept)
        case .quantity(let quantity): return Shown(main: Self.quantity(quantity).orElse(missing(quantity.element)))
        case .quantities(let interval): return Shown(main: quantities(interval).orElse(missing(interval.element)))
        case .time(let time): return Shown(main: Self.time(time).orElse(missing(time.element)))
        case .times(let interval): return Shown(main: times(interval).orElse(missing(interval.element)))
        case .money(let money): return Shown(main: Self.money(money).orElse(missing(money.element)))
        case .ratio(let ratio): return Shown(main: self.ratio(ratio))
        case .data(let data): return self.data(data)
        case .boolean(let truth?, _): return Shown(main: truth ? words("是", "yes") : words("否", "no"))
        case .identifier(let id, let element):
            let text = id.ext.isEmpty ? id.root : id.ext
            return Shown(main: text.orElse(missing(element)))
        case .boolean(nil, let element), .other(_, let element): return Shown(main: plain(element))
        }
    }

    /// A coded value: its meaning, and the code.
    func concept(_ concept: ConceptDescriptor) -> Shown {
        let known = ValueSet(oid: concept.codeSystem)?.entry(for: concept.code)?.display
        let original = concept.originalText.map { text($0) } ?? ""
        let main = concept.displayName.orElse(original).orElse(known ?? "").orElse(concept.code)
        if main.isEmpty {
            let translated = concept.translations.first.map { self.concept($0).main } ?? ""
            return Shown(main: translated.orElse(missing(concept.element)))
        }
        return Shown(main: main, code: main == concept.code ? "" : concept.code)
    }

    private func data(_ data: EncapsulatedData) -> Shown {
        if data.representation == "B64" || data.compression != nil { return Shown(main: "", data: data) }
        let text = self.text(data)
        if text.isEmpty {
            if let reference = data.reference { return Shown(main: reference) }
            return Shown(main: (data.element[attribute: "value"] ?? "").orElse(missing(data.element)))
        }
        return Shown(main: text)
    }

    /// The text itself, or the text of the place in the document that is referred to; empty for none.
    func text(_ data: EncapsulatedData) -> String {
        let own = data.text
        guard own.isEmpty, let reference = data.reference, reference.hasPrefix("#") else { return own }
        return targets[String(reference.dropFirst())].map { EntityName.joined($0) } ?? ""
    }

    /// Why there is no value; empty when nothing is said of it.
    func missing(_ element: Node) -> String {
        guard let flavor = element[attribute: "nullFlavor"] else { return "" }
        switch flavor {
        case "UNK": return words("未知", "unknown")
        case "NA": return words("不适用", "not applicable")
        case "ASKU": return words("问而不知", "asked but unknown")
        case "NASK": return words("未问", "not asked")
        case "NAV": return words("暂缺", "temporarily unavailable")
        case "MSK": return words("已屏蔽", "masked")
        case "NI": return words("无信息", "no information")
        default: return words("空值", "no value") + " (\(flavor))"
        }
    }

    /// An element of unknown kind: its text, its value, else everything in it on one line.
    private func plain(_ element: Node) -> String {
        let text = element.trimmedText
        if !text.isEmpty, element.elements.first == nil { return text }
        if element.elements.first == nil, let value = element[attribute: "value"] { return value }
        return missing(element).orElse(PageWriter.saysSomething(element) ? PageWriter.line(element) : "")
    }
}

extension ValueText {
    /// A number with its unit.
    static func quantity(_ quantity: PhysicalQuantity) -> String {
        quantity.unit.isEmpty || quantity.unit == "1" || quantity.value.isEmpty
            ? quantity.value : "\(quantity.value) \(quantity.unit)"
    }

    static func money(_ money: MonetaryAmount) -> String {
        let currency = money.currency == "CNY" ? "元" : money.currency
        return currency.isEmpty || money.value.isEmpty ? money.value : "\(money.value) \(currency)"
    }

    func ratio(_ ratio: Ratio) -> String {
        let parts = [ratio.numerator, ratio.denominator].map { $0.map(Self.quantity) ?? "" }
        return parts.filter { !$0.isEmpty }.joined(separator: " / ")
    }

    func quantities(_ interval: Interval<PhysicalQuantity>) -> String {
        bounds(interval, Self.quantity)
    }

    /// A point, a range, or a rule of repetition.
    func times(_ interval: Interval<PointInTime>) -> String {
        let text = bounds(interval, Self.time)
        guard text.isEmpty else { return text }
        if let period = interval.element.first("period") {
            return words("每 ", "every ") + Self.quantity(PhysicalQuantity(period))
        }
        let element = interval.element
        return missing(element).orElse(PageWriter.saysSomething(element) ? PageWriter.line(element) : "")
    }

    private func bounds<Bound: ElementView>(_ interval: Interval<Bound>, _ text: (Bound) -> String) -> String {
        if let value = interval.value { return text(value) }
        let ends = [interval.low, interval.high].map { bound in
            bound.map { text($0).orElse(missing($0.element)) } ?? ""
        }
        if let center = interval.center.map(text), !center.isEmpty { return "≈ " + center }
        let width = interval.width.map(Self.quantity) ?? ""
        switch (ends[0].isEmpty, ends[1].isEmpty) {
        case (false, false): return Self.range(ends[0], ends[1])
        case (false, true):
            return width.isEmpty
                ? (Bound.self == PointInTime.self ? "\(ends[0]) –" : "≥ \(ends[0])") : "\(ends[0]) + \(width)"
        case (true, false): return Bound.self == PointInTime.self ? "– \(ends[1])" : "≤ \(ends[1])"
        case (true, true): return width
        }
    }

    /// Two ends; of times of one day the day stands once.
    static func range(_ low: String, _ high: String) -> String {
        if low == high { return low }
        let (first, last) = (low.split(separator: " "), high.split(separator: " "))
        let isOneDay = first.count == 2 && last.count == 2 && first[0] == last[0] && first[0].contains("-")
        return "\(low) – \(isOneDay ? String(last[1]) : high)"
    }

    /// A time as `2026-03-12 09:30`; as written when it is none.
    static func time(_ time: PointInTime) -> String { Self.time(time.value) }

    static func time(_ value: String) -> String {
        guard let parts = PointInTime.Parts(value) else { return value }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = String(repeating: "0", count: 4 - "\(parts.year)".count) + "\(parts.year)"
        var text = year
        if parts.precision >= .month { text += "-" + two(parts.month) }
        if parts.precision >= .day { text += "-" + two(parts.day) }
        if parts.precision == .hour { text += " \(two(parts.hour))h" }
        if parts.precision >= .minute { text += " \(two(parts.hour)):\(two(parts.minute))" }
        if parts.precision >= .second, parts.second > 0 || parts.precision == .fraction {
            text += ":" + two(parts.second)
        }
        if parts.precision == .fraction { text += "." + parts.fraction }
        guard let offset = parts.offsetMinutes else { return text }
        let size = abs(offset)
        return text + " \(offset < 0 ? "−" : "+")\(two(size / 60)):\(two(size % 60))"
    }
}

extension String {
    /// The text, or another where this one is empty.
    fileprivate func orElse(_ other: @autoclosure () -> String) -> String { isEmpty ? other() : self }
}

// SPDX-License-Identifier: Apache-2.0

/// Looks a result over.
enum ResultReview {
    static func result(_ result: ResultDraft, _ path: String, _ review: inout DraftReview) {
        let path = path + ".result"
        if result.item.isEmpty { review.add(path + ".item", .missing) }
        for (name, code) in [
            ("item", result.item), ("panel", result.panel), ("method", result.method),
            ("specimen.kind", result.specimen.kind),
        ] {
            self.code(path + "." + name, code, &review)
        }
        for (name, text) in [
            ("range", result.range), ("comment", result.comment), ("specimen.number", result.specimen.number),
            ("specimen.authorityName", result.specimen.authorityName),
        ] {
            review.optional(path + "." + name, text)
        }
        review.token(path + ".status", result.status)
        review.time(path + ".collected", result.collected)
        for (index, flag) in result.interpretations.enumerated() {
            review.token("\(path).interpretations[\(index)]", flag)
        }
        if let bounds = result.bounds { self.bounds(path + ".bounds", bounds, result.unit, &review) }
        for (index, value) in result.values.enumerated() {
            self.value("\(path).values[\(index)]", value, &review)
        }
    }

    private static func value(_ path: String, _ value: ResultDraft.Value, _ review: inout DraftReview) {
        switch value {
        case .quantity(let number, let unit):
            if number.isEmpty { review.add(path, .missing) }
            review.number(path, number)
            review.token(path + ".unit", unit)
        case .interval(let bounds, let unit): self.bounds(path, bounds, unit, &review)
        case .concept(let code): self.code(path, code, &review)
        case .text(let text): review.optional(path, text)
        case .time(let time): review.time(path, time)
        }
    }

    private static func bounds(
        _ path: String, _ bounds: ResultDraft.Bounds, _ unit: String, _ review: inout DraftReview
    ) {
        review.number(path + ".low", bounds.low)
        review.number(path + ".high", bounds.high)
        review.token(path + ".unit", unit)
    }

    private static func code(_ path: String, _ code: CodeDraft, _ review: inout DraftReview) {
        review.token(path + ".code", code.code)
        review.optional(path + ".display", code.display)
        review.optional(path + ".systemName", code.systemName)
        if !code.system.isEmpty { review.oid(path + ".system", code.system) }
        for (index, other) in code.alternates.enumerated() {
            review.token("\(path).alternates[\(index)].code", other.code)
            review.optional("\(path).alternates[\(index)].display", other.display)
            review.optional("\(path).alternates[\(index)].systemName", other.systemName)
            if !other.system.isEmpty { review.oid("\(path).alternates[\(index)].system", other.system) }
        }
    }
}

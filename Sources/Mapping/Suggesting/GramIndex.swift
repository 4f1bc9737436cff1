// SPDX-License-Identifier: Apache-2.0

/// Texts found by the runs of characters they share with a query: TF-IDF weights, cosine.
struct GramIndex: Sendable {
    /// Runs of all texts, numbered.
    private var numbers: [UInt64: Int32] = [:]
    private var starts: [Int32] = []
    private var documents: [Int32] = []
    private var weights: [Float] = []
    private var idf: [Float] = []
    /// Runs and weights of each text, for comparisons.
    private(set) var grams: [[Int32]] = []
    let count: Int

    init(_ texts: [TermText]) {
        count = texts.count
        var frequency: [Int32] = []
        var counted: [[(gram: Int32, times: Float)]] = []
        for text in texts {
            let own = Self.counted(Grams.of(text.scalars)).map { gram, times in
                (number(gram, &frequency), times)
            }
            counted.append(own)
        }
        idf = frequency.map { Self.logarithm(Float(texts.count + 1) / (Float($0) + 0.5)) }
        fill(counted, frequency)
    }

    private static func logarithm(_ value: Float) -> Float { Float(LogarithmTable.natural(Double(value))) }

    private mutating func number(_ gram: UInt64, _ frequency: inout [Int32]) -> Int32 {
        if let known = numbers[gram] {
            frequency[Int(known)] += 1
            return known
        }
        let number = Int32(numbers.count)
        numbers[gram] = number
        frequency.append(1)
        return number
    }

    private mutating func fill(_ counted: [[(gram: Int32, times: Float)]], _ frequency: [Int32]) {
        starts = [0]
        for times in frequency { starts.append((starts.last ?? 0) + times) }
        var next = starts
        documents = [Int32](repeating: 0, count: Int(starts.last ?? 0))
        weights = [Float](repeating: 0, count: documents.count)
        for (document, own) in counted.enumerated() {
            let weighted = own.map { Self.damped($0.times) * idf[Int($0.gram)] }
            let norm = max(1e-6, weighted.reduce(0) { $0 + $1 * $1 }.squareRoot())
            for (index, pair) in own.enumerated() {
                let place = Int(next[Int(pair.gram)])
                documents[place] = Int32(document)
                weights[place] = weighted[index] / norm
                next[Int(pair.gram)] += 1
            }
            grams.append(own.map(\.gram).sorted())
        }
    }

    private static func damped(_ times: Float) -> Float { times > 1 ? 1 + 0.5 * (times - 1) : 1 }

    private static func counted(_ grams: [UInt64]) -> [(UInt64, Float)] {
        var counts: [(UInt64, Float)] = []
        for gram in grams.sorted() {
            if counts.last?.0 == gram { counts[counts.count - 1].1 += 1 } else { counts.append((gram, 1)) }
        }
        return counts
    }

    /// The known runs of a query with their weights, and the length of all its weights.
    struct Query: Sendable {
        var grams: [(number: Int32, weight: Float)] = []
        /// The sum of idf of runs nobody has, which count against a match.
        var unknown: Float = 0
        /// Known runs in order.
        var sorted: [Int32] = []
    }

    func query(_ text: TermText) -> Query {
        var query = Query()
        var norm: Float = 0
        let rare = idf.max() ?? 1
        for (gram, times) in Self.counted(Grams.of(text.scalars)) {
            guard let number = numbers[gram] else {
                query.unknown += rare
                norm += rare * rare * 0.25
                continue
            }
            let weight = Self.damped(times) * idf[Int(number)]
            query.grams.append((number, weight))
            norm += weight * weight
        }
        norm = max(1e-6, norm.squareRoot())
        for index in query.grams.indices { query.grams[index].weight /= norm }
        query.sorted = query.grams.map(\.number).sorted()
        return query
    }

    /// The best texts with their cosines, best first: for the query alone, and with further runs.
    func best(
        _ query: Query, then added: [(number: Int32, weight: Float)], limit: Int, scratch: inout [Float]
    ) -> (own: [(document: Int, score: Float)], both: [(document: Int, score: Float)]) {
        if scratch.count < count { scratch = [Float](repeating: 0, count: count) }
        var touched: [Int32] = []
        collect(query.grams, &scratch, &touched)
        let own = top(touched, limit, scratch)
        let both: [(document: Int, score: Float)]
        if added.isEmpty {
            both = own
        } else {
            collect(added, &scratch, &touched)
            both = top(touched, limit, scratch)
        }
        for document in touched { scratch[Int(document)] = 0 }
        return (own, both)
    }

    private func collect(
        _ grams: [(number: Int32, weight: Float)], _ scores: inout [Float], _ touched: inout [Int32]
    ) {
        for (gram, weight) in grams {
            let places = Int(starts[Int(gram)])..<Int(starts[Int(gram) + 1])
            // Characters that one text in ten has tell little where there are better ones.
            if grams.count > 8, places.count > 500, places.count * 10 > count { continue }
            for place in places {
                let document = documents[place]
                if scores[Int(document)] == 0 { touched.append(document) }
                scores[Int(document)] += weight * weights[place]
            }
        }
    }

    private func top(_ touched: [Int32], _ limit: Int, _ scores: [Float]) -> [(document: Int, score: Float)] {
        var top = TopScores(limit)
        for document in touched { top.offer(Int(document), scores[Int(document)]) }
        return top.sorted
    }

    /// The weight of a run that all texts share little of.
    func idf(_ number: Int32) -> Float { idf[Int(number)] }

    /// The number of a run; nil when no text has it.
    func number(_ gram: UInt64) -> Int32? { numbers[gram] }
}

/// The highest scores of many.
struct TopScores {
    private let limit: Int
    private var items: [(document: Int, score: Float)] = []
    private var lowest: Float = 0

    init(_ limit: Int) { self.limit = limit }

    mutating func offer(_ document: Int, _ score: Float) {
        if items.count >= limit * 4 { shrink() }
        if score > lowest { items.append((document, score)) }
    }

    private mutating func shrink() {
        items.sort { $0.score != $1.score ? $0.score > $1.score : $0.document < $1.document }
        items.removeSubrange(limit...)
        lowest = items.last?.score ?? 0
    }

    var sorted: [(document: Int, score: Float)] {
        Array(
            items.sorted { $0.score != $1.score ? $0.score > $1.score : $0.document < $1.document }.prefix(limit))
    }
}

/// The logarithm without a C library.
enum LogarithmTable {
    static func natural(_ value: Double) -> Double {
        guard value > 0 else { return -700 }
        let exponent = value.exponent
        let significand = value.significand
        // ln m = 2 artanh((m-1)/(m+1)) for m in 1..<2.
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var (term, sum, odd) = (ratio, 0.0, 1.0)
        for _ in 0..<20 {
            sum += term / odd
            term *= square
            odd += 2
        }
        return 2 * sum + Double(exponent) * 0.693_147_180_559_945_3
    }

    /// e to the power, for -700...700.
    static func exponential(_ value: Double) -> Double {
        let clamped = min(700, max(-700, value))
        let whole = (clamped / 0.693_147_180_559_945_3).rounded()
        let rest = clamped - whole * 0.693_147_180_559_945_3
        var (term, sum) = (1.0, 1.0)
        for index in 1..<16 {
            term *= rest / Double(index)
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(whole), significand: 1)
    }
}

// SPDX-License-Identifier: Apache-2.0

import DelimitedText
import Mapping

/// How often suggestions are right, on pairs that were held out; how many come in a second.
///
/// Every tenth text is held out in turn: what is learned from the other nine parts, the calibration included, never saw
/// it. A text is right when its first suggestion (one of its first five) has one of the names the pairs give it. Texts
/// whose names the list lacks are told apart: nobody could be right, so what is promised is promised of the others.
enum SuggestBenchmarks {
    /// One list with labelled texts, and the least shares that are promised.
    struct Task {
        let name: String
        let list: String
        let pairs: String
        /// Whether texts with several names are left out.
        let isSingle: Bool
        let bare: (first: Double, five: Double)
        let learned: (first: Double, five: Double)
    }

    static let tasks = [
        Task(
            name: "procedures", list: "icd9cm3-n7k-targets.tsv", pairs: "pairs-procedure.dev.tsv", isSingle: false,
            bare: (0.52, 0.75), learned: (0.78, 0.95)),
        Task(
            name: "procedures of one code", list: "icd9cm3-n7k-targets.tsv", pairs: "pairs-procedure.dev.tsv",
            isSingle: true, bare: (0.52, 0.75), learned: (0.78, 0.95)),
        Task(
            name: "diagnoses of one code", list: "icd10-beijing-v601.tsv", pairs: "pairs-diagnosis.dev.tsv",
            isSingle: true, bare: (0.29, 0.50), learned: (0.41, 0.67)),
    ]

    /// - Parameter folder: with the lists (code, name) and the pairs (text, standard_names joined with `##`).
    static func run(_ folder: String) throws -> Bool {
        var isGood = true
        for task in tasks {
            guard let list = try table(folder + "/" + task.list), let pairs = try table(folder + "/" + task.pairs)
            else {
                print("\(task.name): no labelled texts in \(folder); nothing measured")
                continue
            }
            isGood = SuggestMeasure(task, list, pairs).run() && isGood
        }
        return isGood
    }

    private static func table(_ path: String) throws -> DelimitedTable? {
        try Folder.read(path).map { try DelimitedTable(parsing: $0) }
    }
}

/// One task at work.
private struct SuggestMeasure {
    private static let folds = 10

    private let task: SuggestBenchmarks.Task
    private let terms: [Suggester.Term]
    private let codes: [String: String]
    /// All texts, each once; those of several names teach too, also where only those of one are asked.
    private let texts: [(text: String, names: [String])]

    init(_ task: SuggestBenchmarks.Task, _ list: DelimitedTable, _ pairs: DelimitedTable) {
        self.task = task
        // The pairs give names: of codes with one name, the first stands for all.
        var known: Set<String> = []
        terms = list.rows.filter { known.insert($0[1]).inserted }.map { Suggester.Term($0[0], $0[1]) }
        codes = Dictionary(terms.map { ($0.name, $0.code) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        texts = pairs.rows.map { (Self.unquoted($0[0]), Self.names($0[1])) }.filter { seen.insert($0.0).inserted }
    }

    /// The names of one text, without the quotes an export left around some.
    private static func names(_ text: String) -> [String] {
        unquoted(text).split(separator: "#").map { unquoted(String($0)) }
    }

    private static func unquoted(_ text: String) -> String {
        text.utf8.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"") ? String(text.dropFirst().dropLast()) : text
    }

    func run() -> Bool {
        let bare = Suggester(terms)
        var (plain, learned) = (Score(), Score())
        for fold in 0..<Self.folds {
            let part = texts.indices.filter { $0 % Self.folds == fold }.map { texts[$0] }
            let held = part.filter { !task.isSingle || $0.names.count == 1 }
            plain.take(held, bare, codes)
            var suggester = bare
            suggester.learn(pairs(except: fold))
            learned.take(held, suggester, codes)
        }
        print(
            "\(task.name): \(plain.count) of \(texts.count) texts held out in \(Self.folds) parts, \(terms.count) names, "
                + "\(plain.count - plain.possible) texts without a name of the list")
        let verdicts = [
            plain.tell("names alone", task.bare), learned.tell("with the other parts as aliases", task.learned),
            learned.tellApproved(),
        ]
        return verdicts.allSatisfy(\.self)
    }

    private func pairs(except fold: Int) -> [(text: String, code: String)] {
        texts.indices.filter { $0 % Self.folds != fold }.flatMap { index in
            texts[index].names.compactMap { name in codes[name].map { (texts[index].text, $0) } }
        }
    }
}

private struct Score {
    private(set) var count = 0
    /// Texts of which the list has a name.
    private(set) var possible = 0
    private var first = 0
    private var five = 0
    private var approved = 0
    private var right = 0
    private var seconds = 0.0

    mutating func take(
        _ held: [(text: String, names: [String])], _ suggester: Suggester, _ codes: [String: String]
    ) {
        var scratch = Suggester.Scratch()
        let started = ContinuousClock.now
        let found = held.map { suggester.suggest($0.text, limit: 5, &scratch) }
        seconds += Measure.seconds(since: started)
        for (one, suggestions) in zip(held, found) {
            count += 1
            if one.names.contains(where: { codes[$0] != nil }) { possible += 1 }
            guard let best = suggestions.first else { continue }
            let isRight = one.names.contains(best.name)
            first += isRight ? 1 : 0
            five += suggestions.contains { one.names.contains($0.name) } ? 1 : 0
            guard TermSplitter.terms(one.text).count == 1, suggester.calibration?.isSure(best) == true else { continue }
            approved += 1
            right += isRight ? 1 : 0
        }
    }

    func tell(_ what: String, _ floor: (first: Double, five: Double)) -> Bool {
        let shares = (Double(first) / Double(max(1, possible)), Double(five) / Double(max(1, possible)))
        let all = (Double(first) / Double(max(1, count)), Double(five) / Double(max(1, count)))
        let rate = Double(count) / seconds
        let isGood = shares.0 >= floor.first && shares.1 >= floor.five && rate >= 500
        print(
            "  \(what): first \(Self.share(shares.0)) (at least \(Self.share(floor.first))), of five "
                + "\(Self.share(shares.1)) (at least \(Self.share(floor.five))); of all texts \(Self.share(all.0)), "
                + "\(Self.share(all.1)); \(Int(rate)) a second (at least 500)" + (isGood ? "" : " BELOW"))
        return isGood
    }

    func tellApproved() -> Bool {
        let share = Double(right) / Double(max(1, approved))
        let isGood = approved == 0 || share >= Calibration.needed
        print(
            "  approved by itself: \(approved) of \(count), \(right) right, \(Self.share(share))"
                + (isGood ? "" : " BELOW"))
        return isGood
    }

    private static func share(_ value: Double) -> String {
        let digits = String(Int((value * 1000).rounded()))
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return "\(padded.dropLast(3)).\(padded.suffix(3))"
    }
}

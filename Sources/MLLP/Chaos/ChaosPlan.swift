// SPDX-License-Identifier: Apache-2.0

/// Which faults happen to which messages: the same plan and seed make the same faults again.
///
/// Written as a list, `split,delay=20,drop/3`: a number behind `=` says how much, one behind `/` that about one message in
/// so many is concerned, all without it.
public struct ChaosPlan: Sendable, Hashable {
    private struct Part: Hashable {
        let fault: ChaosFault
        let number: Int
        let oneIn: Int
    }

    private let parts: [Part]
    private let seed: UInt64

    /// Reads a plan.
    ///
    /// - Throws: ``ChaosError`` naming the part at fault.
    public init(parsing text: String, seed: UInt64 = 1) throws(ChaosError) {
        var parts: [Part] = []
        for piece in text.split(separator: ",").map(String.init) { parts.append(try Self.part(piece)) }
        if parts.isEmpty { throw .unknown(text) }
        (self.parts, self.seed) = (parts, seed)
    }

    private static func part(_ text: String) throws(ChaosError) -> Part {
        let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let words = halves[0].split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let fault = ChaosFault(rawValue: words[0]) else { throw .unknown(words[0]) }
        let number = words.count > 1 ? Int(words[1]) : 100
        let oneIn = halves.count > 1 ? Int(halves[1]) : 1
        guard let number, let oneIn, (0...3_600_000).contains(number), (1...1_000_000).contains(oneIn) else {
            throw .badNumber(text)
        }
        return Part(fault: fault, number: number, oneIn: oneIn)
    }

    /// Whether any part of the plan is for receivers alone.
    public var isOfReceivers: Bool { parts.contains { $0.fault.isOfReceivers } }

    /// The faults of the message at a place, from 0.
    public func faults(at place: Int) -> Set<ChaosFault> {
        Set(parts.enumerated().filter { hits($1, place, $0) }.map(\.element.fault))
    }

    private func hits(_ part: Part, _ place: Int, _ order: Int) -> Bool {
        if part.oneIn == 1 { return true }
        var generator = ChaosGenerator(seed: seed, place, order)
        return generator.next() % UInt64(part.oneIn) == 0
    }

    func delay(at place: Int) -> Int64 {
        parts.enumerated().filter { $1.fault == .delay && hits($1, place, $0) }.reduce(0) {
            $0 + Int64($1.element.number)
        }
    }

    func generator(at place: Int) -> ChaosGenerator { ChaosGenerator(seed: seed, place, -1) }
}

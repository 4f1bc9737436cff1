// SPDX-License-Identifier: Apache-2.0

/// How large the texts of `let` lines become where they stand in each other.
struct TextReview {
    /// The most a text may become, in bytes, and how deep texts may stand in texts.
    static let limits = (bytes: 64 << 10, depth: 6)

    private let texts: [String: String]
    private var known: [String: (bytes: Int, depth: Int)] = [:]
    private var open: Set<String> = []

    init(_ texts: [String: String]) { self.texts = texts }

    /// What is wrong with them, by their names.
    static func problems(_ texts: [String: String]) -> [String] {
        var review = TextReview(texts)
        for name in texts.keys.sorted() where review.size(of: name) == nil {
            return ["the text '\(name)' stands in itself"]
        }
        return texts.keys.sorted().compactMap { name in
            guard let size = review.known[name] else { return nil }
            if size.depth > limits.depth { return "the text '\(name)' holds others more than \(limits.depth) deep" }
            return size.bytes > limits.bytes ? "the text '\(name)' becomes more than \(limits.bytes) bytes" : nil
        }
    }

    /// Nil for a text that stands in itself.
    private mutating func size(of name: String) -> (bytes: Int, depth: Int)? {
        if let size = known[name] { return size }
        guard open.insert(name).inserted else { return nil }
        defer { open.remove(name) }
        let text = texts[name] ?? ""
        var (bytes, depth) = (text.utf8.count, 0)
        for word in Placeholder.words(text) where texts[word] != nil {
            // Deeper is refused anyway, and would take as deep a stack.
            guard open.count <= 100 else { return (bytes, open.count) }
            guard let inner = size(of: word) else { return nil }
            bytes = min(bytes + inner.bytes, 1 << 40)
            depth = max(depth, inner.depth + 1)
        }
        known[name] = (bytes, depth)
        return (bytes, depth)
    }
}
